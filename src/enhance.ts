import { fillAddresses } from '$lib/client/address';
import { copyButtons } from '$lib/client/copy';
import { filterSections } from '$lib/client/goods';

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

/** A page that may ask for nothing, so that nothing of a reader’s text can leave it, starts no worker that would. */
const isSealed = document.querySelector(`meta[http-equiv][content*="connect-src 'none'"]`) !== null;
// Where there is none, or it is refused, the site is as good as before, with a network.
if (!isSealed && !import.meta.env.DEV)
	navigator.serviceWorker?.register(new URL('service-worker.js', root)).catch(() => undefined);

const figures = document.querySelectorAll<HTMLElement>('figure[data-chart]');
if (figures.length > 0) {
	const { enhanceChart } = await import('$lib/client/chart');
	for (const figure of figures) enhanceChart(figure, root);
}

const explorer = document.querySelector<HTMLElement>('[data-explorer]');
if (explorer) {
	const { explore } = await import('./routes/data/explorer');
	explore(explorer);
}
