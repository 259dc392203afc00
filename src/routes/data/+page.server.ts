import { articleColumns, tradeColumns } from '$lib/table/columns';
import { datasetJsonLd, inScript } from '$lib/publish/schema-org';
import { RIGHTS } from '$lib/publish/terms';
import { archive, archiveFiles } from '$lib/server/archive';
import { cslJson, datasetCitations } from '$lib/server/citations';
import { publication } from '$lib/server/publication';
import { tradeFields } from './fields';
import { FILE_GROUPS } from './files';
import { stretch } from './pages.server';
import type { PageServerLoad } from './$types';

export const csr = true;

export const load: PageServerLoad = () => {
	const published = publication();
	const citations = datasetCitations(published);
	return {
		...stretch(1),
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

const described = ({ name, title, description }: { name: string; title: string; description: string }) => ({
	name,
	title,
	description
});
