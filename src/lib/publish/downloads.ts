import { setAsideColumns, tradeColumns, writeCsv } from '../table/columns.ts';
import { ARTICLES_CSV, SET_ASIDE_CSV, TRADE_CSV } from '../table/file-names.ts';
import type { Observation } from '../table/observation.ts';
import { citationsOf, datasetCitations } from './citation.ts';
import { dataPackage } from './datapackage.ts';
import { excel } from './excel.ts';
import { observationDocument, toJson, tradeDocument } from './json.ts';
import type { Publication } from './publication.ts';

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
 * The one register of downloads. The routes, the lists on the pages and the metadata read it: another download is another
 * entry here.
 */

/** Files with data, for catalogues. */
export const DATA_DOWNLOADS: readonly DatasetDownload[] = [
	{ path: TRADE_CSV, holds: 'The observations, byte for byte as curated.', make: ({ files }) => files.trade },
	{
		path: 'trade.xlsx',
		holds: 'Observations and articles for Excel: a code such as 0303 keeps its zero.',
		make: excel
	},
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
		path: SET_ASIDE_CSV,
		holds: 'Amounts of the articles that no row can hold, each with the reason.',
		make: ({ files }) => files.setAside ?? writeCsv([], setAsideColumns)
	}
];

/** Of the whole dataset: the data, and what describes or cites it. */
export const DATASET_DOWNLOADS: readonly DatasetDownload[] = [
	...DATA_DOWNLOADS,
	{
		path: 'datapackage.json',
		holds: 'What each column of the tables holds, as a Data Package.',
		make: (publication) => toJson(dataPackage(publication))
	},
	{
		path: 'citation.bib',
		holds: 'How to cite the dataset, in BibTeX.',
		make: (publication) => datasetCitations(publication).bibtex
	},
	{ path: 'citation.ris', holds: 'The same in RIS.', make: (publication) => datasetCitations(publication).ris }
];

/** Of each observation. */
export const OBSERVATION_DOWNLOADS: readonly Download<[row: Observation]>[] = [
	{ path: 'observations/{id}.csv', make: (_, row) => writeCsv([row], tradeColumns) },
	{ path: 'observations/{id}.json', make: (publication, row) => toJson(observationDocument(publication, row)) },
	{ path: 'observations/{id}.bib', make: (publication, row) => citationsOf(publication, row).bibtex },
	{ path: 'observations/{id}.ris', make: (publication, row) => citationsOf(publication, row).ris }
];

/** Of each chart: its rows. */
export const CHART_DOWNLOADS: readonly Download<[rows: readonly Observation[]]>[] = [
	{ path: 'charts/{id}.csv', make: (_, rows) => writeCsv(rows, tradeColumns) }
];
