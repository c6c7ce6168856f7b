import type { AppState, Theme } from '../state.svelte.ts';

/** Shows a theme and remembers it; `static/theme.js` sets it again before the next first paint. */
export function chooseTheme(app: AppState, theme: Theme): void {
	app.theme = theme;
	document.documentElement.dataset.theme = theme;
	localStorage.setItem('theme', theme);
}

/** Follows the system until a person has chosen; call once on the page, the answer ends it. */
export function followSystemTheme(app: AppState): () => void {
	const dark = matchMedia('(prefers-color-scheme: dark)');
	const read = () => {
		const chosen = localStorage.getItem('theme');
		const isDark = chosen === 'dark' || (chosen !== 'light' && dark.matches);
		app.theme = isDark ? 'dark' : 'light';
		document.documentElement.dataset.theme = app.theme;
	};
	read();
	dark.addEventListener('change', read);
	return () => dark.removeEventListener('change', read);
}
