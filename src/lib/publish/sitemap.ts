import type { Dataset } from '../table/dataset.ts';
import type { Publication } from './publication.ts';

/** The pages to find, from the site's root: all but those for frames. */
export const pagesOf = ({ observations, articles }: Dataset): string[] => [
	...['', 'articles/', 'changes/', 'data/', 'method/', 'verify/'],
	...articles.map(({ id }) => `articles/${id}/`),
	...observations.map(({ id }) => `observations/${id}/`)
];

/**
 * Sitemap (https://www.sitemaps.org/protocol.html) of the pages. Addresses in it must be absolute: where the site's
 * address is not known when it is built, none is listed rather than wrong ones.
 */
export function sitemap({ address, dataset, version }: Pick<Publication, 'address' | 'dataset' | 'version'>): string {
	const modified = version.date === null ? '' : `<lastmod>${version.date}</lastmod>`;
	const urls =
		address === null ? [] : pagesOf(dataset).map((path) => `\t<url><loc>${address}${path}</loc>${modified}</url>\n`);
	return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`;
}

/** `robots.txt` (RFC 9309): everything may be read; where the site's address is known, its sitemap is named. */
export const robots = ({ address }: Pick<Publication, 'address'>): string =>
	`User-agent: *\nAllow: /\n${address === null ? '' : `\nSitemap: ${address}sitemap.xml\n`}`;
