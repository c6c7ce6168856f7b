import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes this process the only writer of a workspace; throws when another living process holds it. Answers with the release. */
export function lockWorkspace(folder: string): () => void {
	const path = join(folder, '.lock');
	if (!tryCreate(path)) {
		const holder = Number(readFileSync(path, 'utf8'));
		if (holder !== process.pid && isAlive(holder))
			throw new Error(
				`${folder} is in use by process ${holder}. Stop it first, or serve another folder.`
			);
		// left behind by a process that died
		writeFileSync(path, String(process.pid));
	}
	return () => rmSync(path, { force: true });
}

function tryCreate(path: string): boolean {
	try {
		writeFileSync(path, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

function isAlive(pid: number): boolean {
	if (!Number.isInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
