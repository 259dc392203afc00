import { spawnSync } from 'node:child_process';
import { createServer as createHttpServer } from 'node:http';
import { CannotRun, type Effects } from './effects.ts';
import { readPort } from './environment.ts';
import { close, createServer, listen } from './serve.ts';

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
	stopped: () =>
		new Promise((stop) => {
			for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
		})
};

/** Builds the site and serves it. Exit code 1: it could not be built; 2: it could not be served. */
export async function main(
	args: string[],
	{ stdout }: Pick<Effects, 'stdout'>,
	{ env, build, stopped }: Outside = OUTSIDE
): Promise<number> {
	const port = readPort(args, env);
	// Asked before the build, so that nobody waits for one that cannot be served.
	const probe = createHttpServer();
	await orRefuse(listen(probe, port), port);
	await close(probe);
	stdout.line('Checking the data and building the site …');
	if (!build()) return 1;
	const server = createServer('build');
	const address = await orRefuse(listen(server, port), port);
	const stop = stopped();
	stdout.line(`\nThe dashboard is at ${address}\nStop it with Ctrl+C.`);
	await stop;
	await close(server);
	return 0;
}

async function orRefuse<T>(listening: Promise<T>, port: number): Promise<T> {
	try {
		return await listening;
	} catch (cause) {
		const { code } = cause as NodeJS.ErrnoException;
		const what = code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${code ?? String(cause)})`;
		const free = port < 65_535 ? port + 1 : port - 1;
		throw new CannotRun(`Port ${port} ${what}. Stop that program, or take another port: npm start -- --port ${free}`);
	}
}
