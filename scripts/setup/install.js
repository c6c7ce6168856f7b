import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
const stamp = join(root, 'node_modules/.dateline-lock');

/**
 * Runs a command of the project in its root, output shown; answers whether it went well.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 */
export function run(command, args, options = {}) {
	const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
	return status === 0;
}

/**
 * Runs a command that has much to say; its output is shown only when it fails.
 * @param {string} command
 * @param {string[]} args
 */
export function runQuietly(command, args) {
	const { status, stdout, stderr } = spawnSync(command, args, {
		cwd: root,
		encoding: 'utf8',
		maxBuffer: 2 ** 26
	});
	if (status !== 0) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
	return status === 0;
}

/** Installs the packages of `package-lock.json` when `node_modules` is missing or was made from another lock file. */
export function installPackages() {
	const lock = createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
	console.log('Installing packages ...');
	if (!run('npm', ['ci', '--no-audit', '--no-fund'])) {
		console.error('npm ci failed: see the lines above. Is the npm registry reachable?');
		process.exit(1);
	}
	writeFileSync(stamp, lock);
}
