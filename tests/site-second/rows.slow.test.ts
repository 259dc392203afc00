import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageNumbers } from '../../src/routes/data/page-numbers.ts';
import { dataset } from '../articles.ts';
import { useSite } from '../site/browser.ts';

const site = useSite();
const { observations } = dataset;

/** The observations that a table links to, by their ids, in its order. */
const ids = (page: Page) =>
	page
		.locator('#table tbody th a')
		.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/').at(-2)));

/** Follows “Next” from /data/ to the last page. */
const walk = (work: (page: Page) => Promise<void>) =>
	site.visit('/data/', { javaScriptEnabled: false }, async ({ page }) => {
		const next = page.getByRole('navigation', { name: 'Pages of the table' }).getByRole('link', { name: 'Next' });
		for (let pages = 1; pages < observations.length; pages++) {
			await work(page);
			if ((await next.count()) === 0) return;
			await next.click();
		}
		throw new Error('“Next” has no end');
	});

describe('without JavaScript a table of more rows than a page holds', () => {
	test('is all there, each row once and in the order of the file, from page to page', async () => {
		const found: unknown[] = [];
		const titles: string[] = [];
		await walk(async (page) => {
			found.push(...(await ids(page)));
			titles.push(await page.title());
		});
		expect(found).toEqual(observations.map(({ id }) => id));
		expect(titles.length).toBeGreaterThan(2);
		expect(new Set(titles).size).toBe(titles.length);
	});

	test('says on each page which rows these are, and is a table with its headers', async () => {
		let seen = 0;
		await walk(async (page) => {
			const table = page.getByRole('region').getByRole('table', { name: /each name leads to its sentence/ });
			const count = (await table.getByRole('row').count()) - 1;
			const places = [seen + 1, (seen += count), observations.length].map(String);
			const said = await page.locator('[data-rows]:visible').allInnerTexts();
			expect(said.join()).toContain(`Rows ${places[0]} to ${places[1]} of ${places[2]}`);
			expect(
				said
					.join()
					.match(/\d+/g)
					?.filter((number) => !places.includes(number))
			).toEqual([]);
			expect(await table.getByRole('columnheader').count()).toBe(8);
			expect(await table.getByRole('rowheader').count()).toBe(count);
		});
		expect(seen).toBe(observations.length);
	});

	test('leads back, and to any page by its number', async () => {
		await site.visit('/data/rows/2/', { javaScriptEnabled: false }, async ({ page, status }) => {
			expect(status).toBe(200);
			const pages = page.getByRole('navigation', { name: 'Pages of the table' });
			expect(await pages.locator('[aria-current=page]').innerText()).toBe('2');
			await pages.getByRole('link', { name: 'Page 3 of 3' }).click();
			await page.waitForURL(/\/data\/rows\/3\/$/);
			await pages.getByRole('link', { name: 'Previous' }).click();
			await page.waitForURL(/\/data\/rows\/2\/$/);
			await pages.getByRole('link', { name: 'Previous' }).click();
			await page.waitForURL(/\/data\/$/);
		});
	});
});

test('with JavaScript the table of /data/ has every row', async () => {
	await site.visit('/data/', {}, async ({ page, troubles }) => {
		await page.mouse.move(10, 10);
		await page.locator('#table[aria-rowcount]').waitFor();
		const table = page.locator('#table');
		expect(await table.getAttribute('aria-rowcount')).toBe(String(observations.length + 1));
		await page.getByRole('region', { name: 'Observations' }).evaluate((box) => box.scrollTo(0, box.scrollHeight));
		const last = observations.at(-1);
		await expect.poll(async () => (await ids(page)).at(-1)).toBe(last?.id);
		expect(troubles).toEqual([]);
	});
});

test('where the rest cannot be had, the page says that it stands page by page below', async () => {
	await site.visit('/', {}, async ({ page, go }) => {
		await page.route('**/trade.jsonl', (route) => route.abort());
		await go('/data/');
		await page.mouse.move(10, 10);
		await expect.poll(() => page.getByRole('status').first().innerText()).toContain('page by page below');
		expect(await page.getByRole('link', { name: 'Page 2 of 3' }).isVisible()).toBe(true);
	});
});

describe('pageNumbers(page, pages)', () => {
	test.for([
		[1, 2, [1, 2]],
		[1, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
		[7, 34, [1, 4, 5, 6, 7, 8, 9, 12, 16, 20, 24, 28, 32, 34]],
		[51, 51, [1, 6, 12, 18, 24, 30, 36, 42, 48, 49, 50, 51]]
	] as const)('of page %i of %i', ([page, pages, expected]) => expect(pageNumbers(page, pages)).toEqual(expected));

	test('are never many', () => {
		for (const pages of [10, 99, 1_000, 12_345])
			expect(pageNumbers(Math.ceil(pages / 2), pages).length).toBeLessThanOrEqual(17);
	});
});
