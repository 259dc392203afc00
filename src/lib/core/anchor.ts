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

/** The first `limit` places of a folded quotation in a folded text, overlapping ones too, at whole words. */
export function find(text: string, quotation: string, limit: number): Span[] {
	const places: Span[] = [];
	if (quotation === '') return places;
	for (
		let start = text.indexOf(quotation);
		start !== -1 && places.length < limit;
		start = text.indexOf(quotation, start + 1)
	) {
		const end = start + quotation.length;
		if (isWordEdge(text, start) && isWordEdge(text, end)) places.push({ start, end });
	}
	return places;
}

const WORD = /^[\p{L}\p{N}\p{M}]$/u;

function isWordEdge(text: string, index: number): boolean {
	const before = text[index - 1] ?? '';
	const after = text[index] ?? '';
	return !(WORD.test(before) && WORD.test(after));
}
