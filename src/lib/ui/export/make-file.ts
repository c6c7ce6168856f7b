import type { AppState } from '../../state.svelte.ts';
import { toCollection } from '../../feature/collection.ts';
import { filterRows } from '../../feature/filter.ts';
import {
	checkExport,
	FORMAT_TYPES,
	writeFile,
	type WriteFormat
} from '../../feature/formats/write-file.ts';
import type { IncidentFeature } from '../../feature/incident.ts';
import { formatQuery } from '../../feature/query.ts';
import { fileStem } from './file-name.ts';
import { closeDays } from '../../state/day-range.ts';

// features fetched in one go, so that a long export shows how far it is
const STEP = 1000;

/** A file ready to be saved. */
export interface MadeFile {
	name: string;
	blob: Blob;
	count: number;
}

/** Fetches every event that is shown, in the order of the list. */
export async function collectShown(
	app: AppState,
	onProgress: (done: number, all: number) => void,
	signal: AbortSignal
): Promise<IncidentFeature[]> {
	const rows = [...filterRows(app.columns, app.query, app.textRows ?? undefined)];
	const features: IncidentFeature[] = [];
	for (let at = 0; at < rows.length; at += STEP) {
		signal.throwIfAborted();
		const found = await app.details(rows.slice(at, at + STEP));
		features.push(...found.filter((feature) => feature !== null));
		onProgress(Math.min(at + STEP, rows.length), rows.length);
	}
	if (features.length !== rows.length)
		throw new Error(
			`${features.length} of ${rows.length} events came: the data has changed. Load the page again.`
		);
	return features;
}

/** The features as a file of the format; throws with the first thing that breaks the profile. */
export function makeFile(
	app: AppState,
	features: IncidentFeature[],
	format: WriteFormat,
	acknowledged: string[]
): MadeFile {
	const [issue, ...more] = checkExport(features, acknowledged);
	if (issue)
		throw new Error(
			`${issue.path}: ${issue.message}${more.length > 0 ? ` (and ${more.length} more)` : ''}`
		);
	const query = formatQuery(app.query).toString();
	const meta = {
		title: 'Dateline events',
		generator: 'Dateline',
		query,
		created: new Date().toISOString()
	};
	const { mediaType, ending } = FORMAT_TYPES[format];
	const pieces = [...writeFile(format, toCollection(features).features, meta)];
	return {
		name: `${stemOf(app)}.${ending}`,
		blob: new Blob(pieces, { type: mediaType }),
		count: features.length
	};
}

/** The name of a file of what is shown, without its ending. */
export function stemOf({ filters, range, bounds }: AppState): string {
	return fileStem(filters, bounds && closeDays(range, bounds));
}

/** Hands a file to the person's browser. */
export function saveFile(name: string, blob: Blob): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// the browser has begun to read it by then
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
