import { type Complain, isObject, type ProfileIssue, show } from './profile-issue.ts';
import { checkGeometry } from './validate-geometry.ts';
import { checkProperties } from './validate-properties.ts';
import { checkTime } from './validate-time.ts';

export type { ProfileIssue } from './profile-issue.ts';

// a file that is wrong everywhere says so a hundred times, not a million
const MOST_ISSUES = 100;

/**
 * Everything in which a collection or a feature departs from RFC 7946 and from the profile, at most a hundred things: positions
 * out of range or not finite, rings open, wound wrongly or crossing themselves, the antimeridian crossed, `crs`, ids missing
 * or used twice, days that do not exist, `time` that disagrees with `start` and `end`, properties missing or of the wrong kind.
 */
export function getIssues(json: unknown): ProfileIssue[] {
	const issues: ProfileIssue[] = [];
	const complain: Complain = (path, message) => {
		if (issues.length < MOST_ISSUES) issues.push({ path, message });
	};
	if (!isObject(json)) complain('', `A GeoJSON object is needed, not ${show(json)}.`);
	else if (json.type === 'Feature') checkFeature(json, '', new Set(), complain);
	else if (json.type === 'FeatureCollection') checkCollection(json, complain);
	else complain('type', `It is "Feature" or "FeatureCollection", not ${show(json.type)}.`);
	return issues;
}

function checkCollection(json: Record<string, unknown>, complain: Complain): void {
	checkMembers(json, '', ['geometry', 'properties', 'coordinates', 'geometries'], complain);
	if (!Array.isArray(json.features)) {
		complain('features', `A list is needed, not ${show(json.features)}.`);
		return;
	}
	const ids = new Set<string>();
	json.features.forEach((feature: unknown, i) => {
		const path = `features[${i}]`;
		if (isObject(feature)) checkFeature(feature, path, ids, complain);
		else complain(path, `A feature is needed, not ${show(feature)}.`);
	});
}

function checkFeature(
	feature: Record<string, unknown>,
	path: string,
	ids: Set<string>,
	complain: Complain
): void {
	const at = (name: string) => (path === '' ? name : `${path}.${name}`);
	if (feature.type !== 'Feature')
		complain(at('type'), `It is "Feature", not ${show(feature.type)}.`);
	checkMembers(feature, path, ['features', 'coordinates', 'geometries'], complain);
	checkId(feature.id, at('id'), ids, complain);
	checkGeometry(feature.geometry, at('geometry'), complain);
	checkTime(feature.time, feature.properties, path, complain);
	checkProperties(feature.properties, at('properties'), complain);
}

function checkMembers(
	json: Record<string, unknown>,
	path: string,
	forbidden: string[],
	complain: Complain
): void {
	for (const name of ['crs', ...forbidden]) {
		if (!Object.hasOwn(json, name)) continue;
		const why =
			name === 'crs'
				? 'RFC 7946 knows WGS 84 only'
				: `RFC 7946 forbids it in a ${String(json.type)}`;
		complain(path === '' ? name : `${path}.${name}`, `It must not be here: ${why}.`);
	}
}

function checkId(id: unknown, path: string, ids: Set<string>, complain: Complain): void {
	if (typeof id !== 'string' || id === '') {
		complain(path, `A text is needed, not ${show(id)}.`);
		return;
	}
	if (ids.has(id)) complain(path, `${show(id)} is the id of another feature too.`);
	ids.add(id);
}
