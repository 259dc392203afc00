import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/lib/table/article.ts';
import { embedCode, frameHeight, observationFrameHeight, sourceText } from '../../src/lib/publish/embed.ts';
import type { Observation } from '../../src/lib/table/observation.ts';
import { other } from '../publication.ts';

const [amount] = other.dataset.observations as [Observation];
const [gazette] = other.dataset.articles as [Article];

describe('frameHeight(words, drawn): in the narrowest frame nothing scrolls', () => {
	/** So many characters. */
	const text = (length: number) => 'x'.repeat(length);
	it.each([
		// 140 pixels around, a line of a heading or of a sentence 26, of small type 19, in whole tens.
		['a heading of one line', { title: text(26), small: [] }, 0, 170],
		['a character more, which is a line more', { title: text(27), small: [] }, 0, 200],
		['a sentence of two lines', { title: text(1), sentence: text(68), small: [] }, 0, 220],
		['a sentence of three', { title: text(1), sentence: text(69), small: [] }, 0, 250],
		['small type of two lines and of one', { title: text(1), small: [text(47), text(46)] }, 0, 230],
		['a drawing of its height', { title: text(1), small: [] }, 300, 470],
		['a height that is whole tens already', { title: text(1), small: [] }, 4, 170],
		['a pixel more than that', { title: text(1), small: [] }, 5, 180]
	])('%s', (_, words, drawn, height) => expect(frameHeight(words, drawn)).toBe(height));

	it('of an observation has room for the claim, the figure, the sentence and the source', () => {
		// 140 around, the claim 1 line of 26, the figure 50, the sentence 77 characters: 3 lines of 26, the source 100: 3 of 19.
		expect([amount.quotation.length, sourceText(gazette).length]).toEqual([77, 100]);
		expect(observationFrameHeight('Services exports', amount, gazette)).toBe(360);
	});
});

describe('sourceText(article)', () => {
	it('names the publisher, the title and the day', () =>
		expect(sourceText(gazette)).toBe(
			'Source: The Gazette (made up for this test), Vilnius and Berlin look back on the year, 12 March 2020'
		));
});

describe('embedCode(address, title, height)', () => {
	it('is a frame without a script, whose links open in the window where a reader presses one', () => {
		expect(embedCode('https://example.org/embed/a/', 'Exports', 360)).toBe(
			'<iframe src="https://example.org/embed/a/" title="Exports" width="100%" height="360" loading="lazy" sandbox="allow-top-navigation-by-user-activation" frameborder="0"></iframe>'
		);
	});

	it('says a title as it is, whatever HTML would read in it', () => {
		expect(embedCode('https://example.org/?a&b', 'A & B: "more" than <\u00A0$5', 10)).toContain(
			' src="https://example.org/?a&amp;b" title="A &amp; B: &quot;more&quot; than &lt; $5" '
		);
	});
});
