import { gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { openWorkspace } from '#lib/server/open-workspace.ts';
import type { RequestHandler } from './$types';

const compress = promisify(gzip);

/** Everything that filters and draws, as the file of docs/columns-format.md. */
export const GET: RequestHandler = async ({ request }) => {
	const workspace = openWorkspace();
	const etag = `"${workspace.version}"`;
	if (request.headers.get('if-none-match') === etag)
		return new Response(null, { status: 304, headers: { etag } });
	const bytes = workspace.columnBytes();
	const isZipped = (request.headers.get('accept-encoding') ?? '').includes('gzip');
	const body = isZipped ? await compress(bytes) : bytes;
	const headers: Record<string, string> = {
		'content-type': 'application/octet-stream',
		'content-length': String(body.length),
		'x-decoded-length': String(bytes.length),
		'cache-control': 'no-cache',
		vary: 'accept-encoding',
		etag
	};
	if (isZipped) headers['content-encoding'] = 'gzip';
	return new Response(new Uint8Array(body), { headers });
};
