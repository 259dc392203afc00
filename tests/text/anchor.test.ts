import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor, find } from '../../src/lib/text/anchor.ts';
import { fold } from '../../src/lib/text/fold.ts';

const TEXT =
	'Trade grew.\n\nIn 2017 Belarus’ export of services reached almost $570\u00A0million. The export was large.';
const QUOTATION = "In 2017 Belarus' export of services reached almost $570 million.";

describe('anchor(text, quotation)', () => {
	it('is anchored where the quotation stands once, under the declared folding', () => {
		const found = anchor(fold(TEXT), QUOTATION);
		expect(found).toEqual({ state: 'anchored', start: 13, end: 13 + QUOTATION.length });
		expect(TEXT.slice(13, 13 + QUOTATION.length)).toBe(QUOTATION.replace("'", '’').replace('0 m', '0\u00A0m'));
	});

	it.each([
		['another word', QUOTATION.replace('almost', 'about')],
		['another digit', QUOTATION.replace('570', '507')],
		['another case', QUOTATION.toUpperCase()],
		['a word less', QUOTATION.replace('almost ', '')],
		['sentences stitched together', 'Trade grew. The export was large.'],
		['words over a blank line', 'Trade grew. In 2017'],
		['half a word', 'n 2017 Belarus'],
		['half a number', '70 million'],
		['nothing but spaces', '  ']
	])('is orphaned for %s', (_, quotation) => expect(anchor(fold(TEXT), quotation).state).toBe('orphaned'));

	it('is ambiguous where the quotation stands twice, and tells the first two places', () => {
		const text = 'Exports grew. Imports fell. Exports grew. Exports grew.';
		expect(anchor(fold(text), 'Exports grew.')).toEqual({
			state: 'ambiguous',
			places: [
				{ start: 0, end: 13 },
				{ start: 28, end: 41 }
			]
		});
	});

	it('is ambiguous where the places overlap', () => expect(anchor(fold('no no no'), 'no no').state).toBe('ambiguous'));

	it('never returns a span whose text differs from the quotation', () => {
		const words = fc.array(fc.constantFrom('export', 'of', 'services', '$570', 'million', '’', '–', 'é', 'e\u0301'), {
			maxLength: 12
		});
		fc.assert(
			fc.property(words, words, fc.constantFrom(' ', '\n', '\u00A0', '  '), (before, quoted, space) => {
				const quotation = quoted.join(' ');
				const text = fold([...before, ...quoted, ...before].join(space));
				const found = anchor(text, quotation);
				if (found.state === 'anchored') {
					expect(fold(text.original.slice(found.start, found.end)).text).toBe(fold(quotation).text);
				}
			})
		);
	});
});

describe('find(text, quotation, limit)', () => {
	it('gives the first places, as many as are asked for', () => {
		const text = 'no, no, no';
		expect(find(text, 'no', 2)).toEqual([
			{ start: 0, end: 2 },
			{ start: 4, end: 6 }
		]);
		expect(find(text, 'no', 9)).toHaveLength(3);
		expect(find(text, 'yes', 2)).toEqual([]);
	});

	it('finds each of many places that overlap', () => {
		const text = `a a${' b a a a'.repeat(300)}`;
		const places = Array.from({ length: 300 }, (_, i) => ({ start: 8 * i, end: 8 * i + 11 }));
		expect(find(text, 'a a b a a a', Infinity)).toEqual(places);
	});

	it('finds each of many places, and none beside them', () => {
		const places = Array.from({ length: 500 }, (_, i) => ({ start: 10 * i, end: 10 * i + 5 }));
		expect(find('b a a a a '.repeat(500), 'b a a', Infinity)).toEqual(places);
	});

	it('finds a very long quotation, whose beginning stands there more often', () => {
		const quotation = `${'no '.repeat(700)}yes`;
		expect(find(`no no ${quotation}`, quotation, 2)).toEqual([{ start: 6, end: 6 + quotation.length }]);
	});

	it('finds what a look at every place finds, in strings of few letters and long ones', () => {
		const few = fc.array(fc.constantFrom('a', 'a', 'b', ' '), { maxLength: 80 }).map((letters) => letters.join(''));
		const long = fc.constantFrom('a', 'aa ', 'ab').map((piece) => piece.repeat(1500));
		const isEdge = (text: string, at: number) =>
			at === 0 || at === text.length || /\s/.test(text.slice(at - 1, at + 1));
		fc.assert(
			fc.property(fc.oneof(few, long), fc.oneof(few, long), fc.nat(5000), fc.nat(5000), (letters, more, from, to) => {
				const text = letters + more;
				const quotation = text.slice(from % 6000, (from % 6000) + to) || 'a';
				const places = [];
				for (let start = 0; start + quotation.length <= text.length; start++) {
					const end = start + quotation.length;
					if (text.startsWith(quotation, start) && isEdge(text, start) && isEdge(text, end))
						places.push({ start, end });
				}
				expect(find(text, quotation, Infinity)).toEqual(places);
			})
		);
	});
});
