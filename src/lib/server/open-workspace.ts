import { resolve } from 'node:path';
import type { Resources } from '../pipeline.ts';
import { loadBoundaries } from './boundaries.ts';
import { loadGazetteer } from './gazetteer.ts';
import { Workspace } from './workspace.ts';

const SAY_EVERY_MS = 2000;

let opened: Workspace | null = null;

/** The gazetteer and the boundaries. */
export function loadResources(): Required<Resources> {
	return { gazetteer: loadGazetteer(), boundaries: loadBoundaries() };
}

/** The one workspace of this process, named by `DATELINE_WORKSPACE` (else `./workspace`). */
export function openWorkspace(): Workspace {
	if (opened) return opened;
	const folder = resolve(process.env['DATELINE_WORKSPACE'] ?? 'workspace');
	let said = Date.now();
	opened = new Workspace(folder, loadResources(), (done, total) => {
		if (Date.now() - said < SAY_EVERY_MS) return;
		said = Date.now();
		console.error(`Reading articles: ${done} of ${total}`);
	});
	process.once('exit', () => opened?.close());
	return opened;
}
