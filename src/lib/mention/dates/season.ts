import lexicon from '#geodata/lexicon/dates.json';
import { fromDay, lastDayOfMonth, monthOf, toDay, writeDate, yearOf } from '../../time/civil.ts';
import { type DateCandidate, type DateReader, makeCandidate, wordAt } from './candidate.ts';
import { readYear } from './words.ts';

const seasons = new Map(Object.entries(lexicon.seasons));

/** A season with a year or a pointer: `spring 2023`, `the summer of 2023`, `last winter`, `this autumn`. Not `the fall of the city`. */
export function readSeason(reader: DateReader, at: number): DateCandidate | null {
	const { tokens } = reader;
	const pointer = wordAt(tokens, at);
	const isPointer = pointer === 'last' || pointer === 'this';
	const startMonth = seasons.get(wordAt(tokens, isPointer ? at + 1 : at));
	if (!startMonth) return null;
	if (isPointer) return readPointed(reader, at, pointer, startMonth);
	const year = readYear(tokens, wordAt(tokens, at + 1) === 'of' ? at + 2 : at + 1);
	return year && build(at, year.end, year.value, startMonth);
}

function readPointed(
	reader: DateReader,
	at: number,
	pointer: string,
	startMonth: number
): DateCandidate | null {
	if (reader.published === null) return null;
	const published = fromDay(reader.published);
	const isBegun = monthOf(published) >= startMonth;
	const year = yearOf(published) - (isBegun ? 0 : 1);
	const isOver =
		toDay(writeDate(year + (startMonth === 12 ? 1 : 0), ((startMonth + 1) % 12) + 1, 28)) <
		reader.published;
	if (pointer === 'last') return build(at, at + 2, isOver ? year : year - 1, startMonth);
	return build(at, at + 2, isOver ? year + 1 : year, startMonth);
}

function build(from: number, to: number, year: number, startMonth: number): DateCandidate {
	const first = toDay(writeDate(year, startMonth, 1));
	// three months: December to February runs into the next year
	const endMonth = ((startMonth + 1) % 12) + 1;
	const endYear = endMonth < startMonth ? year + 1 : year;
	const last = toDay(writeDate(endYear, endMonth, lastDayOfMonth(endYear, endMonth)));
	return makeCandidate('season', from, to, first, last, { basis: 'stated', role: 'background' });
}
