import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formatName } from '../../src/lib/figures/format.ts';
import { dataset } from '../articles.ts';
import { translate, useSite } from './browser.ts';
import { read } from './build.ts';
import { plain } from './text.ts';

const site = useSite();
const { observations } = dataset;
const records = observations.filter(({ quotation }) => quotation.includes('record high'));
const imports = observations.filter(({ indicator }) => indicator === 'goods-imports');
const byName = new Intl.Collator('en', { numeric: true });

/** Names of the rows that are shown, in the order in which they stand, without what is only heard. */
const names = (page: Page) =>
	page
		.locator('#table tbody:visible th a')
		.evaluateAll((all) => all.map(({ firstChild }) => firstChild?.textContent ?? ''));
const status = async (page: Page) => plain(await page.getByRole('status').first().innerText());
const query = (page: Page) => page.evaluate(() => location.search);

describe.concurrent('the table on /data', () => {
	test('filters, sorts and tells so, in words and in the address, before and after a translation', async ({
		expect
	}) => {
		await site.visit('/data/', { viewport: { width: 1440, height: 900 } }, async ({ page, troubles }) => {
			expect(await names(page)).toEqual(observations.map(formatName));
			for (const work of [() => Promise.resolve(), () => translate(page)]) {
				await work();
				await page.getByLabel('Indicator').selectOption('goods-imports');
				expect(await names(page)).toEqual(imports.map(formatName));
				expect(await status(page)).toContain(`${imports.length} of ${observations.length} observations`);
				expect(await query(page)).toBe('?indicator=goods-imports');

				const header = page.getByRole('columnheader', { name: 'Observation' });
				const sorted = imports.map(formatName).toSorted(byName.compare);
				for (const [state, words, expected] of [
					['ascending', 'sorted by observation, ascending', sorted],
					['descending', 'sorted by observation, descending', sorted.toReversed()],
					[null, `${imports.length} of ${observations.length} observations`, imports.map(formatName)]
				] as const) {
					await header.getByRole('button').press('Enter');
					expect(await header.getAttribute('aria-sort')).toBe(state);
					expect(await status(page)).toContain(words);
					expect(await names(page)).toEqual(expected);
				}

				// A row leaves items of its list out, and shows them to who searches; a sentence is found as it was copied.
				const [{ quotation } = expect.fail('no imports')] = imports;
				const sentences = page.locator('#table q:visible');
				const rest = quotation.split(', ')[1] ?? '';
				const isWhole = async () => (await sentences.allInnerTexts()).every((words) => words.includes(rest));
				expect(await isWhole()).toBe(false);
				await page.getByLabel('Search').fill(`“${quotation}”`);
				const same = imports.filter((row) => row.quotation === quotation);
				expect(await sentences.count()).toBe(same.length);
				expect(await isWhole()).toBe(true);

				await page.getByLabel('Search').fill('record high');
				expect(await names(page)).toEqual([]);
				expect(await page.getByText('No observation fits this view').isVisible()).toBe(true);
				await page.getByRole('button', { name: 'Show all' }).click();
				await page.waitForFunction(() => location.search === '');
				expect(await names(page)).toEqual(observations.map(formatName));
			}
			expect(troubles).toEqual([]);
		});
	});

	test('an address shows its view; a choice that the table does not have is left out', async ({ expect }) => {
		await site.visit('/data/?indicator=<b>smuggling&sort=colour&search=record+high', {}, async ({ page }) => {
			expect(await names(page)).toEqual(records.map(formatName));
			expect(await page.getByLabel('Indicator').inputValue()).toBe('');
			expect(await page.getByLabel('Search').inputValue()).toBe('record high');
			const status = page.locator('form').getByRole('status');
			expect(await status.textContent()).toBe(`${records.length} of ${observations.length} observations`);
			await page.getByLabel('Search').fill('');
			expect(await status.textContent()).toBe('All observations');
		});
	});

	/** Rows of several articles name their own, and may need another line for it. */
	const line = new Set(observations.map(({ article }) => article)).size > 1 ? 17 : 0;

	test.for([
		['a desk', { width: 1440, height: 900 }, 420, 44 + line],
		['a phone', { width: 390, height: 844 }, 844, 110 + line]
	] as const)(
		'has its first row in the first screen of %s, low rows, and is no wider',
		async ([, viewport, most, high], { expect }) => {
			await site.visit('/data/', { viewport }, async ({ page }) => {
				const first = await page.locator('#table tbody').first().boundingBox();
				expect((first?.y ?? most) + (viewport.width > 768 ? 0 : (first?.height ?? 0))).toBeLessThanOrEqual(most);
				const heights = await page.locator('#table tbody').evaluateAll((all) => all.map((row) => row.clientHeight));
				expect(Math.max(...heights)).toBeLessThanOrEqual(high);
				await page.setViewportSize({ width: 320, height: 640 });
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
			});
		}
	);

	test('without JavaScript is whole, and nothing stands there that would not work', async ({ expect }) => {
		await site.visit('/data/', { javaScriptEnabled: false }, async ({ page }) => {
			expect(await page.locator('#table tbody:visible').count()).toBe(observations.length);
			expect(await page.getByRole('button').count()).toBe(0);
			expect(await page.getByRole('columnheader', { name: 'Observation' }).isVisible()).toBe(true);
		});
	});
});

test('each row stands once in the HTML of the page', () => {
	const html = read('data/index.html').toString();
	for (const { id } of observations) {
		expect(html.split(`id="${id}"`)).toHaveLength(2);
		expect(html.split(`observations/${id}/`), id).toHaveLength(2);
	}
	const sentence = 'reached a record high of';
	expect(html.split(sentence)).toHaveLength(
		observations.filter(({ quotation }) => quotation.includes(sentence)).length + 1
	);
});
