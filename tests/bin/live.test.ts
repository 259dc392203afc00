import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as verify from '../../src/bin/verify.ts';
import { run as runMain } from './run.ts';
import { page, redirect, serveWeb, type Web } from './web.ts';

const SOUND = join(import.meta.dirname, '../cases/sound');
const TEXT = readFileSync(join(SOUND, 'texts/gazette-2020-03-12.txt'), 'utf8');

/** The article as a newspaper's site would serve it: entities, line breaks, and everything that stands around it. */
function pageOf(text: string): string {
	const [headline = '', ...paragraphs] = text
		.replaceAll('&', '&amp;')
		.replaceAll('€', '&euro;')
		.replaceAll("'", '&#8217;')
		.replaceAll(' million', '&nbsp;million')
		.trim()
		.split(/\n\n+/);
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline} – The Gazette</title>
<script>var most = "Lithuania's exports to Germany were worth €1 billion";</script></head><body>
<header><nav><a href="/">Home</a> <a href="/trade">Trade: exports include everything, and more</a></nav></header>
<article><h1>${headline}</h1>${paragraphs.map((paragraph) => `<p>${paragraph.replaceAll('. ', '.<br>\n')}</p>`).join('\n')}
<aside>Read more: Exports to Poland reached €3 million in 2018.</aside></article>
<footer>Subscribe for €5 a month &copy; The Gazette</footer></body></html>`;
}

const folder = mkdtempSync(join(tmpdir(), 'live-'));
let web: Web;
beforeAll(async () => {
	web = await serveWeb({
		'/stands': page(gzipSync(pageOf(TEXT)), { 'content-encoding': 'gzip' }),
		'/moved': redirect('/stands'),
		'/changed': page(
			pageOf(TEXT.replace('about €480 million', 'almost €490 million').replace('lasers', 'laser tools'))
		),
		'/empty': page('<p>Nothing of money stands here.'),
		'/money': page('<p>In 2019 exports reached €5 million.'),
		'/endless': page('<p>Exports. '.repeat(60_000)),
		'/nested': page('<b>'.repeat(100_000)),
		'/blank': page('<p> </p>'),
		'/fails': page('no', {}, 403)
	});
});
afterAll(async () => {
	await web.close();
	rmSync(folder, { recursive: true });
});

/** A data folder whose article is at `path`, and whose others, which nothing is quoted from, are at `others`. */
function dataAt(path: string, others: string[] = []): string {
	const data = mkdtempSync(join(folder, 'data-'));
	cpSync(SOUND, data, { recursive: true });
	const [header, row = ''] = readFileSync(join(SOUND, 'articles.csv'), 'utf8').trim().split('\n');
	const at = (id: string, to: string) =>
		row.replace(/^[^,]+/, id).replace(/https?:[^,]+/, to.includes('://') ? to : web.origin + to);
	const rows = [
		at('gazette-2020-03-12', path),
		...others.map((other, i) => at(`other-${i}`, other).replace(/[0-9a-f]{64}$/, String(i).repeat(64)))
	];
	writeFileSync(join(data, 'articles.csv'), `${[header, ...rows].join('\n')}\n`);
	return data;
}

/** The clock stands still. */
const run = (...args: string[]) => runMain(verify, args, { now: () => new Date('2026-11-22T12:00:00Z') });

interface Json {
	anchored: number;
	orphaned: number;
	ambiguous: number;
	unavailable: number;
	agrees: number;
	findings: Record<'rule' | 'severity' | 'observation' | 'article' | 'column' | 'message' | 'found', string>[];
}

/** What --json prints. */
async function json(path: string, others: string[] = []): Promise<Json> {
	const { stdout } = await run('--data', dataAt(path, others), '--live', '--json');
	return JSON.parse(stdout) as Json;
}

describe('a page of today beside the text that we read', () => {
	it.each(['/stands', '/moved'])('%s stands', async (path) => {
		const { findings, ...counts } = await json(path);
		expect(findings).toEqual([]);
		expect(counts).toMatchObject({ anchored: 10, orphaned: 0, ambiguous: 0, unavailable: 0, agrees: 10 });
	});

	it('an article that nothing is quoted from is reachable or not, and its money is told', async () => {
		const others = ['/empty', '/money', '/nowhere', '/fails'];
		const { stdout } = await run('--data', dataAt('/moved', others), '--live');
		const states = ['stands, moved to .*/stands', 'reachable', 'reachable', 'gone: 404.*', 'unreachable: .*'];
		expect(stdout).toMatch(new RegExp(states.map((state) => `; ${state}\n`).join('.*')));
		const { findings } = await json('/stands', others);
		expect(findings.map(({ severity, article, column, found }) => [severity, article, column, found])).toEqual([
			['warning', 'other-1', 'url', '“€5 million”'],
			['warning', 'other-2', 'url', '404 Not Found'],
			['warning', 'other-3', 'url', 'answers 403 Forbidden']
		]);
	});
});

it('a page that nobody can read is unreachable, and ends none of the others', async () => {
	const { findings } = await json('/stands', ['/endless', '/nested', '/blank']);
	expect(findings.map(({ found }) => found)).toEqual([
		expect.stringContaining('more text than any article'),
		expect.stringContaining('nested deeper'),
		expect.stringContaining('no words to read')
	]);
});

describe('npm run verify -- --live', () => {
	it('exits 0 where everything stands, and --json prints one object', async () => {
		const { status, stdout, stderr } = await run('--data', dataAt('/stands', ['/money']), '--live', '--json');
		expect(status).toBe(0);
		expect(stderr).toBe('');
		const { stdout: without } = await run('--data', SOUND, '--json');
		expect(Object.keys(JSON.parse(stdout) as Json)).toEqual(Object.keys(JSON.parse(without) as object));
	});

	it('a page that says something else is changed: an error, with the nearest passage as a suggestion', async () => {
		const { status, stdout } = await run('--data', dataAt('/changed'), '--live');
		expect(status).toBe(1);
		expect(stdout).toMatch(/gazette-2020-03-12 {2}10 observations, 6 anchored; 3 amounts of money; changed\n/);
		expect(stdout).toContain('these words do not stand in the article');
		expect(stdout).toContain(
			"compared  In 2019 Lithuania's export of services to Germany reached [-about-] {+almost+} €[-480-]{+490+} million."
		);
		expect(stdout).toContain('[-lasers-] {+laser tools+}');
		expect(stdout).toContain('(3 observations cite them)');
		expect(stdout).not.toContain('\u001B');
		expect(stdout).toMatch(/2 errors\. A page says something else than the text that we read\./);
	});

	it('a page that is gone is a warning, and its quotations are unavailable', async () => {
		const { status, stdout } = await run('--data', dataAt('/nowhere'), '--live');
		expect(status).toBe(0);
		expect(stdout).toMatch(/10 observations; gone: 404 Not Found/);
		expect(stdout).toContain('0 anchored, 0 orphaned, 0 ambiguous, 10 unavailable');
		expect(stdout).toContain('1 warning. 1 page was not compared.');
	});

	it('exits 2, in words, where no page could be reached at all', async () => {
		const { status, stdout, stderr } = await run('--data', dataAt('/fails'), '--live');
		expect(status).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toBe(
			`None of the pages could be reached, so nothing was compared. Is this machine online?\n  ${web.origin}/fails\n    answers 403 Forbidden\n`
		);
	});

	it('an error of the table is an error here, too: a value, a day that has not come', async () => {
		const data = dataAt('/stands');
		const edit = (name: string, from: string, to: string) =>
			writeFileSync(join(data, name), readFileSync(join(data, name), 'utf8').replace(from, to));
		edit('trade.csv', ',480,', ',481,');
		edit('articles.csv', ',2020-03-13,', ',2026-11-23,');
		const { status, stdout } = await run('--data', data, '--live');
		expect(status).toBe(1);
		expect(stdout).toContain('trade.csv:2 value  the quotation gives another amount');
		expect(stdout).toContain('articles.csv:2 accessed  this day is in the future');
	});

	it('a sentence that is set aside and no longer stands in its page is told', async () => {
		const data = dataAt('/stands');
		cpSync(join(import.meta.dirname, '../cases/sound-set-aside/set-aside.csv'), join(data, 'set-aside.csv'));
		const { stdout } = await run('--data', data, '--live');
		expect(stdout).toMatch(/set-aside\.csv:2 quotation {2}the article has no such sentence\n.*\n +found {5}“In 2018 G/);
	});

	it.each<[string, string[], RegExp]>([
		['--texts', ['--live', '--texts', 'somewhere'], /^--live reads the pages of today, .* run one, then the other\./],
		['--record', ['--live', '--record'], /^--live reads the pages of today/]
	])('is refused together with %s', async (_, args, words) => {
		const { status, stderr } = await run('--data', SOUND, ...args);
		expect(status).toBe(2);
		expect(stderr).toMatch(words);
		expect(stderr).not.toMatch(/ {4}at /);
	});
});
