/**
 * Sitemap (https://www.sitemaps.org/protocol.html) of the pages. Addresses in it must be absolute: where the site's
 * address is not known when it is built, none is listed rather than wrong ones.
 * @param address absolute address of the site, ending with a slash, or null
 * @param paths relative to it
 * @param date ISO 8601 day of the data, or null
 */
export function sitemap(address: string | null, paths: readonly string[], date: string | null): string {
	const modified = date === null ? '' : `<lastmod>${date}</lastmod>`;
	const urls =
		address === null ? [] : paths.map((path) => `\t<url><loc>${escape(address + path)}</loc>${modified}</url>`);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
		...urls,
		'</urlset>',
		''
	].join('\n');
}

const escape = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** `robots.txt` (RFC 9309): everything may be read; where the site's address is known, its sitemap is named. */
export const robots = (address: string | null): string =>
	['User-agent: *', 'Allow: /', ...(address === null ? [] : ['', `Sitemap: ${address}sitemap.xml`]), ''].join('\n');
