/** Partition point: the number of leading items that satisfy `passes`; none after them may. Binary search, O(log n). */
export function partitionPoint<T>(items: readonly T[], passes: (item: T) => boolean): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (passes(items[middle] as T)) low = middle + 1;
		else high = middle;
	}
	return low;
}
