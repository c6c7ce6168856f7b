import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sortFeatures, toColumns } from '../feature/columns.ts';
import { encodeColumns } from '../feature/columns-file.ts';
import { filterRows } from '../feature/filter.ts';
import { toFeature, type IncidentFeature } from '../feature/profile.ts';
import type { Query } from '../feature/query.ts';
import { searchFeatures } from '../feature/search.ts';
import { extract, toEvents, type Resources } from '../pipeline.ts';
import { hashText } from '../text/make.ts';
import type { Article, DatelineEvent, EventColumns, Extraction } from '../types.ts';
import { readArticleFiles, toArticleId, writeArticleFile } from './article-files.ts';
import { Journal, type JournalEntry } from './journal.ts';
import { lockWorkspace } from './lock.ts';
import { applyReview, toGroupings, type Change } from './review.ts';

/** Everything derived from the articles and the journal; made anew after each change. */
interface Derived {
	events: DatelineEvent[];
	/** in the order of the columns */
	features: IncidentFeature[];
	columns: EventColumns;
	rowOf: Map<string, number>;
	/** changes with the data */
	version: string;
	bytes: Uint8Array | null;
}

interface Made {
	feature: IncidentFeature;
	hash: string;
}

/** A folder of articles and a journal, with the events read out of them in memory. */
export class Workspace {
	readonly folder: string;
	readonly #resources: Required<Resources>;
	readonly #articles = new Map<string, Article>();
	readonly #extractions = new Map<string, Extraction>();
	readonly #journal: Journal;
	readonly #release: () => void;
	// an event that a change leaves alone is the same object: its feature is made once
	readonly #made = new WeakMap<DatelineEvent, Made>();
	/** events before verdicts and edits, and the groupings they were made with; `null` when articles changed */
	#grouped: { events: DatelineEvent[]; by: string } | null = null;
	#derived: Derived;

	/** Opens a folder, or makes it; throws when another process has it open or a file cannot be read. */
	constructor(
		folder: string,
		resources: Required<Resources>,
		onRead: (done: number, total: number) => void = () => {}
	) {
		mkdirSync(folder, { recursive: true });
		this.folder = folder;
		this.#resources = resources;
		this.#release = lockWorkspace(folder);
		const articles = readArticleFiles(this.#articleFolder);
		for (const [done, article] of articles.entries()) {
			onRead(done, articles.length);
			this.#read(article);
		}
		this.#journal = new Journal(join(folder, 'journal.jsonl'));
		this.#derived = this.#derive();
	}

	get columns(): EventColumns {
		return this.#derived.columns;
	}

	get features(): readonly IncidentFeature[] {
		return this.#derived.features;
	}

	get version(): string {
		return this.#derived.version;
	}

	get entries(): readonly JournalEntry[] {
		return this.#journal.entries;
	}

	get articles(): Article[] {
		return [...this.#articles.values()];
	}

	article(id: string): Article | null {
		return this.#articles.get(id) ?? null;
	}

	/** What the reader made of an article, `null` when it is not here. */
	extraction(id: string): Extraction | null {
		return this.#extractions.get(id) ?? null;
	}

	event(id: string): DatelineEvent | null {
		return this.#derived.events.find((event) => event.id === id) ?? null;
	}

	/** -1 when there is no such event. */
	rowOf(id: string): number {
		return this.#derived.rowOf.get(id) ?? -1;
	}

	/** The columns as the file of docs/columns-format.md. */
	columnBytes(): Uint8Array {
		return (this.#derived.bytes ??= encodeColumns(this.#derived.columns));
	}

	/** Rows that pass the query, ascending; without its limit and offset. */
	find(query: Query): Uint32Array {
		const text = query.text === '' ? undefined : this.search(query.text);
		return filterRows(this.columns, query, text);
	}

	/** Rows whose words hold the text. */
	search(text: string): Uint32Array {
		return searchFeatures(this.#derived.features, text);
	}

	/** Stores an article and reads it; the same text twice is kept once. */
	addArticle(article: Article): { article: Article; isNew: boolean } {
		const known = this.articles.find(({ sha256 }) => sha256 === article.sha256);
		if (known) return { article: known, isNew: false };
		const stored = { ...article, id: toArticleId(article) };
		// first the reading, then the file: an article that cannot be read must not stand in the way of the next start
		try {
			this.#read(stored);
			const derived = this.#derive();
			writeArticleFile(this.#articleFolder, stored);
			this.#derived = derived;
		} catch (error) {
			this.#forget(stored.id);
			throw error;
		}
		return { article: stored, isNew: true };
	}

	/** Features of events that an article reports. */
	featuresOf(articleId: string): IncidentFeature[] {
		const ids = new Set(
			this.#derived.events
				.filter((event) => event.reports.some((report) => report.articleId === articleId))
				.map((event) => event.id)
		);
		return this.#derived.features.filter((feature) => ids.has(feature.id));
	}

	/** Writes a decision to the journal and applies it. */
	record(change: Change, who: string, why: string, at: string): JournalEntry {
		const entry = this.#journal.next(change, who, why, at);
		// first the answer, then the line: a decision that cannot be applied must not stand in the journal
		const derived = this.#derive([...this.entries, entry]);
		this.#journal.append(entry);
		this.#derived = derived;
		return entry;
	}

	/** Reports that a decision is about: those it names, or those of its event. */
	reportsOf(change: Change): string[] {
		if ('reports' in change) return change.reports;
		if ('event' in change)
			return (
				this.event(change.event)?.reports.map(({ articleId, index }) => `${articleId}#${index}`) ??
				[]
			);
		const undone = this.entries.find(({ seq }) => seq === change.entry);
		return undone ? this.reportsOf(undone.change) : [];
	}

	/** Ids of the events that hold any of these reports, in the order of the reports. */
	eventsOf(reports: readonly string[]): string[] {
		const holders = new Map<string, string>();
		for (const event of this.#derived.events)
			for (const { articleId, index } of event.reports)
				holders.set(`${articleId}#${index}`, event.id);
		return [...new Set(reports.flatMap((report) => holders.get(report) ?? []))];
	}

	close(): void {
		this.#release();
	}

	get #articleFolder(): string {
		return join(this.folder, 'articles');
	}

	#read(article: Article): void {
		this.#articles.set(article.id, article);
		this.#extractions.set(article.id, extract(article, this.#resources));
		this.#grouped = null;
	}

	#forget(id: string): void {
		this.#articles.delete(id);
		this.#extractions.delete(id);
		this.#grouped = null;
	}

	#derive(entries = this.entries): Derived {
		const events = applyReview(this.#group(entries), entries);
		const made = events.map((event) => this.#make(event));
		const features = sortFeatures(made.map(({ feature }) => feature));
		const rowOf = new Map(features.map((feature, row) => [feature.id, row]));
		const columns = toColumns(features);
		const hashes = made.map(({ hash }) => hash).sort();
		const version = hashText(hashes.join()).slice(0, 16);
		return { events, features, columns, rowOf, version, bytes: null };
	}

	#group(entries: readonly JournalEntry[]): DatelineEvent[] {
		const groupings = toGroupings(entries);
		const by = JSON.stringify(groupings);
		if (this.#grouped?.by !== by)
			this.#grouped = { by, events: toEvents([...this.#extractions.values()], groupings) };
		return this.#grouped.events;
	}

	#make(event: DatelineEvent): Made {
		const known = this.#made.get(event);
		if (known) return known;
		const feature = toFeature(event, this.#articles, this.#resources.boundaries);
		const made = { feature, hash: hashText(JSON.stringify(feature)) };
		this.#made.set(event, made);
		return made;
	}
}
