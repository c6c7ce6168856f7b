import type { EventType } from '../../types.ts';
import { ask } from './ask.ts';

/** A decision as `POST /api/journal` takes it. */
export type Decided =
	| { op: 'accept' | 'reject' | 'reset'; event: string }
	| { op: 'edit'; event: string; fields: Edit }
	| { op: 'merge' | 'split'; reports: string[] }
	| { op: 'undo'; entry: number };

/** What a person may correct. */
export interface Edit {
	title?: string;
	eventType?: EventType;
	subEventType?: string;
	date?: { earliest: string | null; latest: string | null };
	place?: PlaceChoice | null;
	counts?: Partial<Record<'killed' | 'wounded', number | null>>;
}

/** A place as the gazetteer search answers. */
export interface PlaceChoice {
	name: string;
	location: [number, number];
	precision: string;
	countryCode: string;
	country: string;
	admin1: string | null;
	admin1Code: string | null;
	gazetteerId: number;
	areaId: string | null;
	part: boolean;
	uncertaintyM: number;
}

/** One line of the journal. */
export interface Entry {
	seq: number;
	at: string;
	who: string;
	why: string;
	change: Decided;
}

interface Problem {
	title?: string;
	detail?: string;
	errors?: { field?: string; message: string }[];
}

/** Records a decision, answers with it and with the ids of the events it was about, as they are now; throws with what is wrong, in words. */
export async function decide(
	change: Decided,
	who: string,
	why: string
): Promise<{ entry: Entry; events: string[] }> {
	const response = await ask('/api/journal', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ ...change, who, why })
	});
	const body = (await response.json()) as { entry: Entry; events: string[] } & Problem;
	if (!response.ok) throw new Error(writeProblem(body));
	return body;
}

/** Every decision that was recorded, oldest first. */
export async function fetchJournal(signal: AbortSignal): Promise<Entry[]> {
	const response = await ask('/api/journal', { signal });
	const body = (await response.json()) as { entries: Entry[] } & Problem;
	if (!response.ok) throw new Error(writeProblem(body));
	return body.entries;
}

/** Places of that name, best first. */
export async function findPlaces(name: string, signal: AbortSignal): Promise<PlaceChoice[]> {
	const query = new URLSearchParams({ q: name });
	const response = await ask(`/api/places?${query}`, { signal });
	const body = (await response.json()) as { places: PlaceChoice[] } & Problem;
	if (!response.ok) throw new Error(writeProblem(body));
	return body.places;
}

/** A problem answer in one line. */
export function writeProblem({ title, detail, errors }: Problem): string {
	const each = (errors ?? []).map(({ field, message }) =>
		field ? `${field}: ${message}` : message
	);
	return [title, each.length > 0 ? each.join(' ') : detail].filter(Boolean).join(' ');
}

const NAME_KEY = 'dateline-reviewer';

/** The name a person reviews under, remembered on this machine. */
export function readReviewer(): string {
	return localStorage.getItem(NAME_KEY) ?? '';
}

export function rememberReviewer(name: string): void {
	localStorage.setItem(NAME_KEY, name.trim());
}
