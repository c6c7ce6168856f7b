import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'node_modules/.cache/dateline');
const entry = join(folder, 'cli.mjs');
const inputs = join(folder, 'inputs.json');

// the bundle is fresh while every file it was made of is older than it
function isFresh() {
	if (!existsSync(entry) || !existsSync(inputs)) return false;
	const made = statSync(entry).mtimeMs;
	const files = JSON.parse(readFileSync(inputs, 'utf8'));
	return files.every((file) => existsSync(file) && statSync(file).mtimeMs <= made);
}

async function build() {
	const { rolldown } = await import('rolldown');
	const made = await rolldown({
		input: join(root, 'src/cli.ts'),
		platform: 'node',
		// ours extends a file that SvelteKit writes later
		tsconfig: false,
		external: (id) =>
			!id.startsWith('.') && !id.startsWith('#') && !id.startsWith('/') && !id.includes(':\\'),
		resolve: { alias: { '#lib': join(root, 'src/lib'), '#geodata': join(root, 'geodata') } }
	});
	mkdirSync(folder, { recursive: true });
	const { output } = await made.write({
		dir: folder,
		format: 'esm',
		entryFileNames: 'cli.mjs',
		chunkFileNames: '[name]-[hash].mjs'
	});
	await made.close();
	const files = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
	writeFileSync(inputs, JSON.stringify(files.filter((file) => existsSync(file))));
}

/** Bundles `src/cli.ts` for Node when a source is newer; answers with the file's URL. */
export async function bundle() {
	if (!isFresh()) await build();
	return pathToFileURL(entry).href;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	mkdirSync(dirname(entry), { recursive: true });
	await bundle();
}
