import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dataset, texts } from '../articles.ts';
import { useSite } from './browser.ts';
import { barriers } from './checks/axe.ts';

const site = useSite();

const ofFirst = dataset.observations.filter(({ article }) => article === dataset.observations[0]?.article);
const quotations = [...new Set(ofFirst.map(({ quotation }) => quotation))];
const [first = '', second = '', third = ''] = quotations;
const nearly = first.replace(/\d+(?=\D*$)/, '999');
const toys = 'Toys were sold for about $3.5 million.';
const [services] = dataset.observations.filter(({ value }) => value !== null);
const draft = [
	`In ${services?.year} Belarus exported services worth almost $570 million to the United States.`,
	`In ${services?.year} Belarus’ export of services to the United States reached $580 million.`,
	'The budget was $12 million.',
	`In ${services?.year} Belarus exported furniture, lasers and tractors to the United States.`
].join('\n\n');

/** What a reader does and sees on /verify. */
interface Bench {
	page: Page;
	/** types a text and has it checked; what is announced of it */
	check: (text: string) => Promise<string>;
	/** what was announced, once it is not that the check runs */
	announced: () => Promise<string>;
	/** marked words of the text that is shown, each with the word on what it is */
	marks: () => Promise<string[]>;
	pick: (name: string, bytes: Buffer) => Promise<string>;
}

/** Opens /verify in one of its modes. Nothing may go wrong on it, and nothing may be asked for once it is at rest. */
const open = <T>(mode: 'article' | 'draft', options: BrowserContextOptions, work: (bench: Bench) => Promise<T>) =>
	site.visit(`/verify/#${mode}`, options, async ({ page, troubles }) => {
		const requests: string[] = [];
		// The icon is the browser's own wish whenever the address changes.
		page.on('request', (request) => request.url().endsWith('/favicon.svg') || requests.push(request.url()));
		const announced = async () => {
			const status = page.getByRole('status');
			await expect.poll(() => status.innerText()).toMatch(/^(?!Checking)./);
			return status.innerText();
		};
		const result = await work({
			page,
			announced,
			check: async (text) => {
				await page.getByRole('textbox').fill(text);
				await page.getByRole('button', { name: 'Check this text' }).click();
				return announced();
			},
			marks: () =>
				page
					.locator('mark')
					.evaluateAll((all) =>
						all.map((mark) => `${mark.textContent}: ${(mark.nextElementSibling as HTMLElement).innerText}`)
					),
			pick: async (name, buffer) => {
				const file = { name, mimeType: 'text/plain', buffer };
				await page.locator('input[type="file"]').setInputFiles(file);
				return announced();
			}
		});
		expect(requests).toEqual([]);
		// That an attribute of a text is refused as a script is as it should be.
		expect(troubles.filter((trouble) => !/inline event handler|script-src-attr|DISCONNECTED/.test(trouble))).toEqual(
			[]
		);
		return result;
	});

const paste = (page: Page, words: string) =>
	page.evaluate((words) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', words);
		document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	}, words);

