import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { CannotRun, type Effects } from './effects.ts';
import { close, createServer, listen } from './serve.ts';

export const USAGE = `npm start -- [--port NUMBER]

Builds the site and serves it; the port is 4173 where neither --port nor PORT names another one.`;

/** Serves the site that was built. */
export async function main(
	args: string[],
	{ stdout }: Pick<Effects, 'stdout'>,
	env: Record<string, string | undefined> = process.env,
	stopped: () => Promise<unknown> = () => Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)))
): Promise<number> {
	const { values } = parseArgs({ args, options: { port: { type: 'string', short: 'p' } } });
	const port = (values.port ?? env['PORT']) || '4173';
	const server = createServer('build');
	const address = await listen(server, Number(port)).catch(({ code }: NodeJS.ErrnoException) => {
		const what = code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${code})`;
		throw new CannotRun(`Port ${port} ${what}. Take another one: npm start -- --port NUMBER`);
	});
	const stop = stopped();
	stdout(`\nThe dashboard is at ${address}\nStop it with Ctrl+C.`);
	await stop;
	await close(server);
	return 0;
}
