import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dataset, texts } from '../articles.ts';
import { holdScript, useSite } from './browser.ts';

const site = useSite();

const quotations = [...new Set(dataset.observations.map(({ quotation }) => quotation))];
const [first = '', second = '', third = '', ...others] = quotations;
const nearly = first.replace(/\d+(?=\D*$)/, '999');
const toys = 'Toys were sold for about $3.5 million.';

/** What a reader does and sees on /verify. */
interface Bench {
	page: Page;
	/** requests since the page came to rest */
	requests: string[];
	/** types a text and has it checked; what is announced of it */
	check: (text: string) => Promise<string>;
	/** waits until something was announced that is not that the check runs, and until all of it is drawn */
	announced: () => Promise<string>;
	/** marked words of the text that is shown, each with the word on what it is */
	marks: () => Promise<[string, string][]>;
}

const workers = (page: Page) => page.workers().filter((worker) => worker.url().startsWith('blob:'));
/** Waits until the page has all that a check needs. */
const loaded = (page: Page) => expect.poll(() => workers(page).length).toBeGreaterThan(0);

/** Opens /verify in one of its modes. Nothing may go wrong on it, and nothing may be asked for once it is at rest. */
const open = <T>(mode: 'article' | 'draft', options: BrowserContextOptions, work: (bench: Bench) => Promise<T>) =>
	site.visit(`/verify/#${mode}`, options, async ({ page, troubles }) => {
		const requests: string[] = [];
		const button = page.getByRole('button', { name: 'Check this text' });
		await loaded(page);
		page.on('request', (request) => {
			const url = request.url();
			// Code that the page holds is no connection; the icon is the browser's own wish whenever the address changes.
			if (!url.startsWith('blob:') && !url.endsWith('/favicon.svg')) requests.push(url);
		});
		const announced = async () => {
			const status = page.locator('[role="status"]:visible').first();
			await expect.poll(() => status.innerText()).toMatch(/^(?!Checking)./);
			await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
			return status.innerText();
		};
		const result = await work({
			page,
			requests,
			announced,
			check: async (text) => {
				await page.getByRole('textbox').fill(text);
				await button.click();
				return announced();
			},
			marks: () =>
				page
					.locator('mark')
					.evaluateAll((all) =>
						all.map((mark) => [mark.textContent ?? '', (mark.nextElementSibling as HTMLElement).innerText])
					)
		});
		expect(requests).toEqual([]);
		// That an attribute of a text is refused as a script is as it should be; offline, so is the icon.
		expect(
			troubles.filter((trouble) => !/inline event handler|script-src-attr|ERR_INTERNET_DISCONNECTED/.test(trouble))
		).toEqual([]);
		return result;
	});

const paste = (page: Page, text: string) =>
	page.evaluate((words) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', words);
		const target = document.querySelector('section:not([hidden]) textarea') ?? document.body;
		target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	}, text);

