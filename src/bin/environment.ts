import { parseArgs } from 'node:util';
import { CannotRun } from './effects.ts';

/**
 * What is wrong with a version of Node, in words; null where nothing is.
 * @param version as in `process.version`
 * @param range `engines.node` of package.json: `>=20.19`, `^22.13`, joined by `||`
 */
export function nodeProblem(version: string, range: string): string | null {
	const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
	const suits = range.split('||').some((part) => {
		const bound = /^\s*(\^|>=)\s*(\d+)(?:\.(\d+))?/.exec(part);
		if (!bound) return false;
		const [from, and] = [Number(bound[2]), Number(bound[3] ?? 0)];
		return major === from ? minor >= and : bound[1] === '>=' && major > from;
	});
	return suits
		? null
		: `This needs Node ${range}; here is ${version}. Install a newer one from https://nodejs.org and try again.`;
}

export const DEFAULT_PORT = 4173;

/** The port from `--port`, else from PORT, else 4173. */
export function readPort(args: string[], env: Record<string, string | undefined>): number {
	const usage = 'Usage: npm start -- [--port NUMBER]';
	let port: string | undefined;
	try {
		port = parseArgs({ args, options: { port: { type: 'string', short: 'p' } } }).values.port;
	} catch {
		throw new CannotRun(`“${args.join(' ')}” is not understood. ${usage}`);
	}
	const [source, text] = port === undefined ? ['PORT', env['PORT']] : ['--port', port];
	if (text === undefined || text === '') return DEFAULT_PORT;
	if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
	throw new CannotRun(`${source} should be a number from 0 to 65535, and is “${text}”. ${usage}`);
}
