/**
 * How many items at the start of a list pass a test that none passes after the first that does not: by bisection, so in
 * the logarithm of their number.
 */
export function leading<T>(items: readonly T[], passes: (item: T) => boolean): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (passes(items[middle] as T)) low = middle + 1;
		else high = middle;
	}
	return low;
}
