import { describe, expect, it } from 'vitest';
import { extract, toEvents } from './pipeline.ts';
import { loadGazetteer } from './server/gazetteer.ts';
import { makeArticle } from './text/make.ts';
import type { DatelineEvent } from './types.ts';

const resources = { gazetteer: loadGazetteer() };

function read(text: string, published = '2025-03-16'): DatelineEvent[] {
	const fields = { title: '', url: null, publisher: null, published, text };
	return toEvents([extract(makeArticle(fields), resources)]);
}

// "Kind | place | days | counts": enough to see what was read
function inShort({ subEventType, places, date, counts }: DatelineEvent): string {
	const where = places.map((place) => `${place.countryCode}:${place.precision}`).join('+');
	const days =
		date.earliest === date.latest ? `${date.earliest}` : `${date.earliest}..${date.latest}`;
	const numbers = Object.entries(counts).map(([kind, count]) => `${kind} ${count.best}`);
	return [subEventType, where, days, ...numbers].join(' | ');
}

const TABLE: [string, string, string[]][] = [
	[
		'a statement dates the act to that day or the day before',
		'Ukraine said on Sunday that a Russian drone strike on the city of Izyum killed one person.',
		['Air/drone strike | UA:settlement | 2025-03-15..2025-03-16 | killed 1']
	],
	[
		'the day of the act itself is taken as it stands',
		'Two people were killed when rockets hit Kharkiv on Friday.',
		['Shelling/artillery/missile attack | UA:settlement | 2025-03-14 | killed 2']
	],
	[
		'a list of towns is a list of events, and one toll for all is nobody’s',
		'Five people were killed on Saturday in shelling of Kharkiv, Sumy and Kherson.',
		[
			'Shelling/artillery/missile attack | UA:settlement | 2025-03-15',
			'Shelling/artillery/missile attack | UA:settlement | 2025-03-15',
			'Shelling/artillery/missile attack | UA:settlement | 2025-03-15'
		]
	],
	[
		'a salvo over regions without names has a country and no point',
		'Russia launched 120 drones at eleven Ukrainian regions overnight.',
		['Air/drone strike | UA:country | 2025-03-15..2025-03-16 | drones 120 | regions 11']
	],
	[
		'the launching area is not the target',
		'A rocket fired from Lebanon hit the town of Metula on Friday.',
		['Shelling/artillery/missile attack | IL:settlement | 2025-03-14']
	],
	[
		'a hospital is not the scene',
		'A mine exploded near Kherson on Friday. The wounded were taken to a hospital in Odesa.',
		['Remote explosive/landmine/IED | UA:near | 2025-03-14']
	],
	[
		'the place where somebody spoke is not the scene',
		'Officials in Kyiv said the army shelled Sumy on Friday.',
		['Shelling/artillery/missile attack | UA:settlement | 2025-03-14']
	],
	[
		'a later toll replaces an earlier one',
		'A bomb exploded in Mogadishu on Friday, killing four people. Police later said that nine people had been killed in the blast.',
		['Remote explosive/landmine/IED | SO:settlement | 2025-03-14 | killed 9']
	],
	[
		'"a day after" goes back from the first act',
		'Jets bombed Sanaa on Friday, two days after a missile landed near Eilat.',
		[
			'Air/drone strike | YE:settlement | 2025-03-14',
			'Shelling/artillery/missile attack | IL:near | 2025-03-12'
		]
	],
	[
		'talks need a town or a day and parties',
		'Officials of the United States and Russia met in Riyadh on Tuesday.',
		['Talks | SA:settlement | 2025-03-11']
	],
	[
		'two days in one list are two events',
		'Air strikes were reported near Bosaso on March 9 and March 12.',
		['Air/drone strike | SO:near | 2025-03-09', 'Air/drone strike | SO:near | 2025-03-12']
	],
	[
		'an army that takes foreign land overtakes it',
		'Russian troops captured the town of Toretsk on Friday.',
		['Non-state actor overtakes territory | UA:settlement | 2025-03-14']
	],
	[
		'a state of affairs in the perfect tense has an open start',
		'Russia has ousted Ukrainian forces from parts of its Kursk region.',
		['Government regains territory | RU:region | null..2025-03-16']
	],
	[
		'the region of the official who tells it stands for a missing place',
		'Four people were wounded in a drone attack on Friday, the mayor of Kherson said.',
		['Air/drone strike | UA:settlement | 2025-03-14 | wounded 4']
	],
	[
		'"the capital" is the capital of the country told of',
		'Ukraine was attacked overnight. Drones hit the capital on Saturday.',
		['Air/drone strike | UA:settlement | 2025-03-15']
	],
	[
		'the kind of act comes from the story where its own words leave it open',
		'Drone strikes hit Kharkiv on Friday, killing two people. Explosions were also heard in Sumy on Friday.',
		[
			'Air/drone strike | UA:settlement | 2025-03-14 | killed 2',
			'Air/drone strike | UA:settlement | 2025-03-14'
		]
	],
	[
		'each place keeps its own toll',
		'On Friday seven people were killed by shelling in Kharkiv and two were killed in Sumy.',
		[
			'Shelling/artillery/missile attack | UA:settlement | 2025-03-14 | killed 7',
			'Shelling/artillery/missile attack | UA:settlement | 2025-03-14 | killed 2'
		]
	],
	[
		'what points back to the act before is no second one',
		'Gunmen attacked a market in Maiduguri on Friday. The attack left nine people dead.',
		['Attack | NG:settlement | 2025-03-14 | killed 9']
	],
	[
		'a bulletin counts by direction',
		'On the Pokrovsk direction the Russian army carried out 20 attacks on Saturday near Myrnohrad and Rodynske.',
		['Armed clash | UA:settlement | 2025-03-15 | attacks 20']
	]
];