describe('/verify', () => {
	test('marks the quotations that stand in a text, and says which do not', async () => {
		await open('article', {}, async ({ check, marks, page }) => {
			expect(await check(`News.\n\n${first} ${second}\n`)).toBe(
				`2 of ${quotations.length} quotations stand in the text exactly once, ${others.length + 1} nowhere. No amount of money in it is left out.`
			);
			expect(await marks()).toEqual([
				[first, expect.stringContaining('found')],
				[second, expect.stringContaining('found')]
			]);
			expect(await page.getByText('Another edition of a text that we read').isVisible()).toBe(true);
		});
	});

	test('a quotation that stands twice is no proof, and both places are marked', async () => {
		await open('article', {}, async ({ check, marks, page }) => {
			expect(await check(`${first}\n\n${first}\n`)).toContain('1 more than once');
			expect(await marks()).toEqual([
				[first, expect.stringContaining('more than once')],
				[first, expect.stringContaining('more than once')]
			]);
			await page.getByRole('link', { name: 'Show the second place' }).click();
			await expect
				.poll(() =>
					page
						.locator('mark')
						.last()
						.evaluate((mark) => mark === document.activeElement)
				)
				.toBe(true);
		});
	});

	test('of a quotation that is not found, the nearest passage is a suggestion, with its differences', async () => {
		await open('article', {}, async ({ check, marks, page }) => {
			expect(await check(`${nearly}\n\n${second}`)).toContain(`1 of ${quotations.length}`);
			expect(await page.getByText('A suggestion, not a match').isVisible()).toBe(true);
			expect(await page.locator('.diff ins').innerText()).toContain('999');
			expect(await page.locator('.diff del').innerText()).toContain(/\d+(?=\D*$)/.exec(first)?.[0]);
			const [like, amount] = await marks();
			expect(like?.[1]).toContain('similar, not the same');
			expect(amount).toEqual(['$999 million', expect.stringContaining('in no observation')]);
		});
	});

	test('an amount of money that no observation claims is marked and listed', async () => {
		await open('article', {}, async ({ check, marks, page }) => {
			expect(await check(`${first}\n\n${toys}`)).toContain('One amount of money');
			expect(await marks()).toContainEqual(['$3.5 million', expect.stringContaining('in no observation')]);
			const list = page.getByRole('region', { name: 'Amounts that no observation claims' });
			expect(await list.getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining('$3.5 million')]);
		});
	});

	test('a text that nobody knows is said to be none', async () => {
		await open('article', {}, async ({ check, page }) => {
			expect(await check(`Rain.\n\n${toys}`)).toContain('No quotation stands in this text');
			expect(await page.getByText('None that we know').isVisible()).toBe(true);
		});
	});

	test('the keyboard leads from the list to the text and back, and history steps through it', async () => {
		await open('article', {}, async ({ check, page }) => {
			await check(`${first}\n\n${toys}`);
			const link = page.getByRole('link', { name: 'Show it in the text' }).first();
			await link.focus();
			await page.keyboard.press('Enter');
			const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
			await expect.poll(focused).toBe(first);
			await page.keyboard.press('Tab');
			await page.keyboard.press('Enter');
			await expect.poll(focused).toContain('Found exactly once');
			await page.goBack();
			await page.goBack();
			expect(await page.getByRole('heading', { name: 'The quotations' }).isVisible()).toBe(true);
		});
	});

	test('runs nothing that stands in a text', async () => {
		const hostile = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;
		await open('article', {}, async ({ check, page, marks }) => {
			await check(`${first} ${hostile} ${toys}`);
			expect(await page.getByText(hostile).last().isVisible()).toBe(true);
			expect(await marks()).toHaveLength(2);
			expect(await page.title()).not.toBe('run');
		});
		await open('article', {}, async ({ page, announced, marks }) => {
			const html = `<!doctype html><title>T</title><body><nav>Menu</nav><p>${first.replace(' ', '\n')}</p>${hostile}<p>${toys}</p>`;
			const file = { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(html) };
			await page.locator('section:not([hidden]) input[type="file"]').setInputFiles(file);
			expect(await announced()).toContain('1 of ');
			expect((await marks()).map(([words]) => words)).toEqual([first, '$3.5 million']);
			expect(await page.title()).not.toBe('run');
		});
	});

	test('says that there is nothing to check where there is no text', async () => {
		await open('article', {}, async ({ check }) => {
			expect(await check(' ')).toContain('nothing to check');
		});
	});

	test.each([
		['that is empty', Buffer.from(''), 'is empty'],
		['that is no text', Buffer.from([0xff, 0xd8, 0xff]), 'not text in UTF-8']
	])('says so of a file %s', async (_, buffer, words) => {
		await open('article', {}, async ({ page, announced }) => {
			const file = { name: 'a.txt', mimeType: 'text/plain', buffer };
			await page.locator('section:not([hidden]) input[type="file"]').setInputFiles(file);
			expect(await announced()).toContain(words);
		});
	});

	test('a text that is pressed to be checked before the page can do so is checked once it can', async () => {
		await site.visit('/articles/', {}, async ({ page, troubles }) => {
			const { asked, release } = await holdScript(page, 'Check this text');
			await page.goto(new URL('verify/', site.address).href, { waitUntil: 'commit' });
			await asked;
			await page.getByRole('textbox', { name: 'The article’s text' }).fill(`${first} ${second}`);
			await page.getByRole('button', { name: 'Check this text' }).click();
			release();
			await expect.poll(() => page.getByRole('status').first().innerText()).toContain('2 of ');
			expect(await page.getByRole('textbox').inputValue()).toBe(`${first} ${second}`);
			expect(troubles).toEqual([]);
		});
	});

	test('a text that is cleared before the page can check it is not checked', async () => {
		await site.visit('/articles/', {}, async ({ page }) => {
			const { asked, release } = await holdScript(page, '.terminate()');
			await page.goto(new URL('verify/', site.address).href, { waitUntil: 'commit' });
			await asked;
			const status = page.getByRole('status').first();
			await page.getByRole('textbox', { name: 'The article’s text' }).fill(first);
			await page.getByRole('button', { name: 'Check this text' }).click();
			await expect.poll(() => status.innerText()).toBe('Checking…');
			await page.getByRole('button', { name: 'Clear' }).click();
			release();
			await loaded(page);
			// A text so short would have been checked by then.
			await page.waitForTimeout(500);
			expect(await status.innerText()).toBe('');
		});
	});

	test('the draft has an address of its own, and the back button leads out of it', async () => {
		await open('article', {}, async ({ page }) => {
			await page.getByRole('link', { name: 'Check your draft' }).click();
			await page.getByRole('textbox', { name: 'Your draft' }).waitFor();
			expect(new URL(page.url()).hash).toBe('#draft');
			await page.goBack();
			await page.getByRole('textbox', { name: 'The article’s text' }).waitFor();
		});
	});
});

