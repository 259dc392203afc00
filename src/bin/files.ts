import { join } from 'node:path';
import { readUtf8 } from '../lib/std/utf8.ts';
import type { Texts } from '../lib/text/article-text.ts';
import { CannotRun, type Files } from './effects.ts';

const WORDS: Record<string, string> = {
	EACCES: 'permission denied',
	EPERM: 'permission denied',
	ELOOP: 'its links go round in a circle',
	ENAMETOOLONG: 'its name is too long',
	ENOTDIR: 'a part of its path is no folder',
	ENOSPC: 'the disk is full',
	EROFS: 'the disk is read-only'
};

/** A fault of the file system, in words. */
function reason(cause: unknown): string {
	const { code = '', message } = cause as NodeJS.ErrnoException;
	return WORDS[code] ? `${WORDS[code]} (${code})` : message;
}

/** Bytes of a file; null where there is none. What is no file is told and not opened: a FIFO would be waited for. */
export function readBytes(fs: Files, path: string): Uint8Array | null {
	try {
		const found = fs.statSync(path);
		if (found.isFile()) return fs.readFileSync(path);
		throw new CannotRun(`${path}: is ${found.isDirectory() ? 'a folder' : 'no file'}; expected a file`);
	} catch (cause) {
		if (cause instanceof CannotRun) throw cause;
		if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw new CannotRun(`${path}: cannot be read: ${reason(cause)}`);
	}
}

/** Text of a file, which must be UTF-8; null where there is no file. */
export function readText(fs: Files, path: string): string | null {
	const bytes = readBytes(fs, path);
	const text = bytes && readUtf8(bytes);
	if (bytes && text === null) throw new CannotRun(`${path}: is not UTF-8 text. Save it as “UTF-8” and run again.`);
	return text;
}

/** A file that must be there, read by one of the two. */
export function need<T>(read: (fs: Files, path: string) => T | null, fs: Files, path: string): T {
	const found = read(fs, path);
	if (found === null) throw new CannotRun(`${path}: no such file`);
	return found;
}

/** Throws unless the folder is there. */
export function needFolder(fs: Files, path: string, option: string): void {
	try {
		if (fs.statSync(path).isDirectory()) return;
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code !== 'ENOENT')
			throw new CannotRun(`${option} ${path}: cannot be read: ${reason(cause)}`);
	}
	throw new CannotRun(`${option} ${path}: no such folder`);
}

/** Texts of the articles in a folder: `<id>.txt` for each that is there. */
export function textsIn(fs: Files, folder: string, ids: readonly string[]): Texts {
	needFolder(fs, folder, '--texts');
	const texts = new Map<string, string>();
	for (const id of ids) {
		const text = readText(fs, join(folder, `${id}.txt`));
		if (text !== null) texts.set(id, text);
	}
	if (texts.size === 0)
		throw new CannotRun(`--texts ${folder}: holds no article; expected files such as ${ids[0] ?? 'id'}.txt`);
	return texts;
}

/**
 * Writes a whole file or nothing: to a neighbour first, then renamed over it, so that a full disk or a process that is
 * killed leaves the file as it was. What a killed one left beside it, the next overwrites.
 */
export function writeWhole(fs: Files, path: string, text: string): void {
	const neighbour = `${path}.tmp`;
	try {
		fs.writeFileSync(neighbour, text);
		fs.renameSync(neighbour, path);
	} catch (cause) {
		try {
			fs.rmSync(neighbour, { force: true });
		} catch {
			// It is overwritten by the next run.
		}
		throw new CannotRun(`${path}: cannot be written: ${reason(cause)}; it is as it was`);
	}
}
