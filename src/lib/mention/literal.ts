import {
	readDateline,
	readDemonym,
	readDocument,
	readHyphen,
	readOrganization
} from './literal-names.ts';
import {
	readActor,
	readCompanion,
	readModifier,
	readOrigin,
	readParties,
	readPossessive,
	readPower,
	readSpeaker,
	readSpokenThere
} from './literal-parties.ts';
import { readLocative, readTarget, readUnit } from './literal-places.ts';
import { type NamedSpan, type Verdict, yes } from './literal-span.ts';

type Rule = (span: NamedSpan) => Verdict | null;

/**
 * Is a place name the place itself, or does it stand for a government, an organisation, a people, a document or the place where somebody spoke?
 *
 * "in Izyum" → literal; "Moscow said", "Kyiv's allies", "Russian drone", "University of Kharkiv", "officials in Kyiv said" → not
 */
export function judgeLiteral(span: NamedSpan): Verdict {
	for (const rule of RULES) {
		const verdict = rule(span);
		if (verdict) return verdict;
	}
	return yes('a place by default');
}

// the first rule that knows decides: what is surest comes first
const RULES: Rule[] = [
	readDateline,
	readDemonym,
	readOrganization,
	readDocument,
	readHyphen,
	readTarget,
	readPossessive,
	readSpokenThere,
	readOrigin,
	readUnit,
	readSpeaker,
	readModifier,
	readParties,
	readLocative,
	readCompanion,
	readActor,
	readPower
];