describe('what is read', () => {
	for (const [name, text, expected] of TABLE)
		it(name, () => expect(read(text).map(inShort)).toEqual(expected));
});

const NOTHING = [
	'Envoys will meet in Geneva next week.',
	'If the talks fail, fighting could resume near Jermuk.',
	'The army denied that it had shelled Sumy.',
	'There were no reports of attacks in Poland.',
	'Kyiv fell to the invaders in 1240.',
	'Floods hit Kentucky and killed nine people.',
	'The president called on the rebels to withdraw from Goma.',
	'Britain hosted a virtual summit on Ukraine on Saturday.',
	'Russia occupies parts of southern Ukraine.',
	'A court in London jailed a man on Friday for a stabbing in Hackney.',
	'The alliance held a drill in Estonia on Monday, simulating an attack on Narva.',
	'The minister arrived in Geneva on Friday for talks with Iran.',
	'Police arrested two men in Chicago on Sunday.'
];

describe('what is no event', () => {
	for (const text of NOTHING) it(text, () => expect(read(text).map(inShort)).toEqual([]));
});

describe('roles', () => {
	const rolesOf = (text: string) =>
		read(text).flatMap(({ actors }) => actors.map(({ id, role }) => `${id} ${role}`));
	const ROLES: [string, string[]][] = [
		['A woman was killed in Izyum by a Russian drone on Friday.', ['RU perpetrator']],
		['Ukrainian drones hit an oil depot in Belgorod on Friday.', ['UA perpetrator']],
		['The RSF attacked El Fasher on Friday.', ['rsf perpetrator']],
		['The army of Sudan said on Friday that it shelled El Fasher.', ['SD perpetrator']],
		['Russia said its forces had captured the village of Novopavlivka.', ['RU perpetrator']],
		['Colombian rebels kidnapped two nurses in Arauca on Friday.', ['rebels perpetrator']],
		['Ukrainian forces were ousted from Sudzha on Friday.', ['UA target']]
	];
	for (const [text, expected] of ROLES) it(text, () => expect(rolesOf(text)).toEqual(expected));
	it('names who tells it', () => {
		const [event] = read('Ukraine said on Sunday that a drone killed one person in Izyum.');
		expect(event?.claimedBy).toEqual(['Ukraine']);
	});
});
