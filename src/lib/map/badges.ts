import { Marker, type Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '../types.ts';

// made once: a number a step and country is written with it
const numbers = new Intl.NumberFormat('en');

/** Counts on countries, for events of which only the country is known: buttons, so that a key reaches them too. */
export class CountryBadges {
	#map: MapLibreMap;
	#onClick: (country: string) => void;
	#nameOf: (country: string) => string;
	#centers = new Map<string, LngLat>();
	#counts = new Map<string, number>();
	#markers = new Map<string, Marker>();

	constructor(
		map: MapLibreMap,
		nameOf: (country: string) => string,
		onClick: (country: string) => void
	) {
		this.#map = map;
		this.#nameOf = nameOf;
		this.#onClick = onClick;
	}

	/** Where a country's badge stands; its count may come before or after. */
	setCenter(country: string, center: LngLat): void {
		this.#centers.set(country, center);
		this.#draw(country);
	}

	setCount(country: string, count: number): void {
		if (this.#counts.get(country) === count) return;
		this.#counts.set(country, count);
		this.#draw(country);
	}

	/** What a picture of the map draws. */
	list(): { center: LngLat; count: number }[] {
		return [...this.#counts].flatMap(([country, count]) => {
			const center = this.#centers.get(country);
			return center && count > 0 ? [{ center, count }] : [];
		});
	}

	clear(): void {
		for (const marker of this.#markers.values()) marker.remove();
		this.#markers.clear();
		this.#counts.clear();
	}

	#draw(country: string): void {
		const count = this.#counts.get(country) ?? 0;
		const center = this.#centers.get(country);
		if (count === 0 || !center) {
			this.#markers.get(country)?.remove();
			this.#markers.delete(country);
			return;
		}
		const marker = this.#markers.get(country) ?? this.#make(country, center);
		const button = marker.getElement();
		const written = numbers.format(count);
		const events = count === 1 ? 'event' : 'events';
		const name = `${this.#nameOf(country)}: ${written} ${events} somewhere in the country`;
		button.textContent = written;
		button.setAttribute('aria-label', name);
		button.title = name;
	}

	#make(country: string, center: LngLat): Marker {
		const element = document.createElement('button');
		element.type = 'button';
		element.className = 'country-badge';
		element.addEventListener('click', (event) => {
			event.stopPropagation();
			this.#onClick(country);
		});
		const marker = new Marker({ element }).setLngLat(center).addTo(this.#map);
		// a marker names itself "Map marker" unless it has a role; this one is a button with a name of its own
		element.removeAttribute('role');
		this.#markers.set(country, marker);
		return marker;
	}
}
