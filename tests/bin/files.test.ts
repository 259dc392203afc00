import fs, { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as curate from '../../src/bin/curate.ts';
import type { Files } from '../../src/bin/effects.ts';
import * as verify from '../../src/bin/verify.ts';
import { run } from './run.ts';

const SOUND = join(import.meta.dirname, '../cases/sound');
const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A data folder that is sound but for what is done to it. */
function data(spoil: (path: (name: string) => string) => void = () => undefined): string {
	const path = mkdtempSync(join(folder, 'data-'));
	cpSync(SOUND, path, { recursive: true });
	spoil((name) => {
		rmSync(join(path, name), { force: true, recursive: true });
		return join(path, name);
	});
	return path;
}

/** Root may read everything: what others see is put in its place. */
const forbidden = (part: string): Files => {
	const refuse = ((path: string, ...rest: never[]) => {
		if (path.includes(part)) throw Object.assign(new Error(`EACCES: permission denied, '${path}'`), { code: 'EACCES' });
		return fs.statSync(path, ...rest);
	}) as typeof fs.statSync;
	return { ...fs, statSync: refuse };
};

describe('what is no file is told in words, exit code 2', () => {
	const TEXT = 'texts/gazette-2020-03-12.txt';
	it.each<[string, string, (path: (name: string) => string) => void, RegExp]>([
		['a folder', 'trade.csv', (path) => mkdirSync(path('trade.csv')), /trade\.csv: cannot be read: EISDIR/],
		['a link to itself', 'trade.csv', (path) => symlinkSync('trade.csv', path('trade.csv')), /cannot be read: ELOOP/],
		['a link to nothing', 'articles.csv', (path) => symlinkSync('no', path('articles.csv')), /no such file/],
		[
			'a file that is not UTF-8',
			'verification.json',
			(path) => writeFileSync(path('verification.json'), Buffer.from([0xff, 0xfe, 0x69, 0])),
			/verification\.json: is not UTF-8 text/
		],
		['a folder', 'verification.json', (path) => mkdirSync(path('verification.json')), /cannot be read: EISDIR/],
		['a folder', TEXT, (path) => mkdirSync(path(TEXT)), /gazette-2020-03-12\.txt: cannot be read: EISDIR/],
		['a file', 'texts', (path) => writeFileSync(path('texts'), ''), /--texts .*: no such folder/]
	])('%s in place of %s', async (_, __, spoil, words) => {
		const path = data(spoil);
		const ran = await run(verify, ['--data', path, '--texts', join(path, 'texts')]);
		expect(ran).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(words) as string });
		expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
	});

	it.each<[string, string[], RegExp]>([
		['a name that is too long', ['--data', 'x'.repeat(5000)], /^x+: cannot be read: ENAMETOOLONG/],
		['a path through a file', ['--data', 'package.json/x'], /package.json\/x: cannot be read: ENOTDIR/]
	])('%s', async (_, args, words) => {
		expect(await run(verify, args)).toMatchObject({ status: 2, stderr: expect.stringMatching(words) as string });
	});

	it.each(['trade.csv', 'articles.csv', 'texts', 'gazette-2020-03-12.txt'])('no permission for %s', async (part) => {
		const path = data();
		const ran = await run(verify, ['--data', path, '--texts', join(path, 'texts')], { fs: forbidden(part) });
		expect(ran).toMatchObject({
			status: 2,
			stderr: expect.stringMatching(/cannot be read: EACCES: permission denied\n$/) as string
		});
	});

	it.each<[string, string, RegExp]>([
		['a folder', '.', /cannot be read: EISDIR/],
		['a name that is too long', 'x'.repeat(5000), /ENAMETOOLONG/]
	])('curate of %s', async (_, path, words) => {
		expect(await run(curate, [path])).toMatchObject({ status: 2, stderr: expect.stringMatching(words) as string });
	});

	it.each([
		['\uFEFF\n', 'the file is empty'],
		['<!doctype html><p>One.', 'the file holds a page, and no text of an article']
	])('curate of a text that is %j', async (text, words) => {
		const path = join(folder, 'article.txt');
		writeFileSync(path, text);
		expect(await run(curate, [path])).toMatchObject({ status: 2, stderr: `${path}: ${words}\n` });
	});
});

it('a fault of the program is told as that, and shows no stack trace', async () => {
	const main = () => {
		throw new TypeError('x is not a function');
	};
	const ran = await run({ USAGE: '', main }, []);
	expect(ran).toEqual({
		status: 2,
		stdout: '',
		stderr: 'x is not a function\nThis is a fault of the program, not yours: please report it.\n'
	});
});
