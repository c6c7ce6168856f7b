import { isCivilDate } from '../time/civil.ts';
import { toEnd, toStart } from './incident-time.ts';
import { type Complain, isObject, show } from './profile-issue.ts';

/** Checks JSON-FG `time`, and that `start`, `end` and `event_date` say the same. */
export function checkTime(
	time: unknown,
	properties: unknown,
	path: string,
	complain: Complain
): void {
	const at = (name: string) => (path === '' ? name : `${path}.${name}`);
	const ends = readTime(time, at('time'), complain);
	if (!ends || !isObject(properties)) return;
	const [earliest, latest] = ends;
	const expect = (name: string, expected: string | null) => {
		if ((properties[name] ?? null) !== expected)
			complain(
				at(`properties.${name}`),
				`By "time" it is ${show(expected)}, not ${show(properties[name])}.`
			);
	};
	expect('start', toStart(earliest));
	expect('end', toEnd(latest));
	expect('event_date', earliest ?? latest);
}

type Ends = [string | null, string | null];

function readTime(time: unknown, path: string, complain: Complain): Ends | null {
	if (time === null) return [null, null];
	if (!isObject(time)) {
		complain(path, `{"date"}, {"interval"} or null is needed, not ${show(time)}.`);
		return null;
	}
	if (!('interval' in time)) return readInterval([time.date, time.date], `${path}.date`, complain);
	if (!Array.isArray(time.interval) || time.interval.length !== 2) {
		complain(`${path}.interval`, `Two ends are needed, not ${show(time.interval)}.`);
		return null;
	}
	return readInterval(time.interval, `${path}.interval`, complain);
}

function readInterval(ends: unknown[], path: string, complain: Complain): Ends | null {
	const isOpen = (end: unknown) => end === '..' && path.endsWith('interval');
	for (const end of ends) {
		if (isOpen(end) || isCivilDate(end)) continue;
		complain(path, `${show(end)} is no day of the calendar, written 2025-03-16.`);
		return null;
	}
	const [from = null, to = null] = ends.map((end) => (isOpen(end) ? null : String(end)));
	if (from !== null && to !== null && from > to) {
		complain(path, `It ends (${to}) before it begins (${from}).`);
		return null;
	}
	return [from, to];
}
