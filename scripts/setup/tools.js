import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root, run } from './install.js';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function which(names) {
	for (const name of names) {
		const { status, stdout } = spawnSync('sh', ['-c', 'command -v "$1"', 'sh', name]);
		if (status === 0) return String(stdout).trim();
	}
	return null;
}

function aptInstall(name) {
	if (process.getuid?.() !== 0 || !which(['apt-get'])) return false;
	const quiet = {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	};
	return (
		run('apt-get', ['update', '-qq'], quiet) &&
		run('apt-get', ['install', '-y', '-qq', name], quiet)
	);
}

function downloadedBrowser() {
	const require = createRequire(join(root, 'package.json'));
	const path = require('playwright-core').chromium.executablePath();
	return existsSync(path) ? path : null;
}

/** Finds a Chromium for the browser tests: the system's, else Debian's package as root, else Playwright's download. Answers with its path or `null`. */
export function findBrowser() {
	const given = process.env['DATELINE_CHROMIUM'];
	if (given && existsSync(given)) return say(given, 'named by DATELINE_CHROMIUM');
	const system = which(BROWSERS) ?? downloadedBrowser();
	if (system) return say(system, 'found');
	if (aptInstall('chromium')) return say(which(BROWSERS), 'installed by apt');
	if (run('npx', ['playwright-core', 'install', 'chromium']))
		return say(downloadedBrowser(), 'downloaded by Playwright');
	console.error(
		'Browser: none. Install Chromium (apt install chromium, or npx playwright-core install chromium) and run npm test again.'
	);
	return null;
}

function say(path, how) {
	if (path) console.log(`Browser: ${path} (${how}).`);
	return path;
}

/** Finds GDAL's `ogrinfo`, which reads our exports as a user's tools would; installs it as root on Debian. */
export function findGdal() {
	const found = which(['ogrinfo']) ?? (aptInstall('gdal-bin') ? which(['ogrinfo']) : null);
	if (found) console.log(`GDAL: ${found}.`);
	else console.error('GDAL: none. Install gdal-bin and run npm test again.');
	return found;
}
