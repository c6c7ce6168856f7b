// Writes what is made from the property table: the JSON Schema and the tables of docs/geojson-profile.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { importTypeScript } from './import-typescript.js';

const root = resolve(import.meta.dirname, '..');
const { toSchema } = await importTypeScript('src/lib/feature/schema.ts');
const { fillMarkers } = await importTypeScript('src/lib/feature/property-docs.ts');

const schema = resolve(root, 'static/schema/incident.json');
writeFileSync(schema, JSON.stringify(toSchema(), null, '\t') + '\n');
const doc = resolve(root, 'docs/geojson-profile.md');
writeFileSync(doc, fillMarkers(readFileSync(doc, 'utf8')));
console.log('static/schema/incident.json and docs/geojson-profile.md are written.');
