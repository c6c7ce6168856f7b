import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { build } from 'vite';

/** @type {Record<string, string>} */
const TYPES = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript',
	'.css': 'text/css'
};

/**
 * Builds a page of its own (a bench, a test) and serves it on a free port of this machine.
 * @param {string} root folder of its index.html
 * @param {string} outDir where the built page goes
 * @param {Record<string, (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void>} [extra] answers to other paths
 */
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
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : 0;
	return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
