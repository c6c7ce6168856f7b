import { addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';

let isReady = false;

/** Gives MapLibre its worker and teaches it `pmtiles://`; once for a page. */
export function prepareMapLibre(): void {
	if (isReady) return;
	isReady = true;
	setWorkerUrl(workerUrl);
	addProtocol('pmtiles', new Protocol().tile);
}
