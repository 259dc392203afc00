import { mediaTypeOf } from '../std/media-type.ts';
import { economy, indicator } from '../table/vocabulary.ts';
import { DATA_DOWNLOADS } from './downloads.ts';
import { describe, keywords, type Publication, sourcesOf } from './publication.ts';
import { authorOf, LICENCE } from './terms.ts';

/**
 * The dataset in the words of schema.org, for search engines: https://schema.org/Dataset and Google's guide to it,
 * https://developers.google.com/search/docs/appearance/structured-data/dataset
 */
export function datasetJsonLd(publication: Publication) {
	const { site, version, dataset, address } = publication;
	// Of the page /data/, where it stands, if the site's address is not known.
	const root = address ?? '../';
	const places = new Set(dataset.observations.flatMap(({ reporter, partner }) => [reporter, partner]));
	return {
		'@context': 'https://schema.org/',
		'@type': 'Dataset',
		name: site.title,
		description: describe(publication),
		url: `${root}data/`,
		version: version.label,
		...(version.date !== null && { dateModified: version.date }),
		license: LICENCE.url,
		isAccessibleForFree: true,
		creator: { '@type': 'Organization', name: authorOf(site) },
		keywords: keywords(dataset),
		...(site.years.length > 0 && { temporalCoverage: site.years.join('/') }),
		spatialCoverage: [...places].map((code) => ({ '@type': 'Place', name: economy(code).name })),
		variableMeasured: [...new Set(dataset.observations.map((row) => row.indicator))].map((code) => ({
			'@type': 'PropertyValue',
			name: indicator(code).name,
			description: indicator(code).description
		})),
		isBasedOn: sourcesOf(dataset).map(({ title, publisher, published, url }) => ({
			'@type': 'NewsArticle',
			headline: title,
			publisher: { '@type': 'Organization', name: publisher },
			datePublished: published,
			url
		})),
		distribution: DATA_DOWNLOADS.map(({ path, holds }) => ({
			'@type': 'DataDownload',
			description: holds,
			encodingFormat: mediaTypeOf(path),
			contentUrl: root + path
		}))
	};
}

/**
 * JSON that may stand in a `<script type="application/ld+json">`: nothing in it ends the element or begins an entity, so
 * that it is the same whether it is escaped as text or not.
 */
export const inScript = (document: unknown): string =>
	JSON.stringify(document).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
