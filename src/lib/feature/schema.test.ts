import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROFILE_VERSION } from './collection.ts';
import { fillMarkers } from './property-docs.ts';
import { FLAT_PROPERTIES, PROPERTY_TABLE } from './property-table.ts';
import { toSchema } from './schema.ts';

const read = (path: string) => readFileSync(resolve(import.meta.dirname, '../../..', path), 'utf8');

describe('what is made from the property table', () => {
	it('the schema is current (npm run profile)', () =>
		expect(JSON.parse(read('static/schema/incident.json'))).toEqual(toSchema()));

	it('the documentation is current (npm run profile)', () => {
		const page = read('docs/geojson-profile.md');
		expect(fillMarkers(page)).toBe(page);
		expect(page).toContain(`version ${PROFILE_VERSION}`);
	});

	it('lists and objects are not columns', () => {
		expect(FLAT_PROPERTIES).toContain('fatalities');
		expect(FLAT_PROPERTIES).not.toContain('sources');
	});
});

// a reader of the part of JSON Schema that ours uses, written apart from the code that makes it
type Schema = Record<string, unknown>;
const root = toSchema() as { $defs: Record<string, Schema> };

function fits(value: unknown, schema: Schema): boolean {
	const { $ref, oneOf, type, required, properties, items, prefixItems, pattern } = schema;
	if (typeof $ref === 'string') return fits(value, root.$defs[$ref.split('/').at(-1) ?? ''] ?? {});
	if (Array.isArray(oneOf)) return oneOf.filter((one: Schema) => fits(value, one)).length === 1;
	if ('const' in schema) return value === schema.const;
	if (Array.isArray(schema.enum) && !schema.enum.includes(value)) return false;
	const types = Array.isArray(type) ? type : type ? [type] : [];
	if (types.length > 0 && !types.includes(typeOf(value, types))) return false;
	if (typeof value === 'number')
		return (
			value >= Number(schema.minimum ?? -Infinity) && value <= Number(schema.maximum ?? Infinity)
		);
	if (typeof value === 'string') return !pattern || new RegExp(String(pattern)).test(value);
	if (Array.isArray(value))
		return (
			value.length >= Number(schema.minItems ?? 0) &&
			value.length <= Number(schema.maxItems ?? Infinity) &&
			value.every((item, i) =>
				fits(item, ((prefixItems as Schema[] | undefined)?.[i] ?? items ?? {}) as Schema)
			)
		);
	if (typeof value !== 'object' || value === null) return true;
	const names = (required as string[] | undefined) ?? [];
	return (
		names.every((name) => name in value) &&
		Object.entries(value).every(([name, item]) =>
			fits(
				item,
				((properties as Record<string, Schema> | undefined)?.[name] ??
					(typeof schema.additionalProperties === 'object'
						? schema.additionalProperties
						: {})) as Schema
			)
		)
	);
}

function typeOf(value: unknown, types: unknown[]): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	if (Number.isInteger(value) && types.includes('integer')) return 'integer';
	return typeof value;
}

describe('the schema', () => {
	it('fits the features that fit the profile, and agrees with its checks', async () => {
		const { features } = await import('../../../tests/feature-samples.ts');
		const { getIssues } = await import('./validate.ts');
		const fc = await import('fast-check');
		fc.assert(
			fc.property(
				features,
				fc.constantFrom(...Object.keys(PROPERTY_TABLE)),
				fc.constantFrom<unknown>(undefined, null, -1, 0.5, 2, 9, 'x', true, [], {}, [7]),
				(feature, name, value) => {
					expect(fits(feature, root.$defs.feature ?? {})).toBe(true);
					const changed = { ...feature, properties: { ...feature.properties, [name]: value } };
					const json: unknown = JSON.parse(JSON.stringify(changed));
					// what follows from `time` is beyond a schema
					const issues = getIssues(json).filter(({ message }) => !message.startsWith('By "time"'));
					expect(fits(json, root.$defs.feature ?? {}), JSON.stringify(issues)).toBe(
						issues.length === 0
					);
				}
			),
			{ numRuns: 1000 }
		);
	});
});
