import syntax from '#geodata/lexicon/syntax.json';
import type { EventActor } from '../types.ts';
import { familyOf } from './families.ts';
import type { Reading, Scene, Trigger } from './reading.ts';

const GUESSED = new Set(syntax.story.guessed);
// share of the telling triggers from which on a story is about one kind of weapon
const SHARE = 0.5;

/** The kind of explosive violence that an article is about (`air`, `missile`, `ied`, `suicide`), or `null` when it is about several or none. */
export function findStoryAct({ sentences }: Reading): string | null {
	const tally = new Map<string, number>();
	let violent = 0;
	for (const sentence of sentences) {
		for (const trigger of sentence.triggers) {
			const family = familyOf(trigger.typedAct);
			if (!trigger.isSpecific || trigger.modality === 'figurative') continue;
			if (family !== 'explosive' && family !== 'attack' && family !== 'clash') continue;
			violent++;
			tally.set(trigger.typedAct, (tally.get(trigger.typedAct) ?? 0) + 1);
		}
	}
	const explosive = [...tally].filter(([act]) => familyOf(act) === 'explosive');
	const sum = explosive.reduce((total, [, count]) => total + count, 0);
	if (sum === 0 || sum < violent * SHARE) return null;
	return explosive.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

// where its own words leave the kind open and the story does not
function actInStory(trigger: Trigger, storyAct: string | null): string {
	if (trigger.isSpecific || storyAct === null || !GUESSED.has(trigger.act)) return trigger.typedAct;
	if (/^(?:raid|storm|assault|onslaught)/i.test(trigger.text)) return trigger.typedAct;
	return storyAct;
}

/** The kind of act after everything around was weighed: the story, and whose land a place is that was taken. */
export function settleAct(
	trigger: Trigger,
	storyAct: string | null,
	actors: EventActor[],
	scene: Scene | undefined
): string {
	const act = actInStory(trigger, storyAct);
	if (act !== 'territory') return act;
	const taker = actors.find((actor) => actor.role === 'perpetrator');
	if (!taker || taker.id === 'soldiers' || taker.id === 'police') return act;
	// in ACLED's words a government regains its own land; everyone else overtakes
	const isOwnLand = scene === undefined || scene.place.countryCode === taker.id;
	return isOwnLand ? act : 'overtake';
}
