/** The value of a key; made, and kept, where there is none yet. */
export function memo<K, V>(known: Map<K, V>, key: K, make: () => V): V {
	let value = known.get(key);
	if (value === undefined) known.set(key, (value = make()));
	return value;
}

/** Groups by their key, in order of first appearance. */
export function indexBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) memo(groups, key(item), () => []).push(item);
	return groups;
}

/** Groups in order of first appearance. */
export const groupBy = <T>(items: readonly T[], key: (item: T) => string): T[][] => [...indexBy(items, key).values()];
