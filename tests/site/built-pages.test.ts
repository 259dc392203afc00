import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { dataset } from '../articles.ts';
import { byPath, files, NOT_FOUND, pages, parsePage, read } from './build.ts';
import { plain } from './text.ts';

const all = (document: HTMLElement, selector: string) => document.querySelectorAll(selector);

/** Content-Security-Policy of a page: directive → sources; null where the page has none. */
function policy(document: HTMLElement): Map<string, string[]> | null {
	const meta = all(document, 'meta').find(
		(element) => element.getAttribute('http-equiv')?.toLowerCase() === 'content-security-policy'
	);
	const content = meta?.getAttribute('content');
	if (!content) return null;
	return new Map(
		content
			.split(';')
			.map((directive) => directive.trim().split(/\s+/))
			.map(([name = '', ...values]) => [name, values])
	);
}

const SUBRESOURCES = 'script, img, source, iframe, embed, object, video, audio, track, input, use, image';
/** A link with one of these only names another page; any other is fetched. */
const NAMING = new Set([
	'canonical',
	'alternate',
	'license',
	'author',
	'next',
	'prev',
	'help',
	'describedby',
	'cite-as'
]);

/** Addresses that a browser would fetch for a page and that lead to another origin. */
function foreign(document: HTMLElement): string[] {
	const fetched = [
		...all(document, SUBRESOURCES).flatMap((element) =>
			['src', 'srcset', 'poster', 'data', 'href', 'xlink:href'].map((name) => element.getAttribute(name))
		),
		...all(document, 'link')
			.filter((link) => !(link.getAttribute('rel') ?? '').split(' ').every((rel) => NAMING.has(rel)))
			.map((link) => link.getAttribute('href')),
		...all(document, 'form').map((form) => form.getAttribute('action'))
	];
	return fetched.filter(
		(address) => address !== undefined && /^\s*([a-z][a-z0-9+.-]*:)?\/\/|https?:/i.test(address)
	) as string[];
}

const inlineHandlers = (document: HTMLElement) =>
	all(document, '*').filter((element) => Object.keys(element.attributes).some((name) => /^on/i.test(name)));

/** Scripts in the page that a browser would run. */
const inlineScripts = (document: HTMLElement) =>
	all(document, 'script:not([src])').filter((script) => !/\bjson$/.test(script.getAttribute('type') ?? ''));

/** As a policy names a script that stands in the page. */
const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** The pages that SvelteKit hydrates. */
const HYDRATED = ['/verify/'];

