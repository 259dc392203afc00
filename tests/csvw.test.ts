import { Readable } from 'node:stream';
import jsonld from 'jsonld';
import { Parser, type Quad, Store } from 'n3';
import CsvwParser from 'rdf-parser-csvw';
import { describe, expect, it } from 'vitest';
import { csvwMetadata } from '../src/lib/core/metadata/csvw.ts';
import { other, real } from './publication.ts';

const BASE = 'https://example.org/';
const SDMX = 'http://purl.org/linked-data/sdmx/2009/';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** What of the context of CSVW (http://www.w3.org/ns/csvw, never fetched) the metadata uses. */
const CONTEXT = {
	'@vocab': 'http://www.w3.org/ns/csvw#',
	dc: 'http://purl.org/dc/terms/',
	dcat: 'http://www.w3.org/ns/dcat#',
	schema: 'http://schema.org/',
	xsd: XSD,
	tables: { '@id': 'table' },
	columns: { '@id': 'column', '@container': '@list' },
	foreignKeys: { '@id': 'foreignKey' },
	titles: { '@id': 'title', '@language': 'en' },
	datatype: { '@type': '@vocab' },
	...Object.fromEntries(
		['string', 'gYear', 'decimal', 'integer', 'date', 'anyURI'].map((name) => [name, `${XSD}${name}`])
	),
	url: { '@type': '@id' },
	propertyUrl: { '@type': 'uriTemplate' },
	valueUrl: { '@type': 'uriTemplate' },
	aboutUrl: { '@type': 'uriTemplate' }
};

/** A table as RDF, read by its metadata alone. */
async function toRdf(csv: string, table: object): Promise<Store> {
	const document = { '@context': CONTEXT, ...table } as jsonld.JsonLdDocument;
	const nquads = await jsonld.toRDF(document, { base: BASE, format: 'application/n-quads' });
	const metadata = new Store(new Parser().parse(nquads as unknown as string));
	const quads: Quad[] = [];
	const parser = new CsvwParser({ metadata, baseIRI: BASE, timezone: 'utc' });
	for await (const quad of parser.import(Readable.from([csv]))) quads.push(quad);
	return new Store(quads);
}

describe.each([
	['the curated data', real],
	['another dataset', other]
])('trade.csv-metadata.json of %s', (_, publication) => {
	const [trade, articles] = csvwMetadata(publication).tables;
	const { files, dataset } = publication;

	it('turns trade.csv into observations of SDMX', async () => {
		const store = await toRdf(files.trade, trade ?? {});
		const values = (id: string, property: string) =>
			store.getObjects(`${BASE}observations/${id}/`, `${SDMX}${property}`, null);
		for (const { id, value, unit_mult, value_status, year } of dataset.observations) {
			expect(values(id, 'measure#obsValue').map((term) => term.value)).toEqual(value === null ? [] : [value]);
			expect(values(id, 'attribute#unitMult').map((term) => Number(term.value))).toEqual(
				unit_mult === null ? [] : [unit_mult]
			);
			expect(values(id, 'attribute#obsStatus').map((term) => term.value)).toEqual([
				`${SDMX}code#obsStatus-${value_status}`
			]);
			expect(values(id, 'dimension#refPeriod').map((term) => term.value.slice(0, 4))).toEqual([String(year)]);
		}
		expect(store.getSubjects(`${SDMX}measure#obsValue`, null, null)).toHaveLength(
			dataset.observations.filter(({ value }) => value !== null).length
		);
	});

	it('gives a value the type of a decimal', async () => {
		const store = await toRdf(files.trade, trade ?? {});
		const types = store
			.getObjects(null, `${SDMX}measure#obsValue`, null)
			.map((term) => 'datatype' in term && term.datatype.value);
		expect(new Set(types)).toEqual(new Set([`${XSD}decimal`]));
	});

	// The specification has addresses resolved against the table's; the library leaves that to its caller.
	it('ties parts to wholes and observations to articles', async () => {
		const store = await toRdf(files.trade, trade ?? {});
		for (const { id, part_of, article } of dataset.observations) {
			const of = (property: string) =>
				store
					.getObjects(`${BASE}observations/${id}/`, `http://purl.org/dc/terms/${property}`, null)
					.map(({ value }) => new URL(value, BASE).href);
			expect(of('isPartOf')).toEqual(part_of === null ? [] : [`${BASE}observations/${part_of}/`]);
			expect(of('source')).toEqual([`${BASE}articles/${article}/`]);
		}
	});

	it('turns articles.csv into articles', async () => {
		const store = await toRdf(files.articles, articles ?? {});
		for (const { id, title } of dataset.articles) {
			expect(
				store.getObjects(`${BASE}articles/${id}/`, 'http://purl.org/dc/terms/title', null).map(({ value }) => value)
			).toEqual([title]);
		}
	});
});
