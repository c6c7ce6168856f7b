/** What is wrong in a file and where: `features[3].geometry.coordinates[0]`. */
export interface ProfileIssue {
	path: string;
	message: string;
}

/** Collects what is wrong. */
export type Complain = (path: string, message: string) => void;

/** True for a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a message shows it: short, and never executed by anything. */
export function show(value: unknown): string {
	const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing');
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
