import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

// software GL, and none of the browser's own errands
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
	'--ignore-gpu-blocklist'
];

/** A built app that serves its own copy of a workspace. */
export interface ServedApp {
	address: string;
	/** the copy; it goes with `stop` */
	workspace: string;
	stop(): Promise<void>;
}

/** Starts the built app as a process of its own, over a copy of `geodata/sample` or of another folder. */
export async function startApp(source = join(root, 'geodata/sample')): Promise<ServedApp> {
	const workspace = mkdtempSync(join(tmpdir(), 'dateline-e2e-'));
	cpSync(source, workspace, { recursive: true });
	const server = spawn(join(root, 'bin/dateline'), ['serve', workspace, '--port', '0'], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const address = await readAddress(server);
	const stop = async () => {
		const ended = new Promise((done) => server.once('exit', done));
		server.kill('SIGTERM');
		await ended;
		rmSync(workspace, { recursive: true, force: true });
	};
	return { address, workspace, stop };
}

function readAddress(server: ChildProcess): Promise<string> {
	return new Promise((done, fail) => {
		let printed = '';
		server.once('exit', (code) => fail(new Error(`The server ended with ${code}: ${printed}`)));
		server.stdout?.on('data', (chunk) => {
			printed += String(chunk);
			const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
			if (address) done(address);
		});
	});
}

/** Launches the Chromium that `npm test` found. */
export function launchBrowser(): Promise<Browser> {
	return chromium.launch({
		executablePath: process.env['DATELINE_CHROMIUM'] ?? '/usr/bin/chromium',
		args: FLAGS
	});
}

/** The app and a browser for the tests of a file; both are there once its tests run, and go after them. */
export function serveForTests(): { app: ServedApp; browser: Browser } {
	const shared = {} as { app: ServedApp; browser: Browser };
	beforeAll(async () => {
		[shared.app, shared.browser] = await Promise.all([startApp(), launchBrowser()]);
	});
	afterAll(async () => {
		await shared.browser?.close();
		await shared.app?.stop();
	});
	return shared;
}

/** A page of the app with everything that went wrong on it. */
export interface OpenPage {
	page: Page;
	/** console errors and page errors */
	errors: string[];
	/** requests that left the app's origin */
	foreign: string[];
	close(): Promise<void>;
}

/** Opens a path of the app in a browser context of its own; `screen.ts` waits for what is on it. */
export async function openPage(
	browser: Browser,
	address: string,
	path = '/',
	options: BrowserContextOptions = {}
): Promise<OpenPage> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
	const page = await context.newPage();
	const errors: string[] = [];
	const foreign: string[] = [];
	page.on('console', (message) => {
		const { url, lineNumber, columnNumber } = message.location();
		if (message.type() === 'error')
			errors.push(`console: ${message.text()} (${url}:${lineNumber}:${columnNumber})`);
	});
	page.on('pageerror', (error) => errors.push(`page: ${error.message}`));
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:'))
			foreign.push(url);
	});
	await page.goto(address + path);
	return { page, errors, foreign, close: () => context.close() };
}
