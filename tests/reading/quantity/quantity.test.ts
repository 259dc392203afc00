import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isNear, LEADING, relationOf, TRAILING } from '../../../src/lib/reading/quantity/qualifiers.ts';
import { readQuantities } from '../../../src/lib/reading/quantity/quantity.ts';
import type { Quantity } from '../../../src/lib/reading/quantity/quantity.ts';
import { firstEdition } from '../../articles.ts';

const { texts } = firstEdition;

function inWords({ text, value, upper, unitMult, unit, qualifier }: Quantity): string {
	const range = upper === null ? value : `${value} to ${upper}`;
	const scale = unitMult === 0 ? '' : ` × 10^${unitMult}`;
	const hedge = qualifier ? `, ${qualifier.text} (${qualifier.relation})` : '';
	return `${text} = ${range}${scale} ${unit}${hedge}`;
}

/** Sentences with the amounts that are read in each, by kind. */
const kinds = readFileSync(join(import.meta.dirname, 'quantity.tsv'), 'utf8')
	.replace(/\\n|\\u([0-9a-f]{4})/g, (_, code?: string) => (code ? String.fromCharCode(parseInt(code, 16)) : '\v'))
	.split(/^# /m)
	.slice(3)
	.map((kind) => {
		const [name = '', ...rows] = kind.trimEnd().split('\n');
		const cells = rows.map((row) => row.split('\t').map((cell) => cell.replaceAll('\v', '\n')));
		return { name, cases: cells.map(([sentence = '', ...amounts]) => ({ sentence, amounts })) };
	});
const sentences = kinds.filter(({ name }) => name !== 'alone').flatMap(({ cases }) => cases);

describe('readQuantities(sentence)', () => {
	test.each(sentences)('reads $amounts in “$sentence”', ({ sentence, amounts }) => {
		const found = readQuantities(sentence);
		expect(found.map(inWords)).toEqual(amounts);
		for (const { start, end, text, qualifier } of found) {
			expect(sentence.slice(start, end)).toBe(text);
			if (qualifier) expect(sentence.slice(qualifier.start, qualifier.end)).toBe(qualifier.text);
		}
	});

	test.each(kinds.flatMap(({ name, cases }) => (name === 'alone' ? cases : [])))(
		'reads “$sentence” alone, before a paragraph and after one',
		({ sentence, amounts }) => {
			const read = (text: string) => readQuantities(text).map(inWords);
			expect(read(sentence)).toEqual(amounts);
			expect(read(`${sentence}\n\n7%`)).toEqual([...amounts, '7% = 7 %']);
			expect(read(`7%\n\n${sentence}`)).toEqual(['7% = 7 %', ...amounts]);
		}
	);

	test('takes any piece of these sentences for a text, and throws at none', () => {
		for (const { sentence } of sentences) {
			for (const { index } of sentence.matchAll(
				/(?<=[\d%]|\p{Sc}|lion|ars|and|half)(?=\P{L})|(?<=\P{L})(?=\d|\p{Sc}|(?:a|half|minus) )/gu
			)) {
				for (const piece of [sentence.slice(index), sentence.slice(0, index)]) {
					for (const { start, end, text } of readQuantities(piece)) expect(piece.slice(start, end)).toBe(text);
				}
			}
		}
	});

	test('gives offsets in the text as it came, before characters of two units too', () => {
		expect(readQuantities('🎻 almost $570 million')).toMatchObject([
			{ start: 10, end: 22, qualifier: { start: 3, end: 9 } }
		]);
	});
});

describe('hedges', () => {
	const hedges = [
		...LEADING.map((phrase) => ({ ...phrase, printed: `paid ${phrase.text} $5m` })),
		...TRAILING.map((phrase) => ({ ...phrase, printed: `paid $5m${phrase.text.replace(/^\w/, ' $&')}` }))
	].filter(({ relation }) => relation !== '');

	test.each(hedges)('"$printed" is $relation', ({ text, relation, printed }) => {
		expect(readQuantities(printed)[0]?.qualifier).toMatchObject({ text, relation });
		expect(relationOf(text)).toBe(relation);
	});

	test.each([
		['just over', '>', true],
		['Almost', '<', true],
		['well above', '>', false],
		['virtually', '<', true],
		['shy of', '<', true],
		['sold for almost', null, true],
		['good', null, false],
		[null, null, false]
	])('%s alone is %s, near its number: %s', (hedge, relation, near) => {
		expect(relationOf(hedge)).toBe(relation);
		expect(isNear(hedge ?? '')).toBe(near);
	});

	test('none is named twice', () => {
		expect(new Set(hedges.map(({ printed }) => printed)).size).toBe(hedges.length);
	});
});

describe.skipIf(!texts)('in the five articles, readQuantities(text) reads', () => {
	const FIGURES: Record<string, string[]> = {
		'belta-2018-10-31': [
			'$570 million = 570 × 10^6 USD, almost (<)',
			'$66.7 million = 66.7 × 10^6 USD',
			'$55.1 million = 55.1 × 10^6 USD'
		]
	};

	for (const [id, text] of texts ?? []) {
		const figures = FIGURES[id] ?? [];
		test(`${figures.length || 'no'} amounts in ${id}`, () =>
			expect(readQuantities(text).map(inWords)).toEqual(figures));
	}
});

describe('readQuantities(text) takes time by the length of the text alone', () => {
	test.for<[string, string]>([
		['a million digits', `$${'1'.repeat(1_000_000)}`],
		['a million digits in groups', `$1${',234'.repeat(250_000)} million`],
		['a number that is malformed for a million characters', `$1${',2'.repeat(500_000)} million`],
		['100,000 dollar signs', '$'.repeat(100_000)],
		['a range without an end', '5-'.repeat(100_000)],
		['hedges without an amount', 'more than a total of '.repeat(20_000)],
		['a million spaces', `almost${' '.repeat(1_000_000)}$5 million`],
		['a line of prose of 250 kB', 'Exports rose from $4 to $6 million, almost 12%. '.repeat(5_000)]
	])('%s', ([, text]) => {
		expect(readQuantities(text).every(({ start, end, text: amount }) => end - start === amount.length)).toBe(true);
	});
});
