import { rolldown } from 'rolldown';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');

/** Imports a TypeScript module of `src/` into a Node script: bundled to a temporary file, so that scripts and app share one source. */
export async function importTypeScript(path) {
	const bundle = await rolldown({
		input: resolve(root, path),
		platform: 'node',
		resolve: { alias: { '#lib': join(root, 'src/lib'), '#geodata': join(root, 'geodata') } }
	});
	const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
	const file = join(folder, 'module.mjs');
	await bundle.write({ file, format: 'esm', codeSplitting: false });
	await bundle.close();
	try {
		return await import(pathToFileURL(file).href);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
