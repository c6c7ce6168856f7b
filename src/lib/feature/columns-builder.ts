import type { Bbox, EventColumns } from '../types.ts';
import { makeColumns } from './column-codes.ts';
import { growColumns, headColumns, reorderColumns } from './column-rows.ts';
import { Dictionary } from './dictionary.ts';
import type { IncidentFeature } from './incident.ts';
import { boxOfShape, type IncidentRow, toRow } from './incident-row.ts';
import { sortRows } from './sort-rows.ts';

/** Takes events one by one and gives their columns; keeps their numbers and ids, not the features. */
export class ColumnsBuilder {
	#columns = makeColumns(1024);
	#count = 0;
	#ids: string[] = [];
	#subType = new Dictionary(0xff);
	#country = new Dictionary(0xffff);
	#actor = new Dictionary(0xffff);
	#area = new Dictionary(0xffff);
	#areaBoxes: Bbox[] = [[NaN, NaN, NaN, NaN]];

	get count(): number {
		return this.#count;
	}

	add(feature: IncidentFeature): void {
		this.addRow(toRow(feature));
	}

	addRow(row: IncidentRow): void {
		const at = this.#count++;
		if (at === this.#columns.firstDay.length)
			this.#columns = growColumns({ ...this.#columns, count: at }, at * 2);
		this.#ids.push(row.id);
		const columns = this.#columns;
		columns.firstDay[at] = row.firstDay;
		columns.lastDay[at] = row.lastDay;
		columns.lng[at] = row.lng;
		columns.lat[at] = row.lat;
		columns.type[at] = row.type;
		columns.precision[at] = row.precision;
		columns.status[at] = row.status;
		columns.confidence[at] = row.confidence;
		columns.deaths[at] = row.deaths;
		columns.radius[at] = row.radius;
		columns.flags[at] = row.flags;
		columns.subType[at] = this.#subType.code(row.subType);
		columns.country[at] = this.#country.code(row.country);
		columns.actor1[at] = this.#actor.code(row.actor1);
		columns.actor2[at] = this.#actor.code(row.actor2);
		columns.area[at] = this.#codeOfArea(row);
	}

	/** The columns, sorted, and which event (in the order they were added) each row is. */
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

	// the first shape of an area is as good as the next: they come from the same boundaries
	#codeOfArea({ area, shape }: IncidentRow): number {
		const code = this.#area.code(area);
		if (code === this.#areaBoxes.length) this.#areaBoxes.push(boxOfShape(shape));
		return code;
	}
}
