import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatArticle } from './format.ts';
import { makeArticle } from './make.ts';
import { readArticle, type ReadingHints } from './read.ts';

const STORY = 'Shells fell on the town of Aldan on Sunday.\n\nTwo people died, the mayor said.';

const MARKDOWN = `# Shells Fall on Town

By [AFP](#)

March 16, 2025

![the square](square.jpg)

The square on Friday. **Town Hall/TASS**

Shells fell on the *town* of [Aldan](https://example.com/aldan "a town")
on Sunday.

- Two people died
- Three fled

> The mayor said so.

**Related article:** [Two Villages Taken](#)

Original url:

<https://www.themoscowtimes.com/2025/03/16/shells>
`;

const HTML = `<!doctype html><html><head><title>Shells fall on town | The Paper</title>
<meta property="og:site_name" content="The Paper">
<meta property="article:published_time" content="2025-03-16T23:30:00-04:00">
<link rel="canonical" href="https://paper.example/shells">
<script>document.title = 'stolen'; throw new Error('run');</script></head>
<body><nav>Home News Sport</nav><article><h1>Shells fall on town</h1>
<p>Shells fell on the town of <b>Aldan</b> on Sunday, the mayor of the town said in a long statement to the press.</p>
<p>Two people died &amp; three fled from their homes in the night, he said, and the road was cut for the whole of the day.</p>
<p onclick="steal()">Help came from the capital in the morning, and the army said that it had found the guns that fired.</p>
<img src=x onerror="steal()"></article><footer>All rights reserved</footer></body></html>`;

const LINKED_DATA = `<html><head><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle",
"headline":"Shells fall","datePublished":"2025-03-16T08:00:00Z","author":{"name":"AFP"},"publisher":{"name":"The Paper"},
"url":"https://paper.example/a"}]}</script></head><body><p>Shells fell on the town of Aldan on Sunday.</p></body></html>`;

// [name, source, hints, what must come out]
const TABLE: [string, string, ReadingHints, Record<string, unknown>][] = [
	[
		'plain text',
		STORY,
		{ title: 'Shells', published: '2025-03-16' },
		{ title: 'Shells', text: STORY, published: '2025-03-16', url: null, publisher: null }
	],
	[
		'plain text with a headline',
		`Shells fall on town\n\n${STORY}`,
		{},
		{ title: 'Shells fall on town', text: STORY }
	],
	[
		'plain text with a dateline',
		'KYIV, March 16 (Reuters) - Shells fell.\n\nTwo died.',
		{},
		{ publisher: 'Reuters' }
	],
	['line ends of other systems', STORY.replaceAll('\n', '\r\n'), {}, { text: STORY }],
	[
		'Markdown',
		MARKDOWN,
		{},
		{
			title: 'Shells Fall on Town',
			publisher: 'AFP',
			published: '2025-03-16',
			url: 'https://www.themoscowtimes.com/2025/03/16/shells',
			text: 'the square\n\nThe square on Friday. Town Hall/TASS\n\nShells fell on the town of Aldan on Sunday.\n\nTwo people died\n\nThree fled\n\nThe mayor said so.\n\nRelated article: Two Villages Taken'
		}
	],
	[
		'front matter',
		`---\ntitle: "Shells: a report"\npublished: 2025-03-16\nurl: https://example.com/a\n---\n\n${STORY}\n`,
		{},
		{
			title: 'Shells: a report',
			published: '2025-03-16',
			url: 'https://example.com/a',
			publisher: 'example.com',
			text: STORY
		}
	],
	['dashes that are no front matter', `---\n\n${STORY}`, {}, {}],
	[
		'a page',
		HTML,
		{},
		{
			title: 'Shells fall on town',
			publisher: 'The Paper',
			published: '2025-03-16',
			url: 'https://paper.example/shells'
		}
	],
	[
		'linked data',
		LINKED_DATA,
		{},
		{
			title: 'Shells fall',
			publisher: 'AFP',
			published: '2025-03-16',
			url: 'https://paper.example/a'
		}
	],
	[
		'hints before findings',
		MARKDOWN,
		{ title: 'Mine', publisher: 'Me', published: '2025-01-01', url: 'https://example.com/me' },
		{ title: 'Mine', publisher: 'Me', published: '2025-01-01', url: 'https://example.com/me' }
	],
	['an address that is none', STORY, { url: 'javascript:alert(1)' }, { url: null }],
	['a file name as id', STORY, { fileName: 'a/b/aldan-shells.txt' }, { id: 'aldan-shells' }],
	[
		'a file name that would climb',
		STORY,
		{ fileName: '../../..' },
		{ id: makeArticle({ title: '', url: null, publisher: null, published: null, text: STORY }).id }
	],
	[
		'tags in a plain text stay words',
		`Title <img src=x onerror=alert(1)>\n\n${STORY}`,
		{},
		{ title: 'Title <img src=x onerror=alert(1)>', text: STORY }
	],
	['broken surrogates', 'Shells \ud800 fell.', {}, { text: 'Shells \ufffd fell.' }]
];

