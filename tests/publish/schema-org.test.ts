import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/lib/table/article.ts';
import { describe as inWords } from '../../src/lib/publish/publication.ts';
import { datasetJsonLd } from '../../src/lib/publish/schema-org.ts';
import type { Observation } from '../../src/lib/table/observation.ts';
import { other, otherKeywords, publicationOf } from '../publication.ts';

const [amount] = other.dataset.observations as [Observation];
const [gazette] = other.dataset.articles as [Article];

describe('datasetJsonLd(publication), by https://schema.org/Dataset', () => {
	it('says what the dataset is, what it measures, where and when, what it rests on and where to get it', () => {
		const { variableMeasured, ...document } = datasetJsonLd(other);
		const download = (contentUrl: string, encodingFormat: string) => ({
			'@type': 'DataDownload',
			encodingFormat,
			contentUrl: `https://example.org/trade/${contentUrl}`
		});
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
			distribution: [
				download('trade.csv', 'text/csv'),
				download('articles.csv', 'text/csv'),
				download('trade.json', 'application/json'),
				download('trade.jsonl', 'application/jsonl'),
				download('dataset.zip', 'application/zip')
			]
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

	it('names 25 articles at the most', () => {
		const articles = Array.from({ length: 30 }, (_, i) => ({
			...gazette,
			id: `a${i}`,
			url: `https://example.org/${i}`
		}));
		const observations = articles.map(({ id }) => ({ ...amount, article: id }));
		const { isBasedOn } = datasetJsonLd({ ...other, dataset: { articles, observations, isWhole: true } });
		expect(isBasedOn.map(({ url }) => url)).toEqual(articles.slice(0, 25).map(({ url }) => url));
	});
});
