import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { CannotRun, type Effects } from './effects.ts';
import { close, createServer, listen } from './serve.ts';

const USAGE = 'Usage: npm start -- [--port NUMBER]';

/** Serves the site that was built. */
export async function main(
	args: string[],
	{ stdout }: Pick<Effects, 'stdout'>,
	env: Record<string, string | undefined> = process.env,
	stopped: () => Promise<unknown> = () => Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)))
): Promise<number> {
	const port = readPort(args, env);
	const server = createServer('build');
	const address = await listen(server, port).catch(({ code }: NodeJS.ErrnoException) => {
		const what = code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${code})`;
		throw new CannotRun(`Port ${port} ${what}. Take another one: npm start -- --port NUMBER`);
	});
	const stop = stopped();
	stdout(`\nThe dashboard is at ${address}\nStop it with Ctrl+C.`);
	await stop;
	await close(server);
	return 0;
}

/** The port from `--port`, else from PORT, else 4173. */
export function readPort(args: string[], env: Record<string, string | undefined>): number {
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
