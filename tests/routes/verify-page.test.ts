import { describe, expect, it, test } from 'vitest';
import { derive } from '../../src/lib/figures/derived.ts';
import { formatFigure, shortName } from '../../src/lib/figures/format.ts';
import { hasValue } from '../../src/lib/table/observation.ts';
import { checkArticle, MOST } from '../../src/routes/verify/article-check.ts';
import { checkDraftText } from '../../src/routes/verify/draft-check.ts';
import { excerpt } from '../../src/routes/verify/excerpt.ts';
import { isHtml, readFile } from '../../src/routes/verify/given.ts';
import { KINDS, MEANINGS, VERDICTS } from '../../src/routes/verify/kinds.ts';
import { type Mark, marksOf, type Run, runsOf } from '../../src/routes/verify/marks.ts';
import { summarize } from '../../src/routes/verify/summary.ts';
import { aroundMarks, blockOf, blocksOf, PART, partOf, wholeText } from '../../src/routes/verify/view.ts';
import * as core from '../../src/lib/check/draft.ts';
import { dataset, texts } from '../articles.ts';

const [first, second, third] = [...new Set(dataset.observations.map(({ quotation }) => quotation))] as [
	string,
	string,
	string
];
const table = { dataset, derived: derive(dataset) };
const slices = (text: string, spans: readonly { start: number; end: number }[]) =>
	spans.map(({ start, end }) => text.slice(start, end));

describe('checkArticle(text, dataset)', () => {
	const states = (text: string) =>
		Object.fromEntries(checkArticle(text, dataset).quotations.map(({ quotation, state }) => [quotation, state]));

	it('says where each quotation stands: once, twice, or nowhere', () => {
		const text = `${first} ${second}\r\n\r\n${third}\n\n${third}`;
		expect(states(text)).toMatchObject({ [first]: 'anchored', [second]: 'anchored', [third]: 'ambiguous' });
		const { quotations } = checkArticle(text, dataset);
		expect(slices(text, quotations[0]?.places ?? [])).toEqual([first]);
		expect(slices(text, quotations[2]?.places ?? [])).toEqual([third, third]);
		expect(quotations.slice(3).map(({ state, places }) => [state, places])).toEqual(
			quotations.slice(3).map(() => ['orphaned', []])
		);
	});

	it('suggests the passage that is most like a quotation that is not found, and never takes it for one', () => {
		const changed = first.replace(/\d+(?=\D*$)/, '999');
		const text = `Before.\n\n${changed} ${second}\n\nAfter.`;
		const [quotation] = checkArticle(text, dataset).quotations;
		expect(quotation).toMatchObject({ state: 'orphaned', places: [] });
		expect(quotation?.suggestion && slices(text, [quotation.suggestion])).toEqual([changed]);
		expect(quotation?.suggestion?.differences.filter(({ kind }) => kind === 'added')).toEqual([
			{ kind: 'added', text: '999' }
		]);
	});

	it('suggests nothing where nothing is like it', () => {
		expect(checkArticle('A text about the weather.', dataset)).toMatchObject({ article: null, isRegistered: false });
		expect(checkArticle('A text about the weather.', dataset).quotations.map(({ suggestion }) => suggestion)).toEqual(
			[...new Set(dataset.observations.map(({ quotation }) => quotation))].map(() => null)
		);
	});

	it.each<[string, string, string[]]>([
		['an amount outside of every quotation', `${first} Toys brought in about $3.5 million.`, ['$3.5 million']],
		['the amount of a quotation that was changed', first.replace(/\d+(?=\D*$)/, '999'), ['$999 million']],
		['the amount of a quotation, elsewhere', `${first}\n\nAgain: $570 million.`, ['$570 million']],
		['no amount of a quotation', `${first} ${third}`, []],
		['no amount that another sentence says again', `${first}\n\nServices exports hit $570 million.`, []],
		[
			'an amount that cannot be read',
			`${first} Toys: 5 million pesos, or $66,7 million.`,
			['5 million pesos', '$66,7 million']
		],
		['no per cent', `${first} Trade grew by 5 %.`, []]
	])('names %s', (_, text, expected) => expect(slices(text, checkArticle(text, dataset).unclaimed)).toEqual(expected));

	it('tells an amount that cannot be read from one in no observation', () => {
		const check = checkArticle('Toys: $66,7 million and $3 million.', dataset);
		expect(check.unclaimed.map(({ isReadable }) => isReadable)).toEqual([false, true]);
		expect(marksOf({ mode: 'article', ...check }).map(({ kind }) => KINDS[kind].name)).toEqual([
			'cannot be read',
			'in no observation'
		]);
	});

	it('names no more amounts than a reader can use, and counts them all', () => {
		const { unclaimed, unclaimedCount } = checkArticle('It was $3 million. '.repeat(MOST + 5), dataset);
		expect([unclaimed.length, unclaimedCount]).toEqual([MOST, MOST + 5]);
	});

	it('tells how far it is, from 0 to 1, never back', () => {
		const done: number[] = [];
		checkArticle('It rained. '.repeat(5000), dataset, (progress) => done.push(progress));
		expect(done.length).toBeGreaterThan(3);
		expect(done).toEqual(done.toSorted((a, b) => a - b));
		expect(Math.max(...done)).toBeLessThanOrEqual(1);
	});

	test.skipIf(!texts).each(dataset.articles.map(({ id }) => id))('%s is known byte for byte', (id) => {
		const text = texts?.get(id) ?? '';
		expect(checkArticle(text, dataset)).toMatchObject({ article: id, isRegistered: true, unclaimed: [] });
		const { article, isRegistered, quotations } = checkArticle(`${text}\n`, dataset);
		const isCited = dataset.observations.some((row) => row.article === id);
		expect([article, isRegistered]).toEqual([isCited ? id : null, false]);
		if (isCited) expect(quotations.every(({ state }) => state === 'anchored')).toBe(true);
	});
});

