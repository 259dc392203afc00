import { createServer, type Server } from 'node:http';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { close, listen } from '../../src/bin/serve.ts';
import { NARROWEST } from '../../src/lib/publish/embed.ts';
import { formatAmount } from '../../src/lib/figures/format.ts';
import { hasValue } from '../../src/lib/table/observation.ts';
import { dataset } from '../articles.ts';
import { useBrowser, useSite } from './browser.ts';
import { pages, parsePage } from './build.ts';
import { plain } from './text.ts';

/** The code to copy on each page of the site: where it stands, and the frame that it makes. */
const codes = pages.flatMap(({ path, document }) =>
	document
		.querySelectorAll('details pre code')
		.filter(({ text }) => text.startsWith('<iframe '))
		.map(({ text }) => {
			const frame = parsePage(text).querySelector('iframe');
			const attribute = (name: string) => frame?.getAttribute(name) ?? '';
			const path = /\/embed\/.*/.exec(attribute('src'))?.[0] ?? '';
			return { path, title: attribute('title'), height: Number(attribute('height')), code: text };
		})
		.map((code) => ({ ...code, on: path }))
);
const embeds = pages.filter(({ path }) => path.startsWith('/embed/'));

describe('the code to copy', () => {
	test('there is one for each page that can be put into a frame, and none for another', () => {
		expect(new Set(codes.map(({ path }) => path))).toEqual(new Set(embeds.map(({ path }) => path)));
		const observations = dataset.observations.map(({ id }) => `/embed/observations/${id}/`);
		expect(embeds.map(({ path }) => path)).toEqual(expect.arrayContaining(observations));
		expect(embeds.length).toBeGreaterThan(observations.length);
	});

	test('has no style and no script, and says what the frame is', () => {
		expect(codes.filter(({ code }) => /style=|<script|onload/.test(code))).toEqual([]);
		expect(codes.filter(({ title, code }) => title === '' || !code.includes('loading="lazy"'))).toEqual([]);
	});
});

describe.for(embeds.map((page) => [page.path, page] as const))('%s', ([, { html, document }]) => {
	test('is whole in itself: no script, nothing to fetch', () => {
		expect(html).not.toMatch(/<script/i);
		expect(document.querySelectorAll('[src], link[rel="stylesheet"]')).toEqual([]);
		expect(document.querySelectorAll('link[rel="icon"]').map((link) => link.getAttribute('href'))).toEqual(['data:,']);
	});

	test('has a policy that allows its own styles alone', () => {
		const content = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
		const directives = content.split('; ').map((directive) => directive.split(' '));
		expect(directives.map(([name]) => name)).toEqual([
			'default-src',
			'style-src',
			'img-src',
			'base-uri',
			'form-action'
		]);
		expect(directives[1]?.slice(1).every((source) => /^'sha256-[\w+/]+=*'$/.test(source))).toBe(true);
	});

	test('names its source, and its links open in the place of the page around it', () => {
		const links = document.querySelectorAll('a');
		expect(links.map((link) => link.getAttribute('target'))).toEqual(links.map(() => '_top'));
		const addresses = links.map((link) => link.getAttribute('href') ?? '');
		expect(addresses.some((href) => dataset.articles.some(({ url }) => href.startsWith(url)))).toBe(true);
		expect(addresses.some((href) => /^\.\.\/\.\.\/\.\.\/(observations\/|#)/.test(href))).toBe(true);
	});
});

describe('in a frame of another page', () => {
	const site = useSite();
	let host: Server;
	let address = '';
	let page = '';
	beforeAll(async () => {
		host = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
		address = await listen(host, 0, '');
	});
	afterAll(() => close(host));
	const elsewhere = useBrowser(() => address);

	/** A page of another origin that holds the code, its unknown address filled in as it says. */
	const hosting = (code: string) =>
		`<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body>${code.replace(/src="[^"]*?\/embed\//, `src="${site.address}embed/`)}</body></html>`;

	test.for(codes.map((code) => [code.path, code] as const))(
		`%s fits without scrolling from ${NARROWEST} pixels on`,
		async ([path, { height }]) => {
			await site.visit(path, { viewport: { width: NARROWEST, height } }, async ({ page, troubles }) => {
				const excess = async () =>
					page.evaluate(() => {
						const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
						return [scrollHeight - clientHeight, scrollWidth - clientWidth];
					});
				expect(await excess()).toEqual([0, 0]);
				// And not far too tall for it.
				await page.setViewportSize({ width: NARROWEST, height: 100 });
				const needed = await page.evaluate(() => document.documentElement.scrollHeight);
				expect(height - needed).toBeLessThan(110);
				for (const width of [500, 800, 1200]) {
					await page.setViewportSize({ width, height });
					expect(await excess(), `${width} pixels wide`).toEqual([0, 0]);
				}
				expect(troubles).toEqual([]);
			});
		}
	);

	const [first] = codes.filter(({ path }) => path.startsWith('/embed/observations/'));
	const [chart] = codes.filter(({ path }) => path.startsWith('/embed/charts/'));
	test.for([first, chart])('$path shows its words and styles in the sandbox', async (code) => {
		if (!code) throw new Error('no code');
		page = hosting(code.code);
		await elsewhere.visit('/', {}, async ({ page, troubles }) => {
			const frame = page.frameLocator('iframe');
			const text = plain(await frame.locator('body').innerText());
			for (const row of dataset.observations.filter(hasValue)) {
				const amount = plain(formatAmount(row));
				if (row.qualifier !== null && text.includes(amount)) expect(text).toContain(`${row.qualifier} ${amount}`);
			}
			expect(await frame.locator('h1').evaluate((element) => getComputedStyle(element).fontWeight)).toBe('600');
			expect(await frame.locator('body').evaluate((element) => getComputedStyle(element).margin)).toBe('0px');
			// The frame is of another origin: that alone is to be reported.
			expect(troubles.filter((trouble) => !trouble.startsWith(`request to ${site.address}embed/`))).toEqual([]);
		});
	});

	test('a link in it leads the whole page to the site', async () => {
		page = hosting(first?.code ?? '');
		await elsewhere.visit('/', {}, async ({ page }) => {
			await page.frameLocator('iframe').locator('a.site').click();
			await page.waitForURL(/\/observations\//);
			expect(new URL(page.url()).origin).toBe(new URL(site.address).origin);
		});
	});

	test.for(['light', 'dark'] as const)('in %s: no barrier', async (colorScheme) => {
		for (const code of [first, chart]) {
			await site.visit(code?.path ?? '', { colorScheme }, async ({ page }) => {
				await page.evaluate(`${axe.source}; undefined`);
				const { violations } = await page.evaluate(() =>
					(window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] })
				);
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			});
		}
	});
});

describe('the address in the code', () => {
	const site = useSite('/some/base');

	test('is the one at which the reader is, where the build did not know it', async () => {
		const on = codes.find(({ path }) => path.startsWith('/embed/observations/'))?.on ?? '';
		await site.visit(on, {}, async ({ page }) => {
			const code = page.locator('details pre code', { hasText: '<iframe' });
			const shown = (await code.textContent()) ?? '';
			const src = /src="([^"]*)"/.exec(shown)?.[1] ?? '';
			if (!src.includes('example')) expect(src.startsWith(site.address)).toBe(true);
			expect(src).toMatch(/\/embed\/observations\//);
		});
	});
});
