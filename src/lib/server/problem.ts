/** A problem of RFC 9457: what is wrong and, for each parameter or field, why. */
export interface Problem {
	status: number;
	title: string;
	detail?: string;
	errors?: { parameter?: string; field?: string; line?: number; message: string }[];
}

const PROBLEM = 'application/problem+json';

/** The problem as an answer of type `application/problem+json`. */
export function problem(fields: Problem): Response {
	return new Response(JSON.stringify({ type: 'about:blank', ...fields }), {
		status: fields.status,
		headers: { 'content-type': PROBLEM, 'cache-control': 'no-store' }
	});
}

const TITLES: Record<number, string> = {
	404: 'There is nothing at this address.',
	405: 'This address does not take that method.',
	413: 'Too large: an article may have at most 5 MB.'
};

/** An error answer of the framework in the shape of our own; every other answer untouched. */
export function toProblem(response: Response): Response {
	const { status, headers } = response;
	if (status < 400 || headers.get('content-type') === PROBLEM) return response;
	const title = TITLES[status] ?? (status < 500 ? 'The request cannot be answered.' : 'Our fault.');
	const answer = problem({ status, title });
	const allow = headers.get('allow');
	if (allow) answer.headers.set('allow', allow);
	return answer;
}
