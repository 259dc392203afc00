import { Writable } from 'node:stream';
import type { Command, Effects } from '../../src/bin/effects.ts';
import { run as runCommand } from '../../src/bin/run.ts';

export interface Ran {
	status: number;
	stdout: string;
	stderr: string;
}

/** Runs a command in this process, as `npm run` would, and gives what it printed. */
export async function run(command: Command, args: string[], outside: Partial<Effects> = {}): Promise<Ran> {
	const printed = { stdout: '', stderr: '' };
	const stream = (name: keyof typeof printed) =>
		new Writable({
			write(chunk, _, done) {
				printed[name] += String(chunk);
				done();
			}
		});
	const status = await runCommand(command, args, { stdout: stream('stdout'), stderr: stream('stderr') }, {}, outside);
	return { status, ...printed };
}
