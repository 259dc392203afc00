import type { Article } from '../table/article.ts';
import { formatFigure, formatName } from '../figures/format.ts';
import { byId, ofObservation } from '../std/lookup.ts';
import type { Publication } from './publication.ts';
import type { Observation } from '../table/observation.ts';
import { readingOf } from '../check/record.ts';
import type { VerificationRecord } from '../check/record-schema.ts';
import { setAsideOf } from '../check/set-aside.ts';

/**
 * The published JSON: keys are added and never renamed. A blank cell is null; a value stays text, so that no digit of it
 * is lost. The line on which a row stands in its file is nothing that it says.
 */

export function observationJson({ report, record }: Publication, observation: Observation) {
	const standing = ofObservation(report.observations, observation.id)?.standing;
	if (!standing) throw new Error(`no report on ${observation.id}`);
	const entry = standing.state === 'checked' && record ? ofObservation(record.observations, observation.id) : undefined;
	return {
		...observation,
		line: undefined,
		name: formatName(observation),
		figure: formatFigure(observation),
		standing,
		/** where the quotation stands in the text of this hash, in UTF-16 units; null where it is not checked */
		anchor: entry ? anchorJson(entry) : null
	};
}

function anchorJson({ sha256, start, end, selectors }: VerificationRecord['observations'][number]) {
	return { sha256, start, end, prefix: selectors.prefix, suffix: selectors.suffix };
}

const articleJson = ({ record, dataset }: Publication, article: Article) => ({
	...article,
	line: undefined,
	reading: readingOf(article, record),
	/** its amounts that are in no row, each with the reason */
	setAside: setAsideOf(dataset, article.id).map(({ quotation, amount, reason }) => ({ quotation, amount, reason }))
});

/** `/observations/<id>.json`: one observation, with all that it takes to understand it. */
export function observationDocument(publication: Publication, observation: Observation) {
	const article = byId(publication.dataset.articles, observation.article);
	if (!article) throw new Error(`no article ${observation.article}`);
	return {
		version: publication.version,
		observation: observationJson(publication, observation),
		article: articleJson(publication, article),
		/** the derived values that it is an input of */
		derived: publication.derived.filter(({ inputs }) => inputs.includes(observation.id))
	};
}

/** `/trade.json` */
export const tradeDocument = (publication: Publication) => ({
	version: publication.version,
	observations: publication.dataset.observations.map((row) => observationJson(publication, row)),
	derived: [...publication.derived],
	articles: publication.dataset.articles.map((article) => articleJson(publication, article))
});

/** A document as it is downloaded. */
export const toJson = (document: object): string =>
	// No-break spaces are for pages; a program that searches for “570 million” would miss them.
	`${JSON.stringify(document, null, '\t').replaceAll('\u00A0', ' ')}\n`;
