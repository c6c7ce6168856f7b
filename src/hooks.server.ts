import type { Handle, HandleServerError } from '@sveltejs/kit';
import { problem } from '#lib/server/problem.ts';

/** An article is at most 5 MB; the rest is room for JSON's escapes. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

const SECURITY_HEADERS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'x-frame-options': 'DENY',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=()'
};

export const handle: Handle = async ({ event, resolve }) => {
	const refusal = isWrite(event.request) ? refuseWrite(event.request, event.url) : null;
	const response = refusal ?? (await resolve(event));
	for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
	return response;
};

export const handleError: HandleServerError = ({ error, status, message }) => {
	if (status >= 500) console.error(error);
	return {
		message: status >= 500 ? 'Something went wrong on the server; its log says what.' : message
	};
};

function isWrite({ method }: Request): boolean {
	return !['GET', 'HEAD', 'OPTIONS'].includes(method);
}

// a page of another site must not write here with the person's browser; a command line sends no Origin
function refuseWrite(request: Request, url: URL): Response | null {
	const origin = request.headers.get('origin');
	const site = request.headers.get('sec-fetch-site');
	const isForeign =
		(origin !== null && origin !== url.origin) || site === 'cross-site' || site === 'same-site';
	if (isForeign)
		return problem({
			status: 403,
			title: 'Writes from other origins are refused.',
			detail: `This is ${url.origin}.`
		});
	if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES)
		return problem({
			status: 413,
			title: 'Too large',
			detail: 'An article may have at most 5 MB.'
		});
	return null;
}
