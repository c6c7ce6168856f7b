import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockWorkspace } from './lock.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'dateline-lock-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const held = (holder: string) => writeFileSync(join(folder, '.lock'), holder);

describe('lock', () => {
	it('is gone after its release', () => {
		lockWorkspace(folder)();
		expect(existsSync(join(folder, '.lock'))).toBe(false);
	});

	it('refuses a folder that a living process holds, and names the process', () => {
		held(String(process.ppid));
		expect(() => lockWorkspace(folder)).toThrow(`in use by process ${process.ppid}`);
	});

	it('takes over from a process that died', () => {
		const { pid } = spawnSync(process.execPath, ['-e', '']);
		held(String(pid));
		lockWorkspace(folder)();
	});

	for (const junk of ['', 'x', '-1', '0', '1.5'])
		it(`takes over from ${JSON.stringify(junk)}`, () => {
			held(junk);
			lockWorkspace(folder)();
		});
});
