import type { IncidentFeature, IncidentProperties } from '../../feature/incident.ts';
import { formatSpan } from '../../time/span.ts';
import type { Count, CountKind } from '../../types.ts';
import { BASIS_WORDS } from '../day-words.ts';
import { PRECISION_WORDS, writePlace } from '../place-words.ts';

/** One thing that is said of an event. */
export interface Fact {
	label: string;
	value: string;
	/** what is not known of it, or where it comes from */
	note: string;
	/** fields of the evidence that prove it */
	fields: string[];
}

const COUNT_LABELS: Partial<Record<CountKind, string>> = {
	killed: 'Killed',
	wounded: 'Wounded',
	missing: 'Missing',
	captured: 'Captured',
	displaced: 'Displaced',
	drones: 'Drones',
	drones_downed: 'Drones shot down',
	missiles: 'Missiles',
	missiles_downed: 'Missiles shot down',
	bombs: 'Bombs',
	shells: 'Shells',
	attacks: 'Attacks',
	regions: 'Regions',
	settlements: 'Settlements'
};

const ROLE_WORDS: Record<string, string> = {
	perpetrator: 'did it',
	target: 'was attacked',
	participant: 'took part',
	unknown: ''
};

/** What is said of an event, in the order a person asks: when, where, what, who, how many, who says so. */
export function listFacts({ properties, time }: IncidentFeature): Fact[] {
	return [
		whenFact(properties, time),
		whereFact(properties),
		{
			label: 'What',
			value: properties.sub_event_type,
			note: properties.event_type,
			fields: ['trigger']
		},
		...properties.actors.map(({ name, role }, i) => ({
			label: i === 0 ? 'Who' : '',
			value: name,
			note: ROLE_WORDS[role] ?? '',
			fields: [`actor${i + 1}`]
		})),
		...countFacts(properties.counts),
		...claimFact(properties),
		confidenceFact(properties)
	];
}

function whenFact(properties: IncidentProperties, time: IncidentFeature['time']): Fact {
	const note = [
		BASIS_WORDS[properties.date_basis],
		properties.date_phrase && `“${properties.date_phrase}”`
	];
	return {
		label: 'When',
		value: writeTime(time),
		note: note.filter(Boolean).join(', '),
		fields: ['date']
	};
}

function writeTime(time: IncidentFeature['time']): string {
	if (time === null) return 'Day not known';
	if ('date' in time) return formatSpan({ earliest: time.date, latest: time.date });
	const [from, to] = time.interval.map((day) => (day === '..' ? null : day));
	return formatSpan({ earliest: from ?? null, latest: to ?? null });
}

function whereFact(properties: IncidentProperties): Fact {
	const { location, place_precision: precision, part_of_area: isPart, country } = properties;
	const inside = [
		...new Set([properties.admin1, country].filter((name) => name && name !== location))
	];
	const words =
		precision === null ? (properties.no_place_reason ?? '') : PRECISION_WORDS[precision];
	return {
		label: 'Where',
		value: writePlace(location, precision, isPart),
		note: [inside.join(', '), words].filter(Boolean).join(' · '),
		fields: ['place']
	};
}

function countFacts(counts: IncidentProperties['counts']): Fact[] {
	return (Object.keys(COUNT_LABELS) as CountKind[]).flatMap((kind) => {
		const count = counts[kind];
		if (!count) return [];
		return [{ label: COUNT_LABELS[kind] ?? kind, ...writeCount(count), fields: [kind] }];
	});
}

/** A number with its range in words: `at least 12`, `3 (2 to 5 told)`. */
export function writeCount({ low, best, high }: Count): { value: string; note: string } {
	if (low === best && high === best) return { value: String(best), note: '' };
	if (low === best)
		return { value: String(best), note: high >= best * 2 ? 'or more' : `up to ${high} told` };
	if (high === best) return { value: String(best), note: `${low} also told` };
	return { value: String(best), note: `${low} to ${high} told` };
}

function claimFact({ claimed_by: claimedBy }: IncidentProperties): Fact[] {
	return claimedBy === null
		? []
		: [{ label: 'Said by', value: claimedBy, note: '', fields: ['claimed_by'] }];
}

function confidenceFact({ confidence, source_count: count }: IncidentProperties): Fact {
	const words = confidence >= 0.9 ? 'High' : confidence >= 0.7 ? 'Fair' : 'Low';
	const publishers = count === 1 ? 'one publisher' : `${count} independent publishers`;
	return {
		label: 'Reading',
		value: `${words} confidence`,
		note: `${Math.round(confidence * 100)} of 100, ${publishers}`,
		fields: []
	};
}
