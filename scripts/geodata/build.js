// npm run geodata [product ...]: rebuilds the data under geodata/ and static/ from the packages pinned in packages/package.json
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './sources.js';

// one file a product, in the order they need each other: areas are unions of boundaries, the gazetteer reads the ids of both
const PRODUCTS = ['boundaries', 'areas', 'gazetteer', 'basemap', 'checksums'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !PRODUCTS.includes(name));
if (unknown.length > 0) {
	console.error(`Unknown product ${unknown.join(', ')}; there are ${PRODUCTS.join(', ')}.`);
	process.exit(2);
}

installPackages();
for (const name of asked.length > 0 ? [...asked, 'checksums'] : PRODUCTS) {
	const script = join(import.meta.dirname, `${name}.js`);
	if (!existsSync(script)) continue;
	const started = performance.now();
	execFileSync(process.execPath, [script], { stdio: 'inherit' });
	console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
