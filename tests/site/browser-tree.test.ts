import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formatFigure, formatName } from '../../src/lib/figures/format.ts';
import { dataset } from '../articles.ts';
import { useSite, type Visit } from './browser.ts';
import { kinds, NOT_FOUND } from './build.ts';
import { plain, unqualified } from './text.ts';
import { all, type AxNode, ofRole, outline, said, treeOf } from './tree.ts';

const site = useSite();
const every = [...kinds, NOT_FOUND];
const isFrame = (path: string) => path.startsWith('/embed/');

/** The tree of a page with all that can be unfolded unfolded, as a reader would find it in the end. */
async function unfolded(page: Page): Promise<AxNode> {
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});
	return treeOf(page);
}

const hear = (path: string, work: (tree: AxNode, visit: Visit) => void | Promise<void>) =>
	site.visit(path, {}, async (visit) => work(await unfolded(visit.page), visit));

/** What a tree lacks that a reader who hears it needs. */
function gaps(tree: AxNode, isFrame: boolean): string[] {
	const count = (role: string) => ofRole(tree, role).length;
	const once = isFrame ? ['main'] : ['banner', 'main', 'contentinfo'];
	const landmarks = once.filter((role) => count(role) !== 1).map((role) => `${count(role)} × ${role}`);
	const headings = ofRole(tree, 'heading');
	const firsts = headings.filter(({ level }) => level === 1);
	const jumps = headings.filter(({ level }, i) => (level ?? 0) > (headings[i - 1]?.level ?? 0) + 1);
	const roles = ['heading', 'link', 'button', 'table', 'region', 'navigation', 'image', 'dialog'];
	const fields = ['textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'spinbutton'];
	const nameless = ofRole(tree, ...roles, ...fields).filter(({ name }) => name === '');
	const navigations = ofRole(tree, 'navigation').map(({ name }) => name);
	const headless = ofRole(tree, 'table').filter(
		(table) => ofRole(table, 'columnheader').length === 0 || ofRole(table, 'rowheader').length === 0
	);
	return [
		...landmarks,
		...(firsts.length === 1 ? [] : [`${firsts.length} headings of the first level`]),
		...jumps.map(({ level, name }) => `heading “${name}” jumps to level ${level}`),
		...nameless.map((node) => `${node.role} without a name: ${said(node).slice(0, 60)}`),
		...(new Set(navigations).size < navigations.length ? [`navigations of one name: ${navigations.join(', ')}`] : []),
		...headless.map(({ name }) => `table “${name}” without headers of columns or rows`)
	];
}

describe.concurrent('a reader who hears the page', () => {
	test.for(every)(
		'finds on %s landmarks, one title, headings in order, names for everything, and no hedged amount without its hedge',
		(path, { expect }) =>
			hear(path, (tree) => {
				expect.soft(gaps(tree, isFrame(path))).toEqual([]);
				const text = said(tree);
				for (const row of dataset.observations) {
					const figure = formatFigure(row);
					if (row.qualifier === null || figure === null) continue;
					const amount = figure.slice(row.qualifier.length).trim();
					expect.soft(unqualified(text, amount, row.qualifier)).toEqual([]);
				}
			})
	);

	test('hears on the home page each observation’s figure or good, in a link that leads to it', () =>
		hear('/', (tree) => {
			const links = ofRole(tree, 'link').map(({ name }) => plain(name).toLowerCase());
			const words = dataset.observations.map((row) => plain(formatFigure(row) ?? row.commodity ?? '').toLowerCase());
			expect(words.filter((word) => !links.some((link) => link.includes(word)))).toEqual([]);
		}));

	test('hears with each chart its finding, and its figures as a table before its bars', () =>
		hear('/', (tree) => {
			const charts = ofRole(tree, 'figure').filter((figure) => ofRole(figure, 'table').length > 0);
			expect(charts.length).toBeGreaterThan(0);
			for (const chart of charts) {
				expect(ofRole(chart, 'heading')[0]?.name).toBe(chart.name);
				expect(ofRole(chart, 'table').map(({ name }) => name)).toEqual([chart.name]);
			}
			const [money] = charts;
			const order = money ? all(money).map(({ role }) => role) : [];
			expect(order.indexOf('table')).toBeLessThan(order.indexOf('list'));
		}));

	/** One of each indicator: with a value, hedged, and without one. */
	const samples = dataset.observations.filter(
		(row, i, rows) => rows.findIndex(({ indicator }) => indicator === row.indicator) === i
	);
	test.for(samples.map((row) => [row.id, row] as const))(
		'hears on the page of %s what is claimed, the figure or that there is none, the sentence, and who wrote it',
		([id, row]) =>
			hear(`/observations/${id}/`, (tree) => {
				const [main] = ofRole(tree, 'main');
				const text = main
					? plain(said(main))
							.toLowerCase()
							.replace(/ ([.,”])/g, '$1')
					: '';
				const article = dataset.articles.find((article) => article.id === row.article);
				const words = [
					formatFigure(row) ?? 'value',
					formatName(row),
					row.quotation,
					article?.title ?? '',
					article?.publisher ?? ''
				];
				expect(words.map((word) => plain(word).toLowerCase()).filter((word) => !text.includes(word))).toEqual([]);
			})
	);

	test('hears in the table of /data/ each observation as the header of its row', () =>
		hear('/data/', (tree) => {
			const headers = ofRole(tree, 'rowheader').map(({ name }) => name);
			expect(dataset.observations.map(formatName).filter((name) => !headers.includes(name))).toEqual([]);
		}));
});

describe.concurrent('what changes is said', () => {
	test('a copy button says that it has copied', ({ expect }) =>
		site.visit('/', { permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page }) => {
			await page.getByRole('button', { name: 'Copy link' }).first().click();
			await expect
				.poll(async () =>
					ofRole(await treeOf(page), 'status')
						.map(said)
						.join(' ')
				)
				.toMatch(/copied/i);
		}));

	test('the table says how many rows a search leaves', ({ expect }) =>
		site.visit('/data/', {}, async ({ page }) => {
			await page.getByRole('searchbox').fill('laser');
			await expect
				.poll(async () =>
					ofRole(await treeOf(page), 'status')
						.map(said)
						.join(' ')
				)
				.toMatch(/\b1 of \d+\b/);
		}));
});

