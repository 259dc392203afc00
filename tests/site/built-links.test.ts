import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { derive } from '../../src/lib/figures/derived.ts';
import type { tradeDocument } from '../../src/lib/publish/json.ts';
import { textFragment } from '../../src/lib/text/text-fragment.ts';
import { DATA, dataset } from '../articles.ts';
import { byPath, files, NOT_FOUND, pages, read } from './build.ts';
import { plain } from './text.ts';

const ORIGIN = 'http://site.test';

/** Why a link of a page leads nowhere, or not straight; null where it is alive. A link to another origin is not looked at. */
function fault(from: string, href: string): string | null {
	const url = new URL(href, ORIGIN + from);
	if (url.origin !== ORIGIN) return null;
	const path = decodeURIComponent(url.pathname);
	if (files.includes(`${path.slice(1)}/index.html`)) return 'leads over a redirect: its slash is missing';
	const file = `${path}${path.endsWith('/') ? 'index.html' : ''}`.slice(1);
	if (!files.includes(file)) return `there is no ${file}`;
	const id = decodeURIComponent(url.hash.slice(1));
	if (id === '') return null;
	const target = pages.find((page) => page.path === path);
	return target?.document.getElementById(id) ? null : `there is no #${id} on ${path}`;
}

test('beside a figure or a list of the home page, its source opens at the sentence of it', () => {
	const home = pages.find(({ path }) => path === '/')?.document;
	const sources = home?.querySelectorAll('a[href*=":~:text="]') ?? [];
	expect(home?.querySelectorAll('a q').length).toBeGreaterThan(0);
	for (const source of sources) {
		const checked = source.parentNode?.querySelector('a[href*="observations/"]')?.getAttribute('href');
		const opening = source.querySelector('q')?.text.replace(/\s…$/, '');
		const row = dataset.observations.find(({ id, quotation }) =>
			opening === undefined ? checked?.endsWith(`/${id}/`) : quotation.startsWith(opening)
		);
		const { url } = dataset.articles.find(({ id }) => id === row?.article) ?? expect.fail(source.text);
		expect(source.getAttribute('href')).toBe(textFragment(url, row?.quotation ?? ''));
	}
});

describe('every link is alive', () => {
	test.for(byPath)('of %s', ([, { path, document }]) => {
		const hrefs = document.querySelectorAll('a, link, area').flatMap((element) => element.getAttribute('href') ?? []);
		expect(hrefs.length).toBeGreaterThan(0);
		expect(hrefs.flatMap((href) => (fault(path, href) === null ? [] : `${href}: ${fault(path, href)}`))).toEqual([]);
	});

	test.for(byPath)('of %s with one name leads to one address', ([, { document }]) => {
		const named = new Map<string, string[]>();
		for (const link of document.querySelectorAll('a')) {
			const labels = link.getAttribute('aria-labelledby')?.split(' ') ?? [];
			const texts = labels.length > 0 ? labels.map((id) => document.getElementById(id)?.text ?? '') : [link.text];
			const name = link.getAttribute('aria-label') ?? plain(texts.join(' '));
			named.set(name, [...(named.get(name) ?? []), link.getAttribute('href') ?? '']);
		}
		expect([...named].filter(([, hrefs]) => new Set(hrefs).size > 1)).toEqual([]);
	});

	test.for([
		['/', './nowhere/', 'there is no nowhere/index.html'],
		['/', './articles', 'leads over a redirect: its slash is missing'],
		['/articles/', '../#no-such-id', 'there is no #no-such-id on /'],
		['/articles/', '../trade.csv', null],
		['/', 'https://example.org/', null]
	] as const)('from %s to %s: %s', ([from, href, expected]) => {
		expect(fault(from, href)).toBe(expected);
	});
});

describe('every page works under any base path', () => {
	// The page for a wrong address may stand at any depth, so it alone has addresses from the root.
	test.for(byPath.filter(([path]) => path !== NOT_FOUND))('%s has only relative addresses', ([, { document }]) => {
		const addresses = document
			.querySelectorAll('[href], [src]')
			.flatMap((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? []);
		expect(addresses.filter((address) => address.startsWith('/'))).toEqual([]);
	});
});

describe('the downloads', () => {
	test.for(['trade.csv', 'articles.csv'])('/%s is the curated file, byte for byte', (name) => {
		expect(read(name).equals(readFileSync(join(DATA, name)))).toBe(true);
	});

	test.for(files.filter((file) => file.endsWith('.br') || file.endsWith('.gz')))(
		'%s holds what its original holds',
		(file) => {
			const unpack = file.endsWith('.br') ? brotliDecompressSync : gunzipSync;
			expect(unpack(read(file)).equals(read(file.slice(0, -3)))).toBe(true);
		}
	);

	test('/trade.json says what the dataset says', () => {
		const json = JSON.parse(read('trade.json').toString('utf8')) as ReturnType<typeof tradeDocument>;
		const cells = (row: object) => Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'line'));
		expect(json.observations).toMatchObject(dataset.observations.map(cells));
		expect(json.articles).toMatchObject(dataset.articles.map(cells));
		// Spaces that keep a figure on one line of a page are plain ones in a file.
		const inFile = JSON.stringify(derive(dataset)).replaceAll('\u00A0', ' ');
		expect(json.derived).toEqual(JSON.parse(inFile));
	});
});
