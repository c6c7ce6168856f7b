/** A problem of RFC 9457: what is wrong and, for each parameter or field, why. */
export interface Problem {
	status: number;
	title: string;
	detail?: string;
	errors?: { parameter?: string; field?: string; line?: number; message: string }[];
}

/** The problem as an answer of type `application/problem+json`. */
export function problem(fields: Problem): Response {
	return new Response(JSON.stringify({ type: 'about:blank', ...fields }), {
		status: fields.status,
		headers: { 'content-type': 'application/problem+json' }
	});
}
