import type { Dataset } from '../table/dataset.ts';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { ARTICLES_CSV, SET_ASIDE_CSV, TRADE_CSV } from '../table/file-names.ts';
import { sha256 } from '../std/hash.ts';
import { articleColumns, setAsideColumns, tradeColumns } from '../table/columns.ts';
import { describe, keywords, type Publication, sourcesOf } from './publication.ts';
import { tableSchema } from './table-schema.ts';
import { authorOf, LICENCE, RIGHTS } from './terms.ts';

/** A table of a Data Package: where it is, how it is written, and what its columns are. */
function resource(file: string, text: string, title: string, schema: ReturnType<typeof tableSchema>) {
	return {
		name: nameOf(file),
		type: 'table',
		title,
		path: file,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		bytes: utf8ToBytes(text).length,
		hash: `sha256:${sha256(text)}`,
		dialect: { header: true, delimiter: ',', quoteChar: '"', doubleQuote: true },
		schema
	};
}

const nameOf = (file: string) => file.replace('.csv', '');

const CURRENCIES = new Intl.DisplayNames('en', { type: 'currency' });

/** The units that the observations are in, with their English names (Unicode CLDR): USD → "US Dollar". */
export function unitsOf({ observations }: Pick<Dataset, 'observations'>): Record<string, string> {
	const units = new Set(observations.flatMap(({ unit }) => unit ?? []));
	return Object.fromEntries(
		[...units].map((unit) => [unit, unit === '%' ? 'per cent' : (CURRENCIES.of(unit) ?? unit)])
	);
}

/** `datapackage.json`, Data Package 2.0: https://datapackage.org/standard/data-package/ */
export function dataPackage(publication: Publication) {
	const { name, site, version, address, files, dataset } = publication;
	const article = { field: 'article', resource: nameOf(ARTICLES_CSV) };
	const trade = tableSchema(tradeColumns, 'id', [{ field: 'part_of' }, article], { unit: unitsOf(dataset) });
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name,
		title: site.title,
		description: `${describe(publication)}\n\n${RIGHTS}`,
		...(address !== null && { homepage: address }),
		version: version.label,
		...(version.date !== null && { created: `${version.date}T00:00:00Z` }),
		keywords: keywords(dataset),
		contributors: [{ title: authorOf(site), roles: ['creator'] }],
		licenses: [{ name: LICENCE.id, title: LICENCE.title, path: LICENCE.url }],
		sources: sourcesOf(dataset).map(({ title, publisher, url }) => ({ title: `${publisher}: ${title}`, path: url })),
		resources: [
			resource(TRADE_CSV, files.trade, 'Observations', trade),
			resource(ARTICLES_CSV, files.articles, 'Articles', tableSchema(articleColumns, 'id')),
			...(files.setAside
				? [resource(SET_ASIDE_CSV, files.setAside, 'Set aside', tableSchema(setAsideColumns, null, [article]))]
				: [])
		]
	};
}
