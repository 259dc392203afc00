import { groupBy } from '../std/group.ts';
import { CHART_DOWNLOADS, DATASET_DOWNLOADS, mediaTypeOf, OBSERVATION_DOWNLOADS } from './downloads.ts';
import { PICTURES } from './pictures.ts';

/** For every path. A page's Content-Security-Policy stands in the page; only what cannot stand there stands here. */
const EVERYWHERE = [
	'X-Content-Type-Options: nosniff',
	'Referrer-Policy: strict-origin-when-cross-origin',
	'Permissions-Policy: accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()'
];
const NOT_FRAMED = "Content-Security-Policy: frame-ancestors 'self'";
/** Other sites may read it. */
const SHARED = 'Access-Control-Allow-Origin: *';
const FOREVER = 'Cache-Control: public, max-age=31536000, immutable';

/**
 * `_headers`, as Cloudflare Pages and Netlify read it: a path, then its headers. Where several rules match, both hosts add
 * up their headers, so a rule for all paths cannot forbid frames and one for /embed/ allow them: each folder has its own.
 * @param pages paths of the pages, from the site's root
 */
export function headersFile(pages: readonly string[]): string {
	const rows = [...OBSERVATION_DOWNLOADS, ...CHART_DOWNLOADS, ...PICTURES];
	const rules: [path: string, header: string][] = [
		...EVERYWHERE.map((header): [string, string] => ['/*', header]),
		...foldersOf(pages)
			.filter((folder) => folder !== '/embed/*')
			.map((folder): [string, string] => [folder, NOT_FRAMED]),
		...foldersOf(rows.map(({ path }) => path)).map((folder): [string, string] => [folder, SHARED]),
		...DATASET_DOWNLOADS.map(({ path }): [string, string] => [`/${path}`, SHARED]),
		// Hosts know the endings of the other types.
		...DATASET_DOWNLOADS.map(({ path }): [string, string] => [`/${path}`, `Content-Type: ${mediaTypeOf(path)}`]).filter(
			([, header]) => header.includes('/x-')
		),
		['/_app/immutable/*', FOREVER]
	];
	return groupBy(rules, ([path]) => path)
		.map((group) => `${group[0]?.[0] ?? ''}\n${group.map(([, header]) => `  ${header}\n`).join('')}`)
		.join('');
}

/** "observations/x/" → "/observations/*" */
const foldersOf = (paths: readonly string[]): string[] => [
	...new Set(paths.map((path) => (path === '' ? '/' : `/${path.split('/')[0] ?? ''}/*`)))
];
