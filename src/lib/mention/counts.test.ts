import { describe, expect, it } from 'vitest';
import { findCounts } from './counts.ts';
import { readText } from './read-text.fixture.ts';

// [text, counts as `kind best`, in text order]
const TABLE: [string, ...string[]][] = [
	// killed and wounded, active and passive
	['The strike killed three people.', 'killed 3'],
	['A bomb went off, killing three and wounding five.', 'killed 3', 'wounded 5'],
	['The raid killed 3 and wounded 10.', 'killed 3', 'wounded 10'],
	['Nine people were killed in the raid.', 'killed 9'],
	['At least 12 civilians have been killed and 30 injured.', 'killed 12', 'wounded 30'],
	['One person was killed and another injured.', 'killed 1', 'wounded 1'],
	['One person was killed by a drone.', 'killed 1'],
	['The blast left five dead.', 'killed 5'],
	['The blast left at least one person dead and 27 injured.', 'killed 1', 'wounded 27'],
	['Three killed in raid on market', 'killed 3'],
	['4 dead, 10 hurt as shells hit town', 'killed 4', 'wounded 10'],
	['Two soldiers were shot dead at a checkpoint.', 'killed 2'],
	['Two farmers were gunned down.', 'killed 2'],
	['Three people died and two others later died in hospital.', 'killed 3', 'killed 2'],
	['Four more were wounded.', 'wounded 4'],
	['The shells killed four, wounding another seven.', 'killed 4', 'wounded 7'],
	['Twenty-one villagers lost their lives.', 'killed 21'],
	['The flood claimed the lives of 12.', 'killed 12'],
	['The attack claimed 12 lives.', 'killed 12'],
	['The death toll rose to 12.', 'killed 12'],
	['The death toll has climbed to at least 1,200.', 'killed 1200'],
	['The number of injured has risen to 30.', 'wounded 30'],
	['Rescuers found the bodies of four men.', 'killed 4'],
	['There were 19 fatalities and 12 injuries.', 'killed 19', 'wounded 12'],
	['He condemned the killing of four monks.', 'killed 4'],
	['Three people, including a child, were killed.', 'killed 3'],
	['Nine people (among them two children) were killed.', 'killed 9'],
	['Nine people were killed, among them two children.', 'killed 9'],
	['12 people were injured, four of them seriously.', 'wounded 12'],
	['Nine people were killed, including three women and two children.', 'killed 9'],
	['Five people in the village were later confirmed dead.', 'killed 5'],
	['13 members of the “Red Hand” killed in raid on hill', 'killed 13'],
	['Rebels kill 68 IS fighters', 'killed 68'],
	['Three boys were among the 15 people killed.', 'killed 15'],
	['12 casualties were killed in the raid.', 'killed 12'],
	['The mine killed at least 5 fighters of theirs and 2 of the medics.', 'killed 5'],
	['Strikes kill at least 10 of the rebels.', 'killed 10'],
	['About 10 civilians and medics were killed.', 'killed 10'],
	['12 people were injured, three of whom later died.', 'wounded 12', 'killed 3'],
	['The flu infected 171 people and killed 93 of them.', 'killed 93'],
	['Army Lt. Gen. Doe was also killed by a bomb.', 'killed 1'],
	['The journalist Jan Doe died on the way.', 'killed 1'],
	// words for numbers
	['Two dozen people were hurt.', 'wounded 24'],
	['Dozens of people were killed.', 'killed 24'],
	['More than half a dozen people were killed.', 'killed 6'],
	['A woman and her two children were killed.', 'killed 3'],
	['A 12-year-old girl was killed.', 'killed 1'],
	['A four-year-old child was wounded.', 'wounded 1'],
	['Three soldiers, two civilians and a child were killed.', 'killed 6'],
	['The bomb killed a man and his wife.', 'killed 2'],
	['The bomb killed a family of seven.', 'killed 7'],
	['Tens of men were killed.', 'killed 20'],
	['A hundred people were killed.', 'killed 100'],
	['A police officer was injured.', 'wounded 1'],
	// none
	['No one was injured.', 'wounded 0'],
	['There were no casualties.', 'killed 0', 'wounded 0'],
	['No one was killed or injured.', 'killed 0', 'wounded 0'],
	['It fell without casualties.', 'killed 0', 'wounded 0'],
	['There were no deaths.', 'killed 0'],
	// what else befalls people
	['Six sailors are missing.', 'missing 6'],
	['The rebels captured 14 soldiers.', 'captured 14'],
	['Gunmen kidnapped more than 250 pupils.', 'captured 250'],
	['They took 12 hostages.', 'captured 12'],
	['Forty students were abducted.', 'captured 40'],
	['The fighting displaced 3,000 people.', 'displaced 3000'],
	['Some 3,000 people fled the town.', 'displaced 3000'],
	['The fighting forced 300 people to flee.', 'displaced 300'],
	// weapons
	['They launched 90 Iranian-made Shahed drones onto nine regions.', 'drones 90', 'regions 9'],
	[
		'They launched 300 attack drones, 18 ballistic and 7 cruise missiles.',
		'drones 300',
		'missiles 25'
	],
	[
		'The attack involved 242 drones, 13 ballistic missiles, one Oreshnik missile and 22 cruise missiles.',
		'drones 242',
		'missiles 36'
	],
	['Air defences shot down 47 of 90 drones.', 'drones_downed 47', 'drones 90'],
	['Of these, 47 drones were shot down.', 'drones_downed 47'],
	['Air defences intercepted 30 missiles.', 'missiles_downed 30'],
	['They intercepted most of the 430 drones fired at the city.', 'drones 430'],
	['Only 38 missiles were shot down.', 'missiles_downed 38'],
	['Aircraft dropped six glide bombs.', 'bombs 6'],
	['They fired 40 artillery shells.', 'shells 40'],
	['The army carried out 23 attacks.', 'attacks 23'],
	['They took two villages.', 'settlements 2']
];

