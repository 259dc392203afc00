import { articleColumns, tradeColumns, writeCsv } from '../table/columns.ts';
import { ARTICLES_CSV, RECORD_JSON, SET_ASIDE_CSV, TRADE_CSV } from '../table/file-names.ts';
import type { Observation } from '../table/observation.ts';
import { archive } from './archive.ts';
import { citationsOf, datasetCitations } from './citation.ts';
import { dataPackage } from './datapackage.ts';
import { excel } from './excel.ts';
import { articlesDocument, observationDocument, toJson, tradeDocument } from './json.ts';
import { describe, type Publication } from './publication.ts';
import { RIGHTS } from './terms.ts';

export type Content = string | Uint8Array;

export interface File {
	/** from the site's root; `{id}` stands for the id of the observation or the chart */
	path: string;
	/** what it holds, in a sentence */
	holds: string;
}

/** A file about the whole dataset. */
export interface DatasetDownload extends File {
	/** a file with data, for catalogues; the others describe it or cite it */
	isData: boolean;
	make(publication: Publication): Content | Promise<Content>;
}

/** A file about some observations: one of them, or those that a chart shows. */
export interface RowsDownload extends File {
	make(publication: Publication, rows: readonly Observation[]): Content;
}

const MEDIA_TYPES: Record<string, string> = {
	csv: 'text/csv',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	json: 'application/json',
	zip: 'application/zip',
	txt: 'text/plain',
	bib: 'application/x-bibtex',
	ris: 'application/x-research-info-systems'
};

/** `.csv` of a path, with its point. */
export const endingOf = (path: string): string => path.slice(path.lastIndexOf('.'));

/** The media type of a file, by its ending. */
export const mediaTypeOf = (path: string): string => MEDIA_TYPES[endingOf(path).slice(1)] ?? 'application/octet-stream';

/*
 * The one register of downloads. The routes, the archive, the lists on the pages, the headers of hosts and the metadata
 * read it: another download is another entry here.
 */
export const DATASET_DOWNLOADS: readonly DatasetDownload[] = [
	{
		path: TRADE_CSV,
		holds: 'The observations, byte for byte as curated.',
		isData: true,
		make: ({ files }) => files.trade
	},
	{
		path: 'trade.xlsx',
		holds: 'The observations for Excel: a code such as 0303 keeps its zero.',
		isData: true,
		make: excel
	},
	{
		path: 'trade.json',
		holds:
			'Observations and articles, typed: each figure as it must be shown, where its sentence stands, what we computed.',
		isData: true,
		make: (publication) => toJson(tradeDocument(publication))
	},
	{
		path: ARTICLES_CSV,
		holds: 'The articles that they rest on, and those without figures.',
		isData: true,
		make: ({ files }) => files.articles
	},
	{
		path: 'articles.json',
		holds: 'The articles, typed.',
		isData: true,
		make: (publication) => toJson(articlesDocument(publication))
	},
	{
		path: 'dataset.zip',
		holds: 'All files of this list in one, with a README.',
		isData: true,
		make: makeArchive
	},
	{
		path: 'datapackage.json',
		holds: 'What each column of both tables holds, as a Data Package.',
		isData: false,
		make: (publication) => toJson(dataPackage(publication))
	},
	{
		path: 'citation.txt',
		holds: 'How to cite the dataset, in plain text.',
		isData: false,
		make: (publication) => datasetCitations(publication).plain
	},
	{
		path: 'citation.bib',
		holds: 'The same in BibTeX.',
		isData: false,
		make: (publication) => datasetCitations(publication).bibtex
	},
	{
		path: 'citation.ris',
		holds: 'The same in RIS.',
		isData: false,
		make: (publication) => datasetCitations(publication).ris
	}
];

/** Of each observation. */
export const OBSERVATION_DOWNLOADS: readonly RowsDownload[] = [
	{
		path: 'observations/{id}.csv',
		holds: 'The observation, as a table of one row.',
		make: (_, rows) => writeCsv(rows, tradeColumns)
	},
	{
		path: 'observations/{id}.json',
		holds: 'The observation, its article, and what is derived from it.',
		make: (publication, rows) => toJson(observationDocument(publication, one(rows)))
	},
	{
		path: 'observations/{id}.bib',
		holds: 'How to cite it, in BibTeX.',
		make: (publication, rows) => citationsOf(publication, one(rows)).bibtex
	},
	{
		path: 'observations/{id}.ris',
		holds: 'How to cite it, in RIS.',
		make: (publication, rows) => citationsOf(publication, one(rows)).ris
	}
];

/** Of each chart. */
export const CHART_DOWNLOADS: readonly RowsDownload[] = [
	{
		path: 'charts/{id}.csv',
		holds: 'The rows that the chart shows, each with its article’s address.',
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

function one(rows: readonly Observation[]): Observation {
	const [row] = rows;
	if (!row) throw new Error('no observation');
	return row;
}

/** Every file of the dataset but itself, with a README and the record of the last check. */
async function makeArchive(publication: Publication): Promise<Uint8Array> {
	const listed = DATASET_DOWNLOADS.filter(({ make }) => make !== makeArchive);
	const made = await Promise.all(
		listed.map(async ({ path, make }): Promise<[string, Content]> => [path, await make(publication)])
	);
	return archive(publication, {
		'README.txt': readme(publication, listed),
		...Object.fromEntries(made),
		...(publication.files.setAside && { [SET_ASIDE_CSV]: publication.files.setAside }),
		...(publication.record && { [RECORD_JSON]: toJson(publication.record) })
	});
}

const readme = (publication: Publication, listed: readonly File[]) => `${publication.site.title}
Version ${publication.version.label} of the data

${describe(publication)}

${listed.map(({ path, holds }) => `${path.padEnd(20)}${holds}`).join('\n')}
${publication.files.setAside ? `${SET_ASIDE_CSV.padEnd(20)}Amounts of the articles that no row can hold, each with the reason.\n` : ''}${publication.record ? `${RECORD_JSON.padEnd(20)}Which texts were read when, and where each sentence stands in them.\n` : ''}
The version's hash is of the tables: cat ${TRADE_CSV} ${ARTICLES_CSV}${publication.files.setAside ? ` ${SET_ASIDE_CSV}` : ''} | sha256sum
${publication.version.sha256}

How to cite it
${datasetCitations(publication).plain}With a figure, cite the article that it was taken from.

What you may do with it
${RIGHTS}
`;
