import type { PropertyRow } from './property-row.ts';
import { PROPERTY_TABLE } from './property-table.ts';

type Rows = Readonly<Record<string, PropertyRow>>;

/** The property table as Markdown, with a table for each kind of object inside. */
export function toMarkdown(): string {
	const nested = Object.entries(PROPERTY_TABLE as Rows).flatMap(([name, row]) =>
		sections(name, row)
	);
	return [tableOf(PROPERTY_TABLE), ...nested].join('\n\n');
}

function sections(name: string, row: PropertyRow): string[] {
	const rows = row.items ?? row.each;
	if (!rows) return [];
	const title = row.each ? `#### Each value of \`${name}\`` : `#### Each entry of \`${name}\``;
	const inner = Object.entries(rows).flatMap(([key, item]) => sections(`${name}[].${key}`, item));
	return [`${title}\n\n${tableOf(rows)}`, ...inner];
}

function tableOf(rows: Rows): string {
	const lines = Object.entries(rows).map(
		([name, row]) => `| \`${name}\` | ${kindOf(row)} | ${docOf(row)} |`
	);
	return ['| name | kind | meaning |', '| --- | --- | --- |', ...lines].join('\n');
}

function kindOf({ kind, nullable, optional }: PropertyRow): string {
	return [kind, nullable ? 'or null' : '', optional ? '(may be absent)' : '']
		.filter((part) => part !== '')
		.join(' ');
}

function docOf({ doc, kind, values, least, most }: PropertyRow): string {
	const list = values?.map((value) => `\`${value}\``).join(', ');
	const one = list && (kind === 'object' ? `Keys: ${list}.` : `One of ${list}.`);
	const range = least !== undefined && most !== undefined ? `${least} to ${most}.` : '';
	return [doc, one, doc.includes(`${most}`) ? '' : range]
		.filter((part) => part)
		.join(' ')
		.replaceAll('|', '\\|');
}

const [BEGIN, END] = [
	'<!-- properties: made by scripts/write-profile.js -->',
	'<!-- /properties -->'
];

/** A page with its tables made anew, between two markers. */
export function fillMarkers(page: string): string {
	const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
	if (begin < 0 || end < begin) throw new Error('The page has no markers for the properties.');
	// the formatter would pad every column to its widest cell
	const tables = `<!-- prettier-ignore-start -->\n\n${toMarkdown()}\n\n<!-- prettier-ignore-end -->`;
	return `${page.slice(0, begin)}${BEGIN}\n${tables}\n${page.slice(end)}`;
}
