import type { Problem } from './problem.ts';

/** An article is at most 5 MB; JSON may write each of its bytes as up to three of its own (`\u0431`). */
export const MAX_BODY_BYTES = 16 * 1024 * 1024;

const READING = ['GET', 'HEAD', 'OPTIONS'];

/** Why a request may not write here, `null` when it may: a page of another site must not use the person's browser to do so; a command line sends no `Origin`. */
export function refuseWrite({ method, headers }: Request, url: URL): Problem | null {
	if (READING.includes(method)) return null;
	if (isForeign(headers, url))
		return {
			status: 403,
			title: 'Writes from other origins are refused.',
			detail: `This is ${url.origin}.`
		};
	if (Number(headers.get('content-length') ?? 0) > MAX_BODY_BYTES)
		return { status: 413, title: 'Too large', detail: 'An article may have at most 5 MB.' };
	return null;
}

function isForeign(headers: Headers, url: URL): boolean {
	const origin = headers.get('origin');
	if (origin !== null && origin !== url.origin) return true;
	return ['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? '');
}
