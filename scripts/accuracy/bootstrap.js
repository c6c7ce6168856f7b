/** Random numbers from a fixed seed (Numerical Recipes' constants), so that intervals are the same at every run. */
export function makeRandom(seed = 20260101) {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** As many items as there are, drawn with replacement; `rename` gives each draw a name of its own. */
export function resample(items, random, rename) {
	return items.map((_, index) => rename(items[Math.floor(random() * items.length)], index));
}

/** `{name: [low, high]}`, the middle 95 % of each figure over the rounds. */
export function intervals(draws) {
	const names = Object.keys(draws[0] ?? {});
	return Object.fromEntries(
		names.map((name) => {
			const sorted = draws
				.map((draw) => draw[name])
				.filter((value) => Number.isFinite(value))
				.sort((a, b) => a - b);
			const at = (share) => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
			return [name, [at(0.025), at(0.975)]];
		})
	);
}

/** One line: name, figure, interval, and what it must reach. */
export function formatFigure(name, value, interval, goal = '') {
	const percent = (share) =>
		(Number.isFinite(share) ? (100 * share).toFixed(1) : 'n/a').padStart(6);
	const range = interval ? `  [${percent(interval[0])} ..${percent(interval[1])}]` : '';
	return `  ${name.padEnd(34)}${percent(value)}${range}  ${goal}`;
}
