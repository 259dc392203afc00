import { articleColumns, setAsideColumns, tradeColumns } from '$lib/table/columns';
import { datasetCitations } from '$lib/publish/citation';
import { DATASET_DOWNLOADS } from '$lib/publish/downloads';
import { datasetJsonLd, inScript } from '$lib/publish/schema-org';
import { publication } from '$lib/server/publication';
import { tableOf } from './rows.server';

export function load() {
	const published = publication();
	return {
		table: tableOf(published),
		columns: [
			{ file: 'trade.csv', subject: 'observation', columns: tradeColumns },
			{ file: 'articles.csv', subject: 'article', columns: articleColumns },
			{ file: 'set-aside.csv', subject: 'amount', columns: setAsideColumns }
		],
		files: DATASET_DOWNLOADS.map(({ path, holds }) => ({ path, holds })),
		citation: datasetCitations(published).plain,
		jsonLd: inScript(datasetJsonLd(published))
	};
}