describe('checkDraftText(draft, table)', () => {
	it('gives the verdicts of core, piece by piece, at their places in the whole draft', () => {
		const [row] = dataset.observations.filter(hasValue);
		const filler = 'It rained all day, and nobody counted anything.\r\n \r\n'.repeat(3000);
		const draft = `${filler}${row?.quotation}\n\n${filler}It was $5.`;
		const { amounts, count } = checkDraftText(draft, table);
		expect(amounts.map(({ text, verdict }) => [text, verdict])).toEqual([
			['$570 million', 'matches'],
			['$5', 'cannot tell']
		]);
		expect(slices(draft, amounts)).toEqual(['$570 million', '$5']);
		expect(count).toBe(2);
	});

	it('does not pass over an amount that it cannot read', () => {
		const { amounts } = checkDraftText('In 2017 exports were $66,7 million and $3 million.', table);
		expect(amounts.map(({ text, verdict }) => [text, verdict])).toEqual([
			['$66,7 million', 'cannot tell'],
			['$3 million', 'not in the table']
		]);
		expect(amounts[0]?.reason).toBe('this amount cannot be read for certain');
	});

	it('is the same as of one piece', () => {
		const draft = dataset.observations.map(({ quotation }) => quotation).join('\n\n');
		expect(checkDraftText(draft, table).amounts).toEqual(core.checkDraft(draft, dataset, table.derived));
	});

	it('ends', () => expect(checkDraftText('', table)).toEqual({ amounts: [], count: 0 }));
});

describe('shortName(publisher)', () => {
	test.each([
		['The Gazette (of the Republic)', 'The Gazette'],
		['Gazette', 'Gazette'],
		['', '']
	])('shortName(%j) is %j', (publisher, expected) => expect(shortName(publisher)).toBe(expected));
});

test('every verdict of core has a name, a sign and a meaning, in its order', () => {
	expect(VERDICTS).toEqual(core.VERDICTS);
	expect(VERDICTS.filter((verdict) => !KINDS[verdict].name || !KINDS[verdict].sign || !MEANINGS[verdict])).toEqual([]);
	// A sign by itself tells two verdicts of the same mode apart.
	expect(new Set(VERDICTS.map((verdict) => KINDS[verdict].sign)).size).toBe(VERDICTS.length);
});

describe('summarize(check)', () => {
	const article = (text: string) => summarize({ mode: 'article', ...checkArticle(text, dataset) });
	const draft = (text: string) => summarize({ mode: 'draft', ...checkDraftText(text, table) });

	it('counts what was found', () => {
		expect(article(`${first}\n\n${second}\n\n${second} Toys: $3 million.`)).toBe(
			'1 of 5 quotations stand in the text exactly once, 3 nowhere, 1 more than once. One amount of money in it is in no observation.'
		);
		expect(article('Rain.')).toBe('No quotation stands in this text. No amount of money in it is left out.');
		expect(draft(`${first} It was $5.`)).toBe('2 amounts in your draft – matches: 1, cannot tell: 1.');
		expect(draft('Rain.')).toBe('No amount that can be read stands in this draft.');
	});
});

const mark = (start: number, end: number, id = `${start}-${end}`): Mark => ({
	start,
	end,
	id,
	item: '',
	index: 0,
	kind: 'found'
});
const flat = (runs: readonly Run[]): string =>
	runs.map((run) => (typeof run === 'string' ? run : `[${flat(run.runs)}]`)).join('');

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
		const text = `${first} ${second}\n\n${third}\n\n${third} <img onerror=x> $4 million.`;
		const marks = marksOf({ mode: 'article', ...checkArticle(text, dataset) });
		expect(flat(runsOf(text, { start: 0, end: text.length }, marks)).replace(/[[\]]/g, '')).toBe(text);
		expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
	});
});

