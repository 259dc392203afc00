import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './browser.ts';

const site = useSite();

/** Of each canvas, how many colours it shows and which part of it is drawn on. */
const drawings = (page: Page): Promise<{ colours: number; drawn: number }[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('canvas')].map((canvas) => {
			const { width, height } = canvas;
			if (width === 0 || height === 0) return { colours: 0, drawn: 0 };
			// Read from a copy, as reading back slows the chart's own canvas, which Chromium remarks upon.
			const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
			copy?.drawImage(canvas, 0, 0);
			const pixels = new Uint32Array(copy?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer(0));
			const shown = pixels.filter((pixel) => pixel >>> 24 > 0);
			return { colours: new Set(shown).size, drawn: shown.length / pixels.length };
		})
	);

const isDrawn = ({ colours, drawn }: { colours: number; drawn: number }) => colours > 1 && drawn > 0.01;

/** Brings each chart into the window, as a reader does, and waits until all are drawn. */
async function draw(page: Page): Promise<void> {
	for (const canvas of await page.locator('canvas').all()) await canvas.scrollIntoViewIfNeeded();
	await expect
		.poll(async () => (await drawings(page)).filter((drawing) => !isDrawn(drawing)), { timeout: 15_000 })
		.toEqual([]);
}

describe('the charts of the home page', () => {
	test.for([
		['light', 1280],
		['dark', 1280],
		['light', 320]
	] as const)('are drawn in %s, %d pixels wide', async ([colorScheme, width]) => {
		await site.visit('/', { colorScheme, viewport: { width, height: 800 } }, async ({ page, troubles }) => {
			await draw(page);
			expect((await drawings(page)).length).toBeGreaterThan(1);
			expect(troubles).toEqual([]);
		});
	});

	test('are drawn anew when the window or the colour scheme changes', async () => {
		await site.visit('/', { colorScheme: 'light', viewport: { width: 1280, height: 800 } }, async ({ page }) => {
			const picture = () => page.evaluate(() => document.querySelector('canvas')?.toDataURL());
			await draw(page);
			const light = await picture();
			await page.emulateMedia({ colorScheme: 'dark' });
			await expect.poll(picture, { timeout: 5_000 }).not.toBe(light);
			const dark = await picture();
			await page.setViewportSize({ width: 400, height: 800 });
			await expect.poll(picture, { timeout: 5_000 }).not.toBe(dark);
			const { scrollWidth, clientWidth } = await page.evaluate(() => {
				const { scrollWidth, clientWidth } = document.documentElement;
				return { scrollWidth, clientWidth };
			});
			expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
		});
	});

	test('an empty canvas is told from a drawn one', async () => {
		await site.visit('/', {}, async ({ page }) => {
			await page.evaluate(() => (document.body.innerHTML = '<canvas></canvas>'));
			expect((await drawings(page)).filter(isDrawn)).toEqual([]);
		});
	});
});
