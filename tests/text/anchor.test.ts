import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor } from '../../src/lib/text/anchor.ts';
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

	it('is anchored once, however often its beginning stands there or it stands in the middle of words', () => {
		const quotation = `${'no '.repeat(700)}yes`;
		expect(anchor(fold(`no no ${quotation}`), quotation)).toMatchObject({ state: 'anchored', start: 6 });
		expect(anchor(fold(`${'x'.repeat(3000)} xx`), 'xx')).toMatchObject({ state: 'anchored', start: 3001 });
	});

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
