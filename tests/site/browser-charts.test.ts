import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { translate, useSite } from './browser.ts';

const site = useSite();

/** Of each canvas, how many colours it shows, which part of it is drawn on, and a sum of all it shows. */
const drawings = (page: Page): Promise<{ colours: number; drawn: number; sum: number }[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('canvas')].map((canvas) => {
			const { width, height } = canvas;
			if (width === 0 || height === 0) return { colours: 0, drawn: 0, sum: 0 };
			const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
			copy?.drawImage(canvas, 0, 0);
			const pixels = new Uint32Array(copy?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer(0));
			const shown = pixels.filter((pixel) => pixel >>> 24 > 0);
			const sum = pixels.reduce((sum, pixel, i) => (sum + pixel * (i + 1)) % 1_000_003, 0);
			return { colours: new Set(shown).size, drawn: shown.length / pixels.length, sum };
		})
	);

const isDrawn = ({ colours, drawn }: { colours: number; drawn: number }) => colours > 1 && drawn > 0.01;

/** Brings each chart into the window, as a reader does, and waits until all are drawn. */
async function draw(page: Page): Promise<void> {
	for (const canvas of await page.locator('canvas').all()) await canvas.scrollIntoViewIfNeeded();
	await expect.poll(async () => (await drawings(page)).filter((drawing) => !isDrawn(drawing))).toEqual([]);
}

describe('the home page', () => {
	const DESK = { width: 1440, height: 900 };
	/** Where what a selector finds first ends, from the top of the page. */
	const end = (page: Page, selector: string) =>
		page.locator(selector).evaluateAll(([first]) => first?.getBoundingClientRect().bottom ?? Infinity);

	test.for([
		['a desk', 'all of its figures and the way to take them away', '[aria-label="Checked, and to take away"]', DESK],
		['a phone', 'the first figure and its sentence', 'figure blockquote', { width: 390, height: 844 }]
	] as const)('has in the first screen of %s %s', ([, , selector, viewport]) =>
		site.visit('/', { viewport }, async ({ page }) =>
			expect(await end(page, selector)).toBeLessThanOrEqual(viewport.height)
		)
	);

	test.for(['A4', 'Letter'])('is printed on one sheet of %s', (format) =>
		site.visit('/', {}, async ({ page }) => {
			const pdf = (await page.pdf({ format, printBackground: true })).toString('latin1');
			expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
		})
	);

	test('keeps its places where a browser translates it, and has no gaps where there is no JavaScript', async () => {
		const places = (page: Page) =>
			page
				.locator('main :is(h2, h3, p, td, li, svg, .actions > :not(font))')
				.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().x)));
		await site.visit('/', { viewport: DESK }, async ({ page }) => {
			const before = await places(page);
			await translate(page);
			expect(await places(page)).toEqual(before);
		});
		await site.visit('/', { javaScriptEnabled: false }, async ({ page }) => {
			const [list, link] = await Promise.all(
				['#take ~ * .actions', '#take ~ * .actions a'].map((selector) => page.locator(selector).first().boundingBox())
			);
			expect(link?.x).toBe(list?.x);
		});
	});
});

describe('the charts of the home page', () => {
	test.for([
		['light', 1280],
		['dark', 1280],
		['light', 320]
	] as const)('are drawn in %s, %d pixels wide', async ([colorScheme, width]) => {
		await site.visit('/', { colorScheme, viewport: { width, height: 800 } }, async ({ page, troubles }) => {
			await draw(page);
			expect((await drawings(page)).length).toBeGreaterThan(0);
			expect(troubles).toEqual([]);
		});
	});

	test('are never wider than their plot, even before they are drawn anew', () =>
		site.visit('/', { viewport: { width: 1280, height: 800 } }, async ({ page }) => {
			await draw(page);
			const [canvas, plot] = await page.evaluate(() => {
				document.body.style.inlineSize = '390px';
				return ['canvas', '[data-plot]'].map((of) => document.querySelector(of)?.getBoundingClientRect().width);
			});
			expect(canvas).toBe(plot);
		}));

	test('are drawn anew when the window or the colour scheme changes', async () => {
		await site.visit('/', { colorScheme: 'light', viewport: { width: 1280, height: 800 } }, async ({ page }) => {
			const picture = async () => (await drawings(page))[0]?.sum;
			await draw(page);
			const light = await picture();
			await page.emulateMedia({ colorScheme: 'dark' });
			await expect.poll(picture).not.toBe(light);
			const dark = await picture();
			await page.setViewportSize({ width: 400, height: 800 });
			await expect.poll(picture).not.toBe(dark);
			const { scrollWidth, clientWidth } = await page.evaluate(() => {
				const { scrollWidth, clientWidth } = document.documentElement;
				return { scrollWidth, clientWidth };
			});
			expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
		});
	});

	test.for([320, 390, 1440])('have labels that touch none, on one line, %d pixels wide', (width) =>
		site.visit('/', { viewport: { width, height: 800 } }, async ({ page }) => {
			const boxes = (selector: string) =>
				page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
			const labels = await boxes('[data-axis] text:not(:empty)');
			const shown = labels.filter((label) => label.width > 0);
			expect(shown.length).toBeGreaterThan(2);
			for (const [i, label] of shown.slice(1).entries()) expect(label.left - (shown[i]?.right ?? 0)).toBeGreaterThan(4);
			expect(new Set((await boxes('thead [data-derived]')).map(({ top }) => top)).size).toBe(1);
		})
	);

	test('keep the bars of the page where Chart.js cannot be had', () =>
		site.visit('/articles/', {}, async ({ page, go }) => {
			const refused = page.waitForEvent('requestfailed');
			await page.route('**/_app/immutable/chunks/*.js', (route) => route.abort());
			await go('/');
			await refused;
			expect(await page.locator('[data-drawn]').count()).toBe(0);
			const opacities = await page
				.locator('figure rect')
				.evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).opacity));
			expect(new Set(opacities)).toEqual(new Set(['1']));
		}));

	test('an empty canvas is told from a drawn one', async () => {
		await site.visit('/', {}, async ({ page }) => {
			await page.evaluate(() => (document.body.innerHTML = '<canvas></canvas>'));
			expect((await drawings(page)).filter(isDrawn)).toEqual([]);
		});
	});
});