// [text, low, best, high]
const RANGES: [string, number, number, number][] = [
	['Dozens of people were killed.', 24, 24, 99],
	['Hundreds were wounded.', 200, 200, 999],
	['Up to 40 people were killed.', 1, 40, 40],
	['Between 10 and 15 people were killed.', 10, 10, 15],
	['Some 10 to 15 people were killed.', 10, 10, 15],
	['At least 10 people were killed.', 10, 10, 10]
];

describe('findCounts', () => {
	for (const [text, ...expected] of TABLE)
		it(text, () => {
			const found = findCounts(readText(text, '2025-03-16'));
			expect(found.map((m) => `${m.counted} ${m.best}`)).toEqual(expected);
			for (const m of found) expect(m.text).toBe(text.slice(m.start, m.end));
		});
	for (const [text, low, best, high] of RANGES)
		it(text, () => {
			const [found] = findCounts(readText(text, '2025-03-16'));
			expect([found?.low, found?.best, found?.high]).toEqual([low, best, high]);
		});
	it('lights the words that were counted', () => {
		const text = 'The mayor said at least three people were killed in the raid.';
		expect(findCounts(readText(text, null))[0]?.text).toBe('at least three people were killed');
	});
});

// [text, joint, cumulative]
const SCOPES: [string, boolean, boolean][] = [
	['Five people were killed in Aldan and Berek.', true, false],
	['Five people were killed in the towns of Aldan, Berek and Corin.', true, false],
	['Five people were killed in Aldan.', false, false],
	['Five people were killed in Aldan, in the Berek region.', false, false],
	['Strikes on Aldan and Berek killed five people.', true, false],
	['Five people were killed by Smith and Jones.', false, false],
	['Five people have been killed since February.', false, true],
	['Five people have been killed since Friday.', false, false],
	['Five people were killed this year.', false, true],
	['Five people were killed in 2024.', false, true],
	['Five people have been killed over the past two decades.', false, true],
	['Five people have been killed since the start of the war.', false, true],
	['Five people were killed between January 2021 and June 2022.', false, true]
];

describe('the scope of a count', () => {
	for (const [text, joint, cumulative] of SCOPES)
		it(text, () => {
			const [found] = findCounts(readText(text, '2025-03-16'));
			expect([found?.joint, found?.cumulative]).toEqual([joint, cumulative]);
		});
});
