import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { nodeProblem, readPort, Refusal } from './environment.ts';

// Nothing is imported above that an old Node could not load: it is to be told its age, not a syntax error.
try {
	await start();
} catch (cause) {
	if (!(cause instanceof Refusal)) throw cause;
	console.error(cause.message);
	process.exitCode = 2;
}

/** Builds the site and serves it. Exit code 1: it could not be built; 2: it could not be served. */
async function start(): Promise<void> {
	const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
	const problem = nodeProblem(process.version, engines.node);
	if (problem) throw new Refusal(problem);

	const { close, createServer, listen } = await import('./serve.ts');
	const port = readPort(process.argv.slice(2), process.env);
	// Asked before the build, so that nobody waits for one that cannot be served.
	const probe = createHttpServer();
	await orRefuse(listen(probe, port), port);
	await close(probe);

	console.log('Checking the data and building the site …');
	if (!build()) {
		process.exitCode = 1;
		return;
	}
	const server = createServer('build');
	const address = await orRefuse(listen(server, port), port);
	console.log(`\nThe dashboard is at ${address}\nStop it with Ctrl+C.`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close(server));
}

/** `npm run build`, by the npm that runs this; what it has to say goes to the terminal. */
function build(): boolean {
	const args = ['run', '--silent', 'build', '--', '--logLevel', 'warn'];
	const npm = process.env['npm_execpath'];
	const { status } = npm
		? spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' })
		: spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
	return status === 0;
}

async function orRefuse<T>(listening: Promise<T>, port: number): Promise<T> {
	try {
		return await listening;
	} catch (cause) {
		const { code } = cause as NodeJS.ErrnoException;
		const what = code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${code ?? String(cause)})`;
		const free = port < 65_535 ? port + 1 : port - 1;
		throw new Refusal(`Port ${port} ${what}. Stop that program, or take another port: npm start -- --port ${free}`);
	}
}
