import {
	createReadStream,
	createWriteStream,
	existsSync,
	mkdirSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { importTypeScript } from '../../scripts/import-typescript.js';

/** Writes the made-up events as a file of columns and as GeoJSON, once; answers for the bench's server and their sizes. */
export async function makeFiles(folder, count) {
	mkdirSync(folder, { recursive: true });
	const columnsFile = join(folder, `events-${count}.columns.gz`);
	const jsonFile = join(folder, `events-${count}.geojson`);
	if (!existsSync(columnsFile) || !existsSync(jsonFile)) await write(count, columnsFile, jsonFile);
	const send = (file, headers) => (_request, response) => {
		response.writeHead(200, { 'content-length': statSync(file).size, ...headers });
		createReadStream(file).pipe(response);
	};
	return {
		jsonFile,
		columnsBytes: statSync(columnsFile).size,
		jsonBytes: statSync(jsonFile).size,
		answers: {
			'/events.columns': send(columnsFile, { 'content-encoding': 'gzip' }),
			'/events.geojson': send(jsonFile, { 'content-type': 'application/geo+json' })
		}
	};
}

async function write(count, columnsFile, jsonFile) {
	const { encodeColumns, makeSynthetic, featureText } = await importTypeScript(
		'bench/scrub/files-parts.ts'
	);
	const columns = makeSynthetic(count, 7);
	writeFileSync(columnsFile, gzipSync(encodeColumns(columns)));
	const stream = createWriteStream(jsonFile);
	stream.write('{"type":"FeatureCollection","features":[\n');
	for (let row = 0; row < columns.count; row++) {
		const text = featureText(columns, row) + (row + 1 < columns.count ? ',\n' : '\n');
		if (!stream.write(text)) await once(stream, 'drain');
	}
	stream.end(']}');
	await once(stream, 'finish');
}
