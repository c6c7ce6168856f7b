import { flushSync } from 'svelte';
import { emptyQuery } from '../feature/query.ts';
import type { AppState } from '../state.svelte.ts';
import { moveWindow } from './clock/brush.ts';
import type { ClockView } from './clock/clock-view.svelte.ts';
import type { Layout } from './layout.svelte.ts';
import { chooseTheme } from './theme.ts';

/** What a key acts on. */
export interface KeyContext {
	app: AppState;
	layout: Layout;
	clock: ClockView;
}

/** A key of the page and what it does; the help sheet lists them all. */
export interface PageKey {
	keys: string[];
	does: string;
	run: (context: KeyContext) => void;
}

/** Every key that works wherever the focus is, but in a field. */
export const PAGE_KEYS: PageKey[] = [
	{ keys: [' ', 'k'], does: 'Play or pause', run: ({ clock }) => clock.player.toggle() },
	{ keys: ['[', ','], does: 'The days before', run: (context) => moveDays(context, -1) },
	{ keys: [']', '.'], does: 'The days after', run: (context) => moveDays(context, 1) },
	{ keys: ['0'], does: 'Show all days', run: ({ clock }) => clock.showAll() },
	{ keys: ['z'], does: 'The whole time on the clock', run: ({ clock }) => clock.lookAtAll() },
	{ keys: ['/'], does: 'Search words', run: ({ layout }) => focusSearch(layout) },
	{ keys: ['f'], does: 'Filters', run: ({ layout }) => layout.toggleFilters() },
	{
		keys: ['c'],
		does: 'Clear all filters',
		run: ({ app }) => app.setFilters(emptyQuery())
	},
	{ keys: ['l'], does: 'List or table', run: ({ layout }) => switchPanel(layout) },
	{ keys: ['a'], does: 'Add an article', run: ({ layout }) => (layout.dialog = 'add') },
	{ keys: ['e'], does: 'Export what is shown', run: ({ layout }) => (layout.dialog = 'export') },
	{
		keys: ['t'],
		does: 'Light or dark colours',
		run: ({ app }) => chooseTheme(app, app.theme === 'dark' ? 'light' : 'dark')
	},
	{ keys: ['?'], does: 'This sheet', run: ({ layout }) => (layout.dialog = 'help') },
	{ keys: ['Escape'], does: 'Close what is open', run: closeLast }
];

/** Keys that work where the focus is. */
export const PLACE_KEYS: { keys: string[]; does: string }[] = [
	{
		keys: ['↑', '↓'],
		does: 'In the list or the table: the event before or after; the map follows'
	},
	{ keys: ['←', '→'], does: 'On an end of the clock’s window: a day (with Shift a week)' },
	{ keys: ['Page Up', 'Page Down'], does: 'On an end of the window: a month' },
	{ keys: ['Home', 'End'], does: 'On an end of the window: to the end of the data' },
	{ keys: ['+', '-'], does: 'On an end of the window: look nearer or further' },
	{ keys: ['←', '↑', '→', '↓', '+', '-'], does: 'On the map: move and zoom' }
];

/** Runs what a key means, unless a field, a dialog or a control wants it; true when it was ours. */
export function runKey(event: KeyboardEvent, context: KeyContext): boolean {
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
	if (context.layout.dialog !== null || isTaken(event)) return false;
	// an open menu closes first
	if (event.key === 'Escape' && document.querySelector(':popover-open')) return false;
	const isLetter = event.key.length === 1 && event.key !== ' ';
	if (isLetter && !context.layout.hasLetterKeys) return false;
	const found = PAGE_KEYS.find(({ keys }) => keys.includes(event.key));
	if (!found) return false;
	found.run(context);
	return true;
}

function isTaken({ target, key }: KeyboardEvent): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target.closest('textarea, select, [contenteditable]')) return true;
	if (target instanceof HTMLInputElement) {
		const types = key === ' ' ? ['checkbox', 'radio'] : [];
		const isText = !['checkbox', 'radio', 'range'].includes(target.type);
		return isText || types.includes(target.type);
	}
	// the space bar presses the button it stands on
	return key === ' ' && target.closest('button, a, summary') !== null;
}

function moveDays({ app, clock }: KeyContext, sign: 1 | -1): void {
	if (!app.range) return;
	const { from, to } = clock.range;
	clock.setRange(moveWindow({ from, to }, sign * (to - from + 1), clock.bounds));
}

function focusSearch(layout: Layout): void {
	if (!layout.isWide) layout.sheet = 'list';
	flushSync();
	document.getElementById('search')?.focus();
}

function switchPanel(layout: Layout): void {
	layout.panel = layout.panel === 'list' ? 'table' : 'list';
}

function closeLast({ app, layout }: KeyContext): void {
	if (app.choices.length > 0) app.choices = [];
	else if (layout.filtersOpen) layout.filtersOpen = false;
	else if (app.selected >= 0) app.select(-1);
	else layout.sheet = null;
}
