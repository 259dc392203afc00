import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { derive } from '../../src/lib/figures/derived.ts';
import { hasValue } from '../../src/lib/table/observation.ts';
import { dataset } from '../articles.ts';
import { useSite } from './browser.ts';

const site = useSite();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const permissions = ['clipboard-read', 'clipboard-write'];
const figure = dataset.observations.find(hasValue);

/** A new reader on a phone, who begins at the front page. Each thing that is tapped must be a thing to see and to hit. */
const asReader = (work: (tap: (what: ReturnType<Page['locator']>) => Promise<number>, page: Page) => Promise<void>) =>
	site.visit('/', { ...PHONE, permissions }, async ({ page }) => {
		let taps = 0;
		await work(async (what) => {
			await what.first().tap();
			return ++taps;
		}, page);
	});

test('a figure’s citation is copied in two taps', () =>
	asReader(async (tap, page) => {
		await tap(page.locator(`main a[href*="${figure?.id}/"]`));
		const taps = await tap(page.getByRole('button', { name: /^Copy citation/ }));
		await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(figure?.quotation);
		expect(taps).toBeLessThanOrEqual(2);
	}));

test('the goods are in Excel in two taps', () =>
	asReader(async (tap, page) => {
		await tap(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Data' }));
		const saved = page.waitForEvent('download');
		const taps = await tap(page.getByRole('link', { name: /^Excel/ }));
		expect((await saved).suggestedFilename()).toBe('trade.xlsx');
		expect(taps).toBeLessThanOrEqual(2);
	}));

test('an article that was copied is checked in three taps', () =>
	asReader(async (tap, page) => {
		await page.evaluate((words) => navigator.clipboard.writeText(words), figure?.quotation ?? '');
		await tap(page.getByRole('link', { name: 'Check it', exact: true }));
		const tops = () =>
			page.getByRole('button').evaluateAll((all) => all.map((button) => (button as HTMLElement).offsetTop));
		await expect.poll(async () => new Set(await tops()).size).toBe(1);
		const taps = await tap(page.getByRole('button', { name: 'Paste' }));
		await expect.poll(() => page.getByRole('status').innerText()).toContain('1 of ');
		expect(taps).toBeLessThanOrEqual(3);
	}));

test('each value that was computed leads to its formula and its interval', () =>
	asReader(async (tap, page) => {
		const ids = await page
			.locator('main a [data-derived]')
			.evaluateAll((all) => all.map((one) => one.dataset['derived']));
		expect(ids.length).toBeGreaterThan(0);
		for (const id of ids) {
			await tap(page.locator(`main a:has([data-derived="${id}"])`).first());
			const { formula, low, high } = derive(dataset).find((value) => value.id === id) ?? expect.fail(`no ${id}`);
			const row = page.locator('div:target');
			for (const said of [formula, low ?? '', high ?? '']) await expect.poll(() => row.innerText()).toContain(said);
			await expect.poll(() => row.evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(true);
			await page.goBack();
		}
	}));
