import type { AppState } from '../../state.svelte.ts';
import { fileSource } from '../../state/file-source.ts';

// more lines than these nobody reads
const MOST_NOTES = 5;

/** Opens files of events for looking at; nothing leaves the browser. What a person should know of them is noted on the page. */
export async function openEventFiles(app: AppState, files: File[]): Promise<void> {
	const source = fileSource(files);
	if (!(await app.load(source, files.map(({ name }) => name).join(', ')))) return;
	app.wantedView = { kind: 'events' };
	const issues = source.issues
		.slice(0, MOST_NOTES)
		.map(({ row, column, message }) =>
			[row && `row ${row}`, column, message].filter(Boolean).join(': ')
		);
	const more = source.issues.length - issues.length;
	const terms = source.restrictions.map(({ holder, terms }) => `${holder}: ${terms}`);
	app.notes = [
		...terms,
		...issues,
		...(more > 0 ? [`and ${more} more lines that need a look`] : [])
	];
}
