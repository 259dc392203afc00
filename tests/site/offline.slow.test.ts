import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { close, createServer, listen } from '../server.ts';
import { useBrowser } from './browser.ts';
import { BUILD } from './build.ts';

const BASE = '/some/base';
const ALLOW = { serviceWorkers: 'allow' } as const;

describe('the service worker', () => {
	const folder = mkdtempSync(join(tmpdir(), 'offline-'));
	let server: Server;
	let address = '';
	const start = async (port: number) => {
		server = createServer(folder, BASE);
		address = await listen(server, port, BASE);
	};
	beforeAll(() => {
		// Without the compressed copies, as a file is changed below.
		cpSync(BUILD, folder, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
		return start(0);
	});
	afterAll(async () => {
		await close(server);
		rmSync(folder, { recursive: true, force: true });
	});
	const site = useBrowser(() => address);

	/** Until the service worker is in charge of the page. */
	const controlled = async (page: Page) => {
		await page.evaluate(async () => void (await navigator.serviceWorker.ready));
		await page.reload();
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	};

	test('shows what was visited without a network, and nothing in place of what was not', () =>
		site.visit('/', ALLOW, async ({ page }) => {
			await controlled(page);
			await page.goto(`${address}articles/`);
			await close(server);
			try {
				for (const path of ['', 'articles/']) {
					const response = await page.goto(`${address}${path}`);
					expect([path, response?.status(), response?.fromServiceWorker()]).toEqual([path, 200, true]);
				}
				await expect(page.goto(`${address}no/such/page/`)).rejects.toThrow(/ERR_/);
			} finally {
				await start(Number(new URL(address).port));
			}
		}));

	test('asks the network first, so that newer data is shown at once', () =>
		site.visit('/articles/', ALLOW, async ({ page }) => {
			await controlled(page);
			const file = join(folder, 'articles/index.html');
			const before = readFileSync(file, 'utf8');
			try {
				writeFileSync(file, before.replace('<title>', '<title>Newer: '));
				await page.goto(`${address}articles/`);
				expect(await page.title()).toMatch(/^Newer: /);
			} finally {
				writeFileSync(file, before);
			}
		}));
});
