import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, originalEnd, originalStart, wordsIn } from '../../src/lib/text/fold.ts';

describe('fold(text)', () => {
	it.each([
		['curly apostrophes', 'Belarus’ exports', "Belarus' exports"],
		['curly quotation marks', '“We trade”', '"We trade"'],
		['grave accents', '`We trade`', "'We trade'"],
		['dashes', '2016–17 — or 2016‑17', '2016-17 - or 2016-17'],
		['no-break and thin spaces', '$570\u00A0million\u2009a\u202Fyear', '$570 million a year'],
		['a run of spaces', 'two  \t spaces', 'two spaces'],
		['a line break', 'one\r\nsentence', 'one sentence'],
		['a blank line', 'one\r\n\r\ntwo\n \nthree', 'one\n\ntwo\n\nthree'],
		['any two line breaks', 'one\v\vtwo\n\fthree\u2028\u0085four\u2029five', 'one\n\ntwo\n\nthree\n\nfour\n\nfive'],
		['decomposed letters', 'Cafe\u0301', 'Café'],
		['a decomposed Hangul syllable', '\u1112\u1161\u11AB', '한'],
		['singletons of NFC', '\u212B', 'Å'],
		['soft hyphens and zero-width characters', 'repre\u00ADsented\u200B by', 'represented by'],
		['ligatures', 'oﬃcial ﬁgures ﬂow', 'official figures flow'],
		['a word that a soft hyphen divides at a line end', 'repre\u00AD\r\nsented', 'represented']
	])('makes %s the same', (_, text, folded) => expect(fold(text).text).toBe(folded));

	it.each([
		['case', 'Belarus', 'belarus'],
		['a superscript and a digit', '10⁶', '106'],
		['a letter and two letters', 'æ', 'ae'],
		['full-width and plain letters', 'ＵＳ', 'US'],
		['a fraction and its digits', '½', '1/2'],
		['digits of two scripts', '٥', '5'],
		['a Cyrillic and a Latin letter', 'а', 'a'],
		['accents', 'Café', 'Cafe']
	])('never makes %s the same', (_, a, b) => expect(fold(a).text).not.toBe(fold(b).text));

	const known = wordsIn(["Belarus' hot-rolled rods, and the state-of-the-art services that re-form or reform."]);
	it.each([
		['a known word', 'ser-\nvices', 'services'],
		['a known word, over Windows line ends and spaces', 'ser- \r\n vices', 'services'],
		['a known word with a hyphen of its own', 'hot-\nrolled', 'hot-rolled'],
		['a known word of several', 'state-of-the-\nart', 'state-of-the-art'],
		['a known word, by its hyphen', 'ser\u2010\nvices', 'services'],
		['an unknown word', 'trac-\ntors', 'trac- tors'],
		['a word that is known in both forms', 're-\nform', 're- form'],
		['a hyphen that hangs', 'hot-\nand cold-rolled', 'hot- and cold-rolled'],
		['a hyphen in a line', 'ser- vices', 'ser- vices'],
		['a dash', 'ser–\nvices', 'ser- vices'],
		['a capital', 'ser-\nVices', 'ser- Vices'],
		['a blank line', 'ser-\n\nvices', 'ser-\n\nvices'],
		['numbers', '16-\n17', '16- 17']
	])('at a line end, of %s', (_, text, folded) => {
		const { text: joined, ...places } = fold(text, () => known);
		expect(joined).toBe(folded);
		const whole = { text: joined, ...places };
		expect([originalStart(whole, 0), originalEnd(whole, joined.length)]).toEqual([0, text.length]);
	});

	it('keeps where a length changed, and nothing where a mark stands for a mark', () => {
		expect(fold('Belarus’ trade – “now”').edits).toEqual([]);
		expect(fold('two  spaces').edits).toEqual([{ at: 3, length: 1, from: 3, to: 5 }]);
	});

	it('takes linear time on a run of mixed combining marks, which it leaves as it is', () => {
		const text = `e${'\u0301\u0316'.repeat(100_000)}`;
		expect(fold(text).text).toBe(text);
	});

	it('is its own fixed point', () => {
		fc.assert(
			fc.property(fc.string({ unit: PIECE }), (text) => {
				expect(fold(fold(text).text).text).toBe(fold(text).text);
			})
		);
	});

	it('composes exactly as Unicode does', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (a, b) => {
				const text = (a + b).replace(FOLDED_OTHERWISE, 'x');
				expect(fold(text).text).toBe(text.normalize('NFC'));
			}),
			{ numRuns: 2000 }
		);
	});
});

const FOLDED_OTHERWISE =
	/[\p{White_Space}\p{Pd}\p{Pi}\p{Pf}\p{Sk}\u00AD\u200B\u2060\uFEFF\u2212‚„′″ʼ\u037E\u2000-\u200A\uFB00-\uFB06]/gu;
const PIECE = fc.constantFrom(
	'a',
	'é',
	'e\u0301',
	' ',
	'\u00A0',
	'\n',
	'\r\n',
	'’',
	'“',
	'–',
	'\u00AD',
	'\u200B',
	'5',
	'한',
	'\u1161',
	'😀',
	'\u0301'
);

describe('originalStart(folded, i) and originalEnd(folded, i)', () => {
	it('lead from each folded character to the very characters that it was folded from', () => {
		fc.assert(
			fc.property(fc.string({ unit: PIECE, maxLength: 40 }), (text) => {
				const folded = fold(text);
				for (let i = 0; i < folded.text.length; i++) {
					const source = text.slice(originalStart(folded, i), originalEnd(folded, i + 1));
					// A blank line is two characters, of which one alone is a space.
					if (folded.text[i] !== '\n') expect(fold(source).text).toContain(folded.text[i]);
				}
			}),
			{ numRuns: 2000 }
		);
	});

	it('lead from both characters of a blank line to all of it', () => {
		const folded = fold('one\r\n \r\ntwo');
		expect([3, 4].map((i) => [originalStart(folded, i), originalEnd(folded, i + 1)])).toEqual([
			[3, 8],
			[3, 8]
		]);
	});

	it('give a span whose own folding is the folded span', () => {
		fc.assert(
			fc.property(fc.array(PIECE, { maxLength: 30 }), fc.nat(), fc.nat(), (pieces, a, b) => {
				const folded = fold(pieces.join(''));
				const [start, end] = [a % (folded.text.length + 1), b % (folded.text.length + 1)].sort((x, y) => x - y) as [
					number,
					number
				];
				const wanted = folded.text.slice(start, end);
				// Spans between whole characters and paragraphs: nobody quotes half of one.
				const cut = /^(?:[\uDC00-\uDFFF\n]|\u0301|\u1161)|[\uD800-\uDBFF\n]$/;
				if (start === end || cut.test(wanted) || /^(?:\u0301|\u1161)/.test(folded.text.slice(end))) return;
				const span = folded.original.slice(originalStart(folded, start), originalEnd(folded, end));
				expect(fold(span).text).toBe(wanted);
			}),
			{ numRuns: 3000 }
		);
	});
});
