import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The path of a file under `geodata/`: looked for from this module's folder upwards, so that it is found from sources and from a build. */
export function geodataPath(name: string): string {
	for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
		const path = join(folder, 'geodata', name);
		if (existsSync(path)) return path;
		if (folder === dirname(folder))
			throw new Error(`No geodata/${name} above ${import.meta.dirname}.`);
	}
}
