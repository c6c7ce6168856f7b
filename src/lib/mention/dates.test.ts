import { describe, expect, it } from 'vitest';
import { findDates } from './dates.ts';
import { readText } from './read-text.fixture.ts';

// 16 March 2025 is a Sunday
const PUBLISHED = '2025-03-16';

// [text with the phrase in square brackets, earliest, latest, role (event when left out), published]
const TABLE: [string, string | null, string | null, string?, string?][] = [
	// weekdays
	['A drone hit the depot on [Sunday].', '2025-03-16', '2025-03-16'],
	['A drone hit the depot [Saturday].', '2025-03-15', '2025-03-15'],
	['Shells fell on the town on [Monday].', '2025-03-10', '2025-03-10'],
	['Shells fell on the town [last Sunday].', '2025-03-09', '2025-03-09'],
	['Shells fell on the town [last Friday].', '2025-03-14', '2025-03-14'],
	["The town was quiet after [Thursday]'s raid.", '2025-03-13', '2025-03-13', 'background'],
	['[Thursday]’s raid killed four.', '2025-03-13', '2025-03-13'],
	['Two men were shot on [Tuesday] and on [Thursday].', '2025-03-11', '2025-03-11'],
	['A mine went off [Fri.] near the bridge.', '2025-03-14', '2025-03-14'],
	// statements
	['The governor said [Sunday] that one man died.', '2025-03-16', '2025-03-16', 'statement'],
	['The army announced on [Monday] a new push.', '2025-03-10', '2025-03-10', 'statement'],
	['The minister on [Saturday] accused the rebels.', '2025-03-15', '2025-03-15', 'statement'],
	[
		'The mayor told reporters [late on Friday] that two died.',
		'2025-03-14',
		'2025-03-14',
		'statement'
	],
	[
		'The army said in a statement on [Friday] that it fell.',
		'2025-03-14',
		'2025-03-14',
		'statement'
	],
	[
		'It had taken the hill, the army said in a video address on [Monday].',
		'2025-03-10',
		'2025-03-10',
		'statement'
	],
	['Rebels said the army attacked the camp on [Friday].', '2025-03-14', '2025-03-14', 'event'],
	[
		'The toll stood at six [as of March 14], the ministry said.',
		'2025-03-14',
		'2025-03-14',
		'statement'
	],
	['On [Friday], the ministry said that two men died.', '2025-03-14', '2025-03-14', 'statement'],
	['The state accused its neighbour on [Friday] of arson.', '2025-03-14', '2025-03-14', 'event'],
	['France accused Spain on [Friday] of arson.', '2025-03-14', '2025-03-14', 'statement'],
	[
		'The mayor told reporters in Kyiv on [Friday] that it was over.',
		'2025-03-14',
		'2025-03-14',
		'statement'
	],
	['In a [March 12] release the army named the dead.', '2025-03-12', '2025-03-12', 'statement'],
	['KYIV, [March 15] (Agency) - Shells hit the town.', '2025-03-15', '2025-03-15', 'statement'],
	['Strikes were also reported on [Friday] in the north.', '2025-03-14', '2025-03-14', 'event'],
	['The envoy, who met him [days ago], told the paper so.', '2025-03-09', '2025-03-14', 'event'],
	// nights and parts of days
	['Drones hit the port [overnight].', '2025-03-15', '2025-03-16'],
	['Drones hit the port [overnight into Friday].', '2025-03-13', '2025-03-14'],
	['Drones hit the port [overnight on Friday].', '2025-03-13', '2025-03-14'],
	['Drones hit the port [overnight Friday].', '2025-03-13', '2025-03-14'],
	['The army said on Saturday that drones hit the port [overnight].', '2025-03-14', '2025-03-15'],
	['Drones hit the port on the [night of 14-15 March].', '2025-03-14', '2025-03-15'],
	['Drones hit the port on the [night of March 14].', '2025-03-14', '2025-03-15'],
	['Drones hit the port [Thursday night].', '2025-03-13', '2025-03-14'],
	['Drones hit the port [Thursday night into Friday].', '2025-03-13', '2025-03-14'],
	['Drones hit the port [late on Monday].', '2025-03-10', '2025-03-10'],
	['Drones hit the port [early Tuesday].', '2025-03-11', '2025-03-11'],
	['Drones hit the port [Sunday morning].', '2025-03-16', '2025-03-16'],
	['Drones hit the port [in the early hours].', '2025-03-16', '2025-03-16'],
	['Drones hit the port in the [early hours of Friday].', '2025-03-14', '2025-03-14'],
	['Drones hit the port on the [evening of March 8].', '2025-03-08', '2025-03-08'],
	['Drones hit the port [last night].', '2025-03-15', '2025-03-16'],
	// near words
	['A bomb went off [yesterday].', '2025-03-15', '2025-03-15'],
	['A bomb went off [today].', '2025-03-16', '2025-03-16'],
	['A bomb went off [the day before yesterday].', '2025-03-14', '2025-03-14'],
	['A bomb went off [this morning].', '2025-03-16', '2025-03-16'],
	['A bomb went off [two days ago].', '2025-03-14', '2025-03-14'],
	['A bomb went off [a week ago].', '2025-03-06', '2025-03-12'],
	['A bomb went off [two weeks ago].', '2025-02-27', '2025-03-05'],
	['A bomb went off [three months ago].', '2024-12-01', '2024-12-31', 'background'],
	['They met [days ago].', '2025-03-09', '2025-03-14'],
	['They met [a few days ago].', '2025-03-09', '2025-03-14'],
	['They planned a raid about [a month ago].', '2025-02-01', '2025-02-28'],
	['A bridge fell [10 years ago].', '2015-01-01', '2015-12-31', 'background'],
	// weeks, months, years
	['The two met earlier [this week].', '2025-03-10', '2025-03-16'],
	['The two met [this week].', '2025-03-10', '2025-03-16'],
	['The two met [last week].', '2025-03-03', '2025-03-09'],
	['Ten were held over [the weekend].', '2025-03-15', '2025-03-16'],
	['Ten were held [last weekend].', '2025-03-08', '2025-03-09'],
	['Ten were held over [the weekend].', '2025-03-08', '2025-03-09', 'event', '2025-03-12'],
	['The two met [last month].', '2025-02-01', '2025-02-28'],
	['The two met in [February].', '2025-02-01', '2025-02-28'],
	['The [February] meeting ended early.', '2025-02-01', '2025-02-28'],
	['The army moved in in [February 2022].', '2022-02-01', '2022-02-28', 'background'],
	['It took the hills in [2014].', '2014-01-01', '2014-12-31', 'background'],
	['It fell in [mid-March].', '2025-03-11', '2025-03-20'],
	['It fell in [late February].', '2025-02-21', '2025-02-28'],
	['It fell at [the end of February].', '2025-02-21', '2025-02-28'],
	['It fell in [early 2024].', '2024-01-01', '2024-04-30', 'background'],
	['It fell in [spring 2023].', '2023-03-01', '2023-05-31', 'background'],
	['It fell [last year].', '2024-01-01', '2024-12-31', 'background'],
	// calendar days
	['They met on [Feb. 18].', '2025-02-18', '2025-02-18'],
	['They met on [18 February].', '2025-02-18', '2025-02-18'],
	['They met on the [18th of February].', '2025-02-18', '2025-02-18'],
	['They met on [February 18th, 2024].', '2024-02-18', '2024-02-18', 'background'],
	['They met on [December 18].', '2024-12-18', '2024-12-18'],
	['They met on [Sunday, March 9].', '2025-03-09', '2025-03-09'],
	['They met on [Sunday (March 9)].', '2025-03-09', '2025-03-09'],
	['They fought on [March 3-4].', '2025-03-03', '2025-03-04'],
	['They fought [between 10 and 12 March].', '2025-03-10', '2025-03-12'],
	['They fought [from 3 to 5 March].', '2025-03-03', '2025-03-05'],
	['They fought [from 28 February to 3 March].', '2025-02-28', '2025-03-03'],
	['They fought [between December 28 and January 3].', '2024-12-28', '2025-01-03'],
	['They fought [between Friday and Sunday].', '2025-03-14', '2025-03-16'],
	['They fought on [2025-03-12].', '2025-03-12', '2025-03-12'],
	['They fought on [12.03.2025].', '2025-03-12', '2025-03-12'],
	['They fought [two days before Christmas].', '2024-12-23', '2024-12-23'],
	["They fought on [New Year's Eve].", '2024-12-31', '2024-12-31'],
	['They fought on [3 March 2011].', '2011-03-03', '2011-03-03', 'background'],
	// open ends and stretches
	['At least 30 have died [since Friday].', '2025-03-14', '2025-03-16'],
	['The front has not moved [since 2014].', '2014-01-01', '2025-03-16', 'background'],
	['They must leave [by Friday].', null, '2025-03-14', 'background'],
	['Six attacks came in the [past 24 hours].', '2025-03-15', '2025-03-16'],
	['Six attacks came in the [last 48 hours].', '2025-03-14', '2025-03-16'],
	['Six attacks came over the [past week].', '2025-03-09', '2025-03-16'],
	['The war began [three years after] the revolt.', '2022-01-01', '2022-12-31', 'background'],
	['Crowds marked the [third anniversary] of the war.', '2022-01-01', '2022-12-31', 'background'],
	['The town was hit twice in [less than a week].', '2025-03-09', '2025-03-16'],
	['Three men were shot in [less than 12 hours].', '2025-03-15', '2025-03-16'],
	// the future
	['The two will meet on [Friday].', '2025-03-21', '2025-03-21', 'future'],
	['The two are expected to speak [this week].', '2025-03-16', '2025-03-22', 'future'],
	['The talks are due to begin on [March 25].', '2025-03-25', '2025-03-25', 'future'],
	['The talks are set for [next Friday].', '2025-03-21', '2025-03-21', 'future'],
	['He expected the next round in [early April] in Rome.', '2025-04-01', '2025-04-10', 'future'],
	['They were given a [June] deadline.', '2025-06-01', '2025-06-30', 'future'],
	['The decree is due to expire [this month].', '2025-03-16', '2025-03-31', 'future'],
	['They spoke ahead of a meeting [Monday] in Rome.', '2025-03-17', '2025-03-17', 'future'],
	['The talks are set for [tomorrow].', '2025-03-17', '2025-03-17', 'future']
];

