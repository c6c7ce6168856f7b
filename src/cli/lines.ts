import { createInterface } from 'node:readline';
import { EXIT_BAD_INPUT, EXIT_OK } from './exit.ts';
import { Progress } from './progress.ts';

/** Reads JSON lines from standard input, writes one line for each; a bad line is named on standard error and the rest goes on. */
export async function mapJsonLines(
	name: string,
	map: (value: Record<string, unknown>) => unknown
): Promise<number> {
	const progress = new Progress(name);
	let code = EXIT_OK;
	let number = 0;
	for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
		number++;
		if (line.trim() === '') continue;
		try {
			await write(JSON.stringify(map(parseObject(line))) + '\n');
		} catch (error) {
			code = EXIT_BAD_INPUT;
			process.stderr.write(`standard input, line ${number}: ${(error as Error).message}\n`);
		}
		progress.step();
	}
	progress.finish();
	return code;
}

function parseObject(line: string): Record<string, unknown> {
	const value: unknown = JSON.parse(line);
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw new Error('a JSON object is needed.');
	return value as Record<string, unknown>;
}

/** Writes to standard output, waiting when the reader is slower than we are. */
export function write(text: string): Promise<void> {
	return new Promise((done) => {
		if (process.stdout.write(text)) done();
		else process.stdout.once('drain', done);
	});
}
