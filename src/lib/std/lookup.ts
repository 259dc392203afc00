const known = new WeakMap<readonly object[], Map<string, object>>();

/**
 * An item of a list by its key, as `find` gives it. The list is read once and must not change afterwards: a find for
 * each of its items would take quadratic time.
 * @param keyOf always the same for one list
 */
export function lookup<T extends object>(list: readonly T[], keyOf: (item: T) => string, key: string): T | undefined {
	let index = known.get(list) as Map<string, T> | undefined;
	if (!index) {
		index = new Map();
		for (const item of list) if (!index.has(keyOf(item))) index.set(keyOf(item), item);
		known.set(list, index);
	}
	return index.get(key);
}

/** An item of a list by its id. */
export const byId = <T extends { id: string }>(list: readonly T[], id: string): T | undefined =>
	lookup(list, (item) => item.id, id);

/** An entry of a list about observations, by the id of its observation. */
export const ofObservation = <T extends { observation: string }>(list: readonly T[], id: string): T | undefined =>
	lookup(list, (item) => item.observation, id);
