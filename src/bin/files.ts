import {
	closeSync,
	existsSync,
	fsyncSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Texts } from '../lib/text/article-text.ts';

/** Something that makes the run impossible, in words for the person at the terminal. */
export class CannotRun extends Error {}

/** Text of a file, which must be UTF-8; a byte order mark is kept, so that it can be reported. Null where there is no file. */
export function readText(path: string): string | null {
	let bytes: Buffer;
	try {
		bytes = readFileSync(path);
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw new CannotRun(`${path}: cannot be read (${(cause as Error).message})`);
	}
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new CannotRun(`${path}: is not UTF-8 text. Save it as “UTF-8” and run again.`);
	}
}

/** Text of a file that must be there. */
export function needText(path: string): string {
	const text = readText(path);
	if (text === null) throw new CannotRun(`${path}: no such file`);
	return text;
}

/** Throws unless the folder is there. */
export function needFolder(path: string, option: string): void {
	if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
		throw new CannotRun(`${option} ${path}: no such folder`);
}

/** Texts of the articles in a folder: `<id>.txt` for each that is there, read when it is asked for. */
export function textsIn(folder: string, ids: readonly string[]): Texts {
	needFolder(folder, '--texts');
	const path = (id: string) => join(folder, `${id}.txt`);
	if (!ids.some((id) => existsSync(path(id))))
		throw new CannotRun(`--texts ${folder}: holds no article; expected files such as ${ids[0] ?? 'id'}.txt`);
	return { get: (id) => readText(path(id)) ?? undefined };
}

/**
 * Writes a whole file or nothing: to a neighbour first, flushed to the disk, then renamed over it, so that a full disk or
 * a process that is killed leaves the file as it was. What a killed one left beside it is cleared away by the next.
 */
export function writeWhole(path: string, text: string): void {
	const neighbour = `${path}.${process.pid}.tmp`;
	try {
		clearLeftOvers(path);
		const file = openSync(neighbour, 'w');
		try {
			writeFileSync(file, text);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
		renameSync(neighbour, path);
	} catch (cause) {
		rmSync(neighbour, { force: true });
		throw new CannotRun(`${path}: cannot be written (${(cause as Error).message}); it is as it was`);
	}
	flushFolder(dirname(path));
}

/** Neighbours of processes that are no more. */
function clearLeftOvers(path: string): void {
	for (const name of readdirSync(dirname(path))) {
		const pid = name.startsWith(`${basename(path)}.`) && /^\.(\d+)\.tmp$/.exec(name.slice(basename(path).length))?.[1];
		if (pid && !isRunning(Number(pid))) rmSync(join(dirname(path), name), { force: true });
	}
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (cause) {
		// EPERM: somebody else's, and alive.
		return (cause as NodeJS.ErrnoException).code !== 'ESRCH';
	}
}

/** So that the new name outlasts a power cut too; not every system can. */
function flushFolder(folder: string): void {
	try {
		const file = openSync(folder, 'r');
		fsyncSync(file);
		closeSync(file);
	} catch {
		// The file is whole either way, under its old contents or its new ones.
	}
}
