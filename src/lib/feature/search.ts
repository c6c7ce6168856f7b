import type { IncidentFeature } from './incident.ts';

const texts = new WeakMap<IncidentFeature, string>();

/** Positions of the features that hold every word of the text somewhere, ascending; case and accents do not matter. */
export function searchFeatures(features: readonly IncidentFeature[], text: string): Uint32Array {
	const words = foldWords(text);
	const found: number[] = [];
	features.forEach((feature, i) => {
		if (hasWords(feature, words)) found.push(i);
	});
	return Uint32Array.from(found);
}

/** Words as they are compared: `Ізюм Fördert` is `ізюм`, `fordert`. */
export function foldWords(text: string): string[] {
	return fold(text)
		.split(/\s+/)
		.filter((word) => word !== '');
}

/** True when all folded words occur in what a person reads of the feature. */
export function hasWords(feature: IncidentFeature, words: readonly string[]): boolean {
	if (words.length === 0) return true;
	let text = texts.get(feature);
	if (text === undefined) texts.set(feature, (text = fold(readableText(feature))));
	return words.every((word) => text.includes(word));
}

function readableText({ properties }: IncidentFeature): string {
	const { title, location, admin1, country, event_type, sub_event_type, claimed_by, source } =
		properties;
	const quotes = properties.sources.flatMap((s) => [s.quote, ...s.also.map((a) => a.quote)]);
	const names = properties.actors.map((actor) => actor.name);
	return [title, location, admin1, country, event_type, sub_event_type, claimed_by, source]
		.concat(names, quotes)
		.filter((part) => part !== null)
		.join('\n');
}

function fold(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase();
}
