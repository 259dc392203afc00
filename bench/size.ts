import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium, launchOptions } from '../src/bin/browser.ts';
import { close, createServer, listen } from '../src/bin/serve.ts';
import { CONDITIONS } from './pages/load.ts';
import { pretty, processors, writeSection } from './section.ts';
import { cost, type Cost, watchKeys } from './size/act.ts';
import { articles } from './verify/hostile.ts';

/*
 * Pages at size, under a slow processor: the table of 10,000 rows, and a paste of 5 MB, on the site that is published
 * (build/) and on the large one. `npm run build`, `npm run bench:build -- --sizes 10000 --keep DIR`, then `npm run
 * bench:size -- --site DIR/10000`.
 */
const { values: options } = parseArgs({
	options: { site: { type: 'string' }, rounds: { type: 'string', default: '3' }, 'no-write': { type: 'boolean' } }
});
const site = options.site ?? '';
if (!existsSync(join(site, 'data/index.html'))) {
	throw new Error('--site DIR: a built site, as npm run bench:build -- --sizes 10000 --keep DIR leaves one');
}
const PUBLISHED = 'build';
if (!existsSync(join(PUBLISHED, 'verify/index.html'))) throw new Error('build/ is not there: npm run build');
const executablePath = findChromium();
if (executablePath === null) throw new Error('There is no Chromium: npm test installs one.');
const PASTE = 5e6;

type Visit = (
	act: (action: string, work: () => Promise<unknown>, done: () => Promise<unknown>) => Promise<void>,
	page: Page
) => Promise<void>;

/** Opens a page, does what a reader does there, and gives what each thing cost. */
async function visit(browser: Browser, address: string, actions: Visit): Promise<Cost[]> {
	const context: BrowserContext = await browser.newContext({
		serviceWorkers: 'block',
		permissions: ['clipboard-read', 'clipboard-write'],
		viewport: { width: 1280, height: 800 }
	});
	try {
		const page = await context.newPage();
		await page.goto(address, { waitUntil: 'networkidle' });
		const session = await context.newCDPSession(page);
		await watchKeys(page);
		const costs: Cost[] = [];
		await actions(async (action, work, done) => {
			costs.push(await cost(browser, page, session, action, work, done));
		}, page);
		return costs;
	} finally {
		await context.close();
	}
}

/** On /data: each of the things that a reader can do with the table. */
const readTable: Visit = async (act, page) => {
	await act(
		'somebody comes, all rows are read',
		() => page.mouse.move(1, 1),
		() => page.locator('#table[aria-rowcount]').waitFor()
	);
	const rest = () => page.waitForTimeout(400);
	const search = page.getByRole('searchbox');
	await search.focus();
	for (const letter of 'wire') await act(`“${letter}” typed into the search`, () => page.keyboard.press(letter), rest);
	await act('the search cleared', () => search.fill(''), rest);
	// By its first letter, as a reader chooses; to find an option for a program takes the page longer than the filter.
	await page.getByLabel('Indicator').focus();
	const all = await page.locator('#table').getAttribute('aria-rowcount');
	await act('a filter chosen', () => page.keyboard.press('g'), rest);
	await page.locator(`#table:not([aria-rowcount="${all}"])`).waitFor();
	await act('the filter taken back', () => page.keyboard.press('a'), rest);
	for (const column of await page.locator('thead button').all()) {
		const title = (await column.textContent())?.trim() ?? '';
		await act(`sorted by ${title}`, () => column.click(), rest);
	}
	const box = page.locator('.scroll.box');
	await box.hover();
	const wheel = async () => {
		for (let i = 0; i < 20; i++) await page.mouse.wheel(0, 600);
	};
	await act('scrolled by the wheel', wheel, rest);
	await act('scrolled to the end', () => box.evaluate((element) => element.scrollTo(0, element.scrollHeight)), rest);
};

const text = articles(PASTE);
const copy = (page: Page) => page.evaluate((given) => navigator.clipboard.writeText(given), text);

/** What any page has to bear: the browser hands over what is pasted all at once. */
const pasteBare: Visit = async (act, page) => {
	await copy(page);
	await page.evaluate(() =>
		addEventListener('paste', (event) => (document.title = String(event.clipboardData?.getData('text/plain').length)))
	);
	const taken = () => page.waitForFunction((length) => document.title === String(length), text.length);
	await act(
		'a text of 5 MB pasted into a page that does nothing with it',
		() => page.keyboard.press('Control+V'),
		taken
	);
};

