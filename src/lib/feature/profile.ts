import type { Article, Boundaries, DatelineEvent, Place, Report } from '../types.ts';
import type {
	IncidentEvidence,
	IncidentFeature,
	IncidentPlace,
	IncidentSource
} from './incident.ts';
import { makeFeature } from './make-feature.ts';
import { toGeometry } from './place-geometry.ts';
import { roundPosition } from './round.ts';

export type {
	IncidentCollection,
	IncidentEvidence,
	IncidentFeature,
	IncidentGeometry,
	IncidentPlace,
	IncidentProperties,
	IncidentSource,
	IncidentTime
} from './incident.ts';
export { toCollection, type CollectionMeta } from './collection.ts';

/** An event as a feature, with the words of its articles. */
export function toFeature(
	event: DatelineEvent,
	articles: ReadonlyMap<string, Article>,
	boundaries: Boundaries
): IncidentFeature {
	return makeFeature({
		id: event.id,
		title: event.title,
		eventType: event.eventType,
		subEventType: event.subEventType,
		plover: event.plover || null,
		date: event.date,
		places: event.places.map(toPlace),
		noPlaceReason: event.places.length === 0 ? event.noPlaceReason : null,
		geometry: toGeometry(event.places, boundaries),
		actors: event.actors,
		claimedBy: event.claimedBy,
		counts: event.counts,
		status: event.status,
		confidence: event.confidence,
		publishers: event.publishers,
		sources: event.reports.map((report) => toSource(report, articleOf(report, articles))),
		evidence: event.reports.flatMap(toEvidence),
		links: event.links
	});
}

function toPlace(place: Place): IncidentPlace {
	return {
		name: place.name,
		position: roundPosition(place.location),
		precision: place.precision,
		country: place.country || null,
		country_code: place.countryCode || null,
		admin1: place.admin1,
		admin1_code: place.admin1Code,
		geonames_id: place.gazetteerId > 0 ? place.gazetteerId : null,
		area_id: place.areaId,
		part_of_area: place.part,
		uncertainty_m: place.uncertaintyM
	};
}

function articleOf(report: Report, articles: ReadonlyMap<string, Article>): Article {
	const article = articles.get(report.articleId);
	if (!article) throw new Error(`No article ${report.articleId} for its report ${report.index}.`);
	return article;
}

function toSource(report: Report, article: Article): IncidentSource {
	const quoted = (span: { start: number; end: number }) => ({
		quote: article.text.slice(span.start, span.end),
		start_char: span.start,
		end_char: span.end
	});
	return {
		report: `${report.articleId}#${report.index}`,
		url: article.url,
		publisher: article.publisher,
		title: article.title || null,
		published: article.published,
		sha256: article.sha256,
		...quoted(report.sentence),
		also: report.also.map(quoted)
	};
}

function toEvidence({ articleId, evidence }: Report): IncidentEvidence[] {
	return evidence.map(({ field, span, rule }) => ({
		field,
		start_char: span?.start ?? null,
		end_char: span?.end ?? null,
		article: articleId,
		rule
	}));
}
