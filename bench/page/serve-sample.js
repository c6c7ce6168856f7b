import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Serves the built app over a copy of the sample; `stop` ends it and takes the copy away. */
export async function serveSample() {
	const workspace = mkdtempSync(join(tmpdir(), 'dateline-sample-'));
	cpSync(join(root, 'geodata/sample'), workspace, { recursive: true });
	const server = spawn(join(root, 'bin/dateline'), ['serve', workspace, '--port', '0'], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const address = await new Promise((done) => {
		server.stdout.on('data', (chunk) => {
			const found = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk));
			if (found) done(found[0]);
		});
	});
	const stop = () => {
		server.kill();
		rmSync(workspace, { recursive: true, force: true });
	};
	return { address, stop };
}
