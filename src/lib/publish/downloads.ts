import { strToU8, zipSync } from 'fflate';
import { articleColumns, tradeColumns, writeCsv } from '../table/columns.ts';
import { ARTICLES_CSV, RECORD_JSON, SET_ASIDE_CSV, TRADE_CSV } from '../table/file-names.ts';
import type { Observation } from '../table/observation.ts';
import { citationsOf, datasetCitations } from './citation.ts';
import { dataPackage } from './datapackage.ts';
import { excel } from './excel.ts';
import { articlesDocument, observationDocument, toJson, tradeDocument } from './json.ts';
import { describe, type Publication } from './publication.ts';
import { RIGHTS } from './terms.ts';

export type Content = string | Uint8Array;

/** A file about one observation, or about those that a chart shows. */
interface Download<About extends unknown[], Made = Content> {
	/** from the site's root; `{id}` stands for the id of the observation or the chart */
	path: string;
	make(publication: Publication, ...about: About): Made;
}

/** A file about the whole dataset. */
interface DatasetDownload extends Download<[], Content | Promise<Content>> {
	/** in a sentence */
	holds: string;
}

/*
 * The one register of downloads. The routes, the archive, the lists on the pages and the metadata read it: another
 * download is another entry here.
 */

/** Files with data, for catalogues. */
export const DATA_DOWNLOADS: readonly DatasetDownload[] = [
	{ path: TRADE_CSV, holds: 'The observations, byte for byte as curated.', make: ({ files }) => files.trade },
	{ path: 'trade.xlsx', holds: 'The observations for Excel: a code such as 0303 keeps its zero.', make: excel },
	{
		path: 'trade.json',
		holds:
			'Observations and articles, typed: each figure as it must be shown, where its sentence stands, what we computed.',
		make: (publication) => toJson(tradeDocument(publication))
	},
	{
		path: ARTICLES_CSV,
		holds: 'The articles that they rest on, and those without figures.',
		make: ({ files }) => files.articles
	},
	{
		path: 'articles.json',
		holds: 'The articles, typed.',
		make: (publication) => toJson(articlesDocument(publication))
	},
	{ path: 'dataset.zip', holds: 'All files of this list in one, with a README.', make: makeArchive }
];

/** Of the whole dataset: the data, and what describes or cites it. */
export const DATASET_DOWNLOADS: readonly DatasetDownload[] = [
	...DATA_DOWNLOADS,
	{
		path: 'datapackage.json',
		holds: 'What each column of both tables holds, as a Data Package.',
		make: (publication) => toJson(dataPackage(publication))
	},
	{
		path: 'citation.txt',
		holds: 'How to cite the dataset, in plain text.',
		make: (publication) => datasetCitations(publication).plain
	},
	{ path: 'citation.bib', holds: 'The same in BibTeX.', make: (publication) => datasetCitations(publication).bibtex },
	{ path: 'citation.ris', holds: 'The same in RIS.', make: (publication) => datasetCitations(publication).ris }
];

/** Of each observation. */
export const OBSERVATION_DOWNLOADS: readonly Download<[row: Observation]>[] = [
	{ path: 'observations/{id}.csv', make: (_, row) => writeCsv([row], tradeColumns) },
	{ path: 'observations/{id}.json', make: (publication, row) => toJson(observationDocument(publication, row)) },
	{ path: 'observations/{id}.bib', make: (publication, row) => citationsOf(publication, row).bibtex },
	{ path: 'observations/{id}.ris', make: (publication, row) => citationsOf(publication, row).ris }
];

/** Of each chart: its rows, each with its article’s address. */
export const CHART_DOWNLOADS: readonly Download<[rows: readonly Observation[]]>[] = [
	{
		path: 'charts/{id}.csv',
		make: ({ dataset }, rows) =>
			writeCsv(
				rows.map((row) => ({ ...row, article_url: dataset.articles.find(({ id }) => id === row.article)?.url })),
				chartColumns
			)
	}
];

const chartColumns = [
	...tradeColumns,
	...articleColumns.filter(({ name }) => name === 'url').map((column) => ({ ...column, name: 'article_url' }))
];

/**
 * Every file of the dataset but itself in one folder of a zip, with a README and the record of the last check. The same
 * data makes the same bytes, on any machine and in any time zone.
 */
async function makeArchive(publication: Publication): Promise<Uint8Array> {
	const { name, version, files, record } = publication;
	const listed: DatasetDownload[] = [
		...DATASET_DOWNLOADS.filter(({ make }) => make !== makeArchive),
		...(files.setAside ? [{ path: SET_ASIDE_CSV, holds: SET_ASIDE_HOLDS, make: () => files.setAside ?? '' }] : []),
		...(record ? [{ path: RECORD_JSON, holds: RECORD_HOLDS, make: () => toJson(record) }] : [])
	];
	const entries: Record<string, Uint8Array> = { [`${name}/README.txt`]: strToU8(readme(publication, listed)) };
	for (const { path, make } of listed) {
		const content = await make(publication);
		entries[`${name}/${path}`] = typeof content === 'string' ? strToU8(content) : content;
	}
	// A zip knows local times alone, and none before 1980.
	const [year = 1980, month = 1, day = 1] = version.date?.split('-').map(Number) ?? [];
	return zipSync(entries, { level: 9, mtime: new Date(Math.max(year, 1980), month - 1, day) });
}

const SET_ASIDE_HOLDS = 'Amounts of the articles that no row can hold, each with the reason.';
const RECORD_HOLDS = 'Which texts were read when, and where each sentence stands in them.';

const readme = (publication: Publication, listed: readonly DatasetDownload[]) => `${publication.site.title}
Version ${publication.version.label} of the data

${describe(publication)}

${listed.map(({ path, holds }) => `${path.padEnd(20)}${holds}`).join('\n')}

The version's hash is of the tables: cat ${TRADE_CSV} ${ARTICLES_CSV}${publication.files.setAside ? ` ${SET_ASIDE_CSV}` : ''} | sha256sum
${publication.version.sha256}

How to cite it
${datasetCitations(publication).plain}With a figure, cite the article that it was taken from.

What you may do with it
${RIGHTS}
`;
