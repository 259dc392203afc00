import { error } from '@sveltejs/kit';
import { CHART_DOWNLOADS, type Content, DATASET_DOWNLOADS, OBSERVATION_DOWNLOADS } from '../publish/downloads.ts';
import { robots, sitemap } from '../publish/sitemap.ts';
import { mediaTypeOf } from '../std/media-type.ts';
import { charted } from './charts.ts';
import { publication } from './publication.ts';

/** A file to take away. Texts are UTF-8. */
export function download(mediaType: string, content: Content): Response {
	const isText = typeof content === 'string';
	return new Response(isText ? content : new Uint8Array(content), {
		headers: { 'content-type': isText ? `${mediaType}; charset=utf-8` : mediaType }
	});
}

type Make = () => Content | Promise<Content>;

/** Every entry of the register of downloads, for each id that it is for, and what search engines read, by its path. */
function files(): Map<string, Make> {
	const data = publication();
	const { observations } = data.dataset;
	const of = (path: string, id: string, make: Make): [string, Make] => [path.replace('{id}', id), make];
	return new Map([
		of('robots.txt', '', () => robots(data)),
		of('sitemap.xml', '', () => sitemap(data)),
		...DATASET_DOWNLOADS.map(({ path, make }) => of(path, '', () => make(data))),
		...observations.flatMap((row) =>
			OBSERVATION_DOWNLOADS.map(({ path, make }) => of(path, row.id, () => make(data, [row])))
		),
		...[...charted()].flatMap(([id, { chart }]) => {
			const rows = observations.filter((row) => chart.draws.includes(row.id));
			return CHART_DOWNLOADS.map(({ path, make }) => of(path, id, () => make(data, rows)));
		})
	]);
}

/**
 * `entries` and `GET` of a route `[file=file]`, which serves the downloads of its folder.
 * @param folder from the site's root, with a slash at its end; '' at the root
 */
export const downloadRoute = (folder: string) => ({
	entries: () =>
		[...files().keys()]
			.filter((path) => path.startsWith(folder) && !path.includes('/', folder.length))
			.map((path) => ({ file: path.slice(folder.length) })),
	async GET({ params: { file } }: { params: { file: string } }): Promise<Response> {
		const make = files().get(folder + file) ?? error(404, 'No such file');
		return download(mediaTypeOf(file), await make());
	}
});