const [services, investment] = dataset.observations.filter(({ value }) => value !== null);
const year = services?.year;
const draft = [
	`In ${year} Belarus exported services worth almost $570 million to the United States.`,
	`In ${year} Belarus’ export of services to the United States reached $580 million.`,
	`In ${year} Belarus’ export of services to the United States was $570 million.`,
	`In ${year} the United States invested $67 million in Belarus.`,
	`In 1999 the United States invested $67 million in Belarus.`,
	'The budget was $12 million.'
].join('\n\n');

describe('/verify#draft', () => {
	test('each amount has its verdict, in the text and in the list', async () => {
		await open('draft', {}, async ({ check, marks, page }) => {
			expect(await check(draft)).toMatch(/^6 amounts/);
			const verdicts = ['matches', 'differs', 'qualifier differs', 'rounded', 'not in the table', 'cannot tell'];
			expect((await marks()).map(([, said]) => said)).toEqual(verdicts.map((word) => expect.stringContaining(word)));
			const items = page.getByRole('region', { name: 'The amounts in your draft' }).getByRole('listitem');
			expect(await items.nth(1).innerText()).toMatch(/You write \$580 million; BelTA wrote almost\s\$570\smillion\./);
			const link = items.nth(3).getByRole('link', { name: 'Investment' });
			expect(await link.getAttribute('href')).toContain(`/observations/${investment?.id}/`);
		});
	});

	test('a draft without an amount is no error', async () => {
		await open('draft', {}, async ({ check, page }) => {
			expect(await check('It rained.')).toContain('No amount that can be read');
			expect(await page.getByText('None that can be read.').isVisible()).toBe(true);
		});
	});
});

describe('a text stays in the browser', () => {
	// A worker with an address of its own would be held to no policy of the page: this one is made of a blob.
	test('the page and its worker can connect to nothing', async () => {
		await site.visit('/verify/', {}, async ({ page }) => {
			await loaded(page);
			const connect = async (address: string) => {
				try {
					await fetch(address);
					return 'sent';
				} catch {
					return 'refused';
				}
			};
			const [worker] = workers(page);
			expect(await worker?.evaluate(connect, site.address)).toBe('refused');
			expect(await page.evaluate(connect, site.address)).toBe('refused');
		});
	});

	test('it works offline once it is loaded, again and again', async () => {
		await open('article', {}, async ({ check, page }) => {
			await page.context().setOffline(true);
			expect(await check(first)).toContain('1 of ');
			expect(await check(`${first} ${second}`)).toContain('2 of ');
			await page.getByRole('link', { name: 'Check your draft' }).click();
			await page.getByRole('textbox', { name: 'Your draft' }).waitFor();
			expect(await check(draft)).toMatch(/^6 amounts/);
		});
	});
});

