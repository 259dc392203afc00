import type fs from 'node:fs';
import type { Print } from './terminal.ts';

/** What a command has from outside, so that a test can bring its own. */
export interface Effects {
	stdout: Print;
	stderr: Print;
	now: () => Date;
	fs: Files;
	fetch: typeof globalThis.fetch;
}

export type Files = Pick<typeof fs, 'readFileSync' | 'writeFileSync' | 'renameSync' | 'rmSync' | 'statSync'>;

/** A command: what it was asked → its exit code. 0 no errors, 1 findings, 2 (as CannotRun) could not run. */
export interface Command {
	USAGE: string;
	main: (args: string[], effects: Effects) => number | Promise<number>;
}

/** Something that makes the run impossible, in words for the person at the terminal. */
export class CannotRun extends Error {}

/** The day here, ISO 8601. */
export const dayOf = (now: Date): string =>
	[now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
