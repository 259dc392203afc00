import type { Span } from './sentence.ts';

/** Whether two places share a character. */
export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Of some places in order, those apart from others, in whatever order these come. Time grows with the lengths alone. */
export function outside<T extends Span>(places: readonly T[], others: readonly Span[]): T[] {
	const taken = others.toSorted((a, b) => a.start - b.start);
	let next = 0;
	return places.filter(({ start, end }) => {
		while ((taken[next]?.end ?? Infinity) <= start) next++;
		return (taken[next]?.start ?? Infinity) >= end;
	});
}

/** Places where a global pattern matches outside of some others. */
export const placesOutside = (taken: readonly Span[], pattern: RegExp, text: string): Span[] =>
	outside(
		Array.from(text.matchAll(pattern), ({ 0: words, index: start }) => ({ start, end: start + words.length })),
		taken
	);
