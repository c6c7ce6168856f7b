import { answerEvents } from '#lib/server/event-answer.ts';
import { openWorkspace } from '#lib/server/open-workspace.ts';
import type { RequestHandler } from './$types';

/** Events of a query: bbox, datetime, type, actor, country, precision, status, q, certainty, deaths, limit, offset. */
export const GET: RequestHandler = ({ url }) => answerEvents(openWorkspace(), url);
