import { PLACE_NOUNS } from './literal-words.ts';
import type { CandidateContext } from './toponym-features.ts';
import { isFirstName, isLastName } from './toponym-lexicon.ts';

const COUNTRY = 2; // of texts as short as a headline the model has seen too few
const PLACE_OF_PEOPLE = 3; // "Russian territory" is a place, whatever a corpus marks

/** Log-odds that are added to the model's: what holds in any text, however little the corpora show of it. */
export function bonusOf(context: CandidateContext): number {
	if (context.candidate.demonym.length > 0) return isPlaceOfPeople(context) ? PLACE_OF_PEOPLE : 0;
	return isPlainCountry(context) ? COUNTRY : 0;
}

function isPlaceOfPeople({ candidate, tokens }: CandidateContext): boolean {
	return PLACE_NOUNS.has(tokens[candidate.to]?.lower ?? '');
}

// a country's name between words in lower case, and no person's: "Ukraine said", but not "Jordan said", "United States Department"
function isPlainCountry({ candidate, tokens }: CandidateContext): boolean {
	const { from, to, matches } = candidate;
	const isCountry = matches.some(({ place, via }) => place.kind === 'country' && via === 'primary');
	if (!isCountry || tokens[to]?.isCapitalized || tokens[from - 1]?.isCapitalized) return false;
	const word = tokens[from]?.lower ?? '';
	return to - from > 1 || (word.length > 3 && !isFirstName(word) && !isLastName(word));
}
