import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formatFigure } from '../../src/lib/figures/format.ts';
import { dataset } from '../articles.ts';
import { useSite } from './browser.ts';
import { kinds, NOT_FOUND } from './build.ts';
import { barriers } from './checks/axe.ts';
import { strays } from './checks/keyboard.ts';
import { lost, observeShifts, restyle, shifts, SPACED } from './checks/layout.ts';
import { gaps, said, treeOf } from './checks/tree.ts';
import { plain, unqualified } from './text.ts';

// Under a base path: one build runs under any. What needs none is the same at the root.
const site = useSite('/some/base');
/** The page for a wrong address alone has links from the root, as it may stand at any depth. */
const root = useSite();
const siteOf = (path: string) => (path === NOT_FOUND ? root : site);
const all = [...kinds, NOT_FOUND];
const isFrame = (path: string) => path.startsWith('/embed/');

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 640 };

/** Places where a hedged amount stands without its hedge. */
const bare = (text: string) =>
	dataset.observations.flatMap((row) => {
		const figure = formatFigure(row);
		if (row.qualifier === null || figure === null) return [];
		return unqualified(text, figure.slice(row.qualifier.length).trim(), row.qualifier);
	});

/** Everything that is folded is opened, as a reader would find it in the end. */
const unfold = (page: Page) =>
	page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});

describe.concurrent('each kind of page is opened once, and all is looked at', () => {
	test.for(all)('%s', async (path, { expect }) => {
		const options = { viewport: WIDE, colorScheme: 'light' } as const;
		await siteOf(path).visit(
			path,
			options,
			async ({ page, troubles, status }) => {
				expect(status).toBe(200);
				expect.soft(await shifts(page), 'moved while it loaded').toEqual([]);
				expect.soft(await strays(page), 'by keyboard').toEqual([]);

				expect.soft(await barriers(page), 'in light').toEqual([]);
				await page.emulateMedia({ colorScheme: 'dark' });
				expect.soft(await barriers(page, 'colours'), 'in dark').toEqual([]);
				await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
				expect.soft(await barriers(page, 'colours'), 'in forced colours').toEqual([]);
				await page.emulateMedia({ forcedColors: 'none' });

				for (const [name, viewport] of Object.entries({ NARROW, PHONE, half: { width: 640, height: 400 } })) {
					await page.setViewportSize(viewport);
					expect.soft(await lost(page), name).toEqual([]);
				}
				await page.emulateMedia({ media: 'print' });
				expect.soft(bare(await page.locator('body').innerText()), 'on paper').toEqual([]);
				expect
					.soft(await page.locator('button:not(th button)').filter({ visible: true }).count(), 'tools on paper')
					.toBe(0);
				await page.emulateMedia({ media: 'screen' });

				await page.setViewportSize(WIDE);
				await unfold(page);
				const tree = await treeOf(page);
				expect.soft(gaps(tree, isFrame(path)), 'heard').toEqual([]);
				expect.soft(bare(said(tree)), 'heard').toEqual([]);

				await restyle(page, SPACED);
				expect.soft(await lost(page), 'spaced by the reader').toEqual([]);
				await page.setViewportSize(PHONE);
				expect.soft(await lost(page), 'spaced by the reader, on a phone').toEqual([]);
				await page.setViewportSize(WIDE);
				await restyle(page, ':root { font-size: 200% !important; }');
				expect.soft(await lost(page), 'letters of 200 %').toEqual([]);
				expect(troubles).toEqual([]);
			},
			observeShifts
		);
	});

	test('on a phone nothing moves while a page loads, and the first Tab leads past the navigation', async ({
		expect
	}) => {
		await root.visit(
			'/',
			{ viewport: PHONE },
			async ({ page, go }) => {
				// Each page as on a first visit.
				const session = await page.context().newCDPSession(page);
				await session.send('Network.setCacheDisabled', { cacheDisabled: true });
				for (const path of all) {
					await go(path);
					expect.soft(await shifts(page), path).toEqual([]);
					// A page for a frame has no navigation to pass.
					if (isFrame(path)) continue;
					await page.keyboard.press('Tab');
					await page.keyboard.press('Enter');
					await page.waitForFunction(() => document.activeElement?.closest('main') !== null);
					await page.keyboard.press('Tab');
					const isInMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
					expect.soft(isInMain, path).toBe(true);
				}
			},
			observeShifts
		);
	});

	test('without JavaScript no page shows a button that would do nothing', async ({ expect }) => {
		await root.visit('/', { javaScriptEnabled: false }, async ({ page, go }) => {
			for (const path of all) {
				await go(path);
				const shown = page.locator('button').filter({ visible: true });
				expect.soft(await shown.allInnerTexts(), path).toEqual([]);
			}
		});
	});
});

test.for(['/nothing/', '/a/b/c/d.html'])('%s shows the page for a wrong address, styled, with live links', (path) =>
	root.visit(path, {}, async ({ page, troubles, status }) => {
		expect(status).toBe(404);
		// The browser reports the missing page itself, as it should; nothing else is missing.
		expect(troubles.filter((trouble) => !/status of 404/.test(trouble))).toEqual([]);
		expect(plain(await page.locator('h1').innerText())).toMatch(/\S/);
		const links = await page
			.locator('a[href]')
			.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
		const own = [...new Set(links)].filter((link) => link.startsWith('http://127.0.0.1') && !link.includes('#'));
		const statuses = await Promise.all(own.map(async (link) => (await fetch(link)).status));
		expect(statuses.filter((code) => code !== 200)).toEqual([]);
	})
);
