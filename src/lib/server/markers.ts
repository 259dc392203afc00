/** What `Island.svelte` makes: an element with its HTML, and its properties after it. */
const ISLAND = /<div data-island="[^]*?<script type="application\/json" data-props="/g;

/** The comments by which Svelte finds its way in the HTML that it hydrates. No text holds one: there `<` is written as `&lt;`. */
const MARKER = /<!--(?:\[[^>]*|\]|\$s\d+|[a-z0-9]*)-->/g;

/**
 * A page without Svelte's markers, but for its islands: where nothing is hydrated they would double what a browser has to
 * parse and keep.
 */
export function withoutMarkers(html: string): string {
	let page = '';
	let end = 0;
	for (const { index, 0: island } of html.matchAll(ISLAND)) {
		page += html.slice(end, index).replace(MARKER, '') + island;
		end = index + island.length;
	}
	return page + html.slice(end).replace(MARKER, '');
}
