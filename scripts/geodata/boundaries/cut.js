import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../sources.js';

/** Cuts the areas of cuts.json out of the units they lie in and names the pieces; a piece may go to another country de jure. */
export async function cutPieces(units) {
	let rest = units;
	for (const cut of JSON.parse(readFileSync(join(import.meta.dirname, 'cuts.json'), 'utf8'))) {
		const inside = [];
		const outside = [];
		for (const unit of rest.filter(({ country }) => cut.from.includes(country))) {
			const [kept, taken] = await cutUnit(unit, [...cut.line, ...cut.closing, cut.line[0]]);
			if (kept) outside.push({ ...unit, geometry: kept });
			if (taken) inside.push({ ...unit, ...cut.to, piece: cut.piece, geometry: taken });
		}
		rest = [...rest.filter(({ country }) => !cut.from.includes(country)), ...outside, ...inside];
	}
	return rest;
}

async function cutUnit(unit, ring) {
	const shape = { type: 'Polygon', coordinates: [ring] };
	return [await apply('erase', unit.geometry, shape), await apply('clip', unit.geometry, shape)];
}

async function apply(verb, geometry, shape) {
	const { default: mapshaper } = await load('mapshaper');
	const command = `-i unit.json -${verb} shape.json -o out.json format=geojson precision=0.000001`;
	const input = { 'unit.json': { type: 'Feature', properties: {}, geometry }, 'shape.json': shape };
	const output = await mapshaper.applyCommands(command, input);
	return geometryOf(JSON.parse(output['out.json'].toString()));
}

function geometryOf(collection) {
	return collection.features?.[0]?.geometry ?? collection.geometries?.[0] ?? null;
}
