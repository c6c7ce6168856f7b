import { addProtocol, setWorkerUrl, type AddProtocolAction } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';

let isReady = false;
const archives = new Protocol();

const loadTile: AddProtocolAction = async (request, abort) => {
	try {
		return await archives.tile(request, abort);
	} catch (error) {
		// nobody waits for a tile that was given up, and on its way to MapLibre's worker the error would lose its name
		if (abort.signal.aborted) return { data: new Uint8Array() };
		throw error;
	}
};

/** Gives MapLibre its worker and teaches it `pmtiles://`; once for a page. */
export function prepareMapLibre(): void {
	if (isReady) return;
	isReady = true;
	setWorkerUrl(workerUrl);
	addProtocol('pmtiles', loadTile);
}
