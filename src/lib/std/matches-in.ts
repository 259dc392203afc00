/** All matches of a global pattern. */
export const matchesIn = (pattern: RegExp, text: string): RegExpExecArray[] => [...text.matchAll(pattern)];

/** Places where a pattern matches outside of some spans, which stand in the order of their places. */
export function placesOutside(taken: readonly { start: number; end: number }[], pattern: RegExp, text: string) {
	let next = 0;
	return matchesIn(pattern, text).flatMap(({ 0: words, index: start }) => {
		const end = start + words.length;
		while ((taken[next]?.end ?? Infinity) <= start) next++;
		return (taken[next]?.start ?? Infinity) < end ? [] : [{ start, end }];
	});
}
