import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './browser.ts';

const site = useSite();
const WIDE = { viewport: { width: 1280, height: 900 } };
const CLIPBOARD = { ...WIDE, permissions: ['clipboard-read', 'clipboard-write'] };

const figures = (page: Page) => page.locator('figure[data-chart]');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
/** Names of the charts of the page, as their addresses have them. */
const charts = (page: Page): Promise<string[]> =>
	figures(page).evaluateAll((all) => all.map((figure) => (figure as HTMLElement).dataset['chart'] ?? ''));

describe('the tools of every chart and every list of goods', () => {
	test('“Copy link” and “Copy citation” copy the address of the chart, and say so', async () => {
		await site.visit('/', CLIPBOARD, async ({ page, troubles }) => {
			for (const id of await charts(page)) {
				const figure = page.locator(`figure#${id}`);
				const said = figure.getByRole('status').filter({ hasText: 'Copied' });
				await figure.getByRole('button', { name: 'Copy link' }).click();
				expect(await clipboard(page)).toBe(`${site.address}#${id}`);
				expect(await said.count()).toBe(1);
				await figure.getByRole('button', { name: 'Copy citation' }).click();
				expect(await clipboard(page)).toContain(`${site.address}#${id}. Figures from `);
				expect(await said.count()).toBe(2);
			}
			expect(troubles).toEqual([]);
		});
	});

	test('a copy that the browser refuses is said, with what to do instead', async () => {
		const refuse = () =>
			Object.defineProperty(navigator, 'clipboard', {
				value: { writeText: () => Promise.reject(new Error('refused by the test')) }
			});
		await site.visit(
			'/',
			WIDE,
			async ({ page }) => {
				await page.getByRole('button', { name: 'Copy link' }).first().click();
				expect(await page.getByRole('status').filter({ hasText: 'select the text and copy it' }).count()).toBe(1);
			},
			refuse
		);
	});

	test('“Download picture” saves a PNG under the name of the chart, twice as fine as it is shown', async () => {
		await site.visit('/', WIDE, async ({ page, troubles }) => {
			for (const id of await charts(page)) {
				const saved = page.waitForEvent('download');
				await page.locator(`figure#${id}`).getByRole('button', { name: 'Download picture' }).click();
				const download = await saved;
				expect(download.suggestedFilename()).toBe(`${id}.png`);
				const bytes = readFileSync(await download.path());
				expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
				// Width and height stand in the first chunk of a PNG.
				expect(bytes.readUInt32BE(16)).toBe(2400);
				expect(bytes.readUInt32BE(20)).toBeGreaterThan(400);
			}
			expect(troubles).toEqual([]);
		});
	});

	test('a picture that cannot be drawn is said, with where the figures are', async () => {
		await site.visit('/', WIDE, async ({ page }) => {
			await page.context().route('**/charts/*.json', (route) => route.abort());
			// The last one is far below: nothing of it was fetched before.
			await page.getByRole('button', { name: 'Download picture' }).last().click();
			const words = page.getByRole('status').filter({ hasText: 'the figures are in the table' });
			await expect.poll(() => words.count()).toBe(1);
		});
	});

	test('“Enlarge” shows the same words larger, drawn; Escape closes it and the focus is back on the button', async () => {
		await site.visit('/', WIDE, async ({ page, troubles }) => {
			for (const id of await charts(page)) {
				const figure = page.locator(`figure#${id}`);
				const names = await figure.locator('[data-mark] .name, .sections a').allInnerTexts();
				await figure.getByRole('button', { name: 'Enlarge' }).click();
				const dialog = page.getByRole('dialog');
				expect(await dialog.locator('[data-mark] .name, .sections a').allInnerTexts()).toEqual(names);
				expect(await dialog.innerText()).toContain('Source: ');
				const canvases = await dialog.locator('canvas').count();
				await expect.poll(() => dialog.locator('[data-drawn]').count()).toBe(canvases);
				await page.keyboard.press('Escape');
				expect(await dialog.count()).toBe(0);
				expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Enlarge');
			}
			const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
			expect(new Set(ids).size).toBe(ids.length);
			expect(troubles).toEqual([]);
		});
	});

	test('the code for another page names this site', async () => {
		await site.visit('/', CLIPBOARD, async ({ page }) => {
			const [id = ''] = await charts(page);
			const figure = page.locator(`figure#${id}`);
			await figure.locator('summary', { hasText: 'Embed' }).click();
			await figure.getByRole('button', { name: 'Copy code' }).click();
			expect(await clipboard(page)).toContain(`<iframe src="${site.address}embed/charts/${id}/"`);
		});
	});
});

describe('a mark of a chart', () => {
	/** The sentence that stands beside the chart now. */
	const told = (page: Page) =>
		figures(page)
			.first()
			.locator('.detail')
			.evaluateAll((all) =>
				all
					.filter((detail) => detail.checkVisibility({ visibilityProperty: true }))
					.map((detail) => detail.getAttribute('data-mark'))
			);
	const second = (page: Page) => figures(page).first().locator('.labels a[data-mark]').nth(1);

	test('tells of itself when it is pointed at, by its label or its bar, and when it is focused', async () => {
		await site.visit('/', WIDE, async ({ page }) => {
			const key = (await second(page).getAttribute('data-mark')) ?? '';
			const first = await told(page);
			expect(first).toHaveLength(1);
			expect(first).not.toEqual([key]);
			await second(page).hover();
			expect(await told(page)).toEqual([key]);
			await figures(page).first().locator('svg a[data-mark]').first().hover();
			expect(await told(page)).toEqual(first);
			await second(page).focus();
			expect(await told(page)).toEqual([key]);
		});
	});

	test('is told of by the first touch, and followed by the second', async () => {
		await site.visit('/', { hasTouch: true, viewport: { width: 390, height: 844 } }, async ({ page }) => {
			const key = (await second(page).getAttribute('data-mark')) ?? '';
			await second(page).tap();
			expect(await told(page)).toEqual([key]);
			expect(new URL(page.url()).pathname).toBe('/');
			await second(page).tap();
			await page.waitForURL('**/observations/**');
			expect(page.url()).toContain(`/observations/${key}/`);
		});
	});
});

describe('the choice of a section', () => {
	test('shows its goods alone, says where there are none, and takes nothing away for good', async () => {
		await site.visit('/', WIDE, async ({ page }) => {
			const tiles = page.locator('[data-goods] .sections li:visible');
			const none = page.getByText('No good of this section is named here.');
			const all = await tiles.count();
			const options = await page
				.locator('#section option')
				.evaluateAll((every) => every.map((option) => (option as HTMLOptionElement).value).filter(Boolean));
			let sum = 0;
			for (const option of options) {
				await page.selectOption('#section', option);
				const shown = await tiles.count();
				expect(shown).toBeGreaterThan(0);
				sum += shown;
				const empty = await page
					.locator('[data-goods]')
					.evaluateAll((lists) => lists.filter((list) => !list.querySelector('[data-section]:not([hidden])')).length);
				expect(await none.locator('visible=true').count()).toBe(empty);
			}
			expect(sum).toBe(all);
			await page.selectOption('#section', '');
			expect(await tiles.count()).toBe(all);
		});
	});
});