describe('a long text in parts', () => {
	const line = 'Some words of a line that goes on for a while.\n';
	const long = line.repeat(5000);
	const marks = Array.from({ length: 400 }, (_, i) => mark(i * 500 + 5, i * 500 + 10));

	it('wholeText(text, marks) shows all of it, each mark whole and once, in parts of a bearable size', () => {
		const parts = wholeText(long, marks);
		expect(
			parts
				.flat()
				.map(({ start, end }) => long.slice(start, end))
				.join('')
		).toBe(long);
		expect(parts.flat().flatMap((stretch) => stretch.marks)).toEqual(marks);
		for (const stretch of parts.flat()) {
			expect(stretch.end - stretch.start).toBeLessThanOrEqual(PART);
			expect(stretch.marks.every(({ start, end }) => stretch.start <= start && end <= stretch.end)).toBe(true);
		}
	});

	it('aroundMarks(text, marks) shows each mark whole and once, and of the rest only what is near', () => {
		const few = [mark(5, 10), mark(100_000, 100_300), mark(100_100, 100_200), mark(long.length - 5, long.length)];
		const parts = aroundMarks(long, few);
		expect(parts.flat().flatMap((stretch) => stretch.marks)).toEqual(few);
		expect(parts.flat().every(({ start, end, marks: own }) => own.every((m) => start <= m.start && m.end <= end))).toBe(
			true
		);
		expect(parts.flat().reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThan(4000);
		expect(aroundMarks(long, marks).length).toBeGreaterThan(1);
		expect(
			aroundMarks(long, marks)
				.flat()
				.flatMap((stretch) => stretch.marks)
		).toEqual(marks);
	});

	it('a text without a space or a line is cut all the same', () => {
		const solid = 'x'.repeat(100_000);
		expect(
			wholeText(solid, [])
				.flat()
				.map(({ start, end }) => solid.slice(start, end))
				.join('')
		).toBe(solid);
		expect(aroundMarks(solid, [mark(50_000, 50_010)])).toEqual([
			[{ start: 49_600, end: 50_410, marks: [mark(50_000, 50_010)] }]
		]);
	});

	it('a mark that is longer than a part stays in one piece', () => {
		const wide = [mark(10, PART + 500), mark(20, 30)];
		expect(wholeText(long, wide)[0]).toEqual([{ start: 0, end: PART + 500, marks: wide }]);
	});

	it('partOf(parts, id) finds a mark’s part', () => {
		const parts = wholeText(long, marks);
		expect(parts[partOf(parts, marks[399]?.id ?? '')]?.[0]?.marks).toContainEqual(marks[399]);
		expect(partOf(parts, 'none')).toBe(-1);
	});

	it('blocksOf(text, stretch) is the stretch in blocks that end with a line, none within a mark', () => {
		const text = `${'One line.\n'.repeat(300)}It was\nsaid.\nThe end`;
		const at = text.indexOf('It was');
		const stretch = { start: 5, end: text.length, marks: [mark(at, at + 12), mark(at + 3, at + 6)] };
		const blocks = blocksOf(text, stretch);
		expect(blocks.length).toBeGreaterThan(3);
		expect(slices(text, blocks).join('')).toBe(text.slice(5));
		expect(blocks.slice(0, -1).every(({ end }) => text[end - 1] === '\n')).toBe(true);
		expect(blocks.flatMap(({ marks }) => marks)).toEqual(stretch.marks);
		for (const { start, end, marks } of blocks) {
			expect(marks.every((own) => start <= own.start && own.end <= end)).toBe(true);
		}
		expect(blockOf(blocks, stretch.marks[1]?.id ?? '')).toBe(blockOf(blocks, stretch.marks[0]?.id ?? ''));
		// A cut in every possible place: the mark is never cut.
		for (let start = at - 600; start < at; start++) {
			const [cut] = blocksOf(text, { ...stretch, start });
			expect([at + 7, at + 3]).not.toContain(cut?.end);
		}
	});

	it('nothing of nothing', () => expect([wholeText('', []), aroundMarks('', [])]).toEqual([[], []]));
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

describe('readFile(file)', () => {
	const file = (bytes: BlobPart, name = 'a.txt') => new File([bytes], name);
	test.each<[string, File, object]>([
		['a text, as it is', file('\uFEFFa\r\nb'), { text: '\uFEFFa\r\nb' }],
		['nothing', file(''), { problem: 'a.txt is empty.' }],
		[
			'bytes that are no UTF-8',
			file(new Uint8Array([0xff, 0xfe, 0x41])),
			{ problem: expect.stringContaining('UTF-8') }
		],
		['a program', file('a\0b'), { problem: expect.stringContaining('not a text') }]
	])('%s', async (_, given, expected) => expect(await readFile(given)).toEqual(expected));

	test.each([
		[{ name: 'a.html', type: '' }, true],
		[{ name: 'a.XHTML', type: '' }, true],
		[{ name: 'a', type: 'text/html' }, true],
		[{ name: 'html.txt', type: 'text/plain' }, false]
	])('isHtml(%j) is %j', (given, expected) => expect(isHtml(given)).toBe(expected));
});

test('the figure of a verdict keeps its qualifier', () => {
	const [row] = dataset.observations.filter(({ qualifier, value }) => qualifier !== null && value !== null);
	const { amounts } = checkDraftText(row?.quotation.replace('almost ', '') ?? '', table);
	expect(amounts.map(({ verdict }) => verdict)).toEqual(['qualifier']);
	expect(amounts[0]?.reason).toBe(`the source hedges this: ${row && formatFigure(row)}`);
});
