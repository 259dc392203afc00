import { ARTICLES_CSV, TRADE_CSV } from '../table/file-names.ts';
import { articleColumns, type CellType, type Column, tradeColumns } from '../table/columns.ts';
import { describe, keywords, type Publication, sourcesOf } from './publication.ts';
import { authorOf, LICENCE, RIGHTS } from './terms.ts';

/** Cell → datatype of CSVW, which are those of XML Schema. */
const DATATYPES: Record<CellType, string> = {
	string: 'string',
	year: 'gYear',
	decimal: 'decimal',
	integer: 'integer',
	date: 'date',
	list: 'string',
	address: 'anyURI'
};

function csvwColumn({ name, title, description, type, isRequired, pattern, property, resource }: Column) {
	const base = DATATYPES[type];
	return {
		name,
		// The first is the header of the file.
		titles: [name, title],
		'dc:description': description,
		datatype: base === 'string' && pattern !== null && type !== 'list' ? { base, format: pattern } : base,
		required: isRequired,
		null: '',
		...(type === 'list' && { separator: ' ' }),
		...(property !== null && { propertyUrl: property }),
		...(resource !== undefined && { valueUrl: resource })
	};
}

const reference = (column: string, resource: string) => ({
	columnReference: column,
	reference: { resource, columnReference: 'id' }
});

const table = (
	url: string,
	title: string,
	columns: readonly Column[],
	page: string,
	foreignKeys: readonly ReturnType<typeof reference>[]
) => ({
	url,
	'dc:title': title,
	tableSchema: {
		columns: columns.map(csvwColumn),
		primaryKey: 'id',
		...(foreignKeys.length > 0 && { foreignKeys }),
		aboutUrl: `${page}/{id}/`
	}
});

/**
 * `trade.csv-metadata.json`, found from trade.csv by its name: Metadata Vocabulary for Tabular Data,
 * https://www.w3.org/TR/tabular-metadata/. Addresses in it are relative to it.
 */
export function csvwMetadata(publication: Publication) {
	const { site, version, dataset } = publication;
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
		'dc:title': site.title,
		'dc:description': describe(publication),
		'dc:creator': authorOf(site),
		'dc:rights': RIGHTS,
		'dc:license': { '@id': LICENCE.url },
		'schema:version': version.label,
		...(version.date !== null && { 'dc:modified': { '@value': version.date, '@type': 'xsd:date' } }),
		'dc:source': sourcesOf(dataset).map(({ url }) => ({ '@id': url })),
		'dcat:keyword': keywords(dataset),
		tables: [
			table(TRADE_CSV, 'Observations', tradeColumns, 'observations', [
				reference('part_of', TRADE_CSV),
				reference('article', ARTICLES_CSV)
			]),
			table(ARTICLES_CSV, 'Articles', articleColumns, 'articles', [])
		]
	};
}