describe.for(byPath)('%s', ([path, { document }]) => {
	test('has a strict Content-Security-Policy', () => {
		const csp = policy(document);
		expect(csp?.get('default-src')).toEqual(["'none'"]);
		expect([...(csp ?? [])].flat(2).filter((source) => /unsafe-|^\*|^https?:/.test(source))).toEqual([]);
	});

	test('says its language, its title and one <h1>', () => {
		expect(document.querySelector('html')?.getAttribute('lang')).toMatch(/^[a-z]{2}$/);
		expect(all(document, 'title').map(({ text }) => plain(text))).toEqual([expect.stringMatching(/\S/)]);
		expect(all(document, 'h1').map(({ text }) => plain(text))).toEqual([expect.stringMatching(/\S/)]);
		expect(all(document, 'main')).toHaveLength(1);
	});

	test('goes down one heading at a time', () => {
		const levels = all(document, 'h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)));
		expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
	});

	test('has no id twice', () => {
		const ids = all(document, '[id]').map(({ id }) => id);
		expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([]);
	});

	test('has no style attribute and no inline handler, which its policy would refuse', () => {
		expect(all(document, '[style]').map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
		expect(inlineHandlers(document).map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
	});

	test('runs a script of its own only where it is hydrated: its policy names that one', () => {
		const scripts = inlineScripts(document).map(({ innerHTML }) => hashOf(innerHTML));
		expect(scripts.length).toBeLessThanOrEqual(HYDRATED.includes(path) ? 1 : 0);
		expect(policy(document)?.get('script-src') ?? ["'self'"]).toEqual(["'self'", ...scripts]);
	});

	test('fetches nothing from another origin', () => {
		expect(foreign(document)).toEqual([]);
	});

	test('gives each table a caption, and each header cell its scope', () => {
		expect(all(document, 'table').filter((table) => !table.querySelector('caption'))).toEqual([]);
		expect(
			all(document, 'th')
				.filter((cell) => !cell.hasAttribute('scope'))
				.map(({ outerHTML }) => outerHTML)
		).toEqual([]);
	});
});

describe('taken together', () => {
	const repeated = (values: readonly string[]) =>
		values.filter((value, i) => value !== '' && values.indexOf(value) < i);

	test('no two pages have the same title', () => {
		expect(repeated(pages.map(({ document }) => plain(document.querySelector('title')?.text ?? '')))).toEqual([]);
	});

	test('every page that can be linked to has a description', () => {
		const bare = pages.filter(({ path, document }) => {
			const description = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
			return path !== NOT_FOUND && description.trim() === '';
		});
		expect(bare.map(({ path }) => path)).toEqual([]);
	});

	test('nothing of the build is a source map or a dot file', () => {
		expect(files.filter((file) => file.endsWith('.map') || /(^|\/)\.(?!well-known|nojekyll)/.test(file))).toEqual([]);
	});
});

test('the first view of /verify has at most 95 kB by brotli: what checks a text comes after it', () => {
	const view = new Set(['verify/index.html']);
	for (const file of view) {
		const named = file.endsWith('.html') ? /"([^"]+\/_app\/[^"]+\.js)"/g : /(?:from|import)"(\.[^"]+)"/g;
		for (const [, path = ''] of read(file).toString().matchAll(named)) view.add(posix.join(posix.dirname(file), path));
	}
	const bytes = [...view].map((file) => read(`${file}.br`).length);
	expect(bytes.length).toBeGreaterThan(10);
	expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(95_000);
});

describe('these checks find what they look for', () => {
	test.for([
		'<script src="https://cdn.example/chart.js"></script>',
		'<link rel="stylesheet" href="//fonts.example/inter.css">',
		'<link rel="preload alternate" href="https://fonts.example/inter.woff2">',
		'<img srcset="a.png 1x, https://img.example/b.png 2x">',
		'<form action="https://collect.example/"></form>'
	])('%s fetches from another origin', (html) => {
		expect(foreign(parsePage(html))).toHaveLength(1);
	});
	test.for([
		'<a href="https://eng.example/">article</a>',
		'<link rel="canonical" href="https://example.org/">',
		'<img src="./a.png">',
		'<link rel="icon" href="data:,">'
	])('%s does not', (html) => {
		expect(foreign(parsePage(html))).toEqual([]);
	});
	test('a script in the page is found, and data in it is none', () => {
		const page = parsePage(
			'<script>a()</script><script type="application/ld+json">{}</script><script src="a.js"></script>'
		);
		expect(inlineScripts(page)).toHaveLength(1);
	});

	test('an inline handler is found', () => {
		expect(inlineHandlers(parsePage('<p><a href="#" onclick="go()">go</a></p>'))).toHaveLength(1);
	});
});

describe('the page of an article', () => {
	test.each(dataset.articles.map(({ id }) => id))('%s: each sentence marks what rests on it', (id) => {
		const page = pages.find(({ path }) => path === `/articles/${id}/`)?.document ?? parsePage('');
		const rows = dataset.observations.filter(({ article }) => article === id);
		const sentences = all(page, '.quoted');
		expect(sentences.map((sentence) => plain(sentence.querySelector('blockquote')?.text ?? '').slice(1, -1))).toEqual([
			...new Set(rows.map(({ quotation }) => quotation))
		]);
		const marked = all(page, '.quoted mark a').map((link) => link.getAttribute('href')?.split('/').at(-2));
		expect(marked.sort()).toEqual(rows.map((row) => row.id).sort());
		if (rows.length === 0)
			expect(plain(page.text)).toContain('no amount of money was read in it. No figure rests on it.');
	});
});
