/**
 * All matches of a global pattern. `matchAll` clones its pattern at each call, which for a long one costs three times
 * the search itself.
 */
export function matchesIn(pattern: RegExp, text: string): RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		found.push(match);
		if (match[0] === '') pattern.lastIndex++;
	}
	return found;
}

/** Places where a pattern matches outside of some spans, which stand in the order of their places. */
export function placesOutside(taken: readonly { start: number; end: number }[], pattern: RegExp, text: string) {
	let next = 0;
	return matchesIn(pattern, text).flatMap(({ 0: words, index: start }) => {
		const end = start + words.length;
		while ((taken[next]?.end ?? Infinity) <= start) next++;
		return (taken[next]?.start ?? Infinity) < end ? [] : [{ start, end }];
	});
}
