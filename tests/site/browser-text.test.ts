import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './browser.ts';
import { kinds, NOT_FOUND } from './build.ts';

const site = useSite();
const all = [...kinds, NOT_FOUND];

/** A reader's own style sheet, which no policy of a page refuses. */
const restyle = (page: Page, css: string): Promise<void> =>
	page.evaluate((css) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	}, css);

/** What a reader may set (WCAG 2.2, 1.4.12). */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

/** What stands beyond the window's edge, or is cut off at the edge of its own box. */
const lost = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		const beyond = Math.max(scrollWidth, document.body.scrollWidth) - clientWidth;
		const cut = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
			const { overflowX, overflowY, clipPath } = getComputedStyle(element);
			// What is only read aloud is clipped on purpose.
			if (!element.checkVisibility() || clipPath !== 'none' || element instanceof SVGElement) return false;
			const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
			return (
				(hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
				(hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
			);
		});
		return [
			...(beyond > 0 ? [`the page is ${beyond} pixels too wide`] : []),
			...cut.map((element) => `cut off: ${element.outerHTML.slice(0, 120)}`)
		];
	});

describe.concurrent('no text is lost', () => {
	test.for(all)('on %s, with the spacing that a reader may set', async (path, { expect }) => {
		await site.visit(path, { viewport: { width: 1280, height: 800 } }, async ({ page }) => {
			await restyle(page, SPACED);
			expect.soft(await lost(page), '1280 pixels wide').toEqual([]);
			await page.setViewportSize({ width: 390, height: 800 });
			expect.soft(await lost(page), '390 pixels wide').toEqual([]);
		});
	});

	test.for(all)('on %s, enlarged to 200 %%: all of it, and the letters alone', async (path, { expect }) => {
		await site.visit(path, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, async ({ page }) => {
			expect.soft(await lost(page), 'all of it').toEqual([]);
			await page.setViewportSize({ width: 1280, height: 800 });
			await restyle(page, ':root { font-size: 200% !important; }');
			expect.soft(await lost(page), 'the letters alone').toEqual([]);
		});
	});
});

describe('this check', () => {
	test('finds text that is cut off, and a page that is too wide', async () => {
		await site.visit('/', {}, async ({ page }) => {
			await restyle(
				page,
				'h1 { block-size: 5px; overflow: hidden; } .summary { inline-size: 3000px; max-inline-size: none }'
			);
			const found = await lost(page);
			expect(found.filter((words) => words.includes('too wide'))).toHaveLength(1);
			expect(found.filter((words) => words.startsWith('cut off: <h1'))).toHaveLength(1);
		});
	});
});
