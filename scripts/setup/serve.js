import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.js';

const HOST = '127.0.0.1';
const OWN_NAMES = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/**
 * Listens on the port, or on a free one when it is taken; answers with the port.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listen(server, port) {
	return new Promise((done, fail) => {
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			if (error.code === 'EADDRINUSE' && port !== 0) done(listen(server, 0));
			else fail(error);
		});
		server.listen(port, HOST, () =>
			done(/** @type {import('node:net').AddressInfo} */ (server.address()).port)
		);
	});
}

/**
 * Serves the built app over a workspace folder.
 * @param {{ workspace: string, port: number }} options
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serve({ workspace, port }) {
	process.env['DATELINE_WORKSPACE'] = workspace;
	// 5 MB of article in JSON, where a letter may be written as \uXXXX
	process.env['DATELINE_HTTP_BODY_SIZE_LIMIT'] ??= '16M';
	// the port is known only after listening; the app reads the origin from the Host header it is asked by
	process.env['DATELINE_HTTP_PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
	/** @type {import('node:http').RequestListener} */
	let handler = (_, response) => void response.writeHead(503).end();
	const server = createServer((request, response) => {
		// a foreign name that was made to point at this machine would pass for our own origin
		if (!OWN_NAMES.test(request.headers.host ?? '')) {
			response.writeHead(421, { 'content-type': 'text/plain' });
			response.end(`Dateline answers as ${HOST} or localhost only.\n`);
			return;
		}
		request.headers['x-forwarded-proto'] = 'http';
		handler(request, response);
	});
	try {
		const actual = await listen(server, port);
		({ handler } = await import(pathToFileURL(join(root, 'build/handler.js')).href));
		return { address: `http://${HOST}:${actual}`, close: () => server.close() };
	} catch (error) {
		console.error(process.env['DEBUG'] || !(error instanceof Error) ? error : error.message);
		process.exit(1);
	}
}
