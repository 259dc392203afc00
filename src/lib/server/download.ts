import { error } from '@sveltejs/kit';
import { CHART_DOWNLOADS, type Content, DATASET_DOWNLOADS, OBSERVATION_DOWNLOADS } from '../publish/downloads.ts';
import { mediaTypeOf } from '../std/media-type.ts';
import { pictures } from './pictures/pictures.ts';
import { publication } from './publication.ts';

type Make = () => Content | Promise<Content>;

/** Every file to take away, by its path: the register of downloads, and the pictures. */
function files(): Map<string, Make> {
	const data = publication();
	const { observations } = data.dataset;
	const of = (path: string, id: string, make: Make): [string, Make] => [path.replace('{id}', id), make];
	return new Map([
		...DATASET_DOWNLOADS.map(({ path, make }) => of(path, '', () => make(data))),
		...observations.flatMap((row) =>
			OBSERVATION_DOWNLOADS.map(({ path, make }) => of(path, row.id, () => make(data, row)))
		),
		...[...data.charts].flatMap(([id, { chart }]) => {
			const rows = observations.filter((row) => chart.draws.includes(row.id));
			return CHART_DOWNLOADS.map(({ path, make }) => of(path, id, () => make(data, rows)));
		}),
		...pictures().map(({ path, id, make }) => of(path, id, make))
	]);
}

export const entries = () => [...files().keys()].map((file) => ({ file }));

/** A file. Texts are UTF-8. */
export async function GET({ params: { file } }: { params: { file: string } }): Promise<Response> {
	const make = files().get(file) ?? error(404, 'No such file');
	const content = await make();
	const isText = typeof content === 'string';
	return new Response(isText ? content : new Uint8Array(content), {
		headers: { 'content-type': mediaTypeOf(file) + (isText ? '; charset=utf-8' : '') }
	});
}
