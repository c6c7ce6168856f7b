import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Journal } from './journal.ts';

const AT = '2025-03-17T09:00:00.000Z';

let folder = '';
let path = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'dateline-journal-'));
	path = join(folder, 'journal.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function twoEntries(): Journal {
	const journal = new Journal(path);
	journal.append(journal.next({ op: 'accept', event: 'a' }, 'editor', 'seen', AT));
	const why = 'line\nbreak "and" quote';
	journal.append(journal.next({ op: 'reject', event: 'b' }, 'editor', why, AT));
	return journal;
}

describe('journal', () => {
	it('is empty where there is no file', () => expect(new Journal(path).entries).toEqual([]));

	it('numbers its entries and reads them back', () => {
		const journal = twoEntries();
		expect(journal.entries.map(({ seq }) => seq)).toEqual([1, 2]);
		expect(new Journal(path).entries).toEqual(journal.entries);
		expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(3);
	});

	it('loses no acknowledged entry wherever the last write was torn', () => {
		const { entries } = twoEntries();
		const whole = readFileSync(path);
		const next = Buffer.from(JSON.stringify({ seq: 3, at: AT, who: 'd\u00e9', why: '' }));
		for (let cut = 0; cut <= next.length; cut++) {
			writeFileSync(path, Buffer.concat([whole, next.subarray(0, cut)]));
			const journal = new Journal(path);
			expect(journal.entries).toEqual(entries);
			journal.append(journal.next({ op: 'undo', entry: 1 }, 'editor', '', AT));
			expect(new Journal(path).entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
		}
	});

	const BAD: [string, string][] = [
		['not json\n', 'line 3: not JSON'],
		['{"at":"2025"}\n', 'line 3: a decision has'],
		['null\n', 'line 3: a decision has'],
		['{"seq":"3","change":{"op":"accept"}}\n', 'line 3: a decision has']
	];
	for (const [line, message] of BAD)
		it(`names the line of ${JSON.stringify(line)}`, () => {
			twoEntries();
			appendFileSync(path, line);
			expect(() => new Journal(path)).toThrow(message);
		});
});
