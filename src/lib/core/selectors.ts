import type { Span } from './sentence.ts';

/** The longest context that is kept of an article's text on either side of a quotation, in UTF-16 units. */
export const CONTEXT_LENGTH = 32;

/**
 * A place in a text in the terms of two selectors of the W3C Web Annotation Data Model: TextQuoteSelector (`exact`,
 * `prefix`, `suffix`) and TextPositionSelector (`start`, `end`), whose positions count code points, not UTF-16 units.
 * https://www.w3.org/TR/annotation-model/#selectors
 */
export interface Selectors extends Span {
	/** the text's own characters, which the folding of fold.ts may tell from the quotation's */
	exact: string;
	prefix: string;
	suffix: string;
}

/** The selectors of a place that is given in UTF-16 units. */
export function selectorsOf(text: string, { start, end }: Span): Selectors {
	const exact = text.slice(start, end);
	const first = codePoints(text.slice(0, start));
	return {
		exact,
		// What is cut off in the middle of a surrogate pair is left out whole.
		prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start).replace(/^[\uDC00-\uDFFF]/, ''),
		suffix: text.slice(end, end + CONTEXT_LENGTH).replace(/[\uD800-\uDBFF]$/, ''),
		start: first,
		end: first + codePoints(exact)
	};
}

const codePoints = (text: string) => [...text].length;
