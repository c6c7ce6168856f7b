import { stripLinks } from './markdown-links.ts';

/** The blocks of a Markdown text as plain paragraphs, and the first `#` heading apart. */
export function readMarkdown(source: string): { title: string | null; paragraphs: string[] } {
	let title: string | null = null;
	const paragraphs: string[] = [];
	for (const block of splitBlocks(source)) {
		const heading = /^#{1,6} +(.*?)(?: +#+)?$/.exec(block);
		const plain = toPlain(heading?.[1] ?? block);
		if (plain === '') continue;
		if (heading && title === null && paragraphs.length === 0) title = plain;
		else paragraphs.push(plain);
	}
	return { title, paragraphs };
}

/** True when a text carries marks of Markdown that a plain text would not. */
export function isMarkdown(source: string): boolean {
	const head = source.slice(0, 50_000);
	return (
		/^#{1,6} \S|^<https?:|^!\[/m.test(head) ||
		/\]\((#|https?:|\/)/.test(head) ||
		/\*\*[^*\n]{1,200}\*\*/.test(head)
	);
}

// paragraphs, headings and list items, each one string without line breaks
function splitBlocks(source: string): string[] {
	const blocks: string[] = [];
	let open = '';
	const close = () => {
		if (open !== '') blocks.push(open);
		open = '';
	};
	for (const raw of source.split('\n')) {
		const line = raw
			.trim()
			.replace(/^(> ?){1,8}/, '')
			.trim();
		const isSetext = /^(=+|-+)$/.test(line) && open !== '' && line.length >= 3;
		if (isSetext) {
			open = `# ${open}`;
			close();
			continue;
		}
		const isRule = /^([-*_] ?){3,}$/.test(line) || line.startsWith('```');
		const item = /^(?:[-*+•]|\d{1,2}[.)]) +(.*)$/.exec(line);
		if (line === '' || isRule || item || line.startsWith('#')) close();
		if (line === '' || isRule) continue;
		open = open === '' ? (item?.[1] ?? line) : `${open} ${line}`;
		if (line.startsWith('#')) close();
	}
	close();
	return blocks;
}

/** Markdown inside a line as plain words: links and pictures keep their text, marks and tags go. */
export function toPlain(line: string): string {
	return decodeEntities(
		stripEmphasis(
			stripLinks(line)
				.replace(/<(https?:[^<>\s]{1,2000})>/g, '$1')
				.replace(/<\/?[a-zA-Z][^<>]{0,1000}>/g, '')
		)
	)
		.replace(/ {2,}/g, ' ')
		.trim();
}

// marks that hug a word, and backslashes before punctuation
function stripEmphasis(line: string): string {
	return line
		.replace(/(?<!\\)\*{1,3}/g, '')
		.replace(/(?<![\p{L}\p{N}\\])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])/gu, '')
		.replace(/`([^`]{1,300})`/g, '$1')
		.replace(/\\([\\`*_{}[\]()#+\-.!<>])/g, '$1');
}

const ENTITIES: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	ndash: '–',
	mdash: '—',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	hellip: '…'
};

/** `&amp;` and `&#8217;` as the characters they stand for. */
export function decodeEntities(text: string): string {
	return text.replace(/&(#x?[\da-f]{1,6}|[a-z]{2,6});/gi, (whole: string, name: string) => {
		if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
		const isHex = name[1] === 'x' || name[1] === 'X';
		const point = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
		const isText = point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
		return isText ? String.fromCodePoint(point) : whole;
	});
}
