import { type Publication, publish, type SiteData } from '../publish/publication.ts';
import { siteData } from './data.ts';

let known: { data: SiteData; publication: Publication } | null = null;

/** The data of the site and what is said of it as a whole, made once for each reading of the data folder. */
export function publication(): Publication {
	const data = siteData();
	if (known?.data !== data) known = { data, publication: publish(data, siteAddress(process.env)) };
	return known.publication;
}

/**
 * The absolute address of the site, from ORIGIN (`https://example.org`) and BASE_PATH (`/the/path`), or null where the
 * build was not told: the same build then runs anywhere, and what can only be absolute is left out.
 */
export function siteAddress(environment: Partial<Record<string, string>>): string | null {
	const { ORIGIN, BASE_PATH = '' } = environment;
	if (!ORIGIN) return null;
	const { origin, protocol } = new URL(ORIGIN);
	if (!/^https?:$/.test(protocol)) throw new Error(`ORIGIN must begin with https:// or http://, and is ${ORIGIN}`);
	return `${origin}${BASE_PATH.replace(/\/$/, '')}/`;
}
