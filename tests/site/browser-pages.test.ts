import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { addresses, NOT_FOUND } from './build.ts';

const site = useSite();
const all = [...addresses, NOT_FOUND];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds on a page as it is shown now: rule, place, and the element itself. */
async function barriers(page: Page): Promise<string[]> {
	// By the debugging protocol, as the page's own policy rightly refuses a script from elsewhere.
	await page.evaluate(`window.axe ?? (() => { ${axe.source} })(); undefined`);
	const { violations } = await page.evaluate((values) => {
		const { axe } = window as unknown as { axe: { run: (options: unknown) => Promise<axe.AxeResults> } };
		return axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
	}, TAGS);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, target, any }) => `${id} at ${target.join(' ')}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
	);
}

/** How far a page reaches beyond the window's edge, in pixels; what hides the rest instead counts too. */
const overflow = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		// Content that is cut off at the body's edge cannot even be scrolled to.
		return Math.max(scrollWidth, document.body.scrollWidth) - clientWidth;
	});

describe.concurrent('each page', () => {
	test.for(all)(
		'%s has no error, asks for nothing elsewhere, meets no barrier and fits in 320 pixels',
		async (path, { expect }) => {
			await site.visit(path, { colorScheme: 'light' }, async ({ page, troubles, status }) => {
				expect(status).toBe(200);
				expect.soft(await barriers(page), 'in light').toEqual([]);
				await page.emulateMedia({ colorScheme: 'dark' });
				expect.soft(await barriers(page), 'in dark').toEqual([]);
				await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
				expect.soft(await barriers(page), 'in forced colours').toEqual([]);
				await page.setViewportSize({ width: 320, height: 640 });
				expect.soft(await overflow(page), 'pixels beyond the edge').toBeLessThanOrEqual(0);
				expect(troubles).toEqual([]);
			});
		}
	);
});

describe('these checks find what they look for', () => {
	test('a console error, a foreign request, a refused style, a barrier and an overflow are found', async () => {
		await site.visit('/', { viewport: { width: 320, height: 640 } }, async ({ page, troubles }) => {
			await page.evaluate(() => {
				console.error('made by the test');
				document.body.insertAdjacentHTML('beforeend', '<div id="wide">wide</div><img src="https://img.example/a.png">');
				document.body.insertAdjacentHTML('beforeend', '<p style="color: red">refused</p>');
				// By the object model, which the policy allows.
				Object.assign((document.querySelector('#wide') as HTMLElement).style, { width: '400px' });
			});
			await page.waitForTimeout(300);
			expect(troubles).toContain('error: made by the test');
			expect(troubles.filter((trouble) => /^policy: img-src/.test(trouble))).toHaveLength(1);
			expect(troubles.filter((trouble) => /^policy: style-src/.test(trouble))).toHaveLength(1);
			expect((await barriers(page)).filter((barrier) => barrier.startsWith('image-alt'))).toHaveLength(1);
			expect(await overflow(page)).toBeGreaterThan(0);
		});
	});

	test('pale words are found in forced colours', async () => {
		await site.visit('/', { forcedColors: 'active' }, async ({ page }) => {
			await page.evaluate(() => {
				document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p id="pale">pale</p>');
				const { style } = document.querySelector('#pale') as HTMLElement;
				style.setProperty('forced-color-adjust', 'none');
				style.setProperty('background', 'Canvas');
				style.setProperty('color', 'color-mix(in srgb, CanvasText 20%, Canvas)');
			});
			expect((await barriers(page)).filter((barrier) => barrier.startsWith('color-contrast'))).toEqual([
				expect.stringContaining('#pale')
			]);
		});
	});
});
