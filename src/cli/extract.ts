import { readFileSync } from 'node:fs';
import { toCollection, toFeature, type IncidentFeature } from '../lib/feature/profile.ts';
import { extract, toEvents, type Resources } from '../lib/pipeline.ts';
import { loadBoundaries } from '../lib/server/boundaries.ts';
import { loadGazetteer } from '../lib/server/gazetteer.ts';
import { isCivilDate } from '../lib/time/civil.ts';
import { makeArticle } from '../lib/text/make.ts';
import { readArticle } from '../lib/text/read.ts';
import type { Article, Extraction } from '../lib/types.ts';
import { EXIT_BAD_INPUT, EXIT_OK, UsageError } from './exit.ts';
import { explain } from './explain.ts';
import { mapJsonLines, write } from './lines.ts';
import { readOptions } from './options.ts';
import { VERSION } from './usage.ts';

const OPTIONS = {
	published: { type: 'string' },
	title: { type: 'string' },
	url: { type: 'string' },
	publisher: { type: 'string' },
	format: { type: 'string', default: 'geojson' },
	explain: { type: 'boolean', default: false },
	jsonl: { type: 'boolean', default: false }
} as const;

/** `dateline extract`. */
export async function runExtract(argv: string[]): Promise<number> {
	const { values, positionals } = readOptions(argv, OPTIONS);
	const { published, format } = values;
	if (published !== undefined && !isCivilDate(published))
		throw new UsageError(`--published needs a date such as 2025-03-16, not "${published}".`);
	if (format !== 'geojson' && format !== 'ndjson')
		throw new UsageError(`--format is geojson or ndjson, not "${format}".`);
	const resources = { gazetteer: loadGazetteer(), boundaries: loadBoundaries() };
	if (values.jsonl) {
		if (positionals.length > 0)
			throw new UsageError('--jsonl reads standard input: name no files.');
		return mapJsonLines('articles', (line) => extractLine(line, resources));
	}
	if (positionals.length === 0) throw new UsageError('Name a file, or - for standard input.');
	const { title, url, publisher } = values;
	const hints = definedOnly({ published, title, url, publisher });
	const read = positionals.map((name) => readFile(name, hints));
	const extractions = read.filter((a) => a !== null).map((article) => extract(article, resources));
	const code = read.includes(null) ? EXIT_BAD_INPUT : EXIT_OK;
	if (extractions.length === 0) return code;
	if (values.explain) await write(extractions.map(explain).join('\n'));
	else await printFeatures(toFeatures(extractions, resources), format);
	return code;
}

function toFeatures(
	extractions: Extraction[],
	{ boundaries }: Required<Resources>
): IncidentFeature[] {
	const articles = new Map(extractions.map(({ article }) => [article.id, article]));
	return toEvents(extractions).map((event) => toFeature(event, articles, boundaries));
}

async function printFeatures(features: IncidentFeature[], format: string): Promise<void> {
	if (format === 'ndjson')
		return write(features.map((feature) => JSON.stringify(feature) + '\n').join(''));
	const collection = toCollection(features, { title: 'events', generator: `Dateline ${VERSION}` });
	return write(JSON.stringify(collection, null, '\t') + '\n');
}

/** The article of a file, or `null` after saying on standard error what is wrong with it. */
function readFile(name: string, hints: Record<string, string>): Article | null {
	const label = name === '-' ? 'standard input' : name;
	const say = (message: string) => void process.stderr.write(`${label}: ${message}\n`);
	let bytes: Uint8Array;
	try {
		bytes = readFileSync(name === '-' ? 0 : name);
	} catch (error) {
		say((error as Error).message);
		return null;
	}
	const { article, issues } = readArticle(
		bytes,
		name === '-' ? hints : { fileName: name, ...hints }
	);
	for (const { message, severity } of issues)
		say(severity === 'error' ? message : `warning: ${message}`);
	if (!article || issues.some(({ severity }) => severity === 'error')) return null;
	if (article.published === null) {
		say('the text does not say when it was published: add --published DATE.');
		return null;
	}
	return article;
}

function extractLine(line: Record<string, unknown>, resources: Required<Resources>): unknown {
	const { slug, text, published, title, url, publisher } = line;
	if (typeof text !== 'string') throw new Error('"text" must be a string.');
	if (published != null && (typeof published !== 'string' || !isCivilDate(published)))
		throw new Error('"published" must be a date such as 2025-03-16.');
	const article = makeArticle({
		...(typeof slug === 'string' ? { id: slug } : {}),
		title: typeof title === 'string' ? title : '',
		url: typeof url === 'string' ? url : null,
		publisher: typeof publisher === 'string' ? publisher : null,
		published: published ?? null,
		text: text.toWellFormed()
	});
	return { slug, features: toFeatures([extract(article, resources)], resources) };
}

function definedOnly(fields: Record<string, string | undefined>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined)
	);
}