// [name, source, hints, words of the message, severity]
const ISSUES: [string, string | Uint8Array, ReadingHints, string, string][] = [
	['nothing', '', {}, 'no text', 'error'],
	['spaces', ' \n\n ', {}, 'no text', 'error'],
	['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), {}, 'binary', 'error'],
	['NUL in a string', 'a\u0000b', {}, 'binary', 'error'],
	['too much', 'a'.repeat(5 * 1024 * 1024 + 1), {}, '5 MB', 'error'],
	['no day', STORY, {}, 'No day of publication', 'warning'],
	['a bad day', STORY, { published: '16.3.2025' }, 'no date of the form', 'warning'],
	[
		'a coming day',
		STORY,
		{ published: '2025-03-16', today: '2025-03-15' },
		'in the future',
		'warning'
	],
	['broken surrogates', 'Shells \ud800 fell.', {}, 'broken characters', 'warning'],
	[
		'another language',
		'Російські війська вночі атакували місто дронами, повідомила військова адміністрація області.',
		{},
		'Ukrainian',
		'warning'
	],
	[
		'another Latin language',
		'Las tropas atacaron la ciudad en la noche del sábado y los vecinos dijeron que se fueron con sus hijos.',
		{},
		'Spanish',
		'warning'
	],
	[
		'deep nesting',
		'<html><body>' + '<div>'.repeat(20000) + 'Shells fell.',
		{},
		'too deeply',
		'warning'
	]
];

describe('readArticle', () => {
	for (const [name, source, hints, expected] of TABLE)
		it(name, () => {
			const { article, issues } = readArticle(source, hints);
			expect(article).toMatchObject(expected);
			expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
		});
	for (const [name, source, hints, words, severity] of ISSUES)
		it(`says what is wrong with ${name}`, () => {
			const { issues } = readArticle(source, hints);
			expect(issues.find((issue) => issue.message.includes(words))?.severity).toBe(severity);
		});
	it('takes the main text of a page and runs nothing', () => {
		const { article } = readArticle(HTML);
		expect(article.text.split('\n\n')).toHaveLength(3);
		expect(article.text).toContain('Two people died & three fled');
		expect(article.text).not.toMatch(/Home|rights|steal|stolen/);
	});
	it('finds nothing to complain of in a good English article', () => {
		expect(readArticle(STORY, { published: '2025-03-16', today: '2025-03-17' }).issues).toEqual([]);
	});
});

describe('bytes', () => {
	const ukrainian = 'Вночі снаряди впали на місто.';
	const bytesOf = (text: string) => new TextEncoder().encode(text);
	it('reads UTF-8 with and without its mark', () => {
		expect(readArticle(bytesOf(ukrainian)).article.text).toBe(ukrainian);
		expect(
			readArticle(new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(ukrainian)])).article.text
		).toBe(ukrainian);
	});
	it('reads UTF-16 by its mark', () => {
		const units = [0xfeff, ...[...ukrainian].map((character) => character.charCodeAt(0))];
		const bytes = new Uint8Array(units.flatMap((unit) => [unit & 255, unit >> 8]));
		expect(readArticle(bytes).article.text).toBe(ukrainian);
	});
	it('guesses Windows-1251', () => {
		// И=0xc8 … я=0xff: capital and small Cyrillic letters lie in one row
		const cyrillic = 'Ночью снаряды упали на город';
		const bytes = Uint8Array.from(cyrillic, (c) =>
			c === ' ' ? 32 : c.charCodeAt(0) - 0x410 + 0xc0
		);
		expect(readArticle(bytes).article.text).toBe(cyrillic);
	});
	it('guesses Windows-1252', () => {
		const bytes = Uint8Array.from('The café in Orléans burned.', (c) => c.charCodeAt(0));
		expect(readArticle(bytes).article.text).toBe('The café in Orléans burned.');
	});
	it('believes a page that names its charset', () => {
		const head = bytesOf('<html><head><meta charset="windows-1251"></head><body><p>');
		const bytes = new Uint8Array([
			...head,
			0xca,
			0xe8,
			0xe5,
			0xe2,
			...bytesOf('</p></body></html>')
		]);
		expect(readArticle(bytes).article.text).toBe('Киев');
	});
});

const anyField = fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), {
	nil: null
});

describe('formatArticle', () => {
	it('is read back to the byte', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), anyField, anyField, (text, title, publisher) => {
				const fields = {
					id: 'a',
					title: title ?? '',
					url: null,
					publisher,
					published: '2025-03-16',
					text
				};
				const file = formatArticle(makeArticle(fields));
				const { article, issues } = readArticle(new TextEncoder().encode(file), {
					fileName: 'a.md'
				});
				expect(issues.filter((issue) => issue.message.includes('changed'))).toEqual([]);
				expect(formatArticle(article)).toBe(file);
				expect(article).toEqual(makeArticle(fields));
			})
		);
	});
	it('notices a text that was changed by hand', () => {
		const file = formatArticle(
			makeArticle({ title: '', url: null, publisher: null, published: null, text: STORY })
		);
		const { article, issues } = readArticle(file.replace('Two', 'Ten'), { fileName: 'a.md' });
		expect(article.text).toContain('Ten people');
		expect(issues[0]?.message).toContain('changed');
	});
});

describe('any text', () => {
	it('is read without a crash, and twice the same', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (source) => {
				expect(readArticle(source)).toEqual(readArticle(source));
			})
		);
	});
	it('is stored as a text that reading again leaves alone', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (source) => {
				const { article } = readArticle(source);
				const file = formatArticle(article);
				expect(readArticle(file, { fileName: `${article.id}.md` }).article).toEqual(article);
			})
		);
	});
	it('bytes too', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
				expect(readArticle(bytes).article.text.isWellFormed()).toBe(true);
			})
		);
	});
});
