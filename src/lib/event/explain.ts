import { formatSpan } from '../time/span.ts';
import type { Article, Decision, Rejection, Report, Span } from '../types.ts';

/** What was read and what was turned down, as plain sentences in text order. */
export function explainReports(
	article: Article,
	reports: Report[],
	rejections: Rejection[]
): Decision[] {
	const decisions = [
		...reports.map((report) => explainReport(article, report)),
		...rejections.map((rejection) => explainRejection(article, rejection))
	];
	return decisions.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

function explainReport(article: Article, report: Report): Decision {
	const words = (span: Span | null) =>
		span ? `“${shorten(article.text.slice(span.start, span.end))}”` : 'no words of its own';
	const spanOf = (field: string) => report.evidence.find((evidence) => evidence.field === field);
	const where =
		report.places.map((place) => `${place.name} (${place.precision})`).join(', ') ||
		`no place: ${report.noPlaceReason}`;
	const place = spanOf('place');
	const date = spanOf('date');
	return {
		step: 'event',
		rule: spanOf('trigger')?.rule ?? 'report',
		span: spanOf('trigger')?.span ?? report.sentence,
		message: `${report.subEventType}, from ${words(spanOf('trigger')?.span ?? null)}; place ${where}, from ${words(place?.span ?? null)} (${place?.rule ?? 'none'}); ${formatSpan(report.date)}, from ${words(date?.span ?? null)} (${date?.rule ?? 'none'}); confidence ${report.confidence}.`
	};
}

function explainRejection(article: Article, rejection: Rejection): Decision {
	const { start, end } = rejection.trigger;
	return {
		step: 'event',
		rule: `not-an-event-${rejection.modality}`,
		span: rejection.trigger,
		message: `No event from “${shorten(article.text.slice(start, end))}”: ${rejection.reason}.`
	};
}

function shorten(text: string): string {
	return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
