const NAMES = {
	events: 'Dateline',
	setFilter: 'MapLibre `setFilter`',
	setData: 'MapLibre `setData`',
	leaflet: 'Leaflet canvas'
};

/** The results as Markdown: the table, then the goals with what came of them. */
export function toMarkdown(results) {
	return [
		`Scrub bench, ${results.date}: ${results.machine}${results.isQuick ? ' (quick run)' : ''}.`,
		'Milliseconds from asking for other days to the first right picture, read back whole; p50 / p95. A window is 30 of 2,920 days;',
		'cumulative is all days up to one. "Empty" is a frame of a blank MapLibre map of the same size, drawn before each step, the same for all ways.',
		'',
		'| way | events | empty | window | right | cumulative | right | right frames in a drag | right after it | main thread a step, window / cumulative | load | memory |',
		'|---|---|---|---|---|---|---|---|---|---|---|---|',
		...results.ways.map(toRow),
		'',
		...openLines(results),
		'',
		...goals(results),
		''
	].join('\n');
}

function toRow(r) {
	const cells = [
		NAMES[r.way],
		r.size.toLocaleString('en'),
		ms(r.empty.p50),
		`${ms(r.window.p50)} / ${ms(r.window.p95)}`,
		`${r.window.right}/${r.window.steps}`,
		`${ms(r.cumulative.p50)} / ${ms(r.cumulative.p95)}`,
		`${r.cumulative.right}/${r.cumulative.steps}`,
		`${r.drag.right}/${r.drag.frames}`,
		ms(r.drag.settle),
		`${r.task.toFixed(1)} / ${r.taskCumulative.toFixed(1)} (empty ${r.emptyTask.toFixed(1)})`,
		ms(r.load),
		`${r.megabytes.toFixed(0)} MB`
	];
	return `| ${cells.join(' | ')} |`;
}

function openLines({ open, columnsBytesPerEvent, geojsonBytes }) {
	return Object.entries(open).map(([kind, { rows, first, all, longest, megabytes }]) => {
		const file =
			kind === 'columns'
				? `file of columns (${columnsBytesPerEvent.toFixed(1)} compressed bytes an event)`
				: `GeoJSON (${(geojsonBytes / 1e6).toFixed(0)} MB)`;
		return `- ${rows.toLocaleString('en')} events from a ${file}: first on the screen after ${ms(first)} ms, all after ${ms(all)} ms, longest task ${ms(longest)} ms, page memory ${megabytes.toFixed(0)} MB.`;
	});
}

function goals(results) {
	const of = (way, size) => results.ways.find((r) => r.way === way && r.size === size);
	const most = Math.max(...results.ways.map(({ size }) => size));
	const [ours, filter, data] = ['events', 'setFilter', 'setData'].map((way) => of(way, most));
	const leaflet = of('leaflet', 100_000);
	const hundred = of('events', 100_000);
	const excess = (r) => Math.max(0.5, r.window.p50 - r.empty.p50);
	const lines = [
		['window step against setFilter', filter.window.p50 / ours.window.p50, '>= 8 x'],
		['window step against setData', data.window.p50 / ours.window.p50, '>= 5 x'],
		['excess over the empty frame against setFilter', excess(filter) / excess(ours), '>= 15 x'],
		['tiny canvas, window against empty', ours.tiny.p50 / ours.tinyEmpty.p50, '<= 1.15 x'],
		['cumulative against empty', ours.cumulative.p50 / ours.emptyCumulative.p50, '<= 1.5 x'],
		['a pick with all days on show, p95', ours.picks.p95, '<= 8 ms'],
		['right frames in a drag', (100 * ours.drag.right) / ours.drag.frames, '100 %'],
		['right picture after a drag', ours.drag.settle, '<= 400 ms'],
		[
			'main thread a step with counts and list head, less the empty frame',
			ours.task - ours.emptyTask,
			'<= 3 ms'
		],
		[
			'Leaflet main thread a cumulative step against ours at 100k',
			leaflet && hundred ? leaflet.taskCumulative / hundred.taskCumulative : NaN,
			'>= 5 x'
		],
		['file of columns on the screen', results.open.columns.all, '<= 600 ms'],
		['GeoJSON on the screen', results.open.geojson.all, '<= 4000 ms'],
		['longest task with GeoJSON', results.open.geojson.longest, '<= 150 ms'],
		['page memory', results.open.columns.megabytes, '<= 100 MB'],
		['compressed bytes an event', results.columnsBytesPerEvent, '<= 20']
	];
	return [
		`| goal (${most.toLocaleString('en')} events) | measured | wanted |`,
		'|---|---|---|',
		...lines.map(
			([name, value, wanted]) => `| ${name} | ${value.toFixed(value < 20 ? 2 : 0)} | ${wanted} |`
		)
	];
}

function ms(value) {
	return value < 10 ? value.toFixed(1) : value.toFixed(0);
}
