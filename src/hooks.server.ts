import { building } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { openWorkspace } from '#lib/server/open-workspace.ts';
import { problem, toProblem } from '#lib/server/problem.ts';
import { refuseWrite } from '#lib/server/refuse-write.ts';

const SECURITY_HEADERS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'x-frame-options': 'DENY',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=()'
};

// a workspace that cannot be opened is said at the start, not at the first request
export const init: ServerInit = () => {
	if (!building) openWorkspace();
};

export const handle: Handle = async ({ event, resolve }) => {
	const refused = refuseWrite(event.request, event.url);
	const response = refused ? problem(refused) : await resolve(event);
	const answer = isApi(event.url) ? toProblem(response) : response;
	for (const [name, value] of Object.entries(SECURITY_HEADERS)) answer.headers.set(name, value);
	return answer;
};

export const handleError: HandleServerError = ({ error, status, message }) => {
	if (status >= 500) console.error(error);
	return {
		message: status >= 500 ? 'Something went wrong on the server; its log says what.' : message
	};
};

function isApi({ pathname }: URL): boolean {
	return pathname === '/api' || pathname.startsWith('/api/');
}
