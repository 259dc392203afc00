import fs, { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as curate from '../../src/bin/curate.ts';
import type { Command, Files } from '../../src/bin/effects.ts';
import * as verifyCommand from '../../src/bin/verify.ts';
import { readRecord } from '../../src/lib/check/record-schema.ts';
import { verify } from '../../src/lib/check/verify.ts';
import { readDataset } from '../../src/lib/table/dataset.ts';
import { run } from './run.ts';

const SOUND = join(import.meta.dirname, '../cases/sound');
const TEXT = 'gazette-2020-03-12.txt';
const folder = mkdtempSync(join(tmpdir(), 'whole-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A command that writes a file in a folder, and the file. */
interface Writer {
	name: string;
	command: Command;
	file: string;
	args: (data: string) => string[];
	/** makes the folder ready, so that there is something to write */
	prepare: (data: string) => void;
}

const WRITERS: Writer[] = [
	{
		name: 'verify --record',
		command: verifyCommand,
		file: 'verification.json',
		args: (data) => ['--data', data, '--texts', join(data, 'texts'), '--record'],
		prepare: (data) => {
			writeFileSync(join(data, 'verification.json'), '{ "articles": [], "observations": [] }\n');
		}
	},
	{
		name: 'curate --write',
		command: curate,
		file: 'trade.csv',
		args: (data) => [join(data, 'texts', TEXT), '--data', data, '--write'],
		prepare: (data) => {
			const path = join(data, 'trade.csv');
			// Without its first row, which curate proposes again.
			const [header, , ...rows] = readFileSync(path, 'utf8').split('\n');
			writeFileSync(path, [header, ...rows].join('\n'));
		}
	}
];

function dataFor({ prepare }: Writer): string {
	const data = mkdtempSync(join(folder, 'data-'));
	cpSync(SOUND, data, { recursive: true });
	prepare(data);
	return data;
}

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

describe.each(WRITERS)('$name', (writer) => {
	const { file, args, command } = writer;

	it.each<[keyof Files, When, 'before' | 'after']>([
		['writeFileSync', 'before', 'before'],
		['writeFileSync', 'half', 'before'],
		['writeFileSync', 'after', 'before'],
		['renameSync', 'before', 'before'],
		['renameSync', 'after', 'after']
	])('killed at %s (%s), leaves the file as it was %s', async (call, when, then) => {
		const data = dataFor(writer);
		const path = join(data, file);
		const before = readFileSync(path, 'utf8');
		await run(command, args(data), { fs: killed(call, when) });
		const left = readFileSync(path, 'utf8');
		// What is written when nothing happens, and that nothing of the killed run is left beside it.
		await run(command, args(data));
		const after = readFileSync(path, 'utf8');
		expect(after).not.toBe(before);
		expect(left).toBe(then === 'before' ? before : after);
		expect(readdirSync(data).filter((entry) => entry.endsWith('.tmp'))).toEqual([]);
	});

	it('on a full disk, leaves the file as it was, nothing beside it, and says so', async () => {
		const data = dataFor(writer);
		const before = readFileSync(join(data, file), 'utf8');
		const { status, stderr } = await run(command, args(data), { fs: FULL });
		expect(status).toBe(2);
		expect(stderr).toContain(`${file}: cannot be written, and is as it was: ENOSPC: no space left on device`);
		expect(readdirSync(data).filter((entry) => entry.endsWith('.tmp'))).toEqual([]);
		expect(readFileSync(join(data, file), 'utf8')).toBe(before);
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