describe('/verify', () => {
	test('marks what stands in a text, and leads from the list to the text and back by keyboard', async () => {
		await open('article', {}, async ({ check, marks, page }) => {
			expect(await check(`News.\n\n${first} ${second}\n\n${toys}`)).toContain(`2 of ${quotations.length} quotations`);
			expect(await marks()).toEqual([
				expect.stringContaining(`${first}: ✓ found`),
				expect.stringContaining(`${second}: ✓ found`),
				expect.stringContaining('$3.5 million: + in no observation')
			]);
			await page.getByRole('link', { name: 'Show it in the text' }).first().focus();
			await page.keyboard.press('Enter');
			const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
			await expect.poll(focused).toBe(first);
			await page.keyboard.press('Tab');
			await page.keyboard.press('Enter');
			await expect.poll(focused).toContain('Found once');
		});
	});

	test('tells what is like a quotation, what stands twice, and rests nothing on a sentence that is not found', async () => {
		await open('article', {}, async ({ check, marks, page }) => {
			expect(await check(`${nearly}\n\n${third}\n\n${third}`)).toMatch(
				/more than once: 1; not found, one word differs: 1/
			);
			expect(await page.locator('li ins').first().innerText()).toContain('999');
			expect((await marks()).filter((mark) => mark.includes('more than once'))).toHaveLength(2);
			const list = await page.locator('.list').innerText();
			expect(list).toContain('Not found: one word differs');
			expect(list).not.toMatch(/rests/i);
		});
	});

	test('checks what is pasted or dropped anywhere, and what is read from the clipboard, in one go', async () => {
		await open('article', { permissions: ['clipboard-read', 'clipboard-write'] }, async ({ announced, page }) => {
			await paste(page, `${first} ${second}`);
			expect(await announced()).toContain('2 of ');
			expect(await page.getByRole('textbox').inputValue()).toBe(`${first} ${second}`);
			await page.evaluate((words) => navigator.clipboard.writeText(words), first);
			await page.getByRole('button', { name: 'Paste' }).click();
			await expect.poll(announced).toContain('1 of ');
			await page.getByRole('textbox').fill('');
			expect(await page.locator('.result').count()).toBe(0);
		});
	});

	test('reads the source of a page as its words, and runs nothing that stands in a text', async () => {
		const hostile = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;
		const html = `<!doctype html><title>T</title><body><nav>Menu</nav><p>${first.replace(' ', '\n')}</p>${hostile}<p>${toys}</p>`;
		await open('article', {}, async ({ page, check, marks, pick }) => {
			await check(`${first} ${hostile} ${toys}`);
			expect(await page.locator('.text').innerText()).toContain(hostile);
			for (const source of ['typed', 'picked']) {
				expect(source === 'typed' ? await check(html) : await pick('page.html', Buffer.from(html))).toContain('1 of ');
				expect(await page.getByRole('status').innerText()).toContain('You gave the source of a page');
				expect((await marks()).join()).toContain(`${first}: ✓ found`);
			}
			await page.getByRole('textbox').press('End');
			await page.keyboard.type('.');
			expect(await page.getByRole('status').innerText()).not.toContain('source of a page');
			expect(await page.title()).not.toBe('run');
		});
	});

	test('finds the quotations in a text as PDF and Word give it: ligatures, divided words, Windows line ends', async () => {
		const divided = quotations.map((quotation) => quotation.replace(/(?<=\p{Ll}{5})(?=\p{Ll}{5})/u, '-\r\n'));
		const printed = divided.join('\r\n\r\n').replaceAll('fi', 'ﬁ').replaceAll(', ', ',\r\n');
		expect(printed).toMatch(/ﬁ[^]*-\r\n/);
		await open('article', {}, async ({ pick, marks }) => {
			expect(await pick('printed.txt', Buffer.from(printed))).toContain(`All ${quotations.length} quotations stand`);
			expect(await marks()).toHaveLength(quotations.length);
		});
	});

	test('says what it cannot check', async () => {
		await open('article', {}, async ({ page, check, pick, announced }) => {
			expect(await check(' ')).toContain('nothing to check');
			expect(await pick('b.txt', Buffer.from([0xff, 0xd8, 0xff]))).toContain('not text in UTF-8');
			await paste(page, 'a'.repeat(500_001));
			await expect.poll(announced).toContain('up to 500,000 are checked here');
			expect(await page.getByRole('textbox').inputValue()).toBe(' ');
		});
	});

	test('a text of the longest kind is checked', async () => {
		const long = `It was said of the works that they went on. ${toys}\n\n`.repeat(5800) + first;
		await open('article', {}, async ({ page, announced }) => {
			await paste(page, long.slice(-500_000));
			await expect.poll(announced).toContain('1 of ');
			expect(await page.locator('mark').count()).toBe(201);
		});
	});
});

describe('/verify#draft', () => {
	test('each amount has its verdict, and goods of a list theirs, in the text and in the list, and another once it is changed', async () => {
		await open('draft', {}, async ({ check, marks, page }) => {
			expect(await check(draft)).toMatch(/^In your draft – matches: 1; named without a value: 2; differs: 1/);
			const verdicts = ['matches', 'differs', 'cannot tell', 'furniture, lasers: ∈ named', 'not in the table'];
			expect(await marks()).toEqual(verdicts.map((word) => expect.stringContaining(word)));
			const items = page.getByRole('region', { name: 'Amounts and goods' }).getByRole('listitem');
			expect(await items.nth(1).innerText()).toMatch(/You write \$580 million; BelTA wrote almost\s\$570\smillion\./);
			// Typed, as an author does who mends it.
			await page.getByRole('textbox').fill(draft.replace('reached $580', 'reached almost $570'));
			await expect.poll(async () => (await marks())[1]).toContain('matches');
			expect((await items.nth(1).innerText()).match(/almost\s\$570\smillion/g)).toHaveLength(2);
			await page.goBack();
		});
	});
});

