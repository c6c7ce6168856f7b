import { toDay } from '../../time/civil.ts';
import type { CivilDate } from '../../types.ts';
import { NO_POSITION, OPEN_END, OPEN_START, UNLOCATED } from '../column-codes.ts';
import { type IncidentRow, toDeaths, toRadius, toRow, toSteps } from '../incident-row.ts';
import { roundTo } from '../round.ts';
import { EVENT_TYPES, PLACE_PRECISIONS } from '../vocabulary.ts';
import { codeOfCountry, nameOfCountry } from './country-names.ts';
import { type Draft, draftToFeature, usualRadius } from './draft.ts';

/** A draft as a row of the columns: what `toRow` makes of its feature, in a third of the time. */
export function draftToRow(draft: Draft): IncidentRow {
	// shapes are few, and their boxes a matter of their own
	if (draft.geometry) return toRow(draftToFeature(draft));
	const { position, country, location, admin1 } = draft;
	const code = draft.countryCode || (codeOfCountry(country) ?? '');
	const isNowhere = position === null && location + admin1 + country + code === '';
	const precision = position !== null || location !== '' ? draft.precision : 'country';
	const isDrawn = position !== null && precision !== 'country';
	const radius = usualRadius(precision, draft.uncertaintyM);
	return {
		id: draft.id,
		firstDay: dayOr(draft.first?.earliest, OPEN_START),
		lastDay: dayOr(draft.last?.latest, OPEN_END),
		lng: isDrawn ? toSteps(roundTo(position[0], 6)) : NO_POSITION,
		lat: isDrawn ? toSteps(roundTo(position[1], 6)) : NO_POSITION,
		type: Math.max(0, EVENT_TYPES.indexOf(draft.eventType)),
		subType: draft.subEventType,
		precision: isNowhere ? UNLOCATED : PLACE_PRECISIONS.indexOf(precision),
		status: 0,
		confidence: 100,
		deaths: toDeaths(draft.killed?.best ?? null),
		radius: isNowhere || radius === null ? 0 : toRadius(Math.round(radius)),
		country: isNowhere ? '' : code || (nameOfCountry(country) ?? country),
		actor1: draft.actors[0]?.name ?? '',
		actor2: draft.actors[1]?.name ?? '',
		area: '',
		flags: 0,
		shape: null
	};
}

const days = new Map<CivilDate, number>();

// a file has many events and few days
function dayOr(date: CivilDate | null | undefined, open: number): number {
	if (date === null || date === undefined) return open;
	let day = days.get(date);
	if (day === undefined) days.set(date, (day = toDay(date)));
	return day;
}
