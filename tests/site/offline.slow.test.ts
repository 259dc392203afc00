import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { close, createServer, listen } from '../../src/bin/serve.ts';
import { useBrowser } from './browser.ts';
import { addresses, BUILD } from './build.ts';
import { redeploy } from './redeploy.ts';

const BASE = '/some/base';
const ALLOW = { serviceWorkers: 'allow' } as const;
const NOTICE = 'There is a newer version of the data';

/** The path from the site's root, in a page that is open. */
const at = (address: string, path: string) => new URL(path.replace(/^\//, ''), address).href;

/** Until the first service worker of the page has kept the site and is at work. */
const kept = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

/** Names of the caches, and how many entries they hold. */
const caches = (page: Page): Promise<[string, number][]> =>
	page.evaluate(async () => {
		const { caches } = window;
		const names = await caches.keys();
		return Promise.all(
			names.map(async (name): Promise<[string, number]> => [name, (await (await caches.open(name)).keys()).length])
		);
	});

describe('the site, seen once', () => {
	const folder = mkdtempSync(join(tmpdir(), 'offline-'));
	let server: Server;
	let address = '';
	let port = 0;

	const start = async () => {
		server = createServer(folder, { base: BASE });
		address = await listen(server, port, BASE);
		port = Number(new URL(address).port);
	};
	beforeAll(async () => {
		// Without the compressed copies, as files are changed below.
		cpSync(BUILD, folder, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
		await start();
	});
	afterAll(async () => {
		await close(server);
		rmSync(folder, { recursive: true, force: true });
	});
	const site = useBrowser(() => address);

	const versionFile = join(folder, '_app/version.json');
	const { version } = JSON.parse(readFileSync(join(BUILD, '_app/version.json'), 'utf8')) as { version: string };
	const [data, code] = version.split('.') as [string, string];
	const publish = (name: string) => writeFileSync(versionFile, JSON.stringify({ version: name }));

	test('is there without a network: its pages, styled, and its data', async () => {
		await site.visit('/', ALLOW, async ({ page, troubles }) => {
			await kept(page);
			expect(troubles).toEqual([]);
			const csv = await (await fetch(at(address, 'trade.csv'))).text();
			await close(server);
			try {
				for (const path of addresses.filter((path) => !path.startsWith('/embed/'))) {
					const response = await page.goto(at(address, path));
					expect(response?.status()).toBe(200);
					expect(response?.fromServiceWorker()).toBe(true);
					expect(await page.evaluate(() => getComputedStyle(document.querySelector('main') as Element).display)).toBe(
						'block'
					);
				}
				await page.goto(address);
				expect(await page.evaluate(async (url) => (await fetch(url)).text(), at(address, 'trade.csv'))).toBe(csv);
				await page.goto(at(address, 'data/?q=a'));
				expect(await page.locator('h1').count()).toBe(1);
				// What was never there is missing, and is not answered with another page.
				await expect(page.goto(at(address, 'no/such/page/'))).rejects.toThrow('ERR_FAILED');
			} finally {
				await start();
			}
		});
	});

	test('asks the network first, so that newer data is shown at once', async () => {
		await site.visit('/', ALLOW, async ({ page }) => {
			await kept(page);
			const file = join(folder, 'articles/index.html');
			const before = readFileSync(file, 'utf8');
			try {
				writeFileSync(file, before.replace('<title>', '<title>Newer: '));
				await page.goto(at(address, 'articles/'));
				expect(await page.title()).toMatch(/^Newer: /);
			} finally {
				writeFileSync(file, before);
			}
		});
	});

	test('says when there is newer data than an open page shows, and not when only the code is newer', async () => {
		const notice = (page: Page) => page.getByRole('status').getByText(NOTICE).locator('visible=true').count();
		const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
		await site.visit('/', ALLOW, async ({ page, troubles }) => {
			try {
				expect(await notice(page)).toBe(0);
				publish(`${data}.${code.replace(/./g, '0')}`);
				await comeBack(page);
				await page.waitForLoadState('networkidle');
				expect(await notice(page)).toBe(0);
				publish(`${data.replace(/./g, '0')}.${code}`);
				await comeBack(page);
				await expect.poll(() => notice(page)).toBe(1);
				publish(version);
				await page.getByRole('button', { name: 'Load it' }).click();
				await expect.poll(() => notice(page)).toBe(0);
				expect(troubles).toEqual([]);
			} finally {
				publish(version);
			}
		});
	});

	test('a newer worker waits for the pages of the older one, then forgets what that one kept', async () => {
		await site.visit('/', ALLOW, async ({ page }) => {
			await kept(page);
			// From its second page on, the worker is in charge.
			await page.reload();
			const [[name] = [''], ...others] = await caches(page);
			expect(name).toContain(version);
			expect(others).toEqual([]);
			const file = join(folder, 'service-worker.js');
			const before = readFileSync(file, 'utf8');
			try {
				writeFileSync(file, before.replaceAll(version, 'newer'));
				await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
				const waits = () => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
				await expect.poll(waits).toBe(true);
				expect((await caches(page)).map(([other]) => other)).toContain(name);
				// Another page of another site, until no page of this one is open.
				const context = page.context();
				await page.goto('about:blank');
				const again = await context.newPage();
				await again.goto(at(address, '/'));
				const names = async () => (await caches(again)).map(([other]) => other);
				await expect.poll(names).toEqual([name.replace(version, 'newer')]);
			} finally {
				writeFileSync(file, before);
			}
		});
	});
});

describe('a new version, published in the middle of a visit', () => {
	const folder = mkdtempSync(join(tmpdir(), 'redeployed-'));
	let server: Server;
	let address = '';
	beforeAll(async () => {
		cpSync(BUILD, folder, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
		server = createServer(folder, { base: BASE });
		address = await listen(server, 0, BASE);
	});
	afterAll(async () => {
		await close(server);
		rmSync(folder, { recursive: true, force: true });
	});
	const site = useBrowser(() => address);
	const { version } = JSON.parse(readFileSync(join(BUILD, '_app/version.json'), 'utf8')) as { version: string };
	const NEWER = version.replace(/[0-9a-z]/g, '0');
	const names = async (page: Page) => (await caches(page)).map(([name]) => name.slice(name.lastIndexOf(' ') + 1));

	test('loses nothing: the open page goes on with its own scripts, the next one has the new ones', async () => {
		const small = { ...ALLOW, viewport: { width: 390, height: 400 } };
		await site.visit('/', small, async ({ page, troubles, go }) => {
			await kept(page);
			await go('/');
			const charts = page.locator('canvas');
			const isDrawn = () => charts.last().evaluate((canvas) => canvas.closest('[data-drawn]') !== null);
			expect(await isDrawn()).toBe(false);

			redeploy(folder, version, NEWER);
			await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
			const waits = () => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
			await expect.poll(waits).toBe(true);

			// Its charts come when they are near, by scripts that the server no longer has.
			await charts.last().scrollIntoViewIfNeeded();
			await expect.poll(isDrawn).toBe(true);
			await page.keyboard.press('/');
			await page.getByRole('combobox', { name: /^Search/ }).fill('furniture');
			await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0);
			expect(troubles).toEqual([]);

			// The table's page is the new one, under the old worker still; its scripts come from the server.
			await go('/data/');
			await page.getByRole('searchbox').fill('furniture');
			await expect.poll(() => new URL(page.url()).search).toContain('furniture');
			expect(troubles).toEqual([]);

			// Without a network, and after every page was closed: the new worker has all of its version.
			const context = page.context();
			await page.goto('about:blank');
			const again = await context.newPage();
			await again.goto(at(address, ''));
			await expect.poll(() => names(again)).toEqual([NEWER]);
			await close(server);
			try {
				for (const path of ['', 'data/', 'verify/', 'articles/']) {
					const response = await again.goto(at(address, path));
					expect([path, response?.fromServiceWorker()]).toEqual([path, true]);
				}
				await again.goto(at(address, 'data/'));
				await again.getByRole('searchbox').fill('lasers');
				await expect.poll(() => new URL(again.url()).search).toContain('lasers');
			} finally {
				server = createServer(folder, { base: BASE });
				await listen(server, Number(new URL(address).port), BASE);
			}
		});
	}, 60_000);
});

describe('the site as an app', () => {
	const manifest = JSON.parse(readFileSync(join(BUILD, 'manifest.webmanifest'), 'utf8')) as {
		name: string;
		start_url: string;
		icons: { src: string; sizes: string; type: string; purpose?: string }[];
	};

	test('its icons are as large as they are said to be', () => {
		expect(manifest.icons.filter(({ type }) => type === 'image/png').length).toBeGreaterThan(0);
		for (const { src, sizes, type } of manifest.icons) {
			const bytes = readFileSync(join(BUILD, src));
			if (type !== 'image/png') continue;
			// Width and height stand in the first chunk of a PNG.
			expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
		}
	});

	test('nothing in it depends on where the site stands', () => {
		expect([manifest.start_url, ...manifest.icons.map(({ src }) => src)].filter((path) => /^\/|:/.test(path))).toEqual(
			[]
		);
		expect(manifest.name).toMatch(/\S/);
	});
});
