import { expect, it } from 'vitest';
import { readText } from './read-text.fixture.ts';
import { findTriggers } from './triggers.ts';

function triggersOf(text: string): string[] {
	return findTriggers(readText(text, '2025-03-16')).map(
		({ text: words, typedAct, modality }) =>
			`${words} ${typedAct}${modality === 'asserted' ? '' : ` ${modality}`}`
	);
}

// what the words tell of, most of them asserted
const TABLE: [string, string[]][] = [
	['A drone strike destroyed the depot.', ['drone strike air', 'destroyed air']],
	['Gunmen attacked the village.', ['attacked attack']],
	['Rebels attacked an army outpost.', ['attacked clash']],
	['Russian troops carried out 13 assaults in the northern sector.', ['assaults clash']],
	['The army shelled the town.', ['shelled missile']],
	['Two rockets landed near the airport.', ['landed near missile']],
	['A roadside bomb killed two soldiers.', ['roadside bomb ied', 'killed ied']],
	['A suicide bomber blew himself up.', ['suicide bomber suicide', 'blew himself up suicide']],
	['A man threw a grenade at the bar.', ['threw a grenade grenade']],
	['Soldiers clashed with insurgents.', ['clashed clash']],
	['Fighters overran a military camp.', ['overran clash']],
	['Fighters overran the town of Sake.', ['overran territory']],
	['Militants stormed a church.', ['stormed attack']],
	['Troops stormed the positions at dawn.', ['stormed clash']],
	['Gunmen kidnapped 30 pupils.', ['kidnapped abduction']],
	['Thousands rallied in the square.', ['rallied protest']],
	['Police fired tear gas at the crowd.', ['fired tear gas dispersal']],
	['Protesters hurled stones at officers.', ['Protesters protest', 'hurled stones riot']],
	['The delegations held talks in Doha.', ['held talks talks']],
	['The two sides signed a peace agreement.', ['signed a peace agreement agreement']],
	['A ceasefire was agreed on Friday.', ['ceasefire was agreed agreement']],
	['Inmates escaped from the prison.', ['escaped from the prison other']],
	['Air defences shot down 40 drones.', ['shot down air']],
	['They drove the rebels out of the city.', ['drove the rebels out of territory']],
	['Soldiers killed 12 militants.', ['killed clash']],
	['The attackers looted shops.', ['looted looting']]
];

for (const [text, expected] of TABLE) it(text, () => expect(triggersOf(text)).toEqual(expected));

it('says where its words stand', () => {
	const [trigger] = findTriggers(readText('On Monday a car bomb went off.', '2025-03-16'));
	expect(trigger?.text).toBe('car bomb');
	expect([trigger?.start, trigger?.end]).toEqual([12, 20]);
});
