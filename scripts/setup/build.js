import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runQuietly } from './install.js';

const SOURCES = [
	'src',
	'static',
	'geodata',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts'
];
const built = join(root, 'build/index.js');

function newest(path) {
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), 0);
}

function isStale() {
	if (!existsSync(built)) return true;
	const sources = SOURCES.map((name) => join(root, name)).filter((path) => existsSync(path));
	return Math.max(...sources.map(newest)) > statSync(built).mtimeMs;
}

/** Builds the app when a source is newer than the build. */
export function buildApp() {
	if (!isStale()) return;
	console.log('Building ...');
	if (runQuietly('npx', ['vite', 'build'])) return;
	console.error('The build failed: see the lines above.');
	process.exit(1);
}
