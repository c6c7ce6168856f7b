import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'node_modules/.cache/dateline');
const entry = join(folder, 'cli.mjs');
const inputs = join(folder, 'inputs.json');

// the bundle is fresh while every file it was made of is older than the moment its making began
function isFresh() {
	if (!existsSync(entry) || !existsSync(inputs)) return false;
	const { began, files } = JSON.parse(readFileSync(inputs, 'utf8'));
	return files?.every((file) => existsSync(file) && statSync(file).mtimeMs <= began) ?? false;
}

async function build() {
	const began = Date.now();
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
	// written aside and moved: a process that starts meanwhile finds the old bundle or the new one, never half of one
	const aside = `${entry}.${process.pid}`;
	const { output } = await made.write({ file: aside, format: 'esm', codeSplitting: false });
	await made.close();
	const files = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
	writeFileSync(
		`${inputs}.${process.pid}`,
		JSON.stringify({ began, files: files.filter((file) => existsSync(file)) })
	);
	renameSync(aside, entry);
	renameSync(`${inputs}.${process.pid}`, inputs);
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