/** Does what a browser does that translates: each text node, but those that are not to be translated, is put in elements. */
const translate = (page: Page) =>
	page.evaluate(() => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const nodes: Text[] = [];
		while (walker.nextNode()) nodes.push(walker.currentNode as Text);
		for (const node of nodes) {
			const { parentElement } = node;
			if (!node.data.trim() || !parentElement?.closest('body :not(script, style, textarea)')) continue;
			if (parentElement.closest('[translate="no"], script, style, textarea')) continue;
			const font = document.createElement('font');
			font.textContent = `«${node.data}»`;
			node.replaceWith(font);
		}
	});

test('translated, no old verdict stays when another text is checked', async () => {
	await open('article', {}, async ({ page, check, marks }) => {
		await check(`${first} ${toys}`);
		await translate(page);
		expect(await page.locator('h1').innerText()).toContain('«');
		expect((await marks()).join()).not.toContain('«');
		expect(await check(`${second} ${third}`)).toMatch(/^2 of /);
		expect(await page.getByRole('status').innerText()).not.toContain('1 of');
		expect(await marks()).toEqual([expect.stringContaining(second), expect.stringContaining(third)]);
		expect(await page.locator('.result').count()).toBe(1);
		expect(await page.locator('.result').innerText()).not.toContain('$3.5 million');
		await translate(page);
		expect(await check(' ')).toContain('nothing to check');
		expect(await page.locator('.result').count()).toBe(0);
		await page.locator('#draft a').click();
		await expect.poll(() => page.locator('.lead-in').allInnerTexts()).toEqual([expect.not.stringContaining('«')]);
	});
});

test('a text stays in the browser: the page can connect to nothing, and needs no network', async () => {
	await site.visit('/verify/', {}, async ({ page }) => {
		const sent = await page.evaluate(
			async (address) =>
				fetch(address).then(
					() => 'sent',
					() => 'refused'
				),
			site.address
		);
		expect(sent).toBe('refused');
	});
	await open('article', {}, async ({ check, page }) => {
		await page.context().setOffline(true);
		expect(await check(first)).toContain('1 of ');
		expect(await check(`<!doctype html><p>${first}</p><p>${second}</p>`)).toContain('2 of ');
		await page.getByRole('link', { name: 'Check your draft' }).click();
		expect(await check(draft)).toContain('matches: 1');
	});
});

test('in every state, light and dark: axe finds nothing, and a small screen holds it', async () => {
	const states = [quotations.join('\n\n'), `${nearly}\n\n${third}\n\n${third}\n\n${toys}`, toys, ' '];
	for (const [mode, all] of [
		['article', states],
		['draft', [draft]]
	] as const) {
		await open(mode, { viewport: { width: 320, height: 640 } }, async ({ page, check }) => {
			for (const text of all) {
				await check(text);
				await page
					.locator('details')
					.evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
				await page.emulateMedia({ colorScheme: 'light' });
				expect(await barriers(page)).toEqual([]);
				await page.emulateMedia({ colorScheme: 'dark' });
				expect(await barriers(page, 'colours'), 'in dark').toEqual([]);
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
			}
		});
	}
});

const skipped = texts ? '' : ' (skipped: their texts are not at hand)';

test.skipIf(!texts)(
	`the articles themselves hold each of their quotations once, typed and as files${skipped}`,
	async () => {
		await open('article', {}, async ({ check, pick, marks }) => {
			for (const { id } of dataset.articles) {
				const own = new Set(dataset.observations.flatMap((row) => (row.article === id ? [row.quotation] : [])));
				await check(texts?.get(id) ?? '');
				expect(await marks()).toHaveLength(own.size);
			}
			await pick('article.txt', Buffer.from(texts?.get(services?.article ?? '') ?? ''));
		});
	}
);
