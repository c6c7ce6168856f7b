import type { Article, DatelineEvent, EventLink, GroupingDecision, Report } from '../types.ts';
import { composeEvent } from './compose.ts';
import { keyOf } from './identity.ts';
import { matchReports } from './matching.ts';

/** Reports that belong together, with the links that brought them. */
export interface Group {
	reports: Report[];
	links: EventLink[];
}

/** Groups reports of many articles into events; what people decided comes last and wins. */
export function groupReports(
	reports: Report[],
	articles: Map<string, Article>,
	decisions: GroupingDecision[]
): DatelineEvent[] {
	const groups = groupBySameness(sortReports(reports, articles));
	const decided = decisions.reduce(applyDecision, groups);
	return decided
		.filter((group) => group.reports.length > 0)
		.map((group) => composeEvent(group, articles));
}

// oldest article first, so that the same articles give the same events in whatever order they come
function sortReports(reports: Report[], articles: Map<string, Article>): Report[] {
	const dayOf = (report: Report) => articles.get(report.articleId)?.published ?? '9999';
	// by text, not by file name: the command line, the API and a renamed file name events alike
	const textOf = (report: Report) => articles.get(report.articleId)?.sha256 ?? report.articleId;
	const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
	return [...reports].sort(
		(a, b) => compare(dayOf(a), dayOf(b)) || compare(textOf(a), textOf(b)) || a.index - b.index
	);
}

function groupBySameness(reports: Report[]): Group[] {
	const groups: Group[] = [];
	const byDay = new Map<string, Group[]>();
	for (const report of reports) {
		const match = findGroup(byDay, report);
		if (match) {
			match.group.reports.push(report);
			match.group.links.push({ report: keyOf(report), basis: match.basis, reason: match.reason });
			noteDays(byDay, report, match.group);
			continue;
		}
		const group: Group = {
			reports: [report],
			links: [{ report: keyOf(report), basis: 'same', reason: 'first report' }]
		};
		groups.push(group);
		noteDays(byDay, report, group);
	}
	return groups;
}

// groups are found by month, so that an archive of many years is not compared pair by pair
function noteDays(byDay: Map<string, Group[]>, report: Report, group: Group): void {
	for (const key of monthsOf(report)) {
		const groups = byDay.get(key);
		if (!groups) byDay.set(key, [group]);
		else if (!groups.includes(group)) groups.push(group);
	}
}

function monthsOf({ date }: Report): string[] {
	const first = (date.earliest ?? date.latest ?? '').slice(0, 7);
	const last = (date.latest ?? date.earliest ?? '').slice(0, 7);
	return first === last ? [first] : [first, last];
}

function findGroup(byDay: Map<string, Group[]>, report: Report) {
	let best: { group: Group; score: number; basis: EventLink['basis']; reason: string } | null =
		null;
	for (const key of monthsOf(report)) {
		for (const group of byDay.get(key) ?? []) {
			const first = group.reports[0];
			if (!first || group.reports.some((one) => one.articleId === report.articleId)) continue;
			for (const one of group.reports) {
				const match = matchReports(one, report);
				if (match && match.score > (best?.score ?? 0)) best = { group, ...match };
			}
		}
	}
	return best;
}

function applyDecision(groups: Group[], decision: GroupingDecision): Group[] {
	const named = new Set(decision.reports);
	const taken: Group = { reports: [], links: [] };
	const rest: Group[] = [];
	for (const group of groups) {
		const isWhole =
			decision.kind === 'merge' && group.reports.some((report) => named.has(keyOf(report)));
		const moves = (key: string) => isWhole || named.has(key);
		taken.reports.push(...group.reports.filter((report) => moves(keyOf(report))));
		taken.links.push(...group.links.filter((link) => moves(link.report)));
		const reports = group.reports.filter((report) => !moves(keyOf(report)));
		if (reports.length > 0)
			rest.push({ reports, links: group.links.filter((link) => !moves(link.report)) });
	}
	if (taken.reports.length === 0) return groups;
	const links = taken.links.map((link) =>
		named.has(link.report) ? { ...link, basis: decision.basis, reason: decision.reason } : link
	);
	return [...rest, { reports: taken.reports, links }];
}
