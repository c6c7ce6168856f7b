import { isCivilDate } from '../time/civil.ts';
import { type Complain, isObject, show } from './profile-issue.ts';
import type { PropertyRow } from './property-row.ts';
import { PROPERTY_TABLE } from './property-table.ts';

type Rows = Readonly<Record<string, PropertyRow>>;

/** Checks the properties of a feature against the table; properties it does not name are left alone. */
export function checkProperties(properties: unknown, path: string, complain: Complain): void {
	checkObject(properties, PROPERTY_TABLE, path, complain);
}

function checkObject(value: unknown, rows: Rows, path: string, complain: Complain): void {
	if (!isObject(value)) {
		complain(path, `An object is needed, not ${show(value)}.`);
		return;
	}
	for (const [name, row] of Object.entries(rows)) {
		if (Object.hasOwn(value, name)) checkValue(value[name], row, `${path}.${name}`, complain);
		else if (!row.optional) complain(`${path}.${name}`, 'It is missing.');
	}
}

function checkValue(value: unknown, row: PropertyRow, path: string, complain: Complain): void {
	if (value === null) {
		if (!row.nullable) complain(path, 'It must not be null.');
	} else if (row.kind === 'list') checkList(value, row, path, complain);
	else if (row.kind === 'object') checkEach(value, row, path, complain);
	else checkPlain(value, row, path, complain);
}

function checkList(value: unknown, row: PropertyRow, path: string, complain: Complain): void {
	if (!Array.isArray(value)) complain(path, `A list is needed, not ${show(value)}.`);
	else
		value.forEach((item: unknown, i) =>
			checkObject(item, row.items ?? {}, `${path}[${i}]`, complain)
		);
}

function checkEach(value: unknown, row: PropertyRow, path: string, complain: Complain): void {
	if (!isObject(value)) {
		complain(path, `An object is needed, not ${show(value)}.`);
		return;
	}
	for (const [key, item] of Object.entries(value)) {
		if (!row.values?.includes(key)) complain(`${path}.${key}`, 'There is no such key.');
		else checkObject(item, row.each ?? {}, `${path}.${key}`, complain);
	}
}

function checkPlain(value: unknown, row: PropertyRow, path: string, complain: Complain): void {
	const isGood = KINDS[row.kind](value);
	if (!isGood) complain(path, `${NEEDED[row.kind]} is needed, not ${show(value)}.`);
	else if (row.values && !row.values.includes(String(value)))
		complain(path, `${show(value)} is none of ${row.values.join(', ')}.`);
	else if (typeof value === 'number' && isOutside(value, row))
		complain(path, `${value} is out of range.`);
}

function isOutside(value: number, { least = -Infinity, most = Infinity }: PropertyRow): boolean {
	return value < least || value > most;
}

const KINDS: Readonly<Record<PropertyRow['kind'], (value: unknown) => boolean>> = {
	string: (value) => typeof value === 'string',
	number: (value) => typeof value === 'number' && Number.isFinite(value),
	integer: (value) => Number.isSafeInteger(value),
	boolean: (value) => typeof value === 'boolean',
	date: isCivilDate,
	timestamp: (value) =>
		typeof value === 'string' && isCivilDate(value.slice(0, 10)) && isTimeOfDay(value.slice(10)),
	position: (value) =>
		Array.isArray(value) &&
		value.length === 2 &&
		Math.abs(Number(value[0])) <= 180 &&
		Math.abs(Number(value[1])) <= 90,
	list: Array.isArray,
	object: isObject
};

const NEEDED: Readonly<Record<PropertyRow['kind'], string>> = {
	string: 'A text',
	number: 'A number',
	integer: 'A whole number',
	boolean: 'true or false',
	date: 'A day of the calendar, written 2025-03-16,',
	timestamp: 'A timestamp, written 2025-03-16T00:00:00Z,',
	position: 'A position [longitude, latitude]',
	list: 'A list',
	object: 'An object'
};

function isTimeOfDay(text: string): boolean {
	return /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(text);
}
