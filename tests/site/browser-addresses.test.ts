import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useSite } from './browser.ts';
import { kinds, NOT_FOUND } from './build.ts';

const BASE = '/some/base';

/** Where the links of a page lead, each address once, without its fragment. */
const links = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		// Links in drawings have another kind of href: the attribute is the same for both.
		const hrefs = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
		return [...new Set(hrefs.map((href) => new URL(href, document.baseURI).href.split('#')[0] ?? ''))];
	});

describe.concurrent(`under ${BASE}, with the same build`, () => {
	const site = useSite(BASE);

	test.for(kinds)('%s works and all its links lead on', async (path) => {
		const targets = await site.visit(path, {}, async ({ page, troubles, status }) => {
			expect(status).toBe(200);
			expect(troubles).toEqual([]);
			return links(page);
		});
		const own = targets.filter((link) => link.startsWith('http://127.0.0.1'));
		expect(own.filter((link) => !link.startsWith(site.address))).toEqual([]);
		const answers = await Promise.all(
			own.map(async (link) => ({ link, status: (await fetch(link, { redirect: 'manual' })).status }))
		);
		expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
	});
});

describe('an address that leads nowhere', () => {
	const site = useSite();

	test.for(['/nothing/', '/observations/no-such-observation/', '/a/b/c/d.html'])(
		'%s shows the 404 page, with its styles and live links',
		async (path) => {
			await site.visit(path, {}, async ({ page, troubles, status }) => {
				expect(status).toBe(404);
				// The browser reports the missing page itself, as it should; nothing else is missing.
				expect(troubles.filter((trouble) => !/status of 404/.test(trouble))).toEqual([]);
				expect(troubles.length).toBeLessThanOrEqual(1);
				expect(await page.locator('h1').innerText()).toMatch(/\S/);
				expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
				const targets = await links(page);
				const own = targets.filter((link) => link.startsWith(site.address) && !link.endsWith(path));
				expect(own.length).toBeGreaterThan(0);
				const statuses = await Promise.all(own.map(async (link) => (await fetch(link, { redirect: 'manual' })).status));
				expect(statuses.filter((code) => code !== 200)).toEqual([]);
			});
		}
	);

	test(`the page itself is ${NOT_FOUND}`, async () => {
		await site.visit(NOT_FOUND, {}, async ({ status }) => expect(status).toBe(200));
	});
});
