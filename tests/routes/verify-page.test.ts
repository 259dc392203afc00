import { describe, expect, it, test } from 'vitest';
import { checkDraft } from '../../src/lib/check/draft.ts';
import { derive } from '../../src/lib/figures/derived.ts';
import { LONGEST, wordsOf } from '../../src/routes/verify/given.ts';
import { draftItems, quotationItems, unclaimedItems } from '../../src/routes/verify/items.ts';
import { excerpt, type ItemMark, marksOf, type Run, runsOf } from '../../src/routes/verify/marks.ts';
import { KINDS } from '../../src/routes/verify/kinds.ts';
import { examine, type Mode } from '../../src/routes/verify/outcome.ts';
import { checkArticle } from '../../src/lib/check/article.ts';
import { looksLikeHtml } from '../../src/lib/text/html-text.ts';
import { firstEdition } from '../articles.ts';

const { dataset } = firstEdition;

const quotations = [...new Set(dataset.observations.map(({ quotation }) => quotation))];
const [first = '', second = '', third = ''] = quotations;
const table = { dataset, derived: derive(dataset) };

test('every verdict has a sign of its own', () => {
	const { matches, rounded, consistent, named, differs, qualifier, ...others } = KINDS;
	const verdicts = [matches, rounded, consistent, named, differs, qualifier];
	verdicts.push(others['not in the table'], others['cannot tell']);
	expect(new Set(verdicts.map(({ sign }) => sign)).size).toBe(8);
});

describe('examine(mode, text, table) says', () => {
	const saidOf = (mode: Mode) => (text: string) => examine(mode, text, table).summary;
	const [article, draft] = [saidOf('article'), saidOf('draft')];
	const foreign =
		'Im Jahr 2017 exportierte Belarus Dienstleistungen im Wert von fast 570 Mio. Dollar in die Vereinigten Staaten.';

	it.each([
		[
			'all quotations',
			quotations.join('\n\n'),
			/^All 5 quotations stand in this text, each exactly once\. Every amount of money that was read in it is in the table\.$/
		],
		[
			'some, and an amount',
			`${first}\n\n${second}\n\n${second} Toys: $3 million.`,
			/^1 of 5 quotations stand in this text exactly once – found more than once: 1; not found: 3\. Amounts and lists – in no observation: 1\.$/
		],
		[
			'one word changed',
			`${first.replace('almost', 'about')} ${second}`,
			/once – not found, one word differs: 1; not found: 3\./
		],
		[
			'no quotation and no money',
			'It rained.',
			/^No sentence that is quoted here stands in this text\. No amount of money was read in it\.$/
		],
		['money that cannot be read', 'Toys: $6,67,0 million.', /Amounts and lists – cannot be read: 1\.$/],
		['another language', foreign, /It does not look like English, and amounts are read in English only\.$/]
	])('of an article with %s', (_, text, expected) => expect(article(text)).toMatch(expected));

	it('never says that nothing is left out of a text that was not read', () =>
		expect([foreign, 'Toys: $6,67,0 million.', 'It rained.'].map(article).join(' ')).not.toMatch(
			/every amount|left out/i
		));

	it.each([
		['two verdicts', `${first} It cost $5.`, 'In your draft – matches: 1; cannot tell: 1.'],
		[
			'an amount and goods',
			`${first} In 2017 Belarus exported furniture and tractors to the United States.`,
			'In your draft – matches: 1; named without a value: 1; not in the table: 1.'
		],
		[
			'a list that is not certain',
			'In 2017 Belarus exported a lamp, furniture and lasers to the US.',
			'In your draft – cannot tell: 1.'
		],
		['none', 'Rain.', 'No amount and no list of goods was read in this draft.']
	])('of a draft with %s', (_, text, expected) => expect(draft(text)).toBe(expected));
});

const mark = (start: number, end: number, id = `${start}-${end}`): ItemMark => ({
	start,
	end,
	id,
	item: { id: '', kind: 'anchored', places: [], words: null, reason: '', rows: [] }
});
const flat = (runs: readonly Run[]): string =>
	runs.map((run) => (typeof run === 'string' ? run : `[${flat(run.runs)}]`)).join('');

test('draftItems(found): goods of a list of which the same is said are one item', () => {
	const draft = `In 2017 Belarus exported furniture, lasers, cars and fiberglass to the US. ${first} ${second}`;
	const items = draftItems(checkDraft(draft, dataset, table.derived), table);
	expect(items.map(({ kind, places: [place] }) => [kind, draft.slice(place?.start, place?.end)])).toEqual([
		['named', 'furniture, lasers'],
		['not in the table', 'cars'],
		['named', 'fiberglass'],
		['matches', '$570 million'],
		['named', 'computer, telecommunication and information services']
	]);
});