/** On /verify: the text brought, then looked at. */
const looksAt =
	(action: string, bring: (page: Page) => Promise<unknown>): Visit =>
	async (act, page) => {
		await copy(page);
		await page.locator('section:not([hidden]) textarea').focus();
		await page.locator('section:not([hidden]) button.check:enabled').waitFor();
		// Of one element: to look for words in all of a page would be the longest task of all.
		const result = page.locator('section:not([hidden]) [role=status]').filter({ hasText: /amounts? of money/ });
		await act(
			action,
			() => bring(page),
			() => result.waitFor({ timeout: 300_000 })
		);
		const buttons = {
			'the next part shown': 'Next part',
			'the whole text shown': 'Show the whole text',
			'more marks listed': 'Show more of them',
			'all cleared': 'Clear'
		};
		for (const [done, name] of Object.entries(buttons)) {
			const button = page.getByRole('button', { name }).locator('visible=true').first();
			if ((await button.count()) === 0) continue;
			await button.focus();
			await act(
				`then ${done}`,
				() => page.keyboard.press('Enter'),
				() => page.waitForTimeout(800)
			);
		}
	};

const folder = mkdtempSync(join(tmpdir(), 'bench-size-'));
const file = join(folder, 'text.txt');
writeFileSync(file, text);
const pasted = looksAt('a text of 5 MB pasted', (page) => page.keyboard.press('Control+V'));
const picked = looksAt('a file of 5 MB picked', (page) =>
	page.locator('section:not([hidden]) input[type=file]').setInputFiles(file)
);
const rowsOf = (folder: string) =>
	(JSON.parse(readFileSync(join(folder, 'trade.json'), 'utf8')) as { observations: unknown[] }).observations.length;
const VISITS: { folder: string; page: string; actions: Visit }[] = [
	{ folder: site, page: 'data', actions: readTable },
	{ folder: PUBLISHED, page: 'robots.txt', actions: pasteBare },
	{ folder: PUBLISHED, page: 'verify', actions: pasted },
	{ folder: PUBLISHED, page: 'verify', actions: picked },
	{ folder: site, page: 'verify', actions: pasted },
	{ folder: site, page: 'verify', actions: picked }
];
const nameOf = ({ folder, page }: (typeof VISITS)[number]) =>
	`/${page}${page.includes('.') ? '' : `, ${rowsOf(folder).toLocaleString('en')} rows`}`;

const browser = await chromium.launch(launchOptions(executablePath));
const rounds: { page: string; costs: Cost[] }[] = [];
try {
	for (let round = 0; round < Number(options.rounds); round++) {
		for (const each of VISITS) {
			const server = createServer(each.folder);
			const address = await listen(server, 0);
			const costs = await visit(browser, `${address}${each.page}${each.page.includes('.') ? '' : '/'}`, each.actions);
			await close(server);
			const page = nameOf(each);
			console.log(
				page,
				costs.map(({ action, longest, wait }) => `${action}: ${longest.toFixed(0)}/${wait.toFixed(0)}`).join(', ')
			);
			rounds.push({ page, costs });
		}
	}
} finally {
	await browser.close();
	rmSync(folder, { recursive: true });
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const key = ({ page, action }: { page: string; action: string }) => `${page} ${action}`;
const all = rounds.flatMap(({ page, costs }) => costs.map((entry) => ({ ...entry, page })));
const results = [...new Set(all.map(key))].map((name) => {
	const same = all.filter((entry) => key(entry) === name);
	const of = (what: 'longest' | 'long' | 'wait' | 'until') => median(same.map((entry) => entry[what]));
	const { page = '', action = '' } = same[0] ?? {};
	return { page, action, longest: of('longest'), long: of('long'), wait: of('wait'), until: of('until') };
});
const ms = (value: number) => `${value.toFixed(0)} ms`;
const section = [
	'## Pages at size',
	'',
	`\`npm run bench:size\`, ${new Date().toISOString().slice(0, 10)}, ${processors()}, Chromium ${browser.version()}, processor slowed down ${CONDITIONS.cpu} times; medians of ${options.rounds}. The longest task is the main thread’s own time; a key that was pressed meanwhile waited at most so long, by the clock.`,
	'',
	'| | Longest task | Tasks over 50 ms | A key waited |',
	'| --- | --: | --: | --: |',
	...results.map(
		({ page, action, longest, long, wait }) => `| ${page}: ${action} | ${ms(longest)} | ${long} | ${ms(wait)} |`
	)
].join('\n');
console.log(section);
if (!options['no-write']) {
	const kept = 'bench/size/results.json';
	writeFileSync(kept, await pretty(kept, JSON.stringify(results)));
	await writeSection('bench:size', section);
}
