import type { AppState } from '../../state.svelte.ts';
import { fileSource } from '../../state/file-source.ts';

/** Opens files of events for looking at; nothing leaves the browser. Answers with what a person should know. */
export async function openEventFiles(app: AppState, files: File[]): Promise<string[]> {
	const source = fileSource(files);
	await app.load(source, files.map(({ name }) => name).join(', '));
	if (app.loading === 'failed') return [];
	app.wantedView = { kind: 'events' };
	const issues = source.issues
		.slice(0, 5)
		.map(({ row, column, message }) =>
			[row && `row ${row}`, column, message].filter(Boolean).join(': ')
		);
	const more = source.issues.length - issues.length;
	const terms = source.restrictions.map(({ holder, terms }) => `${holder}: ${terms}`);
	return [...terms, ...issues, ...(more > 0 ? [`and ${more} more lines that need a look`] : [])];
}
