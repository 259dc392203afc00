import { utf8ToBytes } from '@noble/hashes/utils.js';
import { ARTICLES_CSV, SET_ASIDE_CSV, TRADE_CSV } from '../table/file-names.ts';
import { sha256 } from '../std/hash.ts';
import { articleColumns, type Column, setAsideColumns, tradeColumns } from '../table/columns.ts';
import { describe, keywords, type Publication, sourcesOf } from './publication.ts';
import { authorOf, LICENCE, RIGHTS } from './terms.ts';

/**
 * A table of a Data Package: where it is, how it is written, and what its columns are.
 * @param keys which columns name a row of its own table, and of others: https://datapackage.org/standard/table-schema/
 */
function resource(
	file: string,
	text: string,
	title: string,
	fields: readonly Column[],
	keys: { primaryKey?: string[]; foreignKeys?: object[] }
) {
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
		schema: {
			$schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
			fields,
			missingValues: [''],
			...keys
		}
	};
}

const nameOf = (file: string) => file.replace('.csv', '');

/** `datapackage.json`, Data Package 2.0: https://datapackage.org/standard/data-package/ */
export function dataPackage(publication: Publication) {
	const { name, site, version, address, files, dataset } = publication;
	const article = { fields: ['article'], reference: { resource: nameOf(ARTICLES_CSV), fields: ['id'] } };
	const part = { fields: ['part_of'], reference: { fields: ['id'] } };
	const primaryKey = ['id'];
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
			resource(TRADE_CSV, files.trade, 'Observations', tradeColumns, { primaryKey, foreignKeys: [part, article] }),
			resource(ARTICLES_CSV, files.articles, 'Articles', articleColumns, { primaryKey }),
			...(files.setAside
				? [resource(SET_ASIDE_CSV, files.setAside, 'Set aside', setAsideColumns, { foreignKeys: [article] })]
				: [])
		]
	};
}
