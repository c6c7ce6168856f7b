import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { AreaCounts, type AreaShown } from './area-counts.ts';
import { AREA_FILL, AREA_SOURCE, HATCH_IMAGE, areaLayers } from './area-layers.ts';
import type { AreaFeature } from './area-source.ts';
import type { CountryBadges } from './badges.ts';
import type { DayWindow } from './density.ts';
import { drawHatch } from './hatch.ts';
import { INK, typeColors, type MapTheme } from './look.ts';
import type { Placement } from './placement.ts';

/** Districts, regions and areas as polygons, countries as badges: what is on show follows the days without new data. */
export class AreasOnMap {
	/** feature states set since the start, for the bench */
	changes = 0;
	#map: MapLibreMap;
	#badges: CountryBadges;
	#polygons: AreaFeature[] = [];
	#counts: AreaCounts | null = null;
	#shown = new Map<string, AreaShown>();
	#chosen: string[] = [];

	constructor(map: MapLibreMap, badges: CountryBadges) {
		this.#map = map;
		this.#badges = badges;
	}

	/** Adds what is missing to a style that was just loaded, under its labels: after a lost context some is there already. */
	install(theme: MapTheme): void {
		const map = this.#map;
		const ratio = Math.ceil(map.getPixelRatio());
		if (!map.hasImage(HATCH_IMAGE))
			map.addImage(HATCH_IMAGE, drawHatch(INK[theme].hatch, ratio), { pixelRatio: ratio });
		if (!map.getSource(AREA_SOURCE))
			map.addSource(AREA_SOURCE, { type: 'geojson', data: this.#data(), promoteId: 'id' });
		const firstLabel = this.firstLabel();
		for (const layer of areaLayers(typeColors(theme), INK[theme].accent))
			if (!map.getLayer(layer.id)) map.addLayer(layer, firstLabel);
		for (const [id, area] of this.#shown) this.#setState(id, area);
		this.choose(this.#chosen);
	}

	/** The lowest layer of labels, for what is to lie under them. */
	firstLabel(): string | undefined {
		return this.#map.getStyle().layers.find((layer) => layer.type === 'symbol')?.id;
	}

	/** The polygons of all areas the events name: uploaded once. */
	setAreas(areas: AreaFeature[]): void {
		this.#polygons = areas.filter((area) => area.geometry !== null);
		for (const { properties } of areas) this.#badges.setCenter(properties.id, properties.center);
		this.#map.getSource<GeoJSONSource>(AREA_SOURCE)?.setData(this.#data());
	}

	setEvents(placement: Placement, mask: Uint8Array, days: DayWindow): void {
		for (const id of this.#shown.keys()) this.#setState(id, null);
		this.#shown.clear();
		this.#badges.clear();
		this.#counts = new AreaCounts(placement, mask);
		this.setDays(days);
	}

	/** The scrub step: only areas that show something else than before are touched. */
	setDays(days: DayWindow): void {
		if (!this.#counts) return;
		const { areas, countries } = this.#counts.moveTo(days);
		for (const [id, area] of areas) {
			if (area) this.#shown.set(id, area);
			else this.#shown.delete(id);
			this.#setState(id, area);
		}
		for (const [country, count] of countries) this.#badges.setCount(country, count);
	}

	/** Outlines the areas of the selected event. */
	choose(ids: string[]): void {
		if (!this.#map.getSource(AREA_SOURCE)) return void (this.#chosen = ids);
		for (const id of this.#chosen) this.#map.setFeatureState(target(id), { chosen: false });
		for (const id of ids) this.#map.setFeatureState(target(id), { chosen: true });
		this.#chosen = ids;
	}

	/** Ids of the areas on show at a point of the screen. */
	at(point: { x: number; y: number }): string[] {
		if (!this.#map.getLayer(AREA_FILL)) return [];
		const found = this.#map.queryRenderedFeatures([point.x, point.y], { layers: [AREA_FILL] });
		const ids = found.map(({ properties }) => String(properties.id));
		return [...new Set(ids)].filter((id) => this.#shown.has(id));
	}

	#data(): GeoJSON.FeatureCollection {
		return { type: 'FeatureCollection', features: this.#polygons as GeoJSON.Feature[] };
	}

	#setState(id: string, area: AreaShown | null): void {
		if (!this.#map.getSource(AREA_SOURCE)) return;
		this.changes++;
		this.#map.setFeatureState(target(id), area ?? { count: 0, type: -1, part: false });
	}
}

function target(id: string) {
	return { source: AREA_SOURCE, id };
}
