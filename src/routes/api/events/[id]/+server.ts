import { answerEvent } from '#lib/server/event-answer.ts';
import { openWorkspace } from '#lib/server/open-workspace.ts';
import type { RequestHandler } from './$types';

/** One event by its id. */
export const GET: RequestHandler = ({ params, url }) =>
	answerEvent(openWorkspace(), params.id, url);
