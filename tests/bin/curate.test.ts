import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/lib/std/hash.ts';
import { readDataset } from '../../src/lib/table/dataset.ts';
import { verify } from '../../src/lib/check/verify.ts';
import * as curate from '../../src/bin/curate.ts';
import { run as runMain } from './run.ts';
import { page, serveWeb, type Web } from './web.ts';

const SOUND = join(import.meta.dirname, '../cases/sound');
const ARTICLE = join(SOUND, 'texts/gazette-2020-03-12.txt');
const TEXT = readFileSync(ARTICLE, 'utf8');
const HEADER = `${readFileSync(join(SOUND, 'trade.csv'), 'utf8').split('\n')[0] ?? ''}\n`;

const folder = mkdtempSync(join(tmpdir(), 'curate-'));
let web: Web;
beforeAll(async () => {
	const html = `<html lang="en"><title>x</title><h1>Look back</h1><p>${TEXT.trim().replaceAll('\n\n', '<p>')}`;
	writeFileSync(join(folder, 'look-back.html'), html);
	web = await serveWeb({ '/look-back': page(html) });
});
afterAll(async () => {
	await web.close();
	rmSync(folder, { recursive: true });
});

/** A data folder whose article is registered and whose table is this. */
function dataWith(trade: string): string {
	const data = mkdtempSync(join(folder, 'data-'));
	cpSync(join(SOUND, 'articles.csv'), join(data, 'articles.csv'));
	writeFileSync(join(data, 'trade.csv'), trade);
	return data;
}

const run = (...args: string[]) => runMain(curate, args);

const read = (data: string, name = 'trade.csv') => readFileSync(join(data, name), 'utf8');

