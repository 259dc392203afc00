import { join } from 'node:path';
import { readUtf8 } from '../lib/std/utf8.ts';
import type { DataFiles } from '../lib/table/dataset.ts';
import { ARTICLES_CSV, SET_ASIDE_CSV, TRADE_CSV } from '../lib/table/file-names.ts';
import { CannotRun, type Files } from './effects.ts';

/** Does what a path is for. A fault of the file system becomes words: "EACCES: permission denied". */
function attempt<T>(path: string, what: string, work: () => T): T {
	try {
		return work();
	} catch (cause) {
		const [words] = (cause as Error).message.split(', ');
		throw new CannotRun(`${path}: cannot be ${what}: ${words}`);
	}
}

const stat = (fs: Files, path: string) =>
	attempt(path, 'read', () => fs.statSync(path, { throwIfNoEntry: false }) ?? null);

/** Bytes of a file; null where there is none. */
export const readBytes = (fs: Files, path: string): Buffer | null =>
	stat(fs, path) && attempt(path, 'read', () => fs.readFileSync(path));

/** Text of a file, which must be UTF-8; null where there is no file. */
export function readText(fs: Files, path: string): string | null {
	const bytes = readBytes(fs, path);
	const text = bytes && readUtf8(bytes);
	if (bytes && text === null) throw new CannotRun(`${path}: is not UTF-8 text. Save it as “UTF-8” and run again.`);
	return text;
}

/** A file that must be there. */
export function need<T>(read: (fs: Files, path: string) => T | null, fs: Files, path: string): T {
	const found = read(fs, path);
	if (found === null) throw new CannotRun(`${path}: no such file`);
	return found;
}

/** The curated files of a data folder. What is not UTF-8 in them becomes U+FFFD, which the check reports. */
export const readTables = (fs: Files, folder: string): DataFiles => ({
	trade: String(need(readBytes, fs, join(folder, TRADE_CSV))),
	articles: String(need(readBytes, fs, join(folder, ARTICLES_CSV))),
	setAside: readBytes(fs, join(folder, SET_ASIDE_CSV))?.toString()
});

/** Throws unless the folder that an option names is there. */
export function needFolder(fs: Files, path: string, option: string): void {
	if (!stat(fs, path)?.isDirectory()) throw new CannotRun(`${option} ${path}: no such folder`);
}

/** Texts of the articles in a folder: `<id>.txt` for each that is there. */
export function textsIn(fs: Files, folder: string, ids: readonly string[]): ReadonlyMap<string, string> {
	needFolder(fs, folder, '--texts');
	const texts = new Map<string, string>();
	for (const id of ids) {
		const text = readText(fs, join(folder, `${id}.txt`));
		if (text !== null) texts.set(id, text);
	}
	// Where no article could be read, that is told.
	if (texts.size === 0 && ids.length > 0)
		throw new CannotRun(`--texts ${folder}: holds no article; expected files such as ${ids[0]}.txt`);
	return texts;
}

/**
 * Writes a whole file or nothing: to a neighbour first, then renamed over it, so that a full disk or a process that is
 * killed leaves the file as it was. What a killed one left beside it, the next overwrites.
 */
export function writeWhole(fs: Files, path: string, text: string): void {
	const neighbour = `${path}.tmp`;
	attempt(path, 'written, and is as it was', () => {
		try {
			fs.writeFileSync(neighbour, text);
			fs.renameSync(neighbour, path);
		} catch (cause) {
			fs.rmSync(neighbour, { force: true });
			throw cause;
		}
	});
}
