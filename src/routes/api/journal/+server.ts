import { json } from '@sveltejs/kit';
import { readChange } from '#lib/server/change-request.ts';
import { openWorkspace } from '#lib/server/open-workspace.ts';
import { problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

const MAX_WORDS = 500;

/** Every decision made so far. */
export const GET: RequestHandler = () => json({ entries: openWorkspace().entries });

/** Records a decision: `{op, event | reports | entry, fields?, who?, why?}`; `events` are those it was about, as they are now. */
export const POST: RequestHandler = async ({ request }) => {
	const workspace = openWorkspace();
	const text = await request.text();
	let body: Record<string, unknown>;
	try {
		body = (JSON.parse(text) ?? {}) as Record<string, unknown>;
	} catch (error) {
		return problem({
			status: 400,
			title: 'The body is not JSON.',
			detail: (error as Error).message
		});
	}
	const { change, errors } = readChange(body, workspace);
	if (!change) return problem({ status: 400, title: 'This decision cannot be recorded.', errors });
	const words = (value: unknown) => (typeof value === 'string' ? value.slice(0, MAX_WORDS) : '');
	const who = words(body['who']).trim() || 'anonymous';
	const reports = workspace.reportsOf(change);
	const entry = workspace.record(change, who, words(body['why']), new Date().toISOString());
	const events = workspace.eventsOf(reports);
	return json({ entry, events, version: workspace.version }, { status: 201 });
};
