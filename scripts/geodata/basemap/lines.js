import { readRegions } from '../boundaries/regions.js';
import { load } from '../sources.js';

// finer than the boundaries: the basemap is looked at from close by
const DETAIL = '45%';
// countries that do not agree on the line between them, wherever it runs
const DISPUTED_PAIRS = ['IL+PS', 'IL+SY', 'EH+MA', 'RS+XK'];
// and those that do not agree on a part of it, by the regions at that part
const DISPUTED_REGIONS = ['IN.12', 'IN.41', 'IN.30', 'PK.06', 'PK.07'];
const DISPUTED_PART = 'CN+IN IN+PK'.split(' ');
// lines of control inside a country: the unit on one side
const ZONES = {
	'-99-X04~': 'north-cyprus',
	'-99-X11~': 'somaliland',
	'GE-AB': 'abkhazia'
};
const ZONE_CODES = { 'MD.58': 'transnistria' };

/** Land as polygons; country borders, disputed lines and region borders as lines, each drawn once. */
export async function readLand() {
	const units = await readRegions();
	const { default: mapshaper } = await load('mapshaper');
	const output = await mapshaper.applyCommands(COMMANDS.join(' '), {
		'units.json': toCollection(units)
	});
	const read = (name) => JSON.parse(output[`${name}.json`].toString());
	return {
		land: geometriesOf(read('land')),
		borders: ['country', 'disputed', 'region'].flatMap((kind) => geometriesOf(read(kind), { kind }))
	};
}

const PAIR = '[A.country, B.country].sort().join("+")';
const HAS_REGION = `(${JSON.stringify(DISPUTED_REGIONS)}.includes(A.code) || ${JSON.stringify(DISPUTED_REGIONS)}.includes(B.code))`;
const IS_DISPUTED = `(${JSON.stringify(DISPUTED_PAIRS)}.includes(${PAIR}) || (${JSON.stringify(DISPUTED_PART)}.includes(${PAIR}) && ${HAS_REGION}))`;
const IS_ZONE = 'A.country === B.country && A.zone !== B.zone';
const COMMANDS = [
	'-i units.json name=units snap',
	`-simplify weighted ${DETAIL} keep-shapes -clean`,
	'-dissolve country,code,zone',
	`-innerlines where='A.country !== B.country && !${IS_DISPUTED}' + name=country target=units`,
	`-innerlines where='(A.country !== B.country && ${IS_DISPUTED}) || (${IS_ZONE})' + name=disputed target=units`,
	`-innerlines where='A.country === B.country && A.zone === B.zone && A.code !== B.code' + name=region target=units`,
	'-dissolve + name=land target=units',
	'-explode target=land',
	'-o format=geojson precision=0.0001 target=land,country,disputed,region'
];

function toCollection(units) {
	const features = units.map(({ country, codes, iso, piece, geometry }) => {
		const code = codes[0] ?? `${country}.`;
		const zone = piece ?? ZONES[iso] ?? ZONE_CODES[code] ?? '';
		return { type: 'Feature', properties: { country, code, zone }, geometry };
	});
	return { type: 'FeatureCollection', features };
}

function geometriesOf({ features, geometries }, properties = {}) {
	return (geometries ?? features.map(({ geometry }) => geometry)).map((geometry) => {
		return { type: 'Feature', properties, geometry };
	});
}
