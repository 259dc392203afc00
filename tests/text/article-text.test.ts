import { expect, it } from 'vitest';
import { REACH, sentencesBefore, sourcesOf } from '../../src/lib/text/article-text.ts';
import { ARTICLE, soundDataset } from '../sound.ts';

function before(text: string, index: number) {
	const source = sourcesOf(soundDataset().articles, new Map([[ARTICLE, text]])).get(ARTICLE);
	return source && sentencesBefore(source, index);
}

it('sentencesBefore(source, index) gives those of its paragraph, the nearest first', () => {
	const text = 'It rained.\n\nExports grew. Imports\nfell. Trade went on.\n\nIt snowed.';
	expect(before(text, 3)).toEqual(['Imports fell.', 'Exports grew.']);
	expect(before(text, 1)).toEqual([]);
	expect(before(text, 0)).toEqual([]);
	expect(before(text, 4)).toEqual([]);
});

it('sentencesBefore(source, index) goes back no farther than a person writes', () => {
	const sentences = Array.from({ length: REACH + 10 }, (_, i) => `It was ${i} then.`);
	expect(before(sentences.join(' '), REACH + 5)).toEqual(sentences.slice(5, REACH + 5).reverse());
	expect(before(sentences.join(' '), 7)).toEqual(sentences.slice(0, 7).reverse());
});

it('sourcesOf(articles, texts) knows a sentence that stands twice by its first place', () => {
	const text = 'It grew. It fell. It grew.';
	const source = sourcesOf(soundDataset().articles, new Map([[ARTICLE, text]])).get(ARTICLE);
	expect(source?.bySentence.get('It grew.')).toBe(0);
});
