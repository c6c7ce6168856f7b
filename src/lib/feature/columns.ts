import type { EventColumns } from '../types.ts';
import { ColumnsBuilder } from './columns-builder.ts';
import type { IncidentFeature } from './incident.ts';
import { daysOf } from './incident-time.ts';

export * from './column-codes.ts';
export { ColumnsBuilder } from './columns-builder.ts';

/** The features as columns, sorted; row `i` is feature `i` of `sortFeatures`. */
export function toColumns(features: readonly IncidentFeature[]): EventColumns {
	const builder = new ColumnsBuilder();
	for (const feature of features) builder.add(feature);
	return builder.finish().columns;
}

/** The features in the order of the columns: by first day, then last day, then id. */
export function sortFeatures(features: readonly IncidentFeature[]): IncidentFeature[] {
	const keyed = features.map((feature) => ({ feature, days: daysOf(feature.time) }));
	keyed.sort(
		(a, b) =>
			a.days.first - b.days.first ||
			a.days.last - b.days.last ||
			compareIds(a.feature.id, b.feature.id)
	);
	return keyed.map(({ feature }) => feature);
}

function compareIds(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
