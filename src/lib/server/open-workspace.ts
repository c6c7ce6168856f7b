import { resolve } from 'node:path';
import type { Resources } from '../pipeline.ts';
import { loadBoundaries } from './boundaries.ts';
import { loadGazetteer } from './gazetteer.ts';
import { Workspace } from './workspace.ts';

let opened: Workspace | null = null;

/** The gazetteer and the boundaries. */
export function loadResources(): Required<Resources> {
	return { gazetteer: loadGazetteer(), boundaries: loadBoundaries() };
}

/** The one workspace of this process, named by `DATELINE_WORKSPACE` (else `./workspace`). */
export function openWorkspace(): Workspace {
	if (opened) return opened;
	opened = new Workspace(
		resolve(process.env['DATELINE_WORKSPACE'] ?? 'workspace'),
		loadResources()
	);
	process.once('exit', () => opened?.close());
	return opened;
}
