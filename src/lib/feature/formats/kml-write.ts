import type { IncidentFeature, IncidentGeometry } from '../incident.ts';
import { fromTime } from '../incident-time.ts';
import { formatSpan } from '../../time/span.ts';
import { TYPE_COLORS } from '../palette.ts';
import { FLAT_PROPERTIES } from '../property-table.ts';
import { EVENT_TYPES, TYPE_KEYS } from '../vocabulary.ts';

/** KML 2.2 in pieces: a placemark with a `TimeSpan` for each event, coloured by type. */
export function* writeKml(
	features: Iterable<IncidentFeature>,
	title = 'incidents'
): Generator<string> {
	yield `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document><name>${escape(title)}</name>\n`;
	yield EVENT_TYPES.map(styleOf).join('');
	for (const feature of features) yield placemark(feature);
	yield '</Document>\n</kml>\n';
}

function styleOf(type: (typeof EVENT_TYPES)[number]): string {
	const color = TYPE_COLORS.light[type].slice(1);
	// KML writes alpha, blue, green, red
	const reversed = color.slice(4) + color.slice(2, 4) + color.slice(0, 2);
	return `<Style id="${TYPE_KEYS[type]}"><IconStyle><color>ff${reversed}</color></IconStyle><LineStyle><color>ff${reversed}</color></LineStyle><PolyStyle><color>66${reversed}</color></PolyStyle></Style>\n`;
}

function placemark({ id, time, geometry, properties }: IncidentFeature): string {
	const { start, end, title, event_type, date_precision } = properties;
	const days = formatSpan({ ...fromTime(time), precision: date_precision });
	const words = [days, properties.location, properties.quote, properties.source_url];
	const description = words.filter((part) => part !== null && part !== '').join('\n');
	const span = element('begin', start) + element('end', end);
	const data = FLAT_PROPERTIES.map((name) => dataOf(name, properties[name] ?? null)).join('');
	return [
		`<Placemark id="${escape(id)}">`,
		element('name', title),
		element('description', description),
		span === '' ? '' : `<TimeSpan>${span}</TimeSpan>`,
		`<styleUrl>#${TYPE_KEYS[event_type]}</styleUrl>`,
		`<ExtendedData>${data}</ExtendedData>`,
		shapeOf(geometry),
		'</Placemark>\n'
	].join('');
}

function element(name: string, text: string | null): string {
	return text === null || text === '' ? '' : `<${name}>${escape(text)}</${name}>`;
}

function dataOf(name: string, value: unknown): string {
	if (value === null || value === '') return '';
	return `<Data name="${name}"><value>${escape(String(value))}</value></Data>`;
}

function shapeOf(geometry: IncidentGeometry | GeoJSON.Geometry): string {
	switch (geometry?.type) {
		case 'Point':
			return `<Point><coordinates>${tuples([geometry.coordinates])}</coordinates></Point>`;
		case 'Polygon':
			return polygonOf(geometry.coordinates);
		case 'MultiPoint':
			return multi(
				geometry.coordinates.map((coordinates) => shapeOf({ type: 'Point', coordinates }))
			);
		case 'MultiPolygon':
			return multi(geometry.coordinates.map(polygonOf));
		case 'GeometryCollection':
			return multi(geometry.geometries.map(shapeOf));
		default:
			return '';
	}
}

function multi(shapes: string[]): string {
	return `<MultiGeometry>${shapes.join('')}</MultiGeometry>`;
}

function polygonOf([outer = [], ...holes]: GeoJSON.Position[][]): string {
	const ring = (positions: GeoJSON.Position[]) =>
		`<LinearRing><coordinates>${tuples(positions)}</coordinates></LinearRing>`;
	const inner = holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`).join('');
	return `<Polygon><outerBoundaryIs>${ring(outer)}</outerBoundaryIs>${inner}</Polygon>`;
}

function tuples(positions: GeoJSON.Position[]): string {
	return positions.map(([lng, lat]) => `${lng},${lat}`).join(' ');
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

// XML 1.0 has no way to write control characters and lone surrogates: they are left out
function escape(text: string): string {
	return text
		.toWellFormed()
		.replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
		.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
