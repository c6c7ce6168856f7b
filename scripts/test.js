import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, root, run, runQuietly } from './setup/install.js';

const reports = join(root, 'test-results');

/** Runs one Vitest configuration and adds up its report; a run without a report counts as one failure. */
function vitest(name, args, env) {
	const file = join(reports, `${name}.json`);
	rmSync(file, { force: true });
	const ok = run(
		'npx',
		[
			'vitest',
			'run',
			...args,
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${file}`
		],
		{
			env: { ...process.env, ...env }
		}
	);
	try {
		const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
			readFileSync(file, 'utf8')
		);
		// a file that cannot be loaded fails without a failed test
		return {
			passed: numPassedTests,
			failed: ok ? numFailedTests : Math.max(1, numFailedTests),
			skipped: numPendingTests
		};
	} catch (error) {
		console.error(`${name}: no report (${error.message})`);
		return { passed: 0, failed: 1, skipped: 0 };
	}
}

/** Runs a check that is not a table of tests; counts as one. */
function check(name, command, args) {
	const ok = runQuietly(command, args);
	if (!ok) console.error(`${name}: failed`);
	return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

installPackages();
const { findBrowser, findGdal } = await import('./setup/tools.js');
const browser = findBrowser();
const gdal = findGdal();
if (!browser || !gdal) process.exit(1);

const results = [
	check('svelte-kit sync', 'npx', ['svelte-kit', 'sync']),
	check('prettier', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']),
	check('eslint', 'npx', ['eslint', '.']),
	check('svelte-check', 'npx', [
		'svelte-check',
		'--tsconfig',
		'./tsconfig.json',
		'--threshold',
		'warning',
		'--output',
		'human'
	]),
	vitest('unit', [], {}),
	check('build', 'npx', ['vite', 'build', '--logLevel', 'warn']),
	vitest('browser', ['--config', 'vitest.e2e.config.ts'], { DATELINE_CHROMIUM: browser })
];
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(
	`${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') ? `, ${sum('skipped')} skipped` : ''}`
);
process.exit(sum('failed') ? 1 : 0);
