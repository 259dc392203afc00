import { describeSite } from '$lib/core/site';
import { versionOf } from '$lib/core/version';
import { siteData } from '$lib/server/data';
import { siteAddress } from '$lib/server/publication';

/** What every page's frame shows: the name of the site, and which data it was built from. */
export function load() {
	const { dataset, files, record } = siteData();
	return {
		site: describeSite(dataset),
		version: versionOf(files, dataset.articles, record).label,
		/** where the site will stand, if the build was told (ORIGIN) */
		address: siteAddress(process.env)
	};
}
