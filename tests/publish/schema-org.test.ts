import { describe, expect, it } from 'vitest';
import { DATA_DOWNLOADS } from '../../src/lib/publish/downloads.ts';
import { mediaTypeOf } from '../../src/lib/std/media-type.ts';
import { describe as inWords } from '../../src/lib/publish/publication.ts';
import { datasetJsonLd, inScript } from '../../src/lib/publish/schema-org.ts';
import { other, otherKeywords, publicationOf, real } from '../publication.ts';

describe('datasetJsonLd(publication), by https://schema.org/Dataset', () => {
	it('says what the dataset is, what it measures, where and when, what it rests on and where to get it', () => {
		const { variableMeasured, ...document } = datasetJsonLd(other);
		expect(document).toStrictEqual({
			'@context': 'https://schema.org/',
			'@type': 'Dataset',
			name: 'Lithuania–Germany trade in 2019',
			description: inWords(other),
			url: 'https://example.org/trade/data/',
			version: other.version.label,
			dateModified: '2020-03-13',
			license: 'https://spdx.org/licenses/MIT.html',
			isAccessibleForFree: true,
			creator: { '@type': 'Organization', name: 'Lithuania–Germany trade contributors' },
			keywords: otherKeywords,
			temporalCoverage: '2019',
			spatialCoverage: [
				{ '@type': 'Place', name: 'Lithuania' },
				{ '@type': 'Place', name: 'Germany' }
			],
			isBasedOn: [
				{
					'@type': 'NewsArticle',
					headline: 'Vilnius and Berlin look back on the year',
					publisher: { '@type': 'Organization', name: 'The Gazette (made up for this test)' },
					datePublished: '2020-03-12',
					url: 'https://example.org/look-back'
				}
			],
			distribution: DATA_DOWNLOADS.map(({ path, holds }) => ({
				'@type': 'DataDownload',
				description: holds,
				encodingFormat: mediaTypeOf(path),
				contentUrl: `https://example.org/trade/${path}`
			}))
		});
		expect(variableMeasured.map(({ name }) => name)).toEqual([
			'Services exports',
			'Investment',
			'Foreign direct investment',
			'Goods exports',
			'Goods imports'
		]);
		expect(variableMeasured[0]).toEqual({
			'@type': 'PropertyValue',
			name: 'Services exports',
			description: 'Services that the reporter sells to the partner.'
		});
	});

	it('covers the years from the first to the last, as an interval of ISO 8601, and each place once', () => {
		const { temporalCoverage, spatialCoverage } = datasetJsonLd(publicationOf('tests/second-dataset'));
		expect(temporalCoverage).toBe('2018/2020');
		expect(spatialCoverage.map(({ name }) => name)).toEqual(['Lithuania', 'Germany', 'Poland']);
	});

	it('leaves out the years of no observation, and a day where nothing is dated', () => {
		const nothing = { ...other, site: { ...other.site, years: [] }, version: { ...other.version, date: null } };
		expect(Object.keys(datasetJsonLd(nothing)).filter((key) => /temporal|date/.test(key))).toEqual([]);
	});
});

describe('the JSON-LD in a page', () => {
	it('is the same in a script element, escaped as text or not', () => {
		const document = { name: '</script><b>&amp;\u2028' };
		expect(inScript(document)).not.toMatch(/[<>&\u2028]/);
		expect(JSON.parse(inScript(document))).toEqual(document);
	});

	it('has addresses from the page where the site’s own is not known', () =>
		expect(datasetJsonLd(real).distribution[0]?.contentUrl).toBe('../trade.csv'));

	it('has what Google asks of a dataset: a description of 50 to 5000 characters', () => {
		for (const { description } of [datasetJsonLd(real), datasetJsonLd(other)]) {
			expect(description.length).toBeGreaterThan(50);
			expect(description.length).toBeLessThan(5000);
		}
	});
});
