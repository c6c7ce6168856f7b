import { parse, stringify } from 'yaml';

/** The front matter of a Markdown text and what follows it; `null` when there is none. */
export function readFrontMatter(
	source: string
): { fields: Record<string, unknown>; body: string } | null {
	const open = /^---[ \t]*\r?\n/.exec(source);
	if (!open) return null;
	const close = /\n---[ \t]*(\r?\n|$)/.exec(source.slice(0, LONGEST));
	if (!close) return null;
	const fields = parseFields(source.slice(open[0].length, close.index + 1));
	return fields && { fields, body: source.slice(close.index + close[0].length) };
}

/** The fields between their two lines of dashes; what is `null` is left out. */
export function writeFrontMatter(fields: Record<string, string | null>): string {
	const kept = Object.entries(fields).filter(([, value]) => value !== null);
	return `---\n${stringify(Object.fromEntries(kept), { lineWidth: 0, defaultStringType: 'PLAIN', aliasDuplicateObjects: false })}---\n`;
}

// a head longer than this is no head
const LONGEST = 20_000;

function parseFields(text: string): Record<string, unknown> | null {
	try {
		const fields: unknown = parse(text, { schema: 'failsafe', maxAliasCount: 0 });
		return typeof fields === 'object' && fields !== null && !Array.isArray(fields)
			? (fields as Record<string, unknown>)
			: null;
	} catch {
		// two lines of dashes around something else: it stays in the text
		return null;
	}
}
