import { expect, it } from 'vitest';
import { sourceOf } from '../../src/lib/text/article-text.ts';
import { REACH } from '../../src/lib/text/sentence.ts';

const before = (text: string, index: number) => sourceOf(text).around(index).before;

it('a source gives the sentences before one in its paragraph, the nearest first', () => {
	const text = 'It rained.\n\nExports grew. Imports\nfell. Trade went on.\n\nIt snowed.';
	expect(before(text, 3)).toEqual(['Imports fell.', 'Exports grew.']);
	expect(before(text, 1)).toEqual([]);
	expect(before(text, 0)).toEqual([]);
	expect(before(text, 4)).toEqual([]);
});

it('a source goes back no farther than a person writes', () => {
	const sentences = Array.from({ length: REACH + 10 }, (_, i) => `It was ${i} then.`);
	expect(before(sentences.join(' '), REACH + 5)).toEqual(sentences.slice(5, REACH + 5).reverse());
	expect(before(sentences.join(' '), 7)).toEqual(sentences.slice(0, 7).reverse());
});

it('sourceOf(text) knows a sentence that stands twice by its first place', () => {
	expect(sourceOf('It grew. It fell. It grew.').bySentence.get('It grew.')).toBe(0);
});
