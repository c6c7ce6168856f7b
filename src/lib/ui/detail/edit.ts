import type { IncidentFeature } from '../../feature/incident.ts';
import { EVENT_TYPES, SUB_EVENT_TYPES } from '../../feature/vocabulary.ts';
import type { Edit, PlaceChoice } from './decide.ts';

/** What the form shows; empty strings are "not known". */
export interface EditFields {
	title: string;
	subEventType: string;
	earliest: string;
	latest: string;
	/** `null` takes it off the map, `kept` leaves it where it is */
	place: PlaceChoice | null | 'kept';
	killed: number | null | undefined;
	wounded: number | null | undefined;
}

/** The form as the event stands now. */
export function toForm({ properties }: IncidentFeature): EditFields {
	return {
		title: properties.title,
		subEventType: properties.sub_event_type,
		earliest: properties.start?.slice(0, 10) ?? '',
		latest: properties.end?.slice(0, 10) ?? '',
		place: 'kept',
		killed: properties.fatalities,
		wounded: properties.wounded
	};
}

/** Only what a person changed. */
export function makeEdit(before: EditFields, after: EditFields): Edit {
	const edit: Edit = {};
	if (after.title.trim() !== before.title && after.title.trim() !== '')
		edit.title = after.title.trim();
	if (after.subEventType !== before.subEventType) {
		edit.subEventType = after.subEventType;
		const type = EVENT_TYPES.find((name) => SUB_EVENT_TYPES[name].includes(after.subEventType));
		if (type) edit.eventType = type;
	}
	if (after.earliest !== before.earliest || after.latest !== before.latest)
		edit.date = { earliest: after.earliest || null, latest: after.latest || null };
	if (after.place !== 'kept') edit.place = after.place;
	const counts: NonNullable<Edit['counts']> = {};
	for (const kind of ['killed', 'wounded'] as const)
		if ((after[kind] ?? null) !== (before[kind] ?? null)) counts[kind] = after[kind] ?? null;
	if (Object.keys(counts).length > 0) edit.counts = counts;
	return edit;
}