// [text, phrase, earliest, offset]
const ANCHORED: [string, string, string, number][] = [
	['A summit was held on Thursday. Shelling began the next day.', 'the next day', '2025-03-14', 1],
	[
		'A summit was held on Thursday. Shelling began two days later.',
		'two days later',
		'2025-03-15',
		2
	],
	[
		'A summit was held on Thursday. Shelling began a day earlier.',
		'a day earlier',
		'2025-03-12',
		-1
	],
	['A summit was held on Thursday. Shelling began hours later.', 'hours later', '2025-03-13', 0],
	['Two days after a summit, shells fell.', 'Two days after', '2025-03-16', 2],
	['A summit was held on Thursday. Shelling began the same day.', 'the same day', '2025-03-13', 0]
];

describe('findDates', () => {
	for (const [marked, earliest, latest, role = 'event', published = PUBLISHED] of TABLE)
		it(marked, () => {
			const text = marked.replaceAll(/[[\]]/g, '');
			const start = marked.indexOf('[');
			const end = marked.indexOf(']') - 1;
			const found = findDates(readText(text, published));
			const mention = found.find((m) => m.start < end && m.end > start);
			expect(mention?.text).toBe(text.slice(start, end));
			expect([mention?.value.earliest, mention?.value.latest, mention?.role]).toEqual([
				earliest,
				latest,
				role
			]);
		});
	for (const [text, phrase, day, offset] of ANCHORED)
		it(text, () => {
			const mention = findDates(readText(text, PUBLISHED)).find((m) => m.anchored);
			expect(mention?.text).toBe(phrase);
			expect(mention?.value.earliest).toBe(day);
			expect(mention?.offsetDays).toBe(offset);
		});
	it('reads only full dates when the day of publication is unknown', () => {
		const text = 'On Friday and on Feb. 18 and on 3 March 2024 shells fell.';
		const found = findDates(readText(text, null));
		expect(found.map((m) => m.text)).toEqual(['3 March 2024']);
	});
	it('marks a statement that is told the next day', () => {
		const text = 'A summit was held on Saturday. The capital the next day said drones came.';
		const mention = findDates(readText(text, PUBLISHED))[1];
		expect([mention?.role, mention?.anchored, mention?.value.latest]).toEqual([
			'statement',
			true,
			PUBLISHED
		]);
	});
});
