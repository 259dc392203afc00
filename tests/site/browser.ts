import type { Server } from 'node:http';
import { type Browser, type BrowserContextOptions, chromium, type Page, type Response } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { close, createServer, listen } from '../server.ts';
import { BUILD } from './build.ts';

/** A page in Chromium, and what went wrong on it so far: errors, violations of its policy, requests to elsewhere. */
export interface Visit {
	page: Page;
	troubles: readonly string[];
	/** status of the page itself */
	status: number;
	/** Goes on to another page of the site, and waits until it has come to rest. */
	go: (path: string) => Promise<Response | null>;
}

/** The built site, served under `base` and open to a real Chromium, for the tests of one file. */
export function useSite(base = '') {
	let server: Server;
	let address = '';

	beforeAll(async () => {
		server = createServer(BUILD, base);
		address = await listen(server, 0, base);
	});
	afterAll(() => close(server));
	return useBrowser(() => address);
}

/** A site that somebody serves at an address, which ends with a slash, open to a real Chromium. */
export function useBrowser(addressOf: () => string) {
	let browser: Browser;

	beforeAll(async () => {
		browser = await chromium.connect(inject('browser'));
	});
	afterAll(() => browser.close());

	return {
		/** with a slash at its end */
		get address() {
			return addressOf();
		},

		/**
		 * Opens a page in a fresh context, waits until it has come to rest, and closes it after `work`. No service worker
		 * keeps what was seen, unless the options allow it.
		 * @param before runs in the page before any of its own scripts
		 */
		async visit<T>(
			path: string,
			options: BrowserContextOptions,
			work: (visit: Visit) => Promise<T>,
			before: () => void = () => undefined
		): Promise<T> {
			const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...options });
			try {
				const page = await context.newPage();
				const troubles = await watch(page, new URL(addressOf()).origin);
				await page.addInitScript(before);
				const go = async (path: string) => {
					const response = await page.goto(new URL(path.slice(1), addressOf()).href, { waitUntil: 'load' });
					// A page without scripts is at rest, and would never answer.
					if (options.javaScriptEnabled !== false) await rest(page);
					return response;
				};
				const response = await go(path);
				return await work({ page, troubles, status: response?.status() ?? 0, go });
			} finally {
				await context.close();
			}
		}
	};
}

/** Every text is wrapped, as browsers do when they translate a page. */
export const translate = (page: Page) =>
	page.evaluate(() => {
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const found: Node[] = [];
		while (texts.nextNode()) found.push(texts.currentNode);
		for (const text of found) {
			const font = document.createElement('font');
			text.parentNode?.replaceChild(font, text);
			font.append(text);
		}
	});

/**
 * A page's own scripts, once they have run: each is there once, whoever asks for it. One that is missing or refused has
 * nothing to wait for. As a text, since import() is not the browser's own where tests are transformed.
 */
const SCRIPTS = `Promise.allSettled(
	[...document.querySelectorAll('script[type="module"][src], link[rel="modulepreload"]')].map(({ src, href }) => import(src ?? href))
).then(() => undefined)`;

/** Waits until the page's own scripts have run, fonts are there, and what they changed is drawn. */
async function rest(page: Page): Promise<void> {
	await page.evaluate(SCRIPTS);
	await page.evaluate(async () => {
		await document.fonts.ready;
		await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
	});
}

async function watch(page: Page, origin: string): Promise<readonly string[]> {
	const troubles: string[] = [];
	page.on('console', (message) => {
		if (message.text() === 'Service Worker registration blocked by Playwright') return;
		if (message.type() === 'error' || message.type() === 'warning')
			troubles.push(`${message.type()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol))
			troubles.push(`request to ${request.url()}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400 && !response.request().isNavigationRequest()) {
			troubles.push(`${response.status()} for ${response.url()}`);
		}
	});
	await page.exposeFunction('reportViolation', (words: string) => troubles.push(`policy: ${words}`));
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
			const { reportViolation } = window as unknown as { reportViolation: (words: string) => void };
			reportViolation(`${violatedDirective} refused ${blockedURI}`);
		});
	});
	return troubles;
}
