import type { Span } from './sentence.ts';

/** Whether two places share a character. */
export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Places where a global pattern matches outside of some others. */
export const placesOutside = (taken: readonly Span[], pattern: RegExp, text: string): Span[] =>
	Array.from(text.matchAll(pattern), ({ 0: words, index: start }) => ({ start, end: start + words.length })).filter(
		(place) => !taken.some((other) => overlap(other, place))
	);
