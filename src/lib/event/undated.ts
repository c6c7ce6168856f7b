import syntax from '#geodata/lexicon/syntax.json';
import { addDays } from '../time/civil.ts';
import type { CivilDate, DateSpan } from '../types.ts';
import type { SentenceReading, Trigger } from './reading.ts';
import type { Segment } from './segments.ts';
import type { When, WhenContext } from './when.ts';

const RECENT = new Set(syntax.when.recent);

// no date in the sentence: the day the story is at, or days before publication
export function undated(
	reading: SentenceReading,
	segment: Segment,
	trigger: Trigger,
	{ published, discourse }: WhenContext
): When {
	const isTerritory = trigger.act === 'territory' || trigger.act === 'withdrawal';
	if (isTerritory && isPerfect(reading, trigger)) return openStart(published);
	const isRecent = reading.words.some(
		(word) => word.start >= segment.start && word.end <= segment.end && RECENT.has(word.lower)
	);
	if (isRecent) return beforePublication(published, 14, 'date-recent');
	if (isTerritory || trigger.act === 'talks')
		return beforePublication(published, 7, 'date-undated');
	if (discourse.date && reading.index - discourse.dateSentence <= STORY)
		return {
			date: { ...discourse.date, phrase: '', basis: 'inferred' },
			span: null,
			rule: 'date-of-story',
			isDated: false
		};
	return beforePublication(published, 1, 'date-of-publication');
}

// sentences over which the day of the story holds
const STORY = 14;

function isPerfect({ words }: SentenceReading, trigger: Trigger): boolean {
	for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - 3); at--) {
		const word = words[at]?.lower;
		if (word === 'has' || word === 'have') return true;
	}
	return false;
}

function openStart(published: CivilDate | null): When {
	const date: DateSpan = {
		earliest: null,
		latest: published,
		precision: 'open',
		basis: 'publication',
		phrase: ''
	};
	return { date, span: null, rule: 'date-perfect-tense', isDated: false };
}

function beforePublication(published: CivilDate | null, days: number, rule: string): When {
	const earliest = published === null ? null : addDays(published, -days);
	const date: DateSpan = {
		earliest,
		latest: published,
		precision: published === null ? 'open' : 'days',
		basis: 'publication',
		phrase: ''
	};
	return { date, span: null, rule, isDated: false };
}
