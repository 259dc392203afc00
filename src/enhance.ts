import { copyButtons } from '$lib/client/copy';

/*
 * The one script that every page has; most have no other. It adds to what stands in the page, and a page without it lacks
 * no figure. What it rarely needs is loaded when it is needed.
 */

/** This script stands in a folder of the site's root, wherever that is. */
const root = new URL(/* @vite-ignore */ '../', import.meta.url);

copyButtons();

const plots = document.querySelectorAll<HTMLElement>('[data-plot]');
// Where Chart.js cannot be had, the page's own bars stay.
if (plots.length > 0) import('$lib/charts/draw').then(({ drawBars }) => plots.forEach(drawBars)).catch(() => undefined);

/** A page that may ask for nothing, so that nothing of a reader’s text can leave it, starts no worker that would. */
const isSealed = document.querySelector(`meta[http-equiv][content*="connect-src 'none'"]`) !== null;
// Where there is none, or it is refused, the site is as good as before, with a network.
if (!isSealed && !import.meta.env.DEV)
	navigator.serviceWorker?.register(new URL('service-worker.js', root)).catch(() => undefined);

const explorer = document.querySelector<HTMLElement>('[data-explorer]');
if (explorer) {
	const { explore } = await import('./routes/data/explorer');
	explore(explorer);
}
