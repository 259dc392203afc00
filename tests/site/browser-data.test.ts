import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ObservationJson } from '../../src/lib/publish/json.ts';
import { formatName } from '../../src/lib/figures/format.ts';
import { dataset } from '../articles.ts';
import { holdScript, useSite } from './browser.ts';
import { read } from './build.ts';
import { plain } from './text.ts';

const site = useSite();
const { observations } = dataset;
const imports = observations.filter(({ indicator }) => indicator === 'goods-imports');

/** Names in the table, as they stand there now. */
const names = (page: Page) => page.locator('#table tbody th').allInnerTexts();
const status = async (page: Page) => plain(await page.getByRole('status').first().innerText());
/** Sorts, and waits until the address says so: it is written once the rows are there. */
async function sort(page: Page, name: string): Promise<void> {
	const { search } = new URL(page.url());
	await page.getByRole('columnheader').getByRole('button', { name }).click();
	await page.waitForFunction((before) => location.search !== before, search);
}
/** The address as it is once the page has written it. */
const query = (page: Page, expected: string) => page.waitForFunction((search) => location.search === search, expected);

describe.concurrent('the table on /data', () => {
	test('a choice shows its rows, says how many, and is in the address', async ({ expect }) => {
		await site.visit('/data/', {}, async ({ page, troubles }) => {
			expect(await names(page)).toEqual(observations.map(formatName));
			await page.getByLabel('Indicator').selectOption('goods-imports');
			await query(page, '?indicator=goods-imports');
			expect(await names(page)).toEqual(imports.map(formatName));
			expect(await status(page)).toContain(`${imports.length} of ${observations.length} observations`);
			await page.getByRole('button', { name: 'Show all' }).click();
			await query(page, '');
			expect(await names(page)).toEqual(observations.map(formatName));
			expect(troubles).toEqual([]);
		});
	});

	test('nothing is loaded to make it answer before somebody is there', async ({ expect }) => {
		await site.visit('/data/', {}, async ({ page }) => {
			const asked: string[] = [];
			page.on('request', (request) => asked.push(request.url()));
			await page.waitForTimeout(500);
			expect(asked).toEqual([]);
			await page.mouse.move(10, 10);
			await expect.poll(() => asked.length).toBeGreaterThan(2);
		});
	});

	test('what is chosen, typed and pressed before it can answer is done when it can, in that order', async ({
		expect
	}) => {
		await site.visit('/data/', {}, async ({ page, troubles }) => {
			const { release } = await holdScript(page, 'Download this view');
			await page.getByLabel('Indicator').selectOption('goods-imports');
			await page.getByLabel('Search').pressSequentially('med');
			const header = page.getByRole('columnheader', { name: 'Observation' });
			await header.getByRole('button').click();
			await header.getByRole('button').press('Enter');
			await page.getByLabel('Search').press('End');
			await page.getByLabel('Search').pressSequentially('ic');
			expect(await names(page)).toEqual(observations.map(formatName));
			release();
			await query(page, '?search=medic&indicator=goods-imports&sort=-name');
			const expected = imports.map(formatName).filter((name) => /medic/i.test(name));
			await expect.poll(() => names(page)).toEqual(expected.toSorted(new Intl.Collator('en').compare).toReversed());
			expect(await page.getByLabel('Indicator').inputValue()).toBe('goods-imports');
			expect(await page.getByLabel('Search').inputValue()).toBe('medic');
			expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
			expect(troubles).toEqual([]);
		});
	});

	test('a column sorts by the keyboard, up, down and not, and says which way', async ({ expect }) => {
		await site.visit('/data/', {}, async ({ page }) => {
			const header = page.getByRole('columnheader', { name: 'Observation' });
			const sorted = observations.map(formatName).toSorted(new Intl.Collator('en').compare);
			await header.getByRole('button').focus();
			for (const state of [
				['ascending', sorted[0]],
				['descending', sorted.at(-1)],
				[null, formatName(observations[0] as (typeof observations)[number])]
			]) {
				await page.keyboard.press('Enter');
				await expect.poll(async () => [await header.getAttribute('aria-sort'), (await names(page))[0]]).toEqual(state);
			}
		});
	});

	test('a link shows the view that it was copied from, and so does the way back', async ({ expect }) => {
		await site.visit('/data/?indicator=goods-imports&sort=-name', {}, async ({ page }) => {
			const expected = imports.map(formatName).toSorted(new Intl.Collator('en').compare).toReversed();
			await expect.poll(() => names(page)).toEqual(expected);
			expect(await page.getByLabel('Indicator').inputValue()).toBe('goods-imports');
			await page.getByLabel('Search').fill('medic');
			await page.locator('#table tbody a').first().click();
			await page.waitForURL(/observations/);
			await page.goBack();
			await expect.poll(() => names(page)).toEqual(expected.filter((name) => /medic/i.test(name)));
			expect(await page.getByLabel('Search').inputValue()).toBe('medic');
		});
	});

	test('“Download this view” gives the rows that are seen, in their order', async ({ expect }) => {
		await site.visit('/data/?indicator=goods-imports', {}, async ({ page, troubles }) => {
			await sort(page, 'HS 2017');
			const seen = await names(page);
			const waiting = page.waitForEvent('download');
			await page.getByRole('button', { name: 'Download this view' }).click();
			const download = await waiting;
			const table = csvParse(readFileSync(await download.path(), 'utf8'));
			expect(download.suggestedFilename()).toMatch(/goods-imports-by-hs\.csv$/);
			expect(table.map(({ name }) => name)).toEqual(seen);
			expect(table.every(({ quotation, article_url }) => quotation !== '' && article_url !== '')).toBe(true);
			expect(troubles).toEqual([]);
		});
	});

	test('a filter that fits nothing in the table is named all the same, until all is shown', async ({ expect }) => {
		await site.visit('/data/?article=of-another-table', {}, async ({ page }) => {
			const article = page.getByLabel('Article', { exact: true });
			const chosen = () => article.locator('option:checked').innerText();
			await expect.poll(chosen).toBe('of-another-table');
			await expect.poll(() => status(page)).toContain(`0 of ${observations.length} observations`);
			await page.getByRole('button', { name: 'Show all' }).click();
			await query(page, '');
			expect(await chosen()).toBe('All');
			expect(await article.locator('option', { hasText: 'of-another-table' }).count()).toBe(0);
		});
	});

	test('nothing found is said, and is no claim about trade', async ({ expect }) => {
		await site.visit('/data/?search=unicorns', {}, async ({ page }) => {
			await expect.poll(() => status(page)).toContain(`0 of ${observations.length}`);
			expect(await page.locator('main').innerText()).toContain('does not mean that nothing was traded');
			expect(await page.getByRole('button', { name: 'Download this view' }).isDisabled()).toBe(true);
		});
	});

	test.for([390, 768, 1024])('at %i pixels nothing of it is beyond an edge, and it stays a table', async (width) => {
		await site.visit('/data/', { viewport: { width, height: 800 } }, async ({ page }) => {
			const box = page.getByRole('region', { name: 'Observations' });
			expect(await box.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
			const table = box.getByRole('table');
			expect(await table.getByRole('row').count()).toBe(observations.length + 1);
			expect(await table.getByRole('columnheader').count()).toBe(8);
			expect(await table.getByRole('rowheader').allInnerTexts()).toEqual(observations.map(formatName));
			await sort(page, 'Figure');
			expect(await names(page)).toHaveLength(observations.length);
			await query(page, '?sort=figure');
		});
	});

	test('without JavaScript the whole table is there, and no control', async ({ expect }) => {
		await site.visit('/data/', { javaScriptEnabled: false }, async ({ page }) => {
			expect(await names(page)).toEqual(observations.map(formatName));
			expect(await page.getByLabel('Search').isVisible()).toBe(false);
			expect(await page.locator('select:visible, input:visible, button:visible').count()).toBe(0);
		});
	});
});

describe('a long table', () => {
	const COUNT = 10_000;

	/** The page as it would be built for so many rows: it has the first ones, and reads the others. */
	async function visitLong(work: (page: Page) => Promise<void>, width = 1280) {
		const given = read('trade.jsonl')
			.toString('utf8')
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as ObservationJson);
		const rows = Array.from({ length: COUNT }, (_, i) => {
			const row = given[i % given.length];
			return JSON.stringify({ ...row, id: `${row?.id}-${i}`, name: `${row?.name} ${String(i).padStart(5, '0')}` });
		});
		await site.visit('/', { viewport: { width, height: 800 } }, async ({ page, troubles, go }) => {
			await page.route('**/trade.jsonl', (route) => route.fulfill({ body: rows.join('\n') }));
			await page.route('**/data/', async (route) => {
				const body = read('data/index.html')
					.toString('utf8')
					.replace(`"total":${observations.length}`, `"total":${COUNT}`);
				await route.fulfill({ body, contentType: 'text/html' });
			});
			await go('/data/');
			await page.mouse.move(10, 10);
			await page.locator('#table[aria-rowcount]').waitFor();
			await work(page);
			expect(troubles).toEqual([]);
		});
	}

	test('draws the rows in sight alone, sorts all of them, and keeps the keyboard', async () => {
		await visitLong(async (page) => {
			const table = page.locator('#table');
			expect(await table.getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
			expect(await table.locator('tr').count()).toBeLessThan(100);

			await page.getByLabel('Search').fill('frozen');
			const found = COUNT / observations.length;
			await expect.poll(() => status(page)).toContain(`${found} of 10,000 observations`);
			await sort(page, 'Observation');
			await sort(page, 'Observation');
			await expect.poll(async () => (await names(page))[0]).toMatch(/Frozen fish 099\d\d/);

			const box = page.getByRole('region', { name: 'Observations' });
			await table.locator('tbody a').first().focus();
			await box.evaluate((element) => element.scrollTo(0, element.scrollHeight));
			await expect.poll(async () => (await names(page)).at(-1)).toMatch(/Frozen fish 000\d\d/);
			expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
		});
	});

	test('on a phone its cards follow each other without gap or overlap, to the last', async () => {
		await visitLong(async (page) => {
			const box = page.getByRole('region', { name: 'Observations' });
			for (const share of [0, 0.5, 1]) {
				await box.evaluate((element, at) => element.scrollTo(0, at * element.scrollHeight), share);
				// Cards that were taller than was thought move those that follow them.
				await expect.poll(() => gaps(page)).toEqual([]);
			}
			await expect.poll(async () => (await names(page)).at(-1)).toContain(String(COUNT - 1));
			expect(await box.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
		}, 390);
	});

	/** Rows that do not begin where the one before them ends, in pixels; and none drawn at all. */
	const gaps = (page: Page) =>
		page.locator('#table tbody tr').evaluateAll((rows) => {
			const boxes = rows.map((row) => row.getBoundingClientRect());
			const apart = boxes.map(({ top }, i) => Math.round(top - (boxes[i - 1]?.bottom ?? top)));
			return boxes.length < 5 ? ['too few rows'] : apart.filter((pixels) => pixels !== 0);
		});
});

describe.concurrent('citations', () => {
	test('each format opens without JavaScript', async ({ expect }) => {
		const [row] = observations;
		await site.visit(`/observations/${row?.id}/`, { javaScriptEnabled: false }, async ({ page }) => {
			for (const [format, words] of [
				['APA', '(2018, October 31)'],
				['BibTeX', '@misc{'],
				['RIS', 'TY  - '],
				['CSL-JSON', '"id":']
			] as const) {
				await page.locator('summary', { hasText: format }).click();
				const shown = page.locator('details[open] pre', { hasText: words });
				expect(await shown.isVisible(), format).toBe(true);
			}
		});
	});

	test('a button copies the citation and says so', async ({ expect }) => {
		await site.visit('/data/', { permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page, troubles }) => {
			await page.locator('summary', { hasText: 'BibTeX' }).click();
			await page.getByRole('button', { name: 'Copy BibTeX' }).click();
			await expect.poll(() => page.getByRole('status').filter({ hasText: 'Copied' }).count()).toBe(1);
			const copied = await page.evaluate(() => navigator.clipboard.readText());
			expect(copied).toBe(read('citation.bib').toString('utf8').trim());
			expect(troubles).toEqual([]);
		});
	});
});