describe('runsOf(text, stretch, marks)', () => {
	test.each<[string, [number, number][], string]>([
		['no mark', [], '0123456789'],
		['one', [[2, 4]], '01[23]456789'],
		['beside each other', [[2, 4], [4, 6]], '01[23][45]6789'], // prettier-ignore
		['inside of another', [[2, 8], [3, 5]], '01[2[34]567]89'], // prettier-ignore
		['the same place twice', [[2, 4], [2, 4]], '01[[23]]456789'], // prettier-ignore
		['over the end of another', [[2, 5], [4, 7]], '01[23[4]]56789'], // prettier-ignore
		['at both ends', [[0, 1], [9, 10]], '[0]12345678[9]'] // prettier-ignore
	])('%s', (_, spans, expected) => {
		const marks = spans.map(([start, end], i) => mark(start, end, String(i)));
		expect(flat(runsOf('0123456789', { start: 0, end: 10 }, marks))).toBe(expected);
	});

	it('shows every character once, whatever the marks', () => {
		const text = `${first.replace('almost', 'about')} ${second}\n\n${third}\n\n${third} <img onerror=x> $4 million.`;
		const check = checkArticle(text, dataset);
		const marks = marksOf([...quotationItems(check), ...unclaimedItems(check)]);
		expect(flat(runsOf(text, { start: 0, end: text.length }, marks)).replace(/[[\]]/g, '')).toBe(text);
		expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
		expect(new Set(marks.map(({ item }) => item.kind))).toEqual(
			new Set(['word', 'anchored', 'ambiguous', 'unclaimed'])
		);
	});
});

describe('excerpt(text, span)', () => {
	it('keeps to the line', () =>
		expect(excerpt('One.\nIt was $5 then.\nTwo.', { start: 12, end: 14 })).toEqual({
			before: 'It was ',
			words: '$5',
			after: ' then.'
		}));
	it('is cut at a word', () => {
		const { before, after } = excerpt(`${'word '.repeat(50)}$5${' word'.repeat(50)}`, { start: 250, end: 252 });
		expect([before.slice(0, 7), after.slice(-7)]).toEqual(['… word ', ' word …']);
	});
});

describe('wordsOf(source)', () => {
	const PAGE = `<!doctype html><title>T</title><body><p>${first.replace('reached', '<b>reached</b>')}</p><script>x</script></body>`;
	test.each<[string, string, unknown]>([
		['a text, as it is', 'a\r\nb', { text: 'a\r\nb', isHtml: false }],
		['a page', PAGE, { text: first, isHtml: true }],
		['nothing', ' \n', { problem: expect.stringContaining('nothing to check') }],
		[
			'a page without words',
			'<!doctype html><title>T</title>',
			{ problem: expect.stringContaining('nothing to check') }
		],
		[
			'more than is checked',
			'a'.repeat(LONGEST + 1),
			{ problem: expect.stringMatching(/500,001 characters, and up to 500,000/) }
		],
		['a page whose tags are long', `<html>${'<br>'.repeat(200_000)}${first}</html>`, { text: first, isHtml: true }]
	])('%s', async (_, source, expected) => expect(await wordsOf(source)).toEqual(expected));

	test.each([
		['<!DOCTYPE html>\n<html><body>Rain', true],
		['\uFEFF<html lang="en">', true],
		['<p>One.</p>', true],
		['One.</p><p>Two.</p><p>Three.</p>', true],
		['One <a href="/two">two</a>, <em>three</em>, <b>four</b>.', true],
		['<p@example.org> wrote: rain.', false],
		['A text that says <b>one</b> thing.', false],
		['1 < 2, and 3 > 2', false],
		[`${'<!---->'.repeat(40)}<p>Rain`, true],
		[`${'<!---->'.repeat(40)}Rain`, false]
	])('looksLikeHtml(%j) is %j', (source, expected) => expect(looksLikeHtml(source)).toBe(expected));
});

describe('wordsOf(file)', () => {
	const file = (bytes: BlobPart, name = 'a.txt') => new File([bytes], name);
	test.each<[string, File, unknown]>([
		['a text, as it is', file('\uFEFFa\r\nb'), { text: '\uFEFFa\r\nb', isHtml: false }],
		['nothing', file(''), { problem: expect.stringContaining('nothing to check') }],
		[
			'bytes that are no UTF-8',
			file(new Uint8Array([0xff, 0xfe, 0x41])),
			{ problem: expect.stringContaining('UTF-8') }
		],
		['a program', file('a\0b'), { problem: expect.stringContaining('UTF-8') }]
	])('%s', async (_, given, expected) => expect(await wordsOf(given)).toEqual(expected));
});
