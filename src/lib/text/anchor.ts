import { type Folded, fold, originalEnd, originalStart } from './fold.ts';
import type { Span } from './sentence.ts';

/**
 * Where a quotation stands in a text (W3C Web Annotation, TextPositionSelector): `start` and `end` are UTF-16 offsets in
 * the original text; `places` of an ambiguous one are the first two.
 */
export type Anchor =
	| { state: 'anchored'; start: number; end: number }
	| { state: 'orphaned' }
	| { state: 'ambiguous'; places: [Span, Span] }
	| { state: 'unavailable' };

export const ANCHOR_STATES = ['anchored', 'orphaned', 'ambiguous', 'unavailable'] as const;

/**
 * Finds a quotation in a text, both under the declared folding of fold.ts, at whole words. Twice is ambiguous: a reader
 * who follows the quotation could land at the wrong one. Nothing is ever matched approximately.
 */
export function anchor(text: Folded, quotation: string): Anchor {
	const places = find(text.text, fold(quotation).text.trim(), 2);
	const [first, second] = places.map(({ start, end }) => ({
		start: originalStart(text, start),
		end: originalEnd(text, end)
	}));
	if (!first) return { state: 'orphaned' };
	return second ? { state: 'ambiguous', places: [first, second] } : { state: 'anchored', ...first };
}

/** The first `limit` places of a folded quotation in a folded text, overlapping ones too, at whole words. Linear. */
export function find(text: string, quotation: string, limit: number): Span[] {
	const places: Span[] = [];
	if (quotation === '') return places;
	for (const start of occurrences(text, quotation)) {
		const end = start + quotation.length;
		if (isWordEdge(text, start) && isWordEdge(text, end)) places.push({ start, end });
		if (places.length === limit) break;
	}
	return places;
}

/** A quotation of this length, or one that stands as often as that in the middle of words, is none that a person wrote. */
const LONG = 2000;

/** Where a string stands in a text. The engine's own search is the quicker one, and for odd strings not linear. */
function* occurrences(text: string, words: string): Generator<number> {
	let start = -1;
	for (let spare = LONG; spare > words.length; spare -= words.length) {
		start = text.indexOf(words, start + 1);
		if (start === -1) return;
		yield start;
	}
	yield* occurrencesAfter(text, words, start);
}

/** The same by Knuth, Morris and Pratt (SIAM Journal on Computing 6, 1977), which never looks at a character twice. */
function* occurrencesAfter(text: string, words: string, after: number): Generator<number> {
	// How much of the beginning stands again at the end of each beginning, so that the search can go on from there.
	const borders = new Int32Array(words.length);
	for (let i = 1, length = 0; i < words.length; i++) {
		while (length > 0 && words[i] !== words[length]) length = borders[length - 1] ?? 0;
		if (words[i] === words[length]) length++;
		borders[i] = length;
	}
	for (let i = after + 1, length = 0; i < text.length; i++) {
		while (length > 0 && text[i] !== words[length]) length = borders[length - 1] ?? 0;
		if (text[i] === words[length]) length++;
		if (length < words.length) continue;
		yield i + 1 - length;
		length = borders[length - 1] ?? 0;
	}
}

const WORD = /^[\p{L}\p{N}\p{M}]$/u;

const isWordEdge = (text: string, index: number): boolean =>
	!(WORD.test(text.charAt(index - 1)) && WORD.test(text.charAt(index)));
