import type { Map as MapLibreMap } from 'maplibre-gl';

// long enough for the bundled map; a map from elsewhere is pictured as far as it came
const PATIENCE = 5000;

/** Draws until the map shows all it has; its pixels can be read in the task that this ends in. */
export async function whenDrawn(map: MapLibreMap, signal: AbortSignal): Promise<void> {
	const end = performance.now() + PATIENCE;
	for (;;) {
		signal.throwIfAborted();
		map.redraw();
		if ((map.loaded() && map.areTilesLoaded()) || performance.now() >= end) return;
		await nextIdle(map, end - performance.now(), signal);
	}
}

function nextIdle(map: MapLibreMap, patience: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const done = () => {
			clearTimeout(timer);
			signal.removeEventListener('abort', done);
			map.off('idle', done);
			resolve();
		};
		const timer = setTimeout(done, patience);
		map.on('idle', done);
		// the loop above sees that it was stopped
		signal.addEventListener('abort', done);
		map.triggerRepaint();
	});
}
