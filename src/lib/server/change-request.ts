import { COUNT_KINDS, EVENT_TYPES, typeOfSubType } from '../feature/vocabulary.ts';
import { isCivilDate } from '../time/civil.ts';
import type { EventType } from '../types.ts';
import { readEditedPlace } from './edited-place.ts';
import type { Change, EventEdit } from './review.ts';
import type { Workspace } from './workspace.ts';

interface FieldError {
	field: string;
	message: string;
}

const MAX_TEXT = 2000;
const MOST_COUNTED = 10_000_000;

/** Checks a decision sent to the journal against the workspace; everything wrong with it is said at once. */
export function readChange(
	body: unknown,
	workspace: Workspace
): { change: Change | null; errors: FieldError[] } {
	const sent = (body ?? {}) as Record<string, unknown>;
	const errors: FieldError[] = [];
	const fail = (field: string, message: string) => void errors.push({ field, message });
	const { op } = sent;
	if (op === 'merge' || op === 'split') checkReports(sent['reports'], op, workspace, fail);
	else if (op === 'undo') checkEntry(sent['entry'], workspace, fail);
	else if (op === 'accept' || op === 'reject' || op === 'reset' || op === 'edit') {
		if (typeof sent['event'] !== 'string' || workspace.rowOf(sent['event']) < 0)
			fail('event', 'There is no such event.');
		if (op === 'edit') checkFields(sent['fields'], fail);
	} else fail('op', 'It is one of accept, reject, reset, edit, merge, split, undo.');
	return { change: errors.length === 0 ? toChange(sent) : null, errors };
}

type Fail = (field: string, message: string) => void;

function toChange(sent: Record<string, unknown>): Change {
	const { op, event, fields, reports, entry } = sent;
	if (op === 'undo') return { op, entry: entry as number };
	if (op === 'merge' || op === 'split') return { op, reports: reports as string[] };
	if (op === 'edit') return { op, event: event as string, fields: toEdit(fields as EventEdit) };
	return { op, event } as Change;
}

// the journal holds whole places, and an event type that its sub-event type belongs to
function toEdit(fields: EventEdit): EventEdit {
	const edit = { ...fields };
	const type = edit.subEventType === undefined ? null : typeOfSubType(edit.subEventType);
	if (type) edit.eventType = type;
	if (edit.place) {
		const place = readEditedPlace(edit.place);
		if (typeof place !== 'string') edit.place = place;
	}
	return edit;
}

function checkReports(
	reports: unknown,
	op: 'merge' | 'split',
	workspace: Workspace,
	fail: Fail
): void {
	if (!Array.isArray(reports) || reports.some((key) => typeof key !== 'string'))
		return fail('reports', 'A list of report keys such as "article#0" is needed.');
	if (reports.length < (op === 'merge' ? 2 : 1))
		return fail(
			'reports',
			op === 'merge' ? 'At least two reports can be merged.' : 'Name a report to split off.'
		);
	const unknown = (reports as string[]).filter((key) => !hasReport(workspace, key));
	if (unknown.length > 0) fail('reports', `No such report: ${unknown.join(', ')}.`);
}

function hasReport(workspace: Workspace, key: string): boolean {
	const at = key.lastIndexOf('#');
	const index = Number(key.slice(at + 1));
	return (
		workspace.extraction(key.slice(0, at))?.reports.some((report) => report.index === index) ??
		false
	);
}

function checkEntry(entry: unknown, workspace: Workspace, fail: Fail): void {
	if (!workspace.entries.some(({ seq }) => seq === entry))
		fail('entry', 'There is no such entry in the journal.');
}

function checkFields(fields: unknown, fail: Fail): void {
	if (typeof fields !== 'object' || fields === null) return fail('fields', 'Name what changes.');
	const checks: Record<string, (value: unknown) => string | null> = {
		title: checkTitle,
		eventType: (value) =>
			EVENT_TYPES.includes(value as EventType) ? null : 'This is no ACLED event type.',
		subEventType: (value) =>
			typeof value === 'string' && typeOfSubType(value) ? null : 'This is no sub-event type.',
		date: checkDate,
		place: checkPlace,
		counts: checkCounts
	};
	const entries = Object.entries(fields);
	if (entries.length === 0) fail('fields', 'Name what changes.');
	if ('eventType' in fields && !('subEventType' in fields))
		fail('fields.subEventType', 'Name the sub-event type; it says the event type by itself.');
	for (const [name, value] of entries) {
		const message = checks[name] ? checks[name](value) : 'This cannot be edited.';
		if (message) fail(`fields.${name}`, message);
	}
}

function checkTitle(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' && value.length <= MAX_TEXT
		? null
		: 'A title has words.';
}

function checkDate(value: unknown): string | null {
	const { earliest, latest } = (value ?? {}) as Record<string, unknown>;
	const isDay = (day: unknown) => day === null || (typeof day === 'string' && isCivilDate(day));
	if (!isDay(earliest) || !isDay(latest))
		return 'Days are written 2025-03-16, or null for an open end.';
	if (typeof earliest === 'string' && typeof latest === 'string' && earliest > latest)
		return 'The first day lies after the last.';
	return null;
}

function checkPlace(value: unknown): string | null {
	const place = value === null ? null : readEditedPlace(value);
	return typeof place === 'string' ? place : null;
}

function checkCounts(value: unknown): string | null {
	for (const [kind, number] of Object.entries((value ?? {}) as object)) {
		if (!COUNT_KINDS.includes(kind as never)) return `Nothing is counted as "${kind}".`;
		if (number !== null && !(Number.isInteger(number) && number >= 0 && number <= MOST_COUNTED))
			return `Numbers are whole, from 0 to ${MOST_COUNTED}, or null.`;
	}
	return null;
}
