import { tradeDocument } from '$lib/core/json';
import { articleColumns, tradeColumns } from '$lib/core/metadata/columns';
import { datasetJsonLd, inScript } from '$lib/core/metadata/schema-org';
import { RIGHTS } from '$lib/core/metadata/terms';
import { archive, archiveFiles } from '$lib/server/archive';
import { cslJson, datasetCitations } from '$lib/server/citations';
import { publication } from '$lib/server/publication';
import type { Row, Source } from './entry';
import { tradeFields } from './fields';
import { FILE_GROUPS } from './files';
import type { PageServerLoad } from './$types';

/** A table of more rows comes with the first of them, so that the page does not grow with it. */
const WHOLE = 300;
const FIRST = 100;

export const load: PageServerLoad = () => {
	const published = publication();
	const { observations, articles } = tradeDocument(published);
	const rows = observations.length > WHOLE ? observations.slice(0, FIRST) : observations;
	const citations = datasetCitations(published);
	return {
		rows: rows.map(withoutAnchor),
		sources: articles.filter(({ id }) => rows.some(({ article }) => article === id)).map(sourceOf),
		isWhole: rows.length === observations.length,
		fileName: published.name,
		tradeColumns: tradeColumns.map(described),
		articleColumns: articleColumns.map(described),
		fields: tradeFields(),
		files: sized(),
		citations: { ...citations, csl: cslJson(citations) },
		rights: RIGHTS,
		jsonLd: inScript(datasetJsonLd(published))
	};

	function sized() {
		const texts: Record<string, string | Uint8Array> = { ...archiveFiles(published), 'dataset.zip': archive(published) };
		return FILE_GROUPS.map(({ title, files }) => ({
			title,
			files: files.map(({ path, holds }) => {
				const content = texts[path];
				if (content === undefined) throw new Error(`there is no ${path} to take away`);
				return { path, holds, bytes: typeof content === 'string' ? Buffer.byteLength(content) : content.length };
			})
		}));
	}
};

/** The table does not show where a sentence stands in its article. */
function withoutAnchor(row: ReturnType<typeof tradeDocument>['observations'][number]): Row {
	const { anchor, ...rest } = row;
	void anchor;
	return rest;
}

const sourceOf = ({ id, title, publisher, published, url }: Source): Source => ({ id, title, publisher, published, url });

const described = ({ name, title, description }: { name: string; title: string; description: string }) => ({
	name,
	title,
	description
});
