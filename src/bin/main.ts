import { readFileSync } from 'node:fs';
import { nodeProblem } from './environment.ts';

// Nothing is imported above that an old Node could not load: it is to be told its age, not a syntax error.
const COMMANDS = {
	verify: () => import('./verify.ts'),
	curate: () => import('./curate.ts'),
	changelog: () => import('./changelog.ts'),
	start: () => import('./start.ts')
};

const [name = '', ...args] = process.argv.slice(2);
const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
	engines: { node: string };
};
const isCommand = (word: string): word is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, word);
const problem = nodeProblem(process.version, engines.node);
if (problem || !isCommand(name)) {
	console.error(problem ?? `“${name}” is no command; one of ${Object.keys(COMMANDS).join(', ')}`);
	process.exitCode = 2;
} else {
	const [{ run }, { main }] = await Promise.all([import('./run.ts'), COMMANDS[name]()]);
	process.exitCode = await run(main, args);
}
