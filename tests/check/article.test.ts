import { describe, expect, it, test } from 'vitest';
import { checkArticle } from '../../src/lib/check/article.ts';
import { sha256 } from '../../src/lib/std/hash.ts';
import { firstEdition } from '../articles.ts';

const { dataset, texts } = firstEdition;

const quotations = [...new Set(dataset.observations.map(({ quotation }) => quotation))];
const [first = '', second = '', third = ''] = quotations;
const slices = (text: string, spans: readonly { start: number; end: number }[]) =>
	spans.map(({ start, end }) => text.slice(start, end));
const states = (text: string) => checkArticle(text, dataset).quotations.map(({ anchor }) => anchor.state);
const suggestion = (text: string) => checkArticle(text, dataset).quotations[0]?.suggestion ?? null;

describe('checkArticle(text, dataset)', () => {
	it('says of each quotation whether it stands once, twice, or nowhere', () => {
		const text = `${first} ${second}\r\n\r\n${third}\n\n${third}`;
		expect(states(text)).toEqual(['anchored', 'anchored', 'ambiguous', ...quotations.slice(3).map(() => 'orphaned')]);
		const [once, , twice] = checkArticle(text, dataset).quotations.map(({ anchor }) => anchor);
		expect(once?.state === 'anchored' && slices(text, [once])).toEqual([first]);
		expect(twice?.state === 'ambiguous' && slices(text, twice.places)).toEqual([third, third]);
	});

	test.each([
		['Windows line ends', (text: string) => text.replace(/ /g, '\r\n')],
		['ligatures', (text: string) => text.replace('ff', 'ﬀ').replace('fi', 'ﬁ').replace('fl', 'ﬂ')],
		['a word divided at a line end', (text: string) => text.replace('services', 'ser-\nvices')],
		['a soft hyphen at a line end', (text: string) => text.replace('services', 'ser\u00AD\nvices')]
	])('finds every quotation in a text with %s', (_, change) => {
		expect(states(change(quotations.join('\n\n')).replace(/\r\n\r\n/g, '\n\n'))).toEqual(
			quotations.map(() => 'anchored')
		);
	});

	it.each([
		['one word changed', first.replace('almost', 'about'), 'word'],
		['one word left out', first.replace('almost ', ''), 'word'],
		['one word added', first.replace('almost', 'almost exactly'), 'word'],
		['a figure changed', first.replace(/\d+(?=\D*$)/, '999'), 'word'],
		['two words changed', first.replace('almost', 'about').replace('record', 'new'), 'like'],
		['two words in one place', first.replace('almost', 'more than'), 'like'],
		['a blank line in it', first.replace('reached', 'reached\n\n'), 'parted'],
		['nothing like it', 'A text about the weather.', null]
	])('tells a sentence of ours with %s as that', (_, changed, kind) => {
		const text = `Before.\n\n${changed} ${second}\n\nAfter.`;
		expect(suggestion(text)?.kind ?? null).toBe(kind);
		expect(states(text)[0]).toBe('orphaned');
		if (kind === 'word' || kind === 'like')
			expect(slices(text, [suggestion(text) ?? { start: 0, end: 0 }])).toEqual([changed]);
	});

	it('never suggests a sentence in which another quotation stands', () => {
		expect(checkArticle(`${second} ${third}`, dataset).quotations[0]).toMatchObject({ suggestion: null });
	});

	it.each<[string, string, string[]]>([
		['an amount outside of every quotation', `${first} Toys brought in about $3.5 million.`, ['$3.5 million']],
		['the amount of a quotation that was changed', first.replace(/\d+(?=\D*$)/, '999'), ['$999 million']],
		['the amount of a quotation, elsewhere', `${first}\n\nAgain: $570 million.`, ['$570 million']],
		['no amount of a quotation', `${first} ${third}`, []],
		['no amount that another sentence says again', `${first}\n\nServices exports hit $570 million.`, []],
		['an amount that cannot be read', `${first} Toys: $6,67,0 million.`, ['$6,67,0 million']],
		[
			'the amount of each good',
			`${first} Its main imports were lamps at $4 million and rugs at $3 million.`,
			['$4 million', '$3 million']
		],
		['a list in no observation', `${first} Its imports included lamps and rugs.`, ['lamps and rugs']],
		['no per cent', `${first} Trade grew by 5 %.`, []]
	])('names %s', (_, text, expected) => expect(slices(text, checkArticle(text, dataset).unclaimed)).toEqual(expected));

	it('tells an amount that cannot be read from one in no observation, and counts both', () => {
		const { unclaimed, amounts } = checkArticle('Toys: $6,67,0 million and $3 million.', dataset);
		expect(unclaimed).toMatchObject([
			{ kind: 'unreadable', why: expect.stringContaining('English numbers') as string },
			{ kind: 'amount', why: null }
		]);
		expect(amounts).toBe(2);
	});

	it('names nothing in an article of another language, which is not read', () => {
		const text = 'In 2017 exports to the United States were worth $3 million.';
		const articles = dataset.articles.map((article) => ({ ...article, language: 'be', sha256: sha256(text) }));
		expect(checkArticle(text, { ...dataset, articles })).toMatchObject({ isEnglish: false, unclaimed: [] });
	});

	test.skipIf(!texts).each(dataset.articles.map(({ id }) => id))(
		'%s is known by its text, and by its quotations',
		(id) => {
			const text = texts?.get(id) ?? '';
			const own = new Set(dataset.observations.flatMap((row) => (row.article === id ? [row.quotation] : [])));
			for (const copy of own.size > 0 ? [text, `${text}\n`] : [text]) {
				const check = checkArticle(copy, dataset);
				expect(check).toMatchObject({ isEnglish: true, unclaimed: [] });
				expect(check.quotations.map(({ anchor }) => anchor.state)).toEqual([...own].map(() => 'anchored'));
			}
		}
	);
});
