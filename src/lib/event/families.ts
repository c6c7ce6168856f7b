/** Groups of classes of acts within which two reports may tell of the same event. */
export type Family =
	| 'explosive'
	| 'attack'
	| 'clash'
	| 'territory'
	| 'abduction'
	| 'crowd'
	| 'talks'
	| 'agreement'
	| 'other';

const FAMILIES: Record<string, Family> = {
	air: 'explosive',
	missile: 'explosive',
	ied: 'explosive',
	suicide: 'explosive',
	grenade: 'explosive',
	chemical: 'explosive',
	blast: 'explosive',
	launch: 'explosive',
	intercept: 'explosive',
	damage: 'explosive',
	attack: 'attack',
	shooting: 'attack',
	assault: 'attack',
	harm: 'attack',
	incident: 'attack',
	sexual: 'attack',
	clash: 'clash',
	territory: 'territory',
	overtake: 'territory',
	withdrawal: 'territory',
	abduction: 'abduction',
	arrest: 'abduction',
	protest: 'crowd',
	dispersal: 'crowd',
	crackdown: 'crowd',
	riot: 'crowd',
	mob: 'crowd',
	talks: 'talks',
	agreement: 'agreement',
	looting: 'other',
	base: 'other',
	weapons: 'other',
	other: 'other'
};

/** The family of a class of acts. */
export function familyOf(act: string): Family {
	return FAMILIES[act] ?? 'other';
}

// from the vaguest to the most telling: the most telling trigger of a report gives its type
const RANK: Record<string, number> = {
	incident: 0,
	harm: 1,
	damage: 1,
	arrest: 2,
	assault: 3,
	blast: 3,
	shooting: 4,
	launch: 3,
	intercept: 4,
	protest: 5,
	talks: 5,
	clash: 5,
	territory: 6,
	attack: 6,
	mob: 6,
	riot: 6,
	air: 7,
	missile: 7,
	ied: 7,
	grenade: 7,
	suicide: 8,
	chemical: 8
};

/** How much a class of words tells about the kind of act. */
export function rankOf(act: string): number {
	return RANK[act] ?? 5;
}

/** True when two families may tell of one event: an "attack" may turn out to be a bombing or a gun battle. */
export function areKin(a: Family, b: Family): boolean {
	if (a === b) return true;
	const isVague = (family: Family) => family === 'attack';
	const isViolent = (family: Family) =>
		family === 'explosive' || family === 'clash' || family === 'abduction';
	return (isVague(a) && isViolent(b)) || (isVague(b) && isViolent(a));
}

/** A kind of act that may be only guessed. */
export interface Kind {
	family: Family;
	isSpecific: boolean;
	act: string;
}

const VIOLENT = new Set<Family>(['explosive', 'attack', 'clash']);

/** True when two acts may be one: a guessed kind of violence goes with any other. */
export function areKinActs(a: Kind, b: Kind): boolean {
	if (areKin(a.family, b.family)) return true;
	if (b.act === 'looting' && (VIOLENT.has(a.family) || a.family === 'territory')) return true;
	return (!a.isSpecific || !b.isSpecific) && VIOLENT.has(a.family) && VIOLENT.has(b.family);
}
