import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { search } from '../../src/lib/publish/search.ts';
import { searchIndex } from '../../src/lib/publish/search-index.ts';
import { dataset } from '../articles.ts';
import { useSite } from './browser.ts';
import { kinds, NOT_FOUND, pages } from './build.ts';

const BASE = '/some/base';
const site = useSite();

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => page.getByRole('combobox', { name: /^Search/ });
const options = (page: Page) => dialog(page).getByRole('option');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80) ?? '');

/** Opens the search with its key. */
async function open(page: Page): Promise<void> {
	await page.keyboard.press('/');
	await dialog(page).waitFor();
}

/** The option that the field says is active, and the one that is shown as such. */
const active = (page: Page) =>
	page.evaluate(() => {
		const named = document.querySelector('dialog [role="combobox"]')?.getAttribute('aria-activedescendant') ?? '';
		const shown = [...document.querySelectorAll('dialog [role="option"][aria-selected="true"]')];
		return shown.length === 1 && shown[0]?.id === named ? (shown[0] as HTMLElement).innerText.split('\n')[0] : null;
	});

// Whatever has a masthead has the search: also pages without any other script.
const isSealed = (html: string) => html.includes(`content="connect-src 'none'"`);
const searchable = [...kinds, NOT_FOUND].filter((path) => {
	const found = pages.find((page) => page.path === path);
	return found?.document.querySelector('a[data-search]') && !isSealed(found.html);
});

describe('the search opens on every page', () => {
	test.for(searchable)('%s: with / and by its button, and asks for its index then only', async (path) => {
		await site.visit(path, {}, async ({ page, troubles }) => {
			const asked: string[] = [];
			page.on('request', (request) => asked.push(new URL(request.url()).pathname));
			await page.getByRole('button', { name: 'Search' }).focus();
			expect(asked.filter((address) => address.endsWith('/search.json'))).toEqual([]);
			await open(page);
			await expect.poll(() => asked.filter((address) => address.endsWith('/search.json')).length).toBe(1);
			expect(await focused(page)).toContain('role="combobox"');

			await page.keyboard.press('Escape');
			await dialog(page).waitFor({ state: 'hidden' });
			expect(await focused(page)).toContain('data-search');

			await page.keyboard.press('Enter');
			await dialog(page).waitFor();
			expect(asked.filter((address) => address.endsWith('/search.json'))).toHaveLength(1);
			expect(troubles).toEqual([]);
		});
	});

	test('but on a page that may ask for nothing it stays a link to all observations', async () => {
		const sealed = pages.filter(({ html }) => isSealed(html));
		expect(sealed.length).toBeGreaterThan(0);
		for (const { path } of sealed) {
			await site.visit(path, {}, async ({ page, troubles }) => {
				await page.keyboard.press('/');
				await page.getByRole('link', { name: 'Search' }).click();
				await page.waitForURL(/\/data\/$/);
				expect(troubles).toEqual([]);
			});
		}
	});

	test('there are such pages with and without an island', () => {
		const living = searchable.filter((path) => pages.find((page) => page.path === path)?.html.includes('data-island'));
		expect(living.length).toBeGreaterThan(0);
		expect(living.length).toBeLessThan(searchable.length);
	});
});

describe('the search by keyboard', () => {
	test('arrows choose, round the ends; Enter goes there', async () => {
		await site.visit('/articles/', {}, async ({ page }) => {
			await open(page);
			await page.keyboard.type('invest');
			await expect.poll(() => options(page).count()).toBeGreaterThan(1);
			const names = (await options(page).allInnerTexts()).map((text) => text.split('\n')[0]);
			expect(await active(page)).toBe(names[0]);
			await page.keyboard.press('ArrowDown');
			expect(await active(page)).toBe(names[1]);
			await page.keyboard.press('ArrowUp');
			await page.keyboard.press('ArrowUp');
			expect(await active(page)).toBe(names.at(-1));
			await page.keyboard.press('ArrowDown');
			const href = await options(page).first().getAttribute('href');
			await page.keyboard.press('Enter');
			await page.waitForURL(href ?? '');
			expect(await page.locator('h1').innerText()).toMatch(/investment/i);
		});
	});

	test('a / that is typed into a field stays there, and one with a modifier is the browser’s', async () => {
		await site.visit('/articles/', {}, async ({ page }) => {
			await page.evaluate(() => document.querySelector('main')?.append(document.createElement('textarea')));
			const text = page.locator('textarea').first();
			await text.fill('1');
			await text.press('/');
			expect(await text.inputValue()).toBe('1/');
			await page.locator('h1').click();
			await page.keyboard.press('Control+/');
			expect(await dialog(page).count()).toBe(0);
		});
	});

	test('focus goes back to where it was', async () => {
		await site.visit('/articles/', {}, async ({ page }) => {
			await page.locator('main a').nth(2).focus();
			const before = await focused(page);
			await open(page);
			await page.keyboard.press('Escape');
			expect(await focused(page)).toBe(before);
		});
	});

	test('its key can be turned off, stays off on other pages, and can be turned on', async () => {
		await site.visit('/articles/', {}, async ({ page, go }) => {
			await open(page);
			await page.getByRole('checkbox').uncheck();
			await page.keyboard.press('Escape');
			await go('/data/');
			await page.keyboard.press('/');
			await page.waitForTimeout(200);
			expect(await dialog(page).count()).toBe(0);
			await page.getByRole('button', { name: 'Search' }).click();
			await page.getByRole('checkbox').check();
			await page.keyboard.press('Escape');
			await open(page);
		});
	});
});

