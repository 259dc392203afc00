import { readdirSync } from 'node:fs';
import type { Dataset } from '../table/dataset.ts';

/** Where the routes are, from the project's folder, in which the site is built. */
const ROUTES = 'src/routes';
/** The page for wrong addresses and those for frames are no pages to find. */
const UNLISTED = /^(404$|embed\/)/;
const PAGE = /(^|\/)\+page\.svelte$/;

/** The paths of all pages, relative to the site's root: the routes, and for each that has an `[id]` those of the data. */
export function pages({ observations, articles }: Dataset): string[] {
	const ids: Record<string, readonly { id: string }[]> = { observations, articles };
	return readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => PAGE.test(file))
		.map((file) => file.replace(PAGE, ''))
		.filter((route) => !UNLISTED.test(route))
		.sort()
		.flatMap((route) => {
			const [folder = ''] = route.split('/[id]');
			const isDynamic = route !== folder;
			const paths = isDynamic ? (ids[folder] ?? []).map(({ id }) => route.replace('[id]', id)) : [route];
			return paths.map((path) => (path === '' ? '' : `${path}/`));
		});
}
