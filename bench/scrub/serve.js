import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { build } from 'vite';

const TYPES = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript',
	'.css': 'text/css'
};

/** Builds a bench page and serves it on a free port of this machine. */
export async function servePage(root, outDir, extra = {}) {
	await build({
		root,
		configFile: false,
		logLevel: 'warn',
		base: './',
		build: { outDir, emptyOutDir: true, target: 'es2022' },
		worker: { format: 'es' }
	});
	const server = createServer(async (request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
		if (extra[path]) return extra[path](request, response);
		try {
			const body = await readFile(join(outDir, path === '/' ? 'index.html' : path));
			response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/html' }).end(body);
		} catch {
			response.writeHead(404).end('Not there.');
		}
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
