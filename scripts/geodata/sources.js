import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export { load } from './packages/load.js';

export const root = join(import.meta.dirname, '../..');
const packages = join(import.meta.dirname, 'packages');

/** Installs the packages that geodata is built from, beside their own lock file, never among Dateline's dependencies. */
export function installPackages() {
	// not `npm ci`: it refuses a lock that leaves out other platforms' optional packages
	execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], {
		cwd: packages,
		stdio: ['ignore', 'inherit', 'inherit']
	});
}

/** The path of a file inside an installed build package. */
export function packagePath(name, file) {
	return join(packages, 'node_modules', name, file);
}

/** A JSON file of an installed build package. */
export function readJson(name, file) {
	return JSON.parse(readFileSync(packagePath(name, file), 'utf8'));
}

/** The version of an installed build package. */
export function packageVersion(name) {
	return readJson(name, 'package.json').version;
}

/** Rows of a TSV file of the repository as objects by header. */
export function readTable(path) {
	const [header = '', ...lines] = readFileSync(join(root, path), 'utf8').trimEnd().split('\n');
	const names = header.split('\t');
	return lines
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [names[at], cell])));
}
