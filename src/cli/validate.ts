import { readFileSync } from 'node:fs';
import { getIssues } from '../lib/feature/validate.ts';
import { EXIT_BAD_INPUT, EXIT_OK, UsageError } from './exit.ts';
import { readOptions } from './options.ts';

/** `dateline validate FILE...`. */
export async function runValidate(argv: string[]): Promise<number> {
	const { positionals } = readOptions(argv, {});
	if (positionals.length === 0) throw new UsageError('Name a GeoJSON file.');
	const good = positionals.map(validateFile);
	return good.every(Boolean) ? EXIT_OK : EXIT_BAD_INPUT;
}

function validateFile(name: string): boolean {
	try {
		const issues = getIssues(JSON.parse(readFileSync(name === '-' ? 0 : name, 'utf8')));
		for (const { path, message } of issues) process.stderr.write(`${name}: ${path}: ${message}\n`);
		if (issues.length === 0) process.stdout.write(`${name}: valid\n`);
		return issues.length === 0;
	} catch (error) {
		process.stderr.write(`${name}: ${(error as Error).message}\n`);
		return false;
	}
}
