import {
	AttributionControl,
	NavigationControl,
	ScaleControl,
	type IControl,
	type Map as MapLibreMap
} from 'maplibre-gl';

/** Zoom, compass, fit to the events, scale and attribution. */
export function addControls(map: MapLibreMap, onFit: () => void): void {
	map.addControl(new NavigationControl({ visualizePitch: true }), 'bottom-right');
	map.addControl(new FitControl(onFit), 'bottom-right');
	map.addControl(new AttributionControl({ compact: true }), 'bottom-right');
	map.addControl(new ScaleControl({ maxWidth: 96 }), 'bottom-left');
}

/** A button that shows all events at once. */
class FitControl implements IControl {
	#onFit: () => void;
	#element: HTMLElement | null = null;

	constructor(onFit: () => void) {
		this.#onFit = onFit;
	}

	onAdd(): HTMLElement {
		const group = document.createElement('div');
		group.className = 'maplibregl-ctrl maplibregl-ctrl-group';
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'fit-events';
		button.title = 'Show all events';
		button.setAttribute('aria-label', 'Show all events');
		button.addEventListener('click', this.#onFit);
		group.append(button);
		this.#element = group;
		return group;
	}

	onRemove(): void {
		this.#element?.remove();
		this.#element = null;
	}
}