describe('the outline of a page', () => {
	const OUTLINED = ['/', '/articles/', '/data/', '/method/', '/verify/', '/observations/2017-services-exports/'];
	test.for([...OUTLINED, '/articles/belta-2018-10-31/', '/embed/charts/breakdown-2017-investment/'])(
		'%s is laid out as recorded',
		(path, { expect }) =>
			hear(path, async (tree) => {
				const name = path === '/' ? 'home' : path.slice(1, -1).replaceAll('/', '-');
				await expect(`${outline(tree).join('\n')}\n`).toMatchFileSnapshot(`outlines/${name}.txt`);
			})
	);
});

describe('these checks find what they look for', () => {
	test('a lost landmark, a second title, a jump, a link without a name and a table without headers are found', () =>
		site.visit('/', {}, async ({ page }) => {
			await page.evaluate(() => {
				document.querySelector('footer:not(figure footer)')?.remove();
				const html =
					'<h1>Again</h1><h4>Deep</h4><a href="#x"></a><table><caption>Bare</caption><tr><td>1<td>2<tr><td>3<td>4</table>';
				document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
			});
			const found = gaps(await treeOf(page), false).join('\n');
			expect(found).toContain('0 × contentinfo');
			expect(found).toContain('2 headings of the first level');
			expect(found).toContain('heading “Deep” jumps to level 4');
			expect(found).toContain('link without a name');
			expect(found).toContain('table “Bare” without headers');
		}));
});
