import { installPackages, root } from './setup/install.js';
import { buildApp } from './setup/build.js';
import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(`Dateline needs Node 20.19 or newer; this is ${process.versions.node}.`);
	process.exit(1);
}
installPackages();
buildApp();

// the sample is copied once: what a person adds or corrects stays theirs and git stays clean
const workspace = resolve(process.env['DATELINE_WORKSPACE'] ?? join(root, 'workspace'));
if (!process.env['DATELINE_WORKSPACE'] && !existsSync(workspace))
	cpSync(join(root, 'geodata/sample'), workspace, { recursive: true });

const { serve } = await import('./setup/serve.js');
const { address } = await serve({ workspace, port: Number(process.env['PORT'] ?? 4173) });
console.log(`Dateline is ready: ${address}  (workspace ${workspace}; Ctrl-C stops it)`);
// leaving through exit() lets the workspace give back its lock
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
