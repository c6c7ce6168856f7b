import type { Query } from '../../feature/query.ts';
import type { DayRange } from '../../state.svelte.ts';
import { fromDay } from '../../time/civil.ts';
import { listChips } from '../filters/chips.ts';

// of what the filters say; a name that is longer is cut in file lists
const LONGEST = 48;

/** `dateline-ukraine-2025-03-01-to-2025-03-16`: the filters that are on and the days, which are closed; no days when there are none. */
export function fileStem(filters: Query, days: DayRange | null): string {
	const parts = ['dateline', ...filterParts(filters)];
	if (days) parts.push(fromDay(days.from));
	if (days && days.to !== days.from) parts.push('to', fromDay(days.to));
	return parts.join('-');
}

function filterParts(filters: Query): string[] {
	const parts: string[] = [];
	for (const { label } of listChips(filters)) {
		const slug = toSlug(label);
		if (slug !== '' && [...parts, slug].join('-').length <= LONGEST) parts.push(slug);
	}
	return parts;
}

// letters of every script stay: file systems take them
function toSlug(words: string): string {
	return words
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
}