describe('a long text', () => {
	const paragraph = `It was said of the works that they went on, and that nobody knew for how long. ${toys}\n\n`;
	const long = paragraph.repeat(Math.ceil(5_000_000 / paragraph.length)) + first;

	test('of five megabytes leaves the page free', { timeout: 180_000 }, async () => {
		await open('article', {}, async ({ page, announced }) => {
			await page.evaluate(() => {
				const seen = Object.assign(window, { frames: 0, tasks: [] as number[] });
				const count = () => {
					seen.frames++;
					requestAnimationFrame(count);
				};
				count();
				new PerformanceObserver((list) =>
					seen.tasks.push(...list.getEntries().map(({ duration }) => duration))
				).observe({ type: 'longtask' });
			});
			await paste(page, long);
			const frames = () => page.evaluate(() => (window as unknown as { frames: number }).frames);
			await page.getByText('Checking…').waitFor();
			const before = await frames();
			expect(await page.getByText('characters, kept in this page').isVisible()).toBe(true);
			await expect.poll(announced, { timeout: 120_000 }).toContain('amounts of money in it');
			expect(await frames()).toBeGreaterThan(before);
			const size = await page.evaluate(() => document.body.textContent?.length ?? 0);
			expect(size).toBeLessThan(200_000);
			const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
			console.info(`5 MB: long tasks of ${tasks.map(Math.round).join(', ') || 'no'} ms`);

			await page.getByRole('link', { name: 'Show it in the text' }).first().click();
			await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(first);
			await page.getByRole('button', { name: 'Show the whole text' }).click();
			expect(await page.evaluate(() => document.body.textContent?.length ?? 0)).toBeLessThan(200_000);
		});
	});

	test('gives way to the next one', async () => {
		await open('article', {}, async ({ page, announced }) => {
			await paste(page, long);
			await page.getByText('Checking…').waitFor();
			await paste(page, `${first} ${second}`);
			expect(await announced()).toContain('2 of ');
			await page.waitForTimeout(500);
			expect(await announced()).toContain('2 of ');
		});
	});
});

/** What axe-core finds on a page as it is shown now: rule, and the elements themselves. */
async function audit(page: Page): Promise<string[]> {
	await page.evaluate(`${axe.source}; undefined`);
	const { violations } = await page.evaluate(() =>
		(window as unknown as { axe: { run: () => Promise<axe.AxeResults> } }).axe.run()
	);
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

describe('every state of the page', () => {
	const states: [string, 'article' | 'draft', string | null][] = [
		['empty', 'article', null],
		['found', 'article', quotations.join('\n\n')],
		['not found', 'article', `${nearly}\n\n${third}\n\n${third}\n\n${toys}`],
		['unknown', 'article', toys],
		['in error', 'article', ' '],
		['an empty draft', 'draft', null],
		['a draft', 'draft', draft]
	];
	const inBoth = states.flatMap(([name, ...state]) =>
		(['light', 'dark'] as const).map((scheme) => [`${name}, ${scheme}`, scheme, ...state] as const)
	);
	test.each(inBoth)(
		'%s: axe finds nothing, and nothing is wider than a small screen',
		async (_, colorScheme, mode, text) => {
			await open(mode, { colorScheme, viewport: { width: 320, height: 640 } }, async ({ page, check }) => {
				if (text !== null) await check(text);
				for (const summary of await page.locator('summary:visible').all()) await summary.click();
				expect(await audit(page)).toEqual([]);
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
			});
		}
	);
});

const skipped = texts ? '' : ' (skipped: their texts are not at hand)';

describe.skipIf(!texts)(`/verify, with the articles themselves${skipped}`, () => {
	const textOf = (id: string) => texts?.get(id) ?? '';

	test.for(dataset.articles.map(({ id }) => id))(
		'%s is known byte for byte, and nothing in it is left out',
		async (id) => {
			const own = new Set(
				dataset.observations.filter(({ article }) => article === id).map(({ quotation }) => quotation)
			);
			await open('article', {}, async ({ page, announced, marks }) => {
				await page.getByRole('textbox').fill(textOf(id));
				await page.getByRole('button', { name: 'Check this text' }).click();
				await announced();
				expect(await page.getByText('Byte for byte the text that we read').isVisible()).toBe(true);
				expect((await marks()).map(([words]) => words).sort()).toEqual([...own].sort());
			});
		}
	);

	test('so is a file of it', async () => {
		const id = dataset.observations[0]?.article ?? '';
		const file = { name: `${id}.txt`, mimeType: 'text/plain', buffer: Buffer.from(textOf(id)) };
		await open('article', {}, async ({ page, announced }) => {
			await page.locator('section:not([hidden]) input[type="file"]').setInputFiles(file);
			expect(await announced()).toContain('exactly once. No amount');
			expect(await page.getByText('Byte for byte the text that we read').isVisible()).toBe(true);
			expect(await page.getByText(`${id}.txt`).isVisible()).toBe(true);
		});
	});
});
