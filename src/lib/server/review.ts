import type {
	CivilDate,
	CountKind,
	DatelineEvent,
	EventStatus,
	EventType,
	GroupingDecision,
	Place
} from '../types.ts';

/** What a person may correct; absent fields stay as they were read. */
export interface EventEdit {
	title?: string;
	eventType?: EventType;
	subEventType?: string;
	/** both days included, `null` for an open end */
	date?: { earliest: CivilDate | null; latest: CivilDate | null };
	/** `null` takes the event off the map */
	place?: Place | null;
	/** `null` takes the number away */
	counts?: Partial<Record<CountKind, number | null>>;
}

/** One decision of a person. `reset` takes back every verdict and edit of an event; `undo` takes back one entry. */
export type Change =
	| { op: 'accept' | 'reject' | 'reset'; event: string }
	| { op: 'edit'; event: string; fields: EventEdit }
	| { op: 'merge' | 'split'; reports: string[] }
	| { op: 'undo'; entry: number };

interface Numbered {
	seq: number;
	who: string;
	why: string;
	change: Change;
}

/** Entries that still count: those not undone, where an undone undo counts again. */
export function liveEntries<T extends Numbered>(entries: readonly T[]): T[] {
	const undone = new Set<number>();
	for (const { seq, change } of [...entries].reverse())
		if (change.op === 'undo' && !undone.has(seq)) undone.add(change.entry);
	return entries.filter(({ seq, change }) => change.op !== 'undo' && !undone.has(seq));
}

/** The merges and splits among the entries, oldest first. */
export function toGroupings(entries: readonly Numbered[]): GroupingDecision[] {
	return liveEntries(entries).flatMap(({ change, why }) =>
		change.op === 'merge' || change.op === 'split'
			? [{ kind: change.op, reports: change.reports, basis: 'manual' as const, reason: why }]
			: []
	);
}

/** The events with every verdict and edit of the entries applied, oldest first. */
export function applyReview(
	events: readonly DatelineEvent[],
	entries: readonly Numbered[]
): DatelineEvent[] {
	const byEvent = new Map<string, Numbered[]>();
	for (const entry of liveEntries(entries)) {
		if (!('event' in entry.change)) continue;
		const list = byEvent.get(entry.change.event);
		if (list) list.push(entry);
		else byEvent.set(entry.change.event, [entry]);
	}
	return events.map((event) => (byEvent.get(event.id) ?? []).reduce(applyEntry(event), event));
}

const VERDICTS: Record<'accept' | 'reject', EventStatus> = {
	accept: 'accepted',
	reject: 'rejected'
};

function applyEntry(read: DatelineEvent) {
	return (event: DatelineEvent, { change, who }: Numbered): DatelineEvent => {
		if (change.op === 'reset') return read;
		if (change.op === 'accept' || change.op === 'reject')
			return { ...event, status: VERDICTS[change.op] };
		if (change.op === 'edit') return applyEdit(event, change.fields, who);
		return event;
	};
}

function applyEdit(event: DatelineEvent, fields: EventEdit, who: string): DatelineEvent {
	const edited: DatelineEvent = { ...event, status: 'edited' };
	if (fields.title !== undefined) edited.title = fields.title;
	if (fields.eventType !== undefined) edited.eventType = fields.eventType;
	if (fields.subEventType !== undefined) edited.subEventType = fields.subEventType;
	if (fields.date !== undefined) edited.date = toDate(fields.date);
	if (fields.place !== undefined) {
		edited.places = fields.place === null ? [] : [fields.place];
		edited.noPlaceReason = fields.place === null ? `taken off the map by ${who}` : null;
	}
	if (fields.counts !== undefined) edited.counts = editCounts(event.counts, fields.counts);
	return { ...edited, reports: markEdited(event, Object.keys(fields), who) };
}

function toDate({ earliest, latest }: NonNullable<EventEdit['date']>): DatelineEvent['date'] {
	const isOpen = earliest === null || latest === null;
	const precision = isOpen ? 'open' : earliest === latest ? 'day' : 'days';
	return { earliest, latest, precision, basis: 'stated', phrase: '' };
}

function editCounts(
	counts: DatelineEvent['counts'],
	edits: NonNullable<EventEdit['counts']>
): DatelineEvent['counts'] {
	const result = { ...counts };
	for (const [kind, number] of Object.entries(edits) as [CountKind, number | null][]) {
		if (number === null) delete result[kind];
		else result[kind] = { low: number, best: number, high: number };
	}
	return result;
}

// an edited field no longer stands on the words it was read from
const EVIDENCE_FIELDS: Record<string, string[]> = {
	eventType: ['trigger', 'event_type'],
	subEventType: ['trigger', 'sub_event_type'],
	date: ['date'],
	place: ['place'],
	counts: ['killed', 'wounded']
};

function markEdited(event: DatelineEvent, fields: string[], who: string): DatelineEvent['reports'] {
	const gone = new Set(fields.flatMap((field) => EVIDENCE_FIELDS[field] ?? [field]));
	const rule = `edited by ${who}`;
	return event.reports.map((report, i) => ({
		...report,
		evidence: [
			...report.evidence.filter(({ field }) => !gone.has(field)),
			...(i === 0 ? [...gone].map((field) => ({ field, span: null, rule })) : [])
		]
	}));
}
