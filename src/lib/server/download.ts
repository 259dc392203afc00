import { error } from '@sveltejs/kit';
import {
	CHART_DOWNLOADS,
	type Content,
	DATASET_DOWNLOADS,
	endingOf,
	mediaTypeOf,
	OBSERVATION_DOWNLOADS,
	type RowsDownload
} from '../publish/downloads.ts';
import { charted, chartIds } from './charts.ts';
import { observationIds, observationOf, publication } from './publication.ts';

/** A file to take away. Texts are UTF-8. */
export function download(mediaType: string, content: Content): Response {
	const isText = typeof content === 'string';
	return new Response(isText ? content : new Uint8Array(content), {
		headers: { 'content-type': isText ? `${mediaType}; charset=utf-8` : mediaType }
	});
}

/** `entries` and `GET` of the route `[file]`, which serves the files of the whole dataset. */
export const datasetRoute = {
	entries: () => DATASET_DOWNLOADS.map(({ path }) => ({ file: path })),
	async GET({ params: { file } }: { params: { file: string } }): Promise<Response> {
		const found = DATASET_DOWNLOADS.find(({ path }) => path === file) ?? error(404, 'No such file');
		return download(mediaTypeOf(file), await found.make(publication()));
	}
};

/** The same of a route `folder/[file]`: `{id}.csv` of each id. */
function rowsRoute(
	downloads: readonly RowsDownload[],
	ids: () => { id: string }[],
	rowsOf: (id: string) => Parameters<RowsDownload['make']>[1]
) {
	return {
		entries: () => ids().flatMap(({ id }) => downloads.map(({ path }) => ({ file: id + endingOf(path) }))),
		GET({ params: { file } }: { params: { file: string } }): Response {
			const ending = endingOf(file);
			const found = downloads.find(({ path }) => endingOf(path) === ending) ?? error(404, 'No such file');
			return download(mediaTypeOf(file), found.make(publication(), rowsOf(file.slice(0, -ending.length))));
		}
	};
}

/** Files of each observation. */
export const observationRoute = rowsRoute(OBSERVATION_DOWNLOADS, observationIds, (id) => [observationOf(id)]);

/** Files of each chart. */
export const chartRoute = rowsRoute(CHART_DOWNLOADS, chartIds, (id) => {
	const shown = charted().get(id)?.chart.draws ?? error(404, 'No such chart');
	return publication().dataset.observations.filter((row) => shown.includes(row.id));
});
