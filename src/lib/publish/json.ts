import type { Article } from '../table/article.ts';
import type { Derived } from '../figures/derived.ts';
import { formatFigure, formatName } from '../figures/format.ts';
import { byId, ofObservation } from '../std/lookup.ts';
import type { Publication } from './publication.ts';
import type { Observation } from '../table/observation.ts';
import { readingOf, type Standing } from '../check/record.ts';
import { setAsideOf } from '../check/set-aside.ts';
import type { SetAside } from '../table/set-aside-schema.ts';
import type { Version } from './version.ts';

/**
 * The published JSON: keys are added and never renamed. A blank cell is null; a value stays text, so that no digit of it
 * is lost.
 */

/** Where the quotation stands in the text whose hash stands beside it, as the last check saw it; places are UTF-16 units. */
export interface AnchorJson {
	sha256: string;
	start: number;
	end: number;
	prefix: string;
	suffix: string;
}

export type ObservationJson = Omit<Observation, 'line'> & {
	name: string;
	figure: string | null;
	standing: Standing;
	/** null where the observation is not checked */
	anchor: AnchorJson | null;
};

export type ArticleJson = Omit<Article, 'line'> & {
	reading: ReturnType<typeof readingOf>;
	/** its amounts that are in no row, each with the reason */
	setAside: Omit<SetAside, 'line' | 'article'>[];
};

/** One observation, with all that it takes to understand it. */
export interface ObservationDocument {
	version: Version;
	observation: ObservationJson;
	article: ArticleJson;
	/** the derived values that it is an input of */
	derived: Derived[];
}

export interface ArticlesDocument {
	version: Version;
	articles: ArticleJson[];
}

/** The whole dataset. */
export interface TradeDocument extends ArticlesDocument {
	observations: ObservationJson[];
	derived: Derived[];
}

export function observationJson({ report, record }: Publication, observation: Observation): ObservationJson {
	const standing = ofObservation(report.observations, observation.id)?.standing;
	if (!standing) throw new Error(`no report on ${observation.id}`);
	const entry = record && ofObservation(record.observations, observation.id);
	let anchor: AnchorJson | null = null;
	if (standing.state === 'checked' && entry) {
		const { sha256, start, end, selectors } = entry;
		anchor = { sha256, start, end, prefix: selectors.prefix, suffix: selectors.suffix };
	}
	return {
		...withoutLine(observation),
		name: formatName(observation),
		figure: formatFigure(observation),
		standing,
		anchor
	};
}

const articleJson = ({ record, dataset }: Publication, article: Article): ArticleJson => ({
	...withoutLine(article),
	reading: readingOf(article, record),
	setAside: setAsideOf(dataset, article.id).map(({ quotation, amount, reason }) => ({ quotation, amount, reason }))
});

/** Where a row stands in its file is nothing that it says. */
function withoutLine<T extends { line: number }>(row: T): Omit<T, 'line'> {
	const { line, ...cells } = row;
	void line;
	return cells;
}

/** `/observations/<id>.json` */
export function observationDocument(publication: Publication, observation: Observation): ObservationDocument {
	const article = byId(publication.dataset.articles, observation.article);
	if (!article) throw new Error(`no article ${observation.article}`);
	return {
		version: publication.version,
		observation: observationJson(publication, observation),
		article: articleJson(publication, article),
		derived: publication.derived.filter(({ inputs }) => inputs.includes(observation.id))
	};
}

/** `/articles.json` */
export const articlesDocument = (publication: Publication): ArticlesDocument => ({
	version: publication.version,
	articles: publication.dataset.articles.map((article) => articleJson(publication, article))
});

/** `/trade.json` */
export const tradeDocument = (publication: Publication): TradeDocument => ({
	version: publication.version,
	observations: publication.dataset.observations.map((row) => observationJson(publication, row)),
	derived: [...publication.derived],
	articles: articlesDocument(publication).articles
});

/** A document as it is downloaded. */
export const toJson = (document: object): string => `${plain(JSON.stringify(document, null, '\t'))}\n`;

/** No-break spaces are for pages; a program that searches for “570 million” would miss them. */
const plain = (json: string) => json.replaceAll('\u00A0', ' ');
