import { intersectSpans } from '../time/span.ts';
import type {
	Article,
	Count,
	CountKind,
	DatelineEvent,
	DateSpan,
	EventActor,
	EventLink,
	Place,
	Report
} from '../types.ts';
import type { Group } from './across.ts';
import { finenessOf } from './containment.ts';
import { identify } from './identity.ts';
import { independentPublishers } from './publishers.ts';
import { titleOf } from './title.ts';

/** One event out of the reports that belong together: finest place, sharpest days, the range of the numbers, everyone who tells it. */
export function composeEvent(
	{ reports, links }: Group,
	articles: Map<string, Article>
): DatelineEvent {
	const [first, ...others] = reports;
	if (!first) throw new Error('An event has at least one report; got 0.');
	const telling = mostTelling(reports);
	const sources = [...new Set(reports.map((report) => report.articleId))].flatMap(
		(id) => articles.get(id) ?? []
	);
	const places = bestPlaces(reports);
	const publishers = independentPublishers(sources);
	const counts = joinCounts(reports);
	return {
		id: identify(first, articles.get(first.articleId)),
		title: titleOf(
			telling.subEventType,
			places,
			triggerWords(telling, articles),
			counts.regions?.best ?? null
		),
		eventType: telling.eventType,
		subEventType: telling.subEventType,
		plover: telling.plover,
		places,
		noPlaceReason: places.length > 0 ? null : first.noPlaceReason,
		date: others.length > 0 ? bestDate(reports) : first.date,
		actors: joinActors(reports),
		claimedBy: [...new Set(reports.flatMap((report) => report.claimedBy))],
		counts,
		confidence: joinConfidence(reports, links, publishers.length),
		status: 'unreviewed',
		reports,
		links,
		publishers
	};
}

function triggerWords(report: Report, articles: Map<string, Article>): string {
	const text = articles.get(report.articleId)?.text ?? '';
	return text.slice(report.sentence.start, report.sentence.end);
}

function mostTelling(reports: Report[]): Report {
	return reports.reduce((best, report) => (report.confidence > best.confidence ? report : best));
}

function bestPlaces(reports: Report[]): Place[] {
	const coarseness = ({ places }: Report) =>
		places.length === 0 ? 9 : Math.max(...places.map(finenessOf));
	return reports.reduce((best, report) => (coarseness(report) < coarseness(best) ? report : best))
		.places;
}

const PRECISION = { day: 0, days: 1, week: 2, month: 3, year: 4, open: 5 };

// a day that the text states outranks days reckoned from a statement, those the day of publication
function bestDate(reports: Report[]): DateSpan {
	const strength = ({ date }: Report) =>
		(date.basis === 'stated' || date.basis === 'relative'
			? 0
			: date.basis === 'statement'
				? 6
				: 12) + PRECISION[date.precision];
	const sorted = [...reports].sort((a, b) => strength(a) - strength(b));
	const best = sorted[0]?.date;
	if (!best) throw new Error('No report has a date.');
	const second = sorted[1]?.date;
	const common =
		second && best.basis === 'statement' && second.basis === 'statement'
			? intersectSpans(best, second)
			: null;
	return common ? { ...best, ...common } : best;
}

function joinActors(reports: Report[]): EventActor[] {
	const actors = new Map<string, EventActor>();
	for (const report of reports)
		for (const actor of report.actors) if (!actors.has(actor.id)) actors.set(actor.id, actor);
	return [...actors.values()];
}

// numbers that disagree stay as low and high; the best one is what the last article tells
function joinCounts(reports: Report[]): Partial<Record<CountKind, Count>> {
	const counts: Partial<Record<CountKind, Count>> = {};
	for (const report of reports) {
		for (const [kind, count] of Object.entries(report.counts) as [CountKind, Count][]) {
			const before = counts[kind];
			counts[kind] = before
				? {
						low: Math.min(before.low, count.low),
						best: count.best,
						high: Math.max(before.high, count.high)
					}
				: count;
		}
	}
	return counts;
}

// no reading by rules is certain, however many tell of it
const MOST_CERTAIN = 0.99;

// each further independent publisher halves the doubt; a link that was only inferred corroborates nothing
function joinConfidence(reports: Report[], links: EventLink[], publishers: number): number {
	const rates = reports.map((report) => report.confidence);
	if (links.some(({ basis }) => basis === 'inferred')) return Math.min(...rates);
	const doubt = (1 - Math.max(...rates)) / 2 ** Math.max(0, publishers - 1);
	return Math.min(MOST_CERTAIN, Math.round((1 - doubt) * 100) / 100);
}
