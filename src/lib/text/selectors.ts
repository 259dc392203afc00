import type { Span } from './sentence.ts';

/** The longest context that is kept of an article's text on either side of a quotation, in UTF-16 units. */
export const CONTEXT_LENGTH = 32;

/**
 * The words of a place in a text and around it, as a TextQuoteSelector of the W3C Web Annotation Data Model.
 * https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export interface Selectors {
	/** the text's own characters, which the folding of fold.ts may tell from the quotation's */
	exact: string;
	prefix: string;
	suffix: string;
}

/** The selectors of a place in a text, cut to `CONTEXT_LENGTH` on either side. */
export const selectorsOf = (text: string, { start, end }: Span): Selectors => ({
	exact: text.slice(start, end),
	// What is cut off in the middle of a surrogate pair is left out whole.
	prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start).replace(/^[\uDC00-\uDFFF]/, ''),
	suffix: text.slice(end, end + CONTEXT_LENGTH).replace(/[\uD800-\uDBFF]$/, '')
});
