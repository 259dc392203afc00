/** The value of a key; made, and kept, where there is none yet. */
export function memo<K, V>(known: Map<K, V>, key: K, make: () => V): V {
	let value = known.get(key);
	if (value === undefined) known.set(key, (value = make()));
	return value;
}

/** At least one item. */
export type Group<T> = [T, ...T[]];

/** Groups by their key, in order of first appearance. */
export function indexBy<T>(items: readonly T[], key: (item: T) => string): Map<string, Group<T>> {
	const groups = new Map<string, Group<T>>();
	for (const item of items) {
		const group = groups.get(key(item));
		if (group) group.push(item);
		else groups.set(key(item), [item]);
	}
	return groups;
}

/** Groups in order of first appearance. */
export const groupBy = <T>(items: readonly T[], key: (item: T) => string): Group<T>[] => [
	...indexBy(items, key).values()
];
