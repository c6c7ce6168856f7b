import { rolldown } from 'rolldown';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');

/** Imports a TypeScript module of `src/` into a Node script: bundled to a temporary file, so that scripts and app share one source. */
export async function importTypeScript(path) {
	const bundle = await rolldown({
		input: resolve(root, path),
		platform: 'node',
		// ours extends a file that SvelteKit writes later
		tsconfig: false,
		resolve: { alias: { '#lib': join(root, 'src/lib'), '#geodata': join(root, 'geodata') } }
	});
	// inside the project, so that modules find geodata/ above themselves
	const cache = join(root, 'node_modules/.cache');
	mkdirSync(cache, { recursive: true });
	const folder = mkdtempSync(join(cache, 'import-'));
	const file = join(folder, 'module.mjs');
	await bundle.write({ file, format: 'esm', codeSplitting: false });
	await bundle.close();
	try {
		return await import(pathToFileURL(file).href);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
