import { fillAddresses } from '$lib/client/address';
import { copyButtons } from '$lib/client/copy';
import { filterSections } from '$lib/client/goods';
import { hydrateIsland, type IslandLoader } from '$lib/client/island';
import { tellOfNewer } from '$lib/client/newer';
import { openSearchBy } from '$lib/client/search';

/*
 * The one script that every page has; most have no other. It adds to what stands in the page, and a page without it lacks
 * no figure. What it rarely needs is loaded when it is needed.
 */

/** This script stands in a folder of the site's root, wherever that is. */
const root = new URL('../', import.meta.url);

copyButtons();
fillAddresses(root);

const filter = document.querySelector<HTMLSelectElement>('select[data-sections]');
if (filter) filterSections(filter);

/** A page that may ask for nothing, so that nothing of a reader’s text can leave it, cannot ask for these either. */
const isSealed = document.querySelector(`meta[http-equiv][content*="connect-src 'none'"]`) !== null;
const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
const notice = document.querySelector<HTMLElement>('[data-newer]');
if (link && !isSealed) openSearchBy(link, root);
if (notice && !isSealed) tellOfNewer(notice, root);

/** What takes over the islands of a page, by the name that `Island.svelte` gives them. */
const ISLANDS: Record<string, IslandLoader> = {
	explorer: () => import('./routes/data/Explorer.svelte'),
	workbench: () => import('./routes/verify/Workbench.svelte')
};

const figures = document.querySelectorAll<HTMLElement>('figure[data-chart]');
if (figures.length > 0) {
	const { enhanceChart } = await import('$lib/client/chart');
	for (const figure of figures) enhanceChart(figure, root);
}

// What is sealed must have all that it needs before it has a text; an address may ask for more than was sent.
const isCalled = isSealed || location.search !== '';
for (const island of document.querySelectorAll<HTMLElement>('[data-island]')) {
	const load = ISLANDS[island.dataset['island'] ?? ''];
	const answering = load && hydrateIsland(island, load, isCalled);
	if (isCalled) await answering;
}
