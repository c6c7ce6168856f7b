import type { QueryIssue } from '../../feature/query.ts';
import type { LngLat } from '../../types.ts';
import { FIRST_COLUMNS, TABLE_COLUMNS } from '../list/table-columns.ts';

/** What the address holds besides the query: how the page looks at the events. */
export interface PageQuery {
	at: { center: LngLat; zoom: number } | null;
	/** id of the selected event */
	selected: string | null;
	panel: 'list' | 'table';
	isLog: boolean;
	/** keys of the table's columns; `null` for those shown at first */
	columns: string[] | null;
	sort: { key: string; isDescending: boolean };
}

/** A page that looks at nothing in particular. */
export function emptyPageQuery(): PageQuery {
	return {
		at: null,
		selected: null,
		panel: 'list',
		isLog: false,
		columns: null,
		sort: { key: 'date', isDescending: true }
	};
}

// ids are short hashes; imported ones may be longer, but not this long
const LONGEST_ID = 200;

/** Reads the page's own parameters; what cannot be read is left out and named. */
export function parsePageQuery(parameters: URLSearchParams): {
	page: PageQuery;
	issues: QueryIssue[];
} {
	const page = emptyPageQuery();
	const issues: QueryIssue[] = [];
	const at = parameters.get('at');
	if (at !== null) {
		page.at = parseAt(at);
		if (!page.at)
			issues.push({
				parameter: 'at',
				message: `A place and a zoom are needed, like at=37.62,55.75,6, not "${at}".`
			});
	}
	page.selected = parameters.get('selected')?.slice(0, LONGEST_ID) || null;
	const panel = parameters.get('panel');
	if (panel === 'table') page.panel = 'table';
	else if (panel !== null && panel !== 'list')
		issues.push({ parameter: 'panel', message: `It is "list" or "table", not "${panel}".` });
	page.isLog = parameters.get('bars') === 'log';
	readColumns(parameters.get('columns'), page, issues);
	readSort(parameters.get('sort'), page, issues);
	return { page, issues };
}

function readColumns(text: string | null, page: PageQuery, issues: QueryIssue[]): void {
	if (text === null) return;
	const asked = text.split(',');
	const unknown = asked.filter((key) => !TABLE_COLUMNS.some((column) => column.key === key));
	const known = asked.filter((key) => !unknown.includes(key));
	if (known.length > 0) page.columns = known;
	if (unknown.length === 0) return;
	const all = TABLE_COLUMNS.map((column) => column.key).join(', ');
	issues.push({
		parameter: 'columns',
		message: `Not known: ${unknown.map((key) => `"${key}"`).join(', ')}. It is some of ${all}.`
	});
}

// `killed` is lowest first, `-killed` highest first
function readSort(text: string | null, page: PageQuery, issues: QueryIssue[]): void {
	if (text === null) return;
	const isDescending = text.startsWith('-');
	const key = isDescending ? text.slice(1) : text;
	const sortable = TABLE_COLUMNS.filter((column) => column.sortKey).map((column) => column.key);
	if (sortable.includes(key)) page.sort = { key, isDescending };
	else
		issues.push({
			parameter: 'sort',
			message: `It is one of ${sortable.join(', ')}, with "-" for the highest first, not "${text}".`
		});
}

function parseAt(text: string): PageQuery['at'] {
	const numbers = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
	const [lng = NaN, lat = NaN, zoom = NaN] = numbers;
	const isGood = numbers.length === 3 && numbers.every(Number.isFinite);
	if (!isGood || Math.abs(lng) > 180 || Math.abs(lat) > 90 || zoom < 0 || zoom > 24) return null;
	return { center: [lng, lat], zoom };
}

/** The page's own parameters as text, what says nothing left out. */
export function formatPageQuery(page: PageQuery): URLSearchParams {
	const parameters = new URLSearchParams();
	if (page.at) {
		const [lng, lat] = page.at.center;
		// 4 digits are 11 m, and a hundredth of a zoom is not seen
		const numbers = [wrapLng(lng).toFixed(4), lat.toFixed(4), page.at.zoom.toFixed(2)];
		parameters.set('at', numbers.map((number) => String(Number(number))).join(','));
	}
	if (page.selected !== null) parameters.set('selected', page.selected);
	if (page.panel === 'table') parameters.set('panel', 'table');
	if (page.isLog) parameters.set('bars', 'log');
	if (page.columns && String(page.columns) !== String(FIRST_COLUMNS))
		parameters.set('columns', page.columns.join(','));
	const sort = `${page.sort.isDescending ? '-' : ''}${page.sort.key}`;
	if (sort !== '-date') parameters.set('sort', sort);
	return parameters;
}

function wrapLng(lng: number): number {
	return ((((lng + 180) % 360) + 360) % 360) - 180;
}

/** Parameters as they are read by people: commas, slashes and colons as themselves. */
export function writeAddress(...parts: URLSearchParams[]): string {
	const text = parts
		.map(String)
		.filter((part) => part !== '')
		.join('&');
	return text.replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':');
}
