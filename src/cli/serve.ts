import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { existsSync } from 'node:fs';
import { EXIT_BAD_INPUT, UsageError } from './exit.ts';
import { readOptions } from './options.ts';

/** `dateline serve FOLDER`: runs until it is stopped. */
export async function runServe(argv: string[]): Promise<number> {
	const { values, positionals } = readOptions(argv, {
		port: { type: 'string', default: '4173' }
	} as const);
	const [folder, ...more] = positionals;
	const port = Number(values.port);
	if (!folder || more.length > 0) throw new UsageError('Name one folder.');
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw new UsageError(`--port is a number up to 65535, not "${values.port}".`);
	const server = process.env['DATELINE_SERVER_MODULE'];
	if (!server || !existsSync(server)) {
		process.stderr.write('The app is not built yet: run npm start once, or npm run build.\n');
		return EXIT_BAD_INPUT;
	}
	const { serve } = (await import(
		pathToFileURL(server).href
	)) as typeof import('../../scripts/setup/serve.js');
	const { address } = await serve({ workspace: resolve(folder), port });
	process.stdout.write(
		`Dateline is ready: ${address}  (workspace ${resolve(folder)}; Ctrl-C stops it)\n`
	);
	// leaving through exit() lets the workspace give back its lock
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
	return new Promise(() => {});
}
