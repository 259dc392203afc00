import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formatName } from '../../src/lib/figures/format.ts';
import { textFragment } from '../../src/lib/text/text-fragment.ts';
import { dataset } from '../articles.ts';
import { useSite } from './browser.ts';
import { type Focus, focusOf, tabTo } from './focus.ts';
import { plain } from './text.ts';

// A browser goes back to a page as it was left, focus and all; Playwright’s does not, unless it is asked to.
const site = useSite('', { ignoreDefaultArgs: ['--disable-back-forward-cache'] });

const { observations, articles } = dataset;

/** Stops of the keyboard at which a reader would not see where they are. */
const lost = (stops: readonly (Focus | null)[]) => stops.filter((stop) => !stop?.isSeen);

/** Goes on by Tab, and sees the focus at every stop; what it ends at is returned. */
async function go(page: Page, selector: string, name: RegExp, key?: string): Promise<Focus | undefined> {
	const stops = await tabTo(page, selector, name, key);
	expect(lost(stops)).toEqual([]);
	return stops.at(-1);
}

/** The address as it is once the page has written it. */
const query = (page: Page, expected: string) => page.waitForFunction((search) => location.search === search, expected);
const hrefOf = (page: Page) => page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);

describe.concurrent('by the keyboard alone a reader', () => {
	test('goes from a chart to a figure, its sentence and the article at that sentence, and back to the figure', async ({
		expect
	}) => {
		await site.visit('/', {}, async ({ page, troubles }) => {
			await go(page, 'a', /^Skip to content$/);
			await page.keyboard.press('Enter');
			await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');

			// One stop for a chart; the arrows go on to its other figures.
			await go(page, 'a[data-mark]', /./);
			await page.keyboard.press('ArrowDown');
			const mark = await focusOf(page);
			expect(lost([mark])).toEqual([]);
			const id = /observations\/([^/]+)\//.exec(await hrefOf(page))?.[1];
			const row = observations.find((row) => row.id === id);
			const article = articles.find(({ id }) => id === row?.article);
			if (!row || !article) throw new Error(`${mark?.element} leads to no observation`);
			await page.keyboard.press('Enter');
			await page.waitForURL(`**/observations/${id}/`);

			expect(plain(await page.locator('main blockquote').first().innerText())).toContain(row.quotation);
			await go(page, 'a', /^Open the article at this sentence$/);
			expect(await hrefOf(page)).toBe(new URL(textFragment(article.url, row.quotation)).href);

			await page.evaluate(() => history.back());
			await expect.poll(() => page.evaluate(() => location.pathname)).toBe('/');
			await expect.poll(() => focusOf(page)).toEqual(mark);
			expect(troubles).toEqual([]);
		});
	});

	test('opens the search by its key, types, goes down the results, and opens one', async ({ expect }) => {
		await site.visit('/method/', {}, async ({ page, troubles }) => {
			await page.keyboard.press('/');
			await page.getByRole('dialog', { name: 'Search' }).waitFor();
			expect(lost([await focusOf(page)])).toEqual([]);
			await page.keyboard.type('medic');
			const options = page.getByRole('option');
			await expect.poll(() => options.count()).toBeGreaterThan(1);
			const [, second] = await options.evaluateAll((all) => all.map((option) => (option as HTMLAnchorElement).href));
			await page.keyboard.press('ArrowDown');
			expect(await options.nth(1).getAttribute('aria-selected')).toBe('true');
			await page.keyboard.press('Enter');
			await page.waitForURL(second ?? '');
			expect(page.url()).toContain('/observations/');
			expect(troubles).toEqual([]);
		});
	});

	test('filters the table, sorts it, has the view in the address, and takes it away', async ({ expect }) => {
		await site.visit('/data/', {}, async ({ page, troubles }) => {
			await go(page, 'select', /^Indicator$/);
			await page.keyboard.type('Goods i');
			await query(page, '?indicator=goods-imports');
			await go(page, 'button', /^Observation$/);
			await page.keyboard.press('Space');
			await page.keyboard.press('Enter');
			await query(page, '?indicator=goods-imports&sort=-name');

			await go(page, 'button', /^Download this view$/, 'Shift+Tab');
			const waiting = page.waitForEvent('download');
			await page.keyboard.press('Enter');
			const taken = csvParse(readFileSync(await (await waiting).path(), 'utf8')).map(({ name }) => name);
			const imports = observations.filter(({ indicator }) => indicator === 'goods-imports').map(formatName);
			expect(taken).toEqual(imports.toSorted(new Intl.Collator('en').compare).toReversed());

			const first = await go(page, 'tbody a', /./);
			expect(first?.name).toBe(taken[0]);
			expect(troubles).toEqual([]);
		});
	});

	test('has a text checked, goes from a quotation to its place in the text, and back', async ({ expect }) => {
		const [row] = observations;
		await site.visit('/verify/', {}, async ({ page, troubles }) => {
			await go(page, 'textarea', /text$/);
			await page.keyboard.insertText(`News of the day.\n\n${row?.quotation}\n`);
			await go(page, 'button', /^Check this text$/);
			await page.keyboard.press('Enter');
			await expect.poll(() => page.getByRole('status').first().innerText()).toContain('exactly once');

			await go(page, 'a', /^Show it in the text$/);
			const item = await page.evaluate(() => document.activeElement?.closest('li')?.id);
			await page.keyboard.press('Enter');
			await expect.poll(async () => (await focusOf(page))?.element).toMatch(/^<mark/);
			const mark = await focusOf(page);
			expect(lost([mark])).toEqual([]);
			expect(mark?.name).toBe(row?.quotation);

			await page.keyboard.press('Tab');
			expect((await focusOf(page))?.name).toContain('back to the list');
			await page.keyboard.press('Enter');
			await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(item);
			expect(lost([await focusOf(page)])).toEqual([]);
			expect(troubles).toEqual([]);
		});
	});
});

test('a stop that is under something else, or has no mark, is found', async () => {
	await site.visit('/', {}, async ({ page }) => {
		await page.evaluate(() => {
			document.body.innerHTML =
				'<a href="#a">a</a> <a href="#b" id="b">b</a> <a href="#c" id="c">c</a><p id="bar">bar</p>';
			const bar = { position: 'fixed', top: '0', left: '0', width: '20px', height: '3em' };
			Object.assign((document.querySelector('#bar') as HTMLElement).style, bar);
			(document.querySelector('#b') as HTMLElement).style.setProperty('outline', 'none', 'important');
			Object.assign((document.querySelector('#c') as HTMLElement).style, { position: 'absolute', top: '5em' });
		});
		const stops = await tabTo(page, 'a', /^c$/);
		expect(stops.map(({ name, isSeen }) => [name, isSeen])).toEqual([
			['a', false],
			['b', false],
			['c', true]
		]);
		await expect(tabTo(page, 'a', /^z$/)).rejects.toThrow('does not lead to a /^z$/');
	});
});
