import { runExtract } from './cli/extract.ts';
import { runServe } from './cli/serve.ts';
import { runToponyms } from './cli/toponyms.ts';
import { runValidate } from './cli/validate.ts';
import { EXIT_BAD_INPUT, EXIT_OK, EXIT_USAGE, UsageError } from './cli/exit.ts';
import { USAGE, VERSION } from './cli/usage.ts';

const COMMANDS: Record<string, (argv: string[]) => Promise<number>> = {
	extract: runExtract,
	toponyms: runToponyms,
	validate: runValidate,
	serve: runServe
};

/** Runs `dateline ...` and answers with the exit code: 0, 1 for bad input, 2 for bad usage. */
export async function main(argv: string[]): Promise<number> {
	// a reader that closes early (`| head`) is no fault of ours
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		process.exit(error.code === 'EPIPE' ? EXIT_OK : EXIT_BAD_INPUT);
	});
	const [name, ...rest] = argv;
	if (name === '--version' || name === '-v') return print(VERSION);
	if (name === '--help' || name === '-h' || (name && rest.includes('--help'))) return print(USAGE);
	try {
		const command = name === undefined ? undefined : COMMANDS[name];
		if (!command)
			throw new UsageError(
				name === undefined ? 'Name a command.' : `There is no command "${name}".`
			);
		return await command(rest);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		process.stderr.write(`dateline: ${error.message}\n\n${USAGE}\n`);
		return EXIT_USAGE;
	}
}

function print(text: string): number {
	process.stdout.write(`${text}\n`);
	return EXIT_OK;
}
