import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { close, listen } from '../server.ts';
import { dataset } from '../articles.ts';
import { useBrowser, useSite } from './browser.ts';
import { pages, parsePage } from './build.ts';
import { lost } from './checks/layout.ts';
import { plain } from './text.ts';

const embeds = pages.filter(({ path }) => path.startsWith('/embed/'));
const embedOf = (folder: string) => embeds.find(({ path }) => path.startsWith(`/embed/${folder}/`))?.path ?? '';
const kinds = [
	...embeds.map(({ path }) => path).filter((path) => path.startsWith('/embed/charts/')),
	embedOf('observations')
];
const SIZES = [
	{ width: 240, height: 200 },
	{ width: 240, height: 600 },
	{ width: 400, height: 300 },
	{ width: 768, height: 800 },
	{ width: 1200, height: 200 },
	{ width: 800, height: 450 },
	{ width: 1200, height: 800 }
];

describe('the code to copy', () => {
	test('there is one for each observation and chart, which its page gives', () => {
		const copied = pages.flatMap(({ document }) =>
			document.querySelectorAll('button[data-fragment*="embed/"]').map((button) => ({
				fragment: button.getAttribute('data-fragment')?.replace(/^[./]*/, '/'),
				frame: parsePage(button.getAttribute('data-copy')?.replaceAll('&quot;', '"') ?? '').querySelector('iframe')
			}))
		);
		expect(copied.map(({ fragment }) => fragment).sort()).toEqual(embeds.map(({ path }) => path).sort());
		for (const { frame } of copied) expect(frame?.getAttribute('style')).toContain('color-scheme: light');
		expect(embeds.length).toBeGreaterThan(dataset.observations.length);
	});
});

test.for(embeds.map(({ path, html, document }) => [path, html, document] as const))(
	'%s has no script, and nothing to fetch',
	([, html, document]) => {
		expect(html).not.toMatch(/<script/i);
		expect(
			document.querySelectorAll('[src], link[rel="stylesheet"]:not([disabled]), link[rel="modulepreload"]')
		).toHaveLength(0);
		expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
	}
);

describe('in a frame of another page', () => {
	const site = useSite();
	let host: Server;
	let address = '';
	let html = '';
	beforeAll(async () => {
		host = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
		address = await listen(host, 0, '');
	});
	afterAll(() => close(host));
	const elsewhere = useBrowser(() => address);

	test.for(kinds)('%s fills it, and its source is always in sight', (path) =>
		site.visit(path, {}, async ({ page }) => {
			for (const viewport of SIZES) {
				await page.setViewportSize(viewport);
				const seen = await page.evaluate(() => {
					const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
					const [main, footer] = [box('main'), box('footer')];
					const bars = [...document.querySelectorAll('[data-plot] .row > svg')].map(
						(bar) => bar.getBoundingClientRect().height
					);
					const [body] = document.querySelectorAll('.body');
					return {
						overflow: document.documentElement.scrollHeight - innerHeight,
						sideways: (body?.scrollWidth ?? 0) - (body?.clientWidth ?? 0),
						hole: innerHeight - (main?.bottom ?? 0),
						source: innerHeight - (footer?.bottom ?? 0),
						shown: (body?.clientHeight ?? 0) / innerHeight,
						thicknesses: new Set(bars.map(Math.round)).size
					};
				});
				const name = `${viewport.width} × ${viewport.height}`;
				expect(seen, name).toMatchObject({ overflow: 0, sideways: 0, hole: 0 });
				expect(seen.source, name).toBeLessThan(3);
				expect(seen.shown, name).toBeGreaterThan(0.6);
				expect(seen.thicknesses, name).toBeLessThan(2);
				expect(await lost(page), name).toEqual([]);
			}
			// As tall as the code says, and larger.
			for (const viewport of [
				{ width: 640, height: 700 },
				{ width: 1200, height: 800 }
			]) {
				await page.setViewportSize(viewport);
				const hidden = await page.evaluate(() => {
					const { scrollHeight = 0, clientHeight = 0 } = document.querySelector('.body') ?? {};
					return scrollHeight - clientHeight;
				});
				expect(hidden, `all is shown ${viewport.width} wide`).toBe(0);
			}
		})
	);

	test('is light in the frame of the code whatever the reader has', async () => {
		html = `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe src="${site.address.slice(0, -1)}${kinds[0] ?? ''}" sandbox></iframe>`;
		await elsewhere.visit('/', { colorScheme: 'dark' }, async ({ page }) => {
			const [, frame] = page.frames();
			const paper = await frame?.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
			expect(paper).toBe('rgb(255, 255, 255)');
		});
	});

	test('a link in it opens a new tab of the site, and the page around it stays', async () => {
		html = `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe src="${site.address.slice(0, -1)}${embedOf('observations')}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
		await elsewhere.visit('/', {}, async ({ page }) => {
			const opened = page.context().waitForEvent('page');
			await page.frameLocator('iframe').locator('a.site').click();
			const tab = await opened;
			await tab.waitForURL(/\/observations\//);
			expect(await tab.evaluate(() => window.opener as unknown)).toBeNull();
			expect(page.url()).toBe(address);
		});
	});
});

describe('the code that is copied', () => {
	const site = useSite('/some/base');

	test('has the address at which the reader is', () =>
		site.visit('/', { permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page }) => {
			await page
				.getByRole('button', { name: /^Copy embed code/ })
				.first()
				.click();
			await expect.poll(() => page.locator('[role=status]', { hasText: 'Copied' }).count()).toBe(1);
			const code = plain(await page.evaluate(() => navigator.clipboard.readText()));
			expect(code).toContain(`<iframe src="${site.address}embed/charts/`);
		}));
});
