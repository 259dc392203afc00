import { articleColumns, tradeColumns } from '$lib/table/columns';
import { datasetCitations } from '$lib/publish/citation';
import { DATASET_DOWNLOADS } from '$lib/publish/downloads';
import { datasetJsonLd, inScript } from '$lib/publish/schema-org';
import { RIGHTS } from '$lib/publish/terms';
import { publication } from '$lib/server/publication';
import { READ } from './read';
import { tableOf } from './rows.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const published = publication();
	return {
		table: tableOf(published),
		name: published.name,
		columns: [
			{ file: 'trade.csv', subject: 'observation', columns: tradeColumns },
			{ file: 'articles.csv', subject: 'article', columns: articleColumns }
		],
		read: READ,
		files: DATASET_DOWNLOADS.map(({ path, holds }) => ({ path, holds })),
		citation: datasetCitations(published).plain,
		rights: RIGHTS,
		jsonLd: inScript(datasetJsonLd(published))
	};
};
