import type { IncidentFeature } from '../incident.ts';

/** What is wrong in a file and where; rows count from 1 as a spreadsheet shows them, the header being row 1. */
export interface ImportIssue {
	/** `null` when it is about the whole file */
	row: number | null;
	/** column or property */
	column: string | null;
	message: string;
	/** `error`: the row was not taken; `warning`: it was, but something in it was not */
	severity: 'error' | 'warning';
}

/** What stands in the way of passing the data on. */
export interface Restriction {
	/** whose data it is */
	holder: string;
	/** what a person must acknowledge before it is exported */
	terms: string;
}

/** What Dateline reads. */
export type FileFormat = 'geojson' | 'ndjson' | 'csv' | 'acled' | 'ucdp' | 'viina';

/** A file as incidents, with all that could not be read. */
export interface ReadResult {
	format: FileFormat;
	features: IncidentFeature[];
	issues: ImportIssue[];
	restrictions: Restriction[];
}

// a file that is wrong in every row says so a thousand times; the rest is counted
const MOST_ISSUES = 1000;

/** Collects issues; what is beyond a thousand is counted in one last issue. */
export class Issues {
	#list: ImportIssue[] = [];
	#more = 0;

	error(row: number | null, column: string | null, message: string): void {
		this.#add({ row, column, message, severity: 'error' });
	}

	warn(row: number | null, column: string | null, message: string): void {
		this.#add({ row, column, message, severity: 'warning' });
	}

	list(): ImportIssue[] {
		if (this.#more === 0) return this.#list;
		const message = `There are ${this.#more} further issues like these.`;
		return [...this.#list, { row: null, column: null, message, severity: 'warning' }];
	}

	#add(issue: ImportIssue): void {
		if (this.#list.length < MOST_ISSUES) this.#list.push(issue);
		else this.#more++;
	}
}
