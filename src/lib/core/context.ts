import { type Anchor, anchor } from './anchor.ts';
import type { Article } from './article.ts';
import type { Dataset } from './dataset.ts';
import { type Enumeration, readEnumerations } from './enumeration.ts';
import { type Folded, fold } from './fold.ts';
import type { Observation } from './observation.ts';
import { type Quantity, readQuantities } from './quantity.ts';
import { tokenize } from './quantity-tokens.ts';
import { readUnreadable } from './quantity-unreadable.ts';
import { sentences, type Span } from './sentence.ts';
import {
	type EconomyMention,
	type IndicatorMention,
	readEconomies,
	readIndicators,
	readYears,
	type YearMention
} from './statement.ts';

/** All that is read out of a sentence. Offsets are those of `text`. */
export interface Reading {
	text: string;
	quantities: Quantity[];
	/** where money is spoken of in numbers that cannot be read */
	unreadable: Span[];
	enumerations: Enumeration[];
	years: YearMention[];
	economies: EconomyMention[];
	indicators: IndicatorMention[];
}

/** Reads a sentence, as it stands. */
export function read(text: string): Reading {
	const tokens = tokenize(text);
	const quantities = readQuantities(text, tokens);
	return {
		text,
		quantities,
		unreadable: readUnreadable(text, quantities, tokens),
		enumerations: readEnumerations(text, tokens, quantities),
		years: readYears(text),
		economies: readEconomies(text),
		indicators: readIndicators(text)
	};
}

/** An article's text, prepared once. */
export interface Source {
	article: Article;
	folded: Folded;
	/** sentences of the folded text */
	sentences: Span[];
	/** words of a sentence → its first index in `sentences` */
	bySentence: ReadonlyMap<string, number>;
}

/** What the rules look at: the dataset, the texts at hand, and what was read in them, each read once. */
export interface Context {
	dataset: Dataset;
	observation: ReadonlyMap<string, Observation>;
	article: ReadonlyMap<string, Article>;
	/** sources at hand, by article */
	sources: ReadonlyMap<string, Source>;
	/** observations that cite the same quotation of the same article, whatever its form (see fold.ts), in the table's order */
	citations: readonly Observation[][];
	reading: (sentence: string) => Reading;
	anchor: (observation: Observation) => Anchor;
}

/**
 * @param texts article id → text; an article without one is unavailable
 * @param readings sentences already read, to be shared by checks of the same texts: reading is most of the work
 */
export function prepare(
	dataset: Dataset,
	texts: ReadonlyMap<string, string>,
	readings = new Map<string, Reading>()
): Context {
	const sources = new Map<string, Source>();
	for (const article of dataset.articles) {
		const text = texts.get(article.id);
		if (text === undefined) continue;
		const folded = fold(text);
		const spans = sentences(folded.text);
		const bySentence = new Map<string, number>();
		for (const [i, { start, end }] of spans.entries()) {
			const words = folded.text.slice(start, end);
			if (!bySentence.has(words)) bySentence.set(words, i);
		}
		sources.set(article.id, { article, folded, sentences: spans, bySentence });
	}
	const anchors = new Map<string, Anchor>();
	return {
		dataset,
		observation: new Map(dataset.observations.map((row) => [row.id, row])),
		article: new Map(dataset.articles.map((row) => [row.id, row])),
		sources,
		citations: groupBy(dataset.observations, citationKey),
		reading: (sentence) => memo(readings, sentence, () => read(sentence)),
		anchor: (observation) =>
			memo(anchors, citationKey(observation), () => {
				const source = sources.get(observation.article);
				return source ? anchor(source.folded, observation.quotation) : { state: 'unavailable' };
			})
	};
}

const citationKey = ({ article, quotation }: Observation) => `${article}\n${fold(quotation).text}`;

function memo<K, V>(known: Map<K, V>, key: K, make: () => V): V {
	let value = known.get(key);
	if (value === undefined) known.set(key, (value = make()));
	return value;
}

/** Groups in order of first appearance. */
export const groupBy = <T>(items: readonly T[], key: (item: T) => string): T[][] => [...indexBy(items, key).values()];

/** Groups by their key, in order of first appearance. */
export function indexBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) memo(groups, key(item), () => []).push(item);
	return groups;
}
