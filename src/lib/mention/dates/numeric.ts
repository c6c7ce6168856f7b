import { isCivilDay, toDay, writeDate } from '../../time/civil.ts';
import { type DateCandidate, type DateReader, makeCandidate } from './candidate.ts';

/** A date in figures: `2025-03-16`, `16.03.2025`, `16/03/2025` (day first unless that is impossible). */
export function readNumericDate(reader: DateReader, at: number): DateCandidate | null {
	return readDotted(reader, at) ?? readParted(reader, at);
}

function readDotted({ tokens }: DateReader, at: number): DateCandidate | null {
	const found = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[at]?.text ?? '');
	if (!found) return null;
	return settle(at, at + 1, Number(found[3]), Number(found[2]), Number(found[1]));
}

// three numbers with the same mark between them and no space
function readParted({ tokens }: DateReader, at: number): DateCandidate | null {
	const parts = tokens.slice(at, at + 5);
	const [a, mark, b, mark2, c] = parts;
	if (!a || !mark || !b || !mark2 || !c || c.end - a.start > 10) return null;
	if (mark.text !== mark2.text || (mark.text !== '-' && mark.text !== '/')) return null;
	if (!/^\d+$/.test(a.text) || !/^\d\d?$/.test(b.text) || !/^\d+$/.test(c.text)) return null;
	const [x, y, z] = [Number(a.text), Number(b.text), Number(c.text)];
	if (a.text.length === 4) return settle(at, at + 5, x, y, z);
	if (c.text.length !== 4 || a.text.length > 2) return null;
	return settle(at, at + 5, z, y, x) ?? settle(at, at + 5, z, x, y);
}

function settle(
	from: number,
	to: number,
	year: number,
	month: number,
	day: number
): DateCandidate | null {
	if (year < 1900 || year > 2099 || !isCivilDay(year, month, day)) return null;
	const value = toDay(writeDate(year, month, day));
	return makeCandidate('numeric-date', from, to, value, value, { basis: 'stated' });
}