describe('npm run curate', () => {
	it('prints the rows, ready to be pasted, names what is left, and writes nothing', async () => {
		const data = dataWith(HEADER);
		const { status, stdout, stderr } = await run(ARTICLE, '--data', data);
		expect(status).toBe(0);
		const { dataset, findings } = readDataset({ trade: HEADER + stdout, articles: read(data, 'articles.csv') });
		expect(findings).toEqual([]);
		expect(dataset.observations).toHaveLength(10);
		expect(stderr).toMatch(/^gazette-2020-03-12: 10 rows for trade\.csv, from 5 sentences\n/);
		expect(stderr).toMatch(/hs_2017 {2}our classification, not the article’s \(6 rows\)/);
		expect(read(data)).toBe(HEADER);
		expect(readdirSync(data).sort()).toEqual(['articles.csv', 'trade.csv']);
	});

	it('--write appends them whole; all that the check then asks for is the HS codes', async () => {
		const data = dataWith(HEADER.trimEnd());
		const { status, stdout, stderr } = await run(ARTICLE, '--data', data, '--write');
		expect(status).toBe(1);
		expect(read(data)).toBe(HEADER + stdout);
		expect(stderr).toContain('10 rows');
		expect(stderr).toMatch(/asks for next:\n\nerror {2}trade\.csv:6 hs_2017 {2}a good without a code/);
		const { dataset, findings } = readDataset({ trade: read(data), articles: read(data, 'articles.csv') });
		expect(findings).toEqual([]);
		const report = verify(dataset, new Map([['gazette-2020-03-12', TEXT]]), null);
		expect(report.findings.map(({ rule }) => rule)).toEqual(Array.from({ length: 6 }, () => 'classification'));

		const again = await run(ARTICLE, '--data', data, '--write');
		expect(again.status).toBe(1);
		expect(again.stderr).toContain('All of them stand in');
		expect(read(data)).toBe(HEADER + stdout);
	});

	it('--write leaves out a row with a blank that must be filled, and its parts, and exits 1', async () => {
		const text = join(folder, 'open.txt');
		writeFileSync(
			text,
			'Lithuania’s export of services to Germany was €5 million. The export was represented by transport services.\n\nIn 2019 Germany invested €4 million in Lithuania.\n'
		);
		const data = dataWith(HEADER);
		const { status, stderr } = await run(text, '--article', 'gazette-2020-03-12', '--data', data, '--write');
		expect(status).toBe(1);
		expect(stderr).toMatch(/year {2}neither the sentence nor its paragraph names a year/);
		expect(stderr).toContain('Not appended: 2 rows');
		expect(read(data).split('\n').slice(1)).toEqual([
			'2019-investment,2019,LT,DE,investment,,4,EUR,6,,A,,,,gazette-2020-03-12,In 2019 Germany invested €4 million in Lithuania.',
			''
		]);
	});

	it('names an amount that it cannot read, with its sentence and why, and --write exits 1 for it', async () => {
		const text = join(folder, 'unread.txt');
		const unread = 'In 2018 Germany invested €6,67,0 million in Lithuania.';
		const data = dataWith(HEADER);
		const options = ['--article', 'gazette-2020-03-12', '--data', data];
		const named = `Passed over (1):\n  €6,67,0 million  its commas and points are not those of English numbers, as in 66.7 and 1,234,567\n    “${unread}”\n`;
		writeFileSync(text, `${unread}\n`);
		const alone = await run(text, ...options);
		expect(alone).toMatchObject({ status: 0, stdout: '' });
		expect(alone.stderr).toBe(
			`gazette-2020-03-12: no row for trade.csv\n${named}Rows for set-aside.csv (article,quotation,amount,reason), for what you leave out of trade.csv for that reason:\ngazette-2020-03-12,"${unread}","€6,67,0 million",unreadable\n`
		);
		writeFileSync(text, `${unread}\n\nIn 2019 Germany invested €4 million in Lithuania.\n`);
		const { status, stderr } = await run(text, ...options, '--write');
		expect(status).toBe(1);
		expect(stderr).toContain(named);
		expect(stderr).toMatch(/asks for next:\n\nerror {2}gazette-2020-03-12\.txt:1 {2}.* cannot be read for certain/);
		expect(read(data).split('\n')[1]).toMatch(/^2019-investment,2019,LT,DE,investment,,4,EUR,6,/);
	});

	it('exits 0 where verify has nothing more to ask', async () => {
		const text = join(folder, 'whole.txt');
		writeFileSync(text, 'In 2019 Germany invested €4 million in Lithuania.\n');
		const data = dataWith(HEADER);
		const articles = read(data, 'articles.csv').replace(/[0-9a-f]{64}/, sha256(readFileSync(text, 'utf8')));
		writeFileSync(join(data, 'articles.csv'), articles);
		const { status, stderr } = await run(text, '--data', data, '--write');
		expect([status, stderr]).toEqual([0, expect.not.stringContaining('asks for next')]);
	});

	it.each<[string, string, RegExp]>([
		[
			'a table that cannot be read',
			`${HEADER}half,a,row\n`,
			/^trade\.csv:2: too few cells .*\nMend the table first: npm run verify\n$/
		],
		['an article that is not registered', HEADER, /Nothing was written: articles\.csv does not have this article/]
	])('--write refuses %s, and leaves every byte', async (_, table, words) => {
		const data = dataWith(table);
		const other = ['--article', 'not-registered'];
		const { status, stderr } = await run(ARTICLE, '--data', data, '--write', ...(table === HEADER ? other : []));
		expect(status).toBe(2);
		expect(stderr).toMatch(words);
		expect(stderr).not.toMatch(/ {4}at /);
		expect(read(data)).toBe(table);
	});

	it.each(['a page', 'a file of HTML'])('reads %s, and proposes the row of its article', async (what) => {
		const data = dataWith(HEADER);
		const from = what === 'a page' ? `${web.origin}/look-back` : join(folder, 'look-back.html');
		const texts = mkdtempSync(join(folder, 'texts-'));
		const { status, stdout, stderr } = await run(from, '--data', data, '--save', texts);
		expect(status).toBe(0);
		expect(stdout.trimEnd().split('\n')).toHaveLength(10);
		expect(stderr).toMatch(/A row for articles\.csv:\narticle,,,,,/);
		expect(stderr).toContain('to be decided: title, publisher, published, language');
		expect(readFileSync(join(texts, 'article.txt'), 'utf8')).toContain('Look back\n\nVilnius');
	});

	it('knows the text of an article by whatever line ends', async () => {
		const text = join(folder, 'windows.txt');
		writeFileSync(text, `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`);
		const { stderr } = await run(text, '--data', dataWith(HEADER));
		expect(stderr).toMatch(/^gazette-2020-03-12: 10 rows/);
	});

	it('--save never overwrites another text', async () => {
		const texts = mkdtempSync(join(folder, 'texts-'));
		writeFileSync(join(texts, 'gazette-2020-03-12.txt'), 'mine');
		const { status, stderr } = await run(ARTICLE, '--data', dataWith(HEADER), '--save', texts);
		expect(status).toBe(2);
		expect(stderr).toMatch(/holds another text; it is as it was/);
		expect(readFileSync(join(texts, 'gazette-2020-03-12.txt'), 'utf8')).toBe('mine');
	});

	it.each<[string, string[], RegExp]>([
		['no file', [], /^Name one file or one address\.\n\nnpm run curate --/],
		['two files', ['a', 'b'], /^Name one file or one address\./],
		['a file that is not there', ['nowhere.txt'], /^nowhere\.txt: no such file\n$/],
		['a folder', ['tests'], /^tests: cannot be read: EISDIR/],
		['an address of another kind', ['ftp://127.0.0.1/a'], /is no address of the web/],
		['an id that is none', [ARTICLE, '--article', 'My Article'], /lower-case letters, digits and single hyphens/],
		['a data folder that is not there', [ARTICLE, '--data', 'nowhere'], /^--data nowhere: no such folder\n$/]
	])('exits 2 for %s, in words', async (_, args, words) => {
		const { status, stdout, stderr } = await run(...args);
		expect(status).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toMatch(words);
		expect(stderr).not.toMatch(/ {4}at /);
	});
});
