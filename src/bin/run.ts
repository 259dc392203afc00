import fs from 'node:fs';
import type { Writable } from 'node:stream';
import { CannotRun, type Command, type Effects } from './effects.ts';
import { terminal } from './terminal.ts';

/**
 * Runs a command with the network, the clock and the files as they are, and gives its exit code: 2 too where its report
 * could not be written. Nobody is shown a stack trace, but where DEBUG is set.
 */
export async function run(
	{ USAGE, main }: Command,
	args: string[],
	streams: { stdout: Writable; stderr: Writable } = process,
	env: Record<string, string | undefined> = process.env,
	outside: Partial<Effects> = {}
): Promise<number> {
	const faults: Error[] = [];
	const open = (stream: Writable) => {
		stream.on('error', (fault: Error) => faults.push(fault));
		return terminal((text) => stream.write(text));
	};
	const [stdout, stderr] = [open(streams.stdout), open(streams.stderr)];
	let code = 2;
	try {
		const effects = { stdout, stderr, now: () => new Date(), fs, fetch: globalThis.fetch, ...outside };
		const isHelp = args.includes('--help') || args.includes('-h');
		if (isHelp) stdout(USAGE);
		code = isHelp ? 0 : await main(args, effects);
	} catch (error) {
		const { message, stack, code = '' } = error as NodeJS.ErrnoException;
		if (error instanceof CannotRun) stderr(message);
		else if (code.startsWith('ERR_PARSE_ARGS')) stderr(`${message}\n\n${USAGE}`);
		else stderr(`${env['DEBUG'] ? stack : message}\nThis is a fault of the program, not yours: please report it.`);
	}
	await flushed(streams.stdout);
	if (faults[0]) stderr(`The report could not be written: ${faults[0].message}`);
	await flushed(streams.stderr);
	return faults.length > 0 ? 2 : code;
}

/** Resolves when all that was written is out, or could not be. */
const flushed = (stream: Writable) => new Promise<void>((done) => stream.write('', () => done()));
