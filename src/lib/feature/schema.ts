import { PROFILE_VERSION } from './collection.ts';
import type { PropertyRow } from './property-row.ts';
import { PROPERTY_TABLE } from './property-table.ts';

type Schema = Record<string, unknown>;
type Rows = Readonly<Record<string, PropertyRow>>;

const DATE = '^\\d{4}-\\d{2}-\\d{2}$';
const TIMESTAMP = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$';

/** The profile as JSON Schema 2020-12: a collection or a single feature. */
export function toSchema(): Schema {
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		$id: `urn:dateline:incident:${PROFILE_VERSION}`,
		title: `Dateline incidents ${PROFILE_VERSION}`,
		description:
			'RFC 7946 GeoJSON with the JSON-FG `time` member. Made from src/lib/feature/property-table.ts.',
		oneOf: [{ $ref: '#/$defs/collection' }, { $ref: '#/$defs/feature' }],
		$defs: {
			collection: collectionSchema(),
			feature: featureSchema(),
			time: timeSchema(),
			geometry: geometrySchema(),
			properties: objectSchema(PROPERTY_TABLE)
		}
	};
}

function collectionSchema(): Schema {
	return {
		type: 'object',
		required: ['type', 'features'],
		not: { required: ['crs'] },
		properties: {
			type: { const: 'FeatureCollection' },
			name: { type: 'string' },
			metadata: { type: 'object' },
			features: { type: 'array', items: { $ref: '#/$defs/feature' } }
		}
	};
}

function featureSchema(): Schema {
	return {
		type: 'object',
		required: ['type', 'id', 'time', 'geometry', 'properties'],
		properties: {
			type: { const: 'Feature' },
			id: { type: 'string', minLength: 1 },
			time: { $ref: '#/$defs/time' },
			geometry: { $ref: '#/$defs/geometry' },
			properties: { $ref: '#/$defs/properties' }
		}
	};
}

function timeSchema(): Schema {
	const date = { type: 'string', pattern: DATE };
	const end = { oneOf: [date, { const: '..' }] };
	const only = (properties: Schema) => ({
		type: 'object',
		required: Object.keys(properties),
		additionalProperties: false,
		properties
	});
	return {
		oneOf: [
			{ type: 'null' },
			only({ date }),
			only({ interval: { type: 'array', prefixItems: [end, end], minItems: 2, maxItems: 2 } })
		]
	};
}

function geometrySchema(): Schema {
	const position = positionSchema();
	const list = (items: Schema, least = 1): Schema => ({ type: 'array', minItems: least, items });
	const shape = (type: string, coordinates: Schema): Schema => ({
		type: 'object',
		required: ['type', 'coordinates'],
		properties: { type: { const: type }, coordinates }
	});
	const ring = list(position, 4);
	const shapes = [
		shape('Point', position),
		shape('MultiPoint', list(position)),
		shape('Polygon', list(ring)),
		shape('MultiPolygon', list(list(ring)))
	];
	const collection = {
		type: 'object',
		required: ['type', 'geometries'],
		properties: {
			type: { const: 'GeometryCollection' },
			geometries: list({ oneOf: shapes })
		}
	};
	return { oneOf: [{ type: 'null' }, ...shapes, collection] };
}

function positionSchema(): Schema {
	const within = (most: number) => ({ type: 'number', minimum: -most, maximum: most });
	return { type: 'array', prefixItems: [within(180), within(90)], minItems: 2, maxItems: 2 };
}

function objectSchema(rows: Rows): Schema {
	const names = Object.keys(rows);
	return {
		type: 'object',
		required: names.filter((name) => !rows[name]?.optional),
		properties: Object.fromEntries(names.map((name) => [name, rowSchema(rows[name])]))
	};
}

function rowSchema(row: PropertyRow | undefined): Schema {
	if (!row) throw new Error('A row of the property table is missing.');
	const schema = { description: row.doc, ...kindSchema(row) };
	if (!row.nullable) return schema;
	if (row.kind === 'position')
		return { description: row.doc, oneOf: [{ type: 'null' }, positionSchema()] };
	const nullable: Schema = { ...schema, type: [schema.type, 'null'] };
	if (row.values) nullable.enum = [...row.values, null];
	return nullable;
}

function kindSchema(row: PropertyRow): Schema & { type?: unknown } {
	switch (row.kind) {
		case 'date':
			return { type: 'string', pattern: DATE };
		case 'timestamp':
			return { type: 'string', pattern: TIMESTAMP };
		case 'position':
			return positionSchema();
		case 'list':
			return { type: 'array', items: objectSchema(row.items ?? {}) };
		case 'object':
			return {
				type: 'object',
				propertyNames: { enum: [...(row.values ?? [])] },
				additionalProperties: objectSchema(row.each ?? {})
			};
		default:
			return { type: row.kind, ...limits(row) };
	}
}

function limits({ values, least, most }: PropertyRow): Schema {
	return {
		...(values ? { enum: [...values] } : {}),
		...(least === undefined ? {} : { minimum: least }),
		...(most === undefined ? {} : { maximum: most })
	};
}