describe('what the search says', () => {
	test('how many results there are, and that there are none, where else to look', async () => {
		await site.visit('/', {}, async ({ page }) => {
			await open(page);
			const said = () => dialog(page).getByRole('status').innerText();
			await page.keyboard.type('frozen fish');
			await expect.poll(said).toMatch(/^\d+ results?$/);
			expect(await options(page).first().innerText()).toContain('named without a value');
			await field(page).fill('zebra');
			await expect.poll(said).toBe('Nothing found for “zebra”.');
			expect(await field(page).getAttribute('aria-expanded')).toBe('false');
			await dialog(page).getByRole('link', { name: 'all observations' }).click();
			await page.waitForURL(/\/data\/$/);
		});
	});

	test('that it could not be loaded, and all observations instead', async () => {
		await site.visit('/articles/', {}, async ({ page }) => {
			await page.route('**/search.json', (route) => route.abort());
			await page.keyboard.press('/');
			await dialog(page).waitFor();
			await page.keyboard.type('fish');
			await dialog(page).getByText('could not be loaded').last().waitFor();
			expect(await dialog(page).getByRole('link').getAttribute('href')).toMatch(/\/data\/$/);
			// Once it can be had, the next opening has it.
			await page.unroute('**/search.json');
			await page.keyboard.press('Escape');
			await open(page);
			await expect.poll(() => options(page).count()).toBeGreaterThan(0);
		});
	});

	test.for(['light', 'dark'] as const)(
		'in %s, on a small screen: no barrier, nothing beyond the edge',
		async (colorScheme) => {
			await site.visit('/', { colorScheme, viewport: { width: 320, height: 640 } }, async ({ page, troubles }) => {
				await open(page);
				await page.keyboard.type('exports');
				await expect.poll(() => options(page).count()).toBeGreaterThan(5);
				await page.evaluate(`${axe.source}; undefined`);
				const { violations } = await page.evaluate(() =>
					(window as unknown as { axe: typeof axe }).axe.run('dialog', { resultTypes: ['violations'] })
				);
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
				const { left, right } = await dialog(page).evaluate((element) => element.getBoundingClientRect().toJSON());
				expect(left).toBeGreaterThanOrEqual(0);
				expect(right).toBeLessThanOrEqual(320);
				expect(troubles).toEqual([]);
			});
		}
	);
});

describe('without JavaScript', () => {
	test('the search is a link to all observations', async () => {
		await site.visit('/articles/', { javaScriptEnabled: false }, async ({ page }) => {
			await page.getByRole('link', { name: 'Search' }).click();
			await page.waitForURL(/\/data\/$/);
		});
	});
});

describe(`under ${BASE}, with the same build`, () => {
	const elsewhere = useSite(BASE);

	test.for(['/', `/articles/${dataset.articles[0]?.id}/`])('from %s each result leads to its page', async (path) => {
		await elsewhere.visit(path, {}, async ({ page, troubles }) => {
			await open(page);
			await page.keyboard.type('e');
			await expect.poll(() => options(page).count()).toBe(search(searchIndex(dataset), 'e').length);
			const hrefs = await options(page).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
			expect(hrefs.filter((href) => !href.startsWith(elsewhere.address))).toEqual([]);
			const statuses = await Promise.all(hrefs.map(async (href) => (await fetch(href, { redirect: 'manual' })).status));
			expect(new Set(statuses)).toEqual(new Set([200]));
			expect(troubles).toEqual([]);
		});
	});
});
