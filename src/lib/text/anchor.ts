import { type Folded, fold, originalEnd, originalStart } from './fold.ts';
import type { Span } from './sentence.ts';

/**
 * Where a quotation stands in a text (W3C Web Annotation, TextPositionSelector): `start` and `end` are UTF-16 offsets
 * in the original text; `places` of an ambiguous one are the first two.
 */
export type Anchor =
	| { state: 'anchored'; start: number; end: number }
	| { state: 'orphaned' }
	| { state: 'ambiguous'; places: [Span, Span] }
	| { state: 'unavailable' };

/**
 * Finds a quotation in a text, both under the declared folding of fold.ts, at whole words. Twice is ambiguous: a reader
 * who follows the quotation could land at the wrong one. Nothing is ever matched approximately. Linear in the text, as
 * the length of a quotation has a limit.
 */
export function anchor(text: Folded, quotation: string): Anchor {
	const words = fold(quotation).text.trim();
	const places: Span[] = [];
	for (let at = text.text.indexOf(words); at !== -1 && words !== ''; at = text.text.indexOf(words, at + 1)) {
		const end = at + words.length;
		if (!isWordEdge(text.text, at) || !isWordEdge(text.text, end)) continue;
		places.push({ start: originalStart(text, at), end: originalEnd(text, end) });
		if (places.length === 2) break;
	}
	const [first, second] = places;
	if (!first) return { state: 'orphaned' };
	return second ? { state: 'ambiguous', places: [first, second] } : { state: 'anchored', ...first };
}

const WORD = /^[\p{L}\p{N}\p{M}]$/u;

const isWordEdge = (text: string, index: number): boolean =>
	!(WORD.test(text.charAt(index - 1)) && WORD.test(text.charAt(index)));
