import type { IncidentFeature } from '../../feature/incident.ts';
import type { Decided, Entry } from './decide.ts';

/** A decision about one event, in words. */
export interface HistoryLine {
	entry: Entry;
	words: string;
	isUndone: boolean;
}

const WORDS: Record<Decided['op'], string> = {
	accept: 'Accepted',
	reject: 'Rejected',
	reset: 'Taken back to as it was read',
	edit: 'Corrected',
	merge: 'Joined with another',
	split: 'Split off',
	undo: 'Undone'
};

/** The decisions that touch an event or its reports, newest first. */
export function listHistory(entries: readonly Entry[], feature: IncidentFeature): HistoryLine[] {
	const reports = new Set(feature.properties.sources.map(({ report }) => report));
	const undone = findUndone(entries);
	return entries
		.filter(({ change }) => {
			if ('event' in change) return change.event === feature.id;
			return 'reports' in change && change.reports.some((report) => reports.has(report));
		})
		.map((entry) => ({ entry, words: WORDS[entry.change.op], isUndone: undone.has(entry.seq) }))
		.reverse();
}

// an undo that was itself undone takes nothing back
function findUndone(entries: readonly Entry[]): Set<number> {
	const undone = new Set<number>();
	for (const { seq, change } of [...entries].reverse())
		if (change.op === 'undo' && !undone.has(seq)) undone.add(change.entry);
	return undone;
}
