import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { CannotRun, type Effects } from './effects.ts';
import { close, createServer, listen } from './serve.ts';

const USAGE = 'Usage: npm start -- [--port NUMBER]';

/** What else `npm start` has from outside. */
export interface Outside {
	env: Record<string, string | undefined>;
	/** whether the site could be built; what is wrong goes to the terminal */
	build: () => boolean;
	/** resolves when it is told to stop */
	stopped: () => Promise<unknown>;
}

const OUTSIDE: Outside = {
	env: process.env,
	build() {
		const args = ['run', '--silent', 'build', '--', '--logLevel', 'warn'];
		// By the npm that runs this.
		const npm = process.env['npm_execpath'];
		const { status } = npm
			? spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' })
			: spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
		return status === 0;
	},
	stopped: () => Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)))
};

/** Builds the site and serves it. Exit code 1: it could not be built; 2: it could not be served. */
export async function main(
	args: string[],
	{ stdout }: Pick<Effects, 'stdout'>,
	{ env, build, stopped }: Outside = OUTSIDE
): Promise<number> {
	const port = readPort(args, env);
	const server = createServer('build');
	// Before the build, so that nobody waits for one that cannot be served.
	const address = await listen(server, port).catch(({ code }: NodeJS.ErrnoException) => {
		const what = code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${code})`;
		throw new CannotRun(`Port ${port} ${what}. Take another one: npm start -- --port NUMBER`);
	});
	stdout('Checking the data and building the site …');
	const isBuilt = build();
	if (isBuilt) {
		const stop = stopped();
		stdout(`\nThe dashboard is at ${address}\nStop it with Ctrl+C.`);
		await stop;
	}
	await close(server);
	return isBuilt ? 0 : 1;
}

/** The port from `--port`, else from PORT, else 4173. */
export function readPort(args: string[], env: Outside['env']): number {
	let text: string | undefined;
	try {
		text = parseArgs({ args, options: { port: { type: 'string', short: 'p' } } }).values.port ?? env['PORT'];
	} catch {
		throw new CannotRun(`“${args.join(' ')}” is not understood. ${USAGE}`);
	}
	const port = Number(text || 4173);
	if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
	throw new CannotRun(`The port should be a number from 0 to 65535, and is “${text}”. ${USAGE}`);
}
