import lexicon from '#geodata/lexicon/triggers.json';
import { spansTouch } from '../time/span.ts';
import type { EventLink, Report } from '../types.ts';
import { finenessOf, holdsPlace, isSamePlace } from './containment.ts';
import { areKin, type Family, familyOf } from './families.ts';
import { isNamedActor } from './doer.ts';

/** Why two reports of different articles are one event, and how sure that is. */
export interface Match {
	score: number;
	basis: EventLink['basis'];
	reason: string;
}

const familyBySubType = new Map(
	Object.entries(lexicon.classes)
		.reverse()
		.map(([act, { subEventType }]): [string, Family] => [subEventType, familyOf(act)])
);

/** True when the two reports tell of the same thing: kind, days, place and numbers agree; `null` when they do not. */
export function matchReports(a: Report, b: Report): Match | null {
	if (!areKinReports(a, b) || !spansTouch(a.date, b.date) || isOpen(a) || isOpen(b)) return null;
	if (doersDiffer(a, b) || !tollsAgree(a, b)) return null;
	return matchSalvo(a, b) ?? matchPlaces(a, b);
}

function areKinReports(a: Report, b: Report): boolean {
	const family = (report: Report) => familyBySubType.get(report.subEventType) ?? 'other';
	return areKin(family(a), family(b));
}

function isOpen({ date }: Report): boolean {
	return date.earliest === null || date.latest === null;
}

function doersDiffer(a: Report, b: Report): boolean {
	const doer = (report: Report) => report.actors.find((actor) => actor.role === 'perpetrator')?.id;
	const [x, y] = [doer(a), doer(b)];
	return x !== undefined && y !== undefined && x !== y && isNamedActor(x) && isNamedActor(y);
}

// early and late tolls of one event seldom differ by more than this factor
const TOLL_FACTOR = 3;

function tollsAgree(a: Report, b: Report): boolean {
	const [x, y] = [a.counts.killed?.best, b.counts.killed?.best];
	if (x === undefined || y === undefined || x === y) return true;
	if (x === 0 || y === 0) return false;
	return Math.max(x, y) <= Math.min(x, y) * TOLL_FACTOR || Math.abs(x - y) <= 3;
}

// a salvo over unnamed regions and a tally that names as many regions for the same night: only the figures say that they are one
function matchSalvo(a: Report, b: Report): Match | null {
	const listed = a.places.length > 1 ? a : b;
	const counted = listed === a ? b : a;
	if (listed.places.length < 2 || counted.places.length > 1) return null;
	const regions = counted.counts.regions?.best;
	const country = counted.places[0];
	if (
		country &&
		(finenessOf(country) < 6 ||
			listed.places.some((place) => place.countryCode !== country.countryCode))
	)
		return null;
	const drones = counted.counts.drones?.best;
	const sameDrones =
		drones !== undefined &&
		(listed.counts.drones?.best === drones || listed.counts.drones_downed?.best === drones);
	if (regions === listed.places.length)
		return {
			score: 5,
			basis: 'inferred',
			reason: `both count ${regions} regions in the same night${sameDrones ? ` and ${drones} drones` : ''}; no text says that they are the same regions`
		};
	return sameDrones
		? { score: 4, basis: 'inferred', reason: `both count ${drones} drones in the same night` }
		: null;
}

function matchPlaces(a: Report, b: Report): Match | null {
	const [x, y] = [a.places[0], b.places[0]];
	if (!x || !y || a.places.length !== b.places.length) return null;
	if (a.places.every((place, at) => isSamePlace(place, b.places[at] ?? place)))
		return finenessOf(x) === 6 && !sameFigures(a, b)
			? null
			: { score: 10, basis: 'same', reason: `same kind of act, same days, both in ${x.name}` };
	const isHeld = holdsPlace(x, y) || holdsPlace(y, x);
	if (isHeld && sameFigures(a, b))
		return {
			score: 7,
			basis: 'same',
			reason: `same kind of act, same days, same numbers; ${x.name} and ${y.name} hold one another`
		};
	const isNeighbour = isHeld && Math.max(finenessOf(x), finenessOf(y)) <= 3;
	return isNeighbour
		? {
				score: 6,
				basis: 'same',
				reason: `same kind of act, same days, ${x.name} and ${y.name} are one neighbourhood`
			}
		: null;
}

function sameFigures(a: Report, b: Report): boolean {
	return (['killed', 'wounded', 'drones', 'missiles'] as const).some((kind) => {
		const [x, y] = [a.counts[kind]?.best, b.counts[kind]?.best];
		return x !== undefined && x > 0 && x === y;
	});
}
