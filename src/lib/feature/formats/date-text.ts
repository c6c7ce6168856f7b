import type { CivilDate } from '../../types.ts';
import { isCivilDay, lastDayOfMonth, writeDate } from '../../time/civil.ts';
import type { DatePrecision } from '../../types.ts';

/** Days that a cell of a table names. */
export interface CellDate {
	earliest: CivilDate;
	latest: CivilDate;
	precision: DatePrecision;
}

/** Which number comes first in `05/06/2025`. */
export type DateOrder = 'day-first' | 'month-first';

const MONTHS =
	'january february march april may june july august september october november december'.split(
		' '
	);

// a file has many events and few days; times of day make texts differ, so what is remembered stays small
const MOST_KNOWN = 20_000;
// longer than any date
const MOST_LETTERS = 60;
const known = new Map<string, CellDate | null>();

/**
 * Reads `2025-03-16`, `2025-03-16T04:00:00Z` and `2025-03-16 00:00:00.000` (the day as written), `20250316`, `16 March 2025`,
 * `March 16, 2025`, `16-03-2025`, `3/16/2025` (by `order`), `2025-03` and `2025`. `null` for anything else.
 */
export function readDate(cell: string, order: DateOrder = 'day-first'): Readonly<CellDate> | null {
	if (cell.length > MOST_LETTERS) return null;
	const key = order === 'day-first' ? cell : `${cell}\0${order}`;
	let date = known.get(key);
	if (date !== undefined) return date;
	if (known.size > MOST_KNOWN) known.clear();
	const text = cell.trim();
	date = readIso(text) ?? readNamed(text) ?? readNumbers(text, order);
	known.set(key, date);
	return date;
}

/** The order that fits all cells of a column, `null` when both do and it makes a difference. */
export function findDateOrder(cells: Iterable<string>): DateOrder | null {
	let [isDayFirst, isMonthFirst, isAmbiguous] = [true, true, false];
	for (const cell of cells) {
		const match = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(cell);
		if (!match) continue;
		const [first, second] = [Number(match[1]), Number(match[2])];
		if (first > 12) isMonthFirst = false;
		if (second > 12) isDayFirst = false;
		if (first !== second) isAmbiguous = true;
	}
	if (isMonthFirst && isDayFirst && isAmbiguous) return null;
	return isDayFirst ? 'day-first' : 'month-first';
}

function readIso(text: string): CellDate | null {
	const day =
		/^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T ])/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
	if (day) return oneDay(Number(day[1]), Number(day[2]), Number(day[3]));
	const month = /^(\d{4})-(\d{1,2})$/.exec(text);
	if (month) return wholeMonth(Number(month[1]), Number(month[2]));
	const year = /^(\d{4})$/.exec(text);
	if (!year) return null;
	const number = Number(year[1]);
	return {
		earliest: writeDate(number, 1, 1),
		latest: writeDate(number, 12, 31),
		precision: 'year'
	};
}

function readNamed(text: string): CellDate | null {
	const words = text.split(/[\s,.]+/, 4).filter((word) => word !== '');
	const at = words.findIndex((word) => monthOfName(word) > 0);
	const numbers = words.filter((_, i) => i !== at).map(Number);
	if (at < 0 || !numbers.every(Number.isInteger)) return null;
	const month = monthOfName(words[at] ?? '');
	const [a = NaN, b = NaN] = numbers;
	if (numbers.length === 1) return a > 999 ? wholeMonth(a, month) : null;
	return numbers.length === 2 ? oneDay(b, month, a) : null;
}

function readNumbers(text: string, order: DateOrder): CellDate | null {
	const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:$|[T ])/.exec(text);
	if (!match) return null;
	const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
	return order === 'day-first' ? oneDay(year, second, first) : oneDay(year, first, second);
}

function monthOfName(word: string): number {
	// "May", "Sept", "September"
	if (word.length < 3) return 0;
	return MONTHS.findIndex((name) => name.startsWith(word.toLowerCase())) + 1;
}

function oneDay(year: number, month: number, day: number): CellDate | null {
	if (!isCivilDay(year, month, day)) return null;
	const date = writeDate(year, month, day);
	return { earliest: date, latest: date, precision: 'day' };
}

function wholeMonth(year: number, month: number): CellDate | null {
	if (!isCivilDay(year, month, 1)) return null;
	return {
		earliest: writeDate(year, month, 1),
		latest: writeDate(year, month, lastDayOfMonth(year, month)),
		precision: 'month'
	};
}
