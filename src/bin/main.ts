import { run } from './run.ts';

const COMMANDS = {
	verify: () => import('./verify.ts'),
	curate: () => import('./curate.ts')
};

// Only package.json calls it, with the name of a command first.
const [name, ...args] = process.argv.slice(2) as [keyof typeof COMMANDS, ...string[]];
process.exitCode = await run(await COMMANDS[name](), args);
