import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as verify from '../../src/bin/verify.ts';
import { run as runMain } from './run.ts';

const SOUND = join(import.meta.dirname, '../cases/sound');
const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of a sound case, to be spoilt. */
function copy(name: string): string {
	const path = join(folder, name);
	cpSync(SOUND, path, { recursive: true });
	return path;
}

const NOW = new Date('2026-11-22T12:00:00Z');
const run = (...args: string[]) => runMain(verify, args, { now: () => NOW });

describe('npm run verify', async () => {
	it('exits 0 without errors, and says what was checked', async () => {
		const { status, stdout } = await run('--data', SOUND, '--texts', join(SOUND, 'texts'));
		expect(status).toBe(0);
		expect(stdout).toContain('10 observations, 1 article');
		expect(stdout).toContain('10 anchored, 0 orphaned, 0 ambiguous, 0 unavailable');
		expect(stdout).toContain('No errors.');
	});

	it('never says checked without the texts', async () => {
		const { status, stdout } = await run('--data', SOUND);
		expect(status).toBe(0);
		expect(stdout).toContain('texts are not at hand');
		expect(stdout).not.toMatch(/checked/);
	});

	it('exits 1 with findings that name file, line, column, what was expected and what was found', async () => {
		const cases = join(import.meta.dirname, '../cases/value-other');
		const { status, stdout } = await run('--data', cases, '--texts', join(cases, 'texts'));
		expect(status).toBe(1);
		expect(stdout).toMatch(
			/error {2}trade\.csv:4 value {2}the quotation gives another amount\n +expected {2}“€90.5 million”\n +found {5}€95\.0\u00A0million/
		);
		expect(stdout).toContain('2 errors');
	});

	it('prints one JSON object with --json', async () => {
		const cases = join(import.meta.dirname, '../cases/qualifier-dropped');
		const { status, stdout } = await run('--data', cases, '--json');
		expect(status).toBe(1);
		expect(JSON.parse(stdout)).toEqual({
			observations: 10,
			articles: 1,
			anchored: 0,
			orphaned: 0,
			ambiguous: 0,
			unavailable: 10,
			agrees: 9,
			disagrees: 1,
			unreadable: 0,
			findings: [
				{
					rule: 'qualifier',
					severity: 'error',
					file: 'trade.csv',
					line: 2,
					column: 'qualifier',
					observation: 'services',
					article: 'gazette-2020-03-12',
					message: 'the quotation hedges this',
					expected: '“about”',
					found: 'a blank cell'
				}
			]
		});
	});

	it.each<[string, string[], RegExp]>([
		['a data folder that is not there', ['--data', 'nowhere'], /^--data nowhere: no such folder\n$/],
		['a texts folder that is not there', ['--texts', 'nowhere'], /^--texts nowhere: no such folder\n$/],
		['a texts folder without texts', ['--texts', 'data'], /holds no article; expected files such as [a-z0-9-]+\.txt/],
		['an option that it does not have', ['--text', 'x'], /Unknown option '--text'[^]*npm run verify --/],
		['--record without texts', ['--record'], /--texts DIR/]
	])('exits 2 for %s, in words', async (_, args, words) => {
		const { status, stderr } = await run(...args);
		expect(status).toBe(2);
		expect(stderr).toMatch(words);
		expect(stderr).not.toMatch(/ {4}at /);
	});

	it('tells once that a file is not UTF-8, where, and how to save it', async () => {
		const data = copy('latin1');
		writeFileSync(join(data, 'trade.csv'), Buffer.from('id,year\nx,2017\ny,caf\xe9 au lait\n', 'latin1'));
		expect(await run('--data', data)).toMatchObject({
			status: 1,
			stdout: expect.stringMatching(
				/trade\.csv:3 {2}this is not UTF-8 text; .*save it as “CSV UTF-8[^]*found +“caf\uFFFD”/
			) as string
		});
	});

	it('--record writes what was seen, whole, and an edited row is then not checked', async () => {
		const data = copy('record');
		const texts = join(data, 'texts');
		expect((await run('--data', data, '--texts', texts, '--record')).status).toBe(0);
		const record = JSON.parse(readFileSync(join(data, 'verification.json'), 'utf8')) as {
			observations: Record<string, unknown>[];
		};
		expect(record.observations).toHaveLength(10);
		const text = readFileSync(join(texts, 'gazette-2020-03-12.txt'), 'utf8');
		const first = record.observations[0] as { start: number; end: number; checked: string };
		expect(text.slice(first.start, first.end)).toMatch(/^In 2019 Lithuania's export of services .* million\.$/);
		expect(first.checked).toBe('2026-11-22');
		expect(readdirSync(data).sort()).toEqual([
			'articles.csv',
			'expected.json',
			'texts',
			'trade.csv',
			'verification.json'
		]);
		expect((await run('--data', data)).stdout).toContain('text not at hand, 10 on record');

		const trade = join(data, 'trade.csv');
		writeFileSync(trade, readFileSync(trade, 'utf8').replace(',9013,', ',90,'));
		const { status, stdout } = await run('--data', data);
		expect(status).toBe(0);
		expect(stdout).toContain('warning  trade.csv:8  not checked since it changed');

		first.end++;
		writeFileSync(join(data, 'verification.json'), JSON.stringify(record, null, 2));
		expect((await run('--data', data)).stdout).toMatch(
			/error {2}verification\.json {2}this entry is not true .* \(selectors\); write it anew/
		);
	});

	it('--record writes nothing where there is an error, or where the text is another edition', async () => {
		for (const [name, status] of [
			['value-other', 1],
			['edition-curly-quotation-marks', 2]
		] as const) {
			const data = join(folder, name);
			cpSync(join(import.meta.dirname, '../cases', name), data, { recursive: true });
			const ran = await run('--data', data, '--texts', join(data, 'texts'), '--record');
			expect(ran.status).toBe(status);
			expect(ran.stderr).toContain('was not written');
			expect(existsSync(join(data, 'verification.json'))).toBe(false);
		}
	});

	it('tells a record that it did not write', async () => {
		const data = copy('forged');
		writeFileSync(join(data, 'verification.json'), '{"checked": true}');
		expect(await run('--data', data)).toMatchObject({
			status: 1,
			stdout: expect.stringContaining('verification.json') as string
		});
	});
});
