import { getContext, setContext } from 'svelte';

const KEY = 'root';

/** A context with the site's root, for a component that stands in no other. */
export const rootContext = (root: string): Map<string, string> => new Map([[KEY, root]]);

/** Gives the site's root to the components within this one. */
export const giveRoot = (root: string): void => void setContext(KEY, root);

/**
 * Address of the site's root, relative to the page, with a slash at its end. The links of an island begin with it: in the
 * browser nothing of SvelteKit is there that could resolve them.
 */
export const siteRoot = (): string => getContext(KEY);
