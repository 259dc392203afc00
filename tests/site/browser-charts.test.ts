import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './browser.ts';

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

	test('begin at the right where a page is read from there, under the zero of the axis', () =>
		site.visit('/', {}, async ({ page }) => {
			const edges = await page.evaluate(() => {
				document.documentElement.dir = 'rtl';
				const right = (selector: string) =>
					[...document.querySelectorAll(selector)].map((element) => Math.round(element.getBoundingClientRect().right));
				return {
					plot: right('[data-plot]')[0],
					bars: right('[data-plot] rect:first-of-type'),
					zero: right('[data-axis] text')[0]
				};
			});
			expect(edges.bars.map((bar) => Math.abs(bar - (edges.plot ?? 0)) < 2)).toEqual(edges.bars.map(() => true));
			expect(await page.locator('canvas').filter({ visible: true }).count()).toBe(0);
			expect(Math.abs((edges.zero ?? 0) - (edges.plot ?? 0))).toBeLessThan(2);
		}));

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
