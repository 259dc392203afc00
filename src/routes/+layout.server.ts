import { publication } from '$lib/server/publication';

/** What every page's frame shows: the name of the site, and which data it was built from. */
export function load() {
	const { site, version, address, charts } = publication();
	return {
		site,
		version: version.label,
		/** where the site will stand, if the build was told (ORIGIN) */
		address,
		/** what the picture beside a link shows, where the page has none of its own */
		picture: [...charts.keys()][0] ?? null
	};
}
