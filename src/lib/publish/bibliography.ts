import type { Article } from '../table/article.ts';
import { noteObservation } from './citation.ts';
import { describe, type Publication } from './publication.ts';
import { authorOf } from './terms.ts';
import type { Observation } from '../table/observation.ts';

interface CslDate {
	'date-parts': [number[]];
}

/** An item of CSL-JSON, https://docs.citationstyles.org/: of its many fields, those that we have. */
export interface CslItem {
	id: string;
	type: 'webpage' | 'dataset';
	title: string;
	/** institutions, never persons: no article names its author to us */
	author: { literal: string }[];
	issued?: CslDate;
	/** given only where the register of articles has it */
	accessed?: CslDate;
	language?: string;
	version?: string;
	URL?: string;
	note?: string;
}

/** ISO 8601 day or moment → the day, in no other time zone. */
const cslDate = (iso: string): CslDate => ({ 'date-parts': [iso.slice(0, 10).split('-').map(Number)] });

/** An observation: the article that it was taken from, and in a note the figure and the words. */
export const observationItem = (observation: Observation, article: Article): CslItem => ({
	id: observation.id,
	type: 'webpage',
	title: article.title,
	author: [{ literal: article.publisher }],
	issued: cslDate(article.published),
	...(article.accessed !== null && { accessed: cslDate(article.accessed) }),
	language: article.language,
	URL: article.url,
	note: noteObservation(observation)
});

/** The whole dataset, in the version at hand. Who cites it adds the day of access. */
export const datasetItem = (publication: Publication): CslItem => ({
	id: publication.name,
	type: 'dataset',
	title: publication.site.title,
	author: [{ literal: authorOf(publication.site) }],
	...(publication.version.date !== null && { issued: cslDate(publication.version.date) }),
	language: 'en',
	version: publication.version.label,
	...(publication.address !== null && { URL: publication.address }),
	note: describe(publication)
});
