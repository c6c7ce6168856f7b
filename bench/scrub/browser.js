import { chromium } from 'playwright-core';
import { existsSync } from 'node:fs';

const FLAGS = [
	'--no-sandbox',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--use-gl=angle',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',
	'--enable-precise-memory-info'
];

/** Chromium without a window, drawing in software: the same on any machine. */
export function launch() {
	const path = '/usr/bin/chromium';
	return chromium.launch({ args: FLAGS, ...(existsSync(path) ? { executablePath: path } : {}) });
}
