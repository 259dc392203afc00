import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { derive } from '../../src/lib/figures/derived.ts';
import { formatFigure, formatName } from '../../src/lib/figures/format.ts';
import type { Observation } from '../../src/lib/table/observation.ts';
import { dataset } from '../articles.ts';
import { useSite } from './browser.ts';
import { kinds } from './build.ts';
import { unqualified } from './text.ts';

const site = useSite();

/** A page as Chromium prints it on A4: the text of each sheet, in lower case, and how large the sheets are. */
const print = (path: string) =>
	site.visit(path, {}, async ({ page }) => {
		const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4', printBackground: false })));
		const { text } = await extractText(pdf);
		const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
		return { sheets: text, text: text.join('\n'), size: [width, height].map(Math.round) };
	});

/** Lines break anywhere on paper, within an address too: text without its spaces, and quotation marks of one form. */
const tight = (text: string) => text.replace(/\s+/g, '').toLowerCase();
const lacks = (text: string, words: readonly string[]) => words.filter((word) => !tight(text).includes(tight(word)));

const articleOf = (row: Observation) => dataset.articles.find(({ id }) => id === row.article);
const cited = [...new Set(dataset.observations.map((row) => articleOf(row)?.url ?? ''))];
const hedged = dataset.observations.filter(({ qualifier, value }) => qualifier !== null && value !== null);

/** What only works on a screen. */
const TOOLS = [
	'Skip to content',
	'Show as a table',
	'Download',
	'Copy link',
	'Copy citation',
	'Enlarge',
	'Embed',
	'All sections',
	'Open the article at this sentence',
	'in your browser',
	'Point at a bar',
	'Show it elsewhere',
	'#:~:text='
];
const tools = (text: string) => TOOLS.filter((word) => tight(text).includes(tight(word)));

/** What a sheet has above the foot of its page. */
const aboveFoot = (sheet: string) =>
	sheet
		.replace(/Code: MIT[^]*/, '')
		.replace('Every figure with the sentence it came from.', '')
		.trim();

describe.concurrent('on A4 paper', () => {
	test('the home page has every figure, every good, every sentence and the address of its source, and no tools', async () => {
		const { text, sheets, size } = await print('/');
		expect(size).toEqual([596, 843]);
		expect(sheets.length).toBeLessThanOrEqual(4);
		const figures = dataset.observations.map((row) => formatFigure(row) ?? row.commodity ?? '');
		const computed = derive(dataset)
			.filter(({ kind }) => kind !== 'count')
			.map((figure) => figure.text);
		const quotations = dataset.observations.filter(({ part_of, value }) => part_of === null || value !== null);
		expect(lacks(text, [...figures, ...computed, ...quotations.map((row) => row.quotation), ...cited])).toEqual([]);
		expect(tools(text)).toEqual([]);
	});

	test.for(['2017-services-exports', '2017-goods-imports-frozen-fish'])(
		'the page of %s has its claim, its sentence, its citation and the address of its source, and no tools',
		async (id) => {
			const { text, sheets } = await print(`/observations/${id}/`);
			const row = dataset.observations.find((row) => row.id === id);
			if (!row) throw new Error(`There is no observation ${id} any more: name another one.`);
			const words = [formatFigure(row) ?? 'without a value', formatName(row), row.quotation, articleOf(row)?.url ?? ''];
			expect(lacks(text, words)).toEqual([]);
			expect(sheets.length).toBeLessThanOrEqual(3);
			expect(tools(text)).toEqual([]);
		}
	);

	test('the page of an article has its sentences, what rests on them and its address, and no tools', async () => {
		const [article] = dataset.articles.filter(({ url }) => cited.includes(url));
		const { text } = await print(`/articles/${article?.id}/`);
		const rows = dataset.observations.filter(({ article: id }) => id === article?.id);
		const words = rows.flatMap((row) => [formatFigure(row) ?? formatName(row), row.quotation]);
		expect(lacks(text, [...words, article?.title ?? '', article?.url ?? ''])).toEqual([]);
		expect(tools(text)).toEqual([]);
	});

	test.for(kinds.filter((path) => !path.startsWith('/embed/')))(
		'the foot of %s stands below something, on no sheet of its own',
		async (path) => {
			const { sheets } = await print(path);
			expect(aboveFoot(sheets.at(-1) ?? '')).not.toBe('');
		}
	);

	test('the table of /data/ has its head on each sheet, no control, and of the filters the one that narrows it', async () => {
		const [first = '', second = ''] = (await print('/data/')).sheets;
		const heads = ['Observation', 'Figure', 'Indicator', 'Between', 'Publisher'];
		expect(second).toContain('Frozen fish');
		expect([...lacks(first, heads), ...lacks(second, heads)]).toEqual([]);
		expect(first).not.toMatch(/Search|Status|↕/);
		const [narrowed = ''] = (await print('/data/?indicator=goods-imports')).sheets;
		const { length } = dataset.observations.filter(({ indicator }) => indicator === 'goods-imports');
		expect(lacks(narrowed, ['Goods imports', `${length} of ${dataset.observations.length} observations`])).toEqual([]);
		expect(narrowed).not.toMatch(/Search|Status/);
	});

	test.for(['/', '/observations/2017-services-exports/'])('no hedge is lost on %s', async (path) => {
		const { text } = await print(path);
		for (const row of hedged) {
			const amount = (formatFigure(row) ?? '').slice(row.qualifier?.length ?? 0).trim();
			expect(unqualified(text, amount, row.qualifier ?? '')).toEqual([]);
		}
	});

	test('what is missing, and a tool that is left, are found', () => {
		expect(lacks('almost $570\nmillion', ['almost $570 million', '$66.7 million'])).toEqual(['$66.7 million']);
		expect(tools('The sentence. Copy\nlink')).toEqual(['Copy link']);
		expect(aboveFoot('Every figure with the sentence it came from. Code: MIT licence')).toBe('');
		expect(aboveFoot('The end. Every figure with the sentence it came from. Code: MIT licence')).toBe('The end.');
	});
});
