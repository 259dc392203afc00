import type { Page, Route } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { formatFigure } from '../../src/lib/figures/format.ts';
import { dataset } from '../articles.ts';
import { useSite, type Visit } from './browser.ts';
import { read } from './build.ts';
import { plain } from './text.ts';

const site = useSite();

/** Figures and goods of the table that a page does not show. */
async function missing(page: Page): Promise<string[]> {
	const text = plain(await page.locator('body').innerText()).toLowerCase();
	const words = dataset.observations.map((row) => plain(formatFigure(row) ?? row.commodity ?? '').toLowerCase());
	return words.filter((word) => !text.includes(word));
}

/** What a page's own scripts let fall; that a file could not be had is the fault itself, and no news. */
const uncaught = (troubles: readonly string[]) =>
	troubles.filter((trouble) => !/Failed to load resource|net::ERR|^(404|503) for |Failed to fetch/.test(trouble));

/** Opens a page anew while some of what it asks for is refused, goes through all of it, and tells what went wrong. */
const suffer = (path: string, refuse: (route: Route) => Promise<void> | null, work: (visit: Visit) => Promise<void>) =>
	site.visit('/robots.txt', {}, async (visit) => {
		const { page, go } = visit;
		const refused: string[] = [];
		await page.route('**/*', async (route) => {
			const refusal = refuse(route);
			if (refusal === null) return route.continue();
			refused.push(route.request().url());
			await refusal;
		});
		await go(path);
		// Charts are drawn when they come near, and the table answers once somebody is there.
		await page.mouse.move(200, 200);
		for (const figure of await page.locator('figure').all()) await figure.scrollIntoViewIfNeeded();
		await vi.waitUntil(() => refused.length > 0, { timeout: 30_000 });
		await page.waitForLoadState('networkidle');
		await work(visit);
		expect(uncaught(visit.troubles)).toEqual([]);
	});

const isScript = (route: Route) => route.request().resourceType() === 'script';
const isChunk = (route: Route) => isScript(route) && route.request().url().includes('/_app/immutable/');
/** What the script of every page begins with. */
const FIRST = [
	...read('_app/enhance.js')
		.toString('utf8')
		.matchAll(/\bfrom"\.\/([^"]+)"/g)
].map(([, path = '']) => path);
const isFirst = (route: Route) => FIRST.some((path) => route.request().url().endsWith(path));

describe.concurrent('with a fault in the network', () => {
	test.for([
		['every script is blocked', (route: Route) => (isScript(route) ? route.abort('blockedbyclient') : null)],
		['every later script is missing', (route: Route) => (isChunk(route) ? route.fulfill({ status: 404 }) : null)],
		['a server is too busy for scripts', (route: Route) => (isScript(route) ? route.fulfill({ status: 503 }) : null)],
		[
			'nothing but scripts and styles arrives after the page',
			(route: Route) => (route.request().resourceType() === 'fetch' ? route.abort() : null)
		]
	] as const)('%s: the home page shows every figure and every good', ([, refuse]) =>
		suffer('/', refuse, async ({ page }) => {
			expect(await missing(page)).toEqual([]);
			// No canvas covers the bars with nothing.
			const bars = await page
				.locator('figure rect')
				.evaluateAll((rects) =>
					rects.filter((rect) => Number(getComputedStyle(rect).opacity) === 1 && rect.getBoundingClientRect().width > 0)
				);
			expect(bars.length).toBeGreaterThan(0);
		})
	);

	test.for(['/observations/2017-services-exports/', '/data/'])(
		'every script is blocked: %s still tells its figures',
		(path) =>
			suffer(
				path,
				(route) => (isScript(route) ? route.abort('blockedbyclient') : null),
				async ({ page }) => {
					const text = plain(await page.locator('main').innerText());
					expect(text).toContain(
						plain(formatFigure(dataset.observations[0] as (typeof dataset.observations)[0]) ?? '')
					);
				}
			)
	);

	test.for(['/data/', '/verify/'])(
		'a script of its own is missing: %s stays as it was sent, says so, and is not loaded again',
		(path) =>
			suffer(
				path,
				(route) => (isChunk(route) && !isFirst(route) ? route.fulfill({ status: 404 }) : null),
				async ({ page }) => {
					const sent = async (url: string) => (await (await fetch(url)).text()).match(/<h1[^>]*>([^<]+)/)?.[1];
					let loads = 0;
					page.on('framenavigated', () => loads++);
					await page.waitForTimeout(1_500);
					expect(loads).toBe(0);
					expect(await page.locator('h1').innerText()).toBe(await sent(page.url()));
					expect(await page.getByRole('alert').innerText()).toContain('could not be loaded');
					if (path === '/data/')
						expect(await page.locator('tbody tr').count()).toBeGreaterThan(dataset.observations.length);
				}
			)
	);

	test('what checks a text cannot be loaded: /verify/ says so, and keeps the text', () => {
		const isChecker = (route: Route) => {
			const { pathname } = new URL(route.request().url());
			return isChunk(route) && read(pathname.slice(1)).includes('.terminate()');
		};
		return suffer(
			'/verify/',
			(route) => (isChecker(route) ? route.fulfill({ status: 404 }) : null),
			async ({ page }) => {
				const notice = page.getByText('The check itself could not run').locator('visible=true');
				await notice.first().waitFor();
				await page.getByRole('textbox').fill('A text.');
				await page.getByRole('button', { name: 'Check this text' }).click();
				await notice.first().waitFor();
				expect(await page.getByRole('textbox').inputValue()).toBe('A text.');
			}
		);
	});

	test('the search cannot be loaded: its link leads to all observations', () =>
		site.visit('/', {}, async ({ page, troubles }) => {
			await page.route('**/_app/immutable/**', (route) => route.fulfill({ status: 404 }));
			await page.getByRole('button', { name: 'Search' }).click();
			await page.waitForURL('**/data/');
			expect(uncaught(troubles)).toEqual([]);
		}));
});

/** A browser that has no room left, or that forbids keeping anything. */
function fullStorage(): void {
	const full = () => {
		throw new DOMException('made by the test', 'QuotaExceededError');
	};
	Object.defineProperty(window, 'localStorage', { get: full });
	Object.defineProperty(window, 'sessionStorage', { get: full });
	Cache.prototype.put =
		Cache.prototype.add =
		Cache.prototype.addAll =
			() => Promise.reject(new DOMException('full', 'QuotaExceededError'));
	CacheStorage.prototype.open = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
}

describe.concurrent('with no storage left', () => {
	test.for(['/', '/data/', '/verify/', '/observations/2017-services-exports/'])('%s is as it was', (path) =>
		site.visit(
			path,
			{},
			async ({ page, troubles }) => {
				expect(await page.locator('h1').count()).toBe(1);
				if (path === '/') expect(await missing(page)).toEqual([]);
				await page.keyboard.press('/');
				if (path !== '/verify/') await page.getByRole('dialog').waitFor();
				expect(troubles).toEqual([]);
			},
			fullStorage
		)
	);

	test('the service worker finds its storage full: pages come from the network, and say nothing of it', () =>
		site.visit('/', { serviceWorkers: 'allow' }, async ({ page, troubles, go }) => {
			const session = await page.context().newCDPSession(page);
			const origin = new URL(site.address).origin;
			await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
			await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000 });
			for (let visit = 0; visit < 3; visit++) {
				await go('/');
				expect(await missing(page)).toEqual([]);
			}
			expect(troubles).toEqual([]);
		}));
});
