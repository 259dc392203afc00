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
