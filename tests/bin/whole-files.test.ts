import fs, { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Files } from '../../src/bin/effects.ts';
import { writeWhole } from '../../src/bin/files.ts';
import * as verifyCommand from '../../src/bin/verify.ts';
import { readRecord } from '../../src/lib/check/record-schema.ts';
import { verify } from '../../src/lib/check/verify.ts';
import { readDataset } from '../../src/lib/table/dataset.ts';
import { run } from './run.ts';

const SOUND = join(import.meta.dirname, '../cases/sound');
const folder = mkdtempSync(join(tmpdir(), 'whole-'));
afterAll(() => rmSync(folder, { recursive: true }));

type When = 'before' | 'half' | 'after';

/** Files of a process that is killed at a call: from then on nothing it does has an effect, as with `kill -9`. */
function killed(name: keyof Files, when: When): Files {
	let isDead = false;
	const dies = (own: keyof Files) =>
		((...args: unknown[]) => {
			if (isDead) throw new Error('dead');
			isDead = own === name;
			if (isDead && when === 'before') throw new Error('killed');
			const given = isDead && when === 'half' ? [args[0], String(args[1]).slice(0, String(args[1]).length / 2)] : args;
			const result = (fs[own] as (...args: unknown[]) => unknown)(...given);
			if (isDead) throw new Error('killed');
			return result;
		}) as never;
	return {
		readFileSync: fs.readFileSync,
		statSync: fs.statSync,
		writeFileSync: dies('writeFileSync'),
		renameSync: dies('renameSync'),
		rmSync: dies('rmSync')
	};
}

/** Files on a disk that is full but for a few bytes. */
const FULL: Files = {
	...fs,
	writeFileSync: (path, text) => {
		fs.writeFileSync(path, String(text).slice(0, 10));
		throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
	}
};

describe('writeWhole(fs, path, text)', () => {
	const fileOf = (text: string) => {
		const path = join(mkdtempSync(join(folder, 'data-')), 'trade.csv');
		writeFileSync(path, text);
		return path;
	};

	it.each<[keyof Files, When, string]>([
		['writeFileSync', 'before', 'old'],
		['writeFileSync', 'half', 'old'],
		['writeFileSync', 'after', 'old'],
		['renameSync', 'before', 'old'],
		['renameSync', 'after', 'new']
	])('killed at %s (%s), leaves the %s file, and nothing that the next run does not clear', (call, when, left) => {
		const path = fileOf('old');
		expect(() => writeWhole(killed(call, when), path, 'new')).toThrow();
		expect(readFileSync(path, 'utf8')).toBe(left);
		writeWhole(fs, path, 'new');
		expect(readFileSync(path, 'utf8')).toBe('new');
		expect(readdirSync(join(path, '..'))).toEqual(['trade.csv']);
	});

	it('on a full disk, leaves the file as it was, nothing beside it, and says so', () => {
		const path = fileOf('old');
		const words = `${path}: cannot be written, and is as it was: ENOSPC: no space left on device`;
		expect(() => writeWhole(FULL, path, 'new '.repeat(10))).toThrow(words);
		expect(readFileSync(path, 'utf8')).toBe('old');
		expect(readdirSync(join(path, '..'))).toEqual(['trade.csv']);
	});
});

it('a table that was cut off is never taken for a whole one, inside a row or at its end', async () => {
	const data = mkdtempSync(join(folder, 'cut-'));
	cpSync(SOUND, data, { recursive: true });
	const whole = readFileSync(join(data, 'trade.csv'), 'utf8');
	await run(verifyCommand, ['--data', data, '--texts', join(data, 'texts'), '--record']);
	const articles = readFileSync(join(data, 'articles.csv'), 'utf8');
	const { record } = readRecord(readFileSync(join(data, 'verification.json'), 'utf8'));
	expect(record?.observations.length).toBeGreaterThan(0);
	const passed: number[] = [];
	// At every end of a row, and here and there between.
	const cuts = [...whole.trimEnd()].flatMap((c, i) => (c === '\n' ? [i, i + 1] : i % 17 === 0 ? [i] : []));
	for (const length of cuts) {
		const { dataset, findings } = readDataset({ trade: whole.slice(0, length), articles });
		const all = [...findings, ...verify(dataset, new Map(), record).findings];
		if (!all.some(({ severity }) => severity === 'error')) passed.push(length);
	}
	expect(passed).toEqual([]);
});
