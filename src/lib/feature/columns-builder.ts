import type { Bbox, EventColumns, LngLat } from '../types.ts';
import {
	FLAG_PART,
	makeColumns,
	NO_POSITION,
	RADIUS_STEP_M,
	STEPS_PER_DEGREE,
	UNKNOWN_DEATHS,
	UNLOCATED
} from './column-codes.ts';
import { growColumns, headColumns, reorderColumns } from './column-rows.ts';
import { Dictionary } from './dictionary.ts';
import { boxOfGeometry } from './geometry-box.ts';
import type { IncidentFeature, IncidentProperties } from './incident.ts';
import { daysOf } from './incident-time.ts';
import { sortRows } from './sort-rows.ts';
import { EVENT_STATUSES, EVENT_TYPES, isPointPrecision, PLACE_PRECISIONS } from './vocabulary.ts';

const NO_BOX: Bbox = [NaN, NaN, NaN, NaN];

/** Takes features one by one and gives their columns; keeps their numbers and ids, not the features. */
export class ColumnsBuilder {
	#columns = makeColumns(1024);
	#count = 0;
	#ids: string[] = [];
	#subType = new Dictionary(0xff);
	#country = new Dictionary(0xffff);
	#actor = new Dictionary(0xffff);
	#area = new Dictionary(0xffff);
	#areaBoxes: Bbox[] = [NO_BOX];

	get count(): number {
		return this.#count;
	}

	add(feature: IncidentFeature): void {
		const row = this.#count++;
		if (row === this.#columns.firstDay.length)
			this.#columns = growColumns({ ...this.#columns, count: row }, row * 2);
		this.#ids.push(feature.id);
		const columns = this.#columns;
		const { properties } = feature;
		const { first, last } = daysOf(feature.time);
		columns.firstDay[row] = first;
		columns.lastDay[row] = last;
		columns.type[row] = Math.max(0, EVENT_TYPES.indexOf(properties.event_type));
		columns.subType[row] = this.#subType.code(properties.sub_event_type);
		columns.status[row] = Math.max(0, EVENT_STATUSES.indexOf(properties.status));
		columns.confidence[row] = Math.round(Math.min(1, Math.max(0, properties.confidence)) * 100);
		columns.deaths[row] = toDeaths(properties.fatalities);
		columns.actor1[row] = this.#actor.code(properties.actor1);
		columns.actor2[row] = this.#actor.code(properties.actor2);
		columns.flags[row] = properties.part_of_area ? FLAG_PART : 0;
		this.#addPlace(columns, row, feature);
	}

	/** The columns, sorted, and which feature (in the order they were added) each row is. */
	finish(): { columns: EventColumns; order: Uint32Array } {
		const dictionaries = {
			subType: this.#subType.words,
			country: this.#country.words,
			actor: this.#actor.words,
			area: this.#area.words
		};
		const rows = headColumns({ ...this.#columns, dictionaries }, this.#count);
		const order = sortRows(rows, this.#ids);
		const areaBoxes = Float32Array.from(this.#areaBoxes.flat());
		return { columns: { ...reorderColumns(rows, order), areaBoxes }, order };
	}

	#addPlace(columns: EventColumns, row: number, { geometry, properties }: IncidentFeature): void {
		const precision = properties.place_precision;
		const position = precision === 'country' ? null : findPosition(geometry, properties);
		columns.precision[row] = precision === null ? UNLOCATED : PLACE_PRECISIONS.indexOf(precision);
		columns.lng[row] = position ? Math.round(position[0] * STEPS_PER_DEGREE) : NO_POSITION;
		columns.lat[row] = position ? Math.round(position[1] * STEPS_PER_DEGREE) : NO_POSITION;
		columns.radius[row] = Math.min(
			0xffff,
			Math.ceil((properties.uncertainty_m ?? 0) / RADIUS_STEP_M)
		);
		columns.country[row] = this.#country.code(properties.country_code ?? properties.country);
		if (precision === null || precision === 'country' || isPointPrecision(precision)) return;
		const area = this.#area.code(properties.area_id);
		columns.area[row] = area;
		// the first geometry of an area is as good as the next: they come from the same boundaries
		if (area === this.#areaBoxes.length)
			this.#areaBoxes.push(
				geometry && geometry.type !== 'Point' ? boxOfGeometry(geometry) : NO_BOX
			);
	}
}

function findPosition(
	geometry: IncidentFeature['geometry'],
	properties: IncidentProperties
): LngLat | null {
	if (geometry === null) return null;
	if (geometry.type === 'Point') return geometry.coordinates as LngLat;
	const told = properties.places[0]?.position;
	if (told) return told;
	const [west, south, east, north] = boxOfGeometry(geometry);
	const middle = west <= east ? (west + east) / 2 : (west + east + 360) / 2;
	return [middle > 180 ? middle - 360 : middle, (south + north) / 2];
}

function toDeaths(fatalities: number | null): number {
	if (fatalities === null) return UNKNOWN_DEATHS;
	return Math.min(Math.max(0, Math.round(fatalities)), UNKNOWN_DEATHS - 1);
}
