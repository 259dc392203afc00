import { articleColumns, tradeColumns } from '$lib/table/columns';
import { datasetCitations } from '$lib/publish/citation';
import { DATASET_DOWNLOADS } from '$lib/publish/downloads';
import { TRADE_JSON_FIELDS } from '$lib/publish/json';
import { datasetJsonLd, inScript } from '$lib/publish/schema-org';
import { RIGHTS } from '$lib/publish/terms';
import { publication } from '$lib/server/publication';
import { stretch } from './pages.server';
import type { PageServerLoad } from './$types';

export const csr = true;

export const load: PageServerLoad = async () => {
	const published = publication();
	return {
		...stretch(1),
		fileName: published.name,
		tradeColumns: tradeColumns.map(described),
		articleColumns: articleColumns.map(described),
		fields: TRADE_JSON_FIELDS,
		files: await Promise.all(
			DATASET_DOWNLOADS.map(async ({ path, holds, isData, make }) => {
				const content = await make(published);
				return { path, holds, isData, bytes: typeof content === 'string' ? Buffer.byteLength(content) : content.length };
			})
		),
		citations: datasetCitations(published),
		rights: RIGHTS,
		jsonLd: inScript(datasetJsonLd(published))
	};
};

const described = ({ name, title, description }: { name: string; title: string; description: string }) => ({
	name,
	title,
	description
});
