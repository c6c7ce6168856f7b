import type { IncidentFeature } from '../../feature/incident.ts';
import type { Bbox } from '../../types.ts';

// a single place is shown with what lies around it, degrees
const MARGIN = 0.6;

/** The box around all places of the features, with a margin; `null` when none has a place. */
export function boxAround(features: readonly IncidentFeature[]): Bbox | null {
	const positions = features
		.flatMap(({ properties }) => properties.places)
		.flatMap(({ position }) => (position ? [position] : []));
	if (positions.length === 0) return null;
	const lngs = positions.map(([lng]) => lng);
	const lats = positions.map(([, lat]) => lat);
	return [
		Math.max(-180, Math.min(...lngs) - MARGIN),
		Math.max(-85, Math.min(...lats) - MARGIN),
		Math.min(180, Math.max(...lngs) + MARGIN),
		Math.min(85, Math.max(...lats) + MARGIN)
	];
}
