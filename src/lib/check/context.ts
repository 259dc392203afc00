import { type Anchor, anchor } from '../text/anchor.ts';
import type { Article } from '../table/article.ts';
import type { Dataset } from '../table/dataset.ts';
import { fold, wordsIn } from '../text/fold.ts';
import { indexBy, memo } from '../std/group.ts';
import type { Observation } from '../table/observation.ts';
import { type Reading, read } from '../reading/reading.ts';
import { type Source, sourcesOf, type Texts } from '../text/article-text.ts';

/** Words of an article that rows cite, whatever the form in which each has them (see fold.ts). */
export interface Citation {
	/** the article, where its text is at hand */
	source: Source | undefined;
	/** folded */
	quotation: string;
	/** that cite it, in the table's order */
	rows: Observation[];
	anchor: Anchor;
	/** index of the sentence that the quotation is, in the source's */
	sentence: number | undefined;
}

/** What the rules look at: the dataset, the texts at hand, and what was read in them, each read once. */
export interface Context {
	dataset: Dataset;
	observation: ReadonlyMap<string, Observation>;
	article: ReadonlyMap<string, Article>;
	/** sources at hand, by article */
	sources: ReadonlyMap<string, Source>;
	/** in the order of the rows that cite them first */
	citations: readonly Citation[];
	/** what a row of the dataset cites */
	citation: (observation: Observation) => Citation;
	reading: (sentence: string) => Reading;
	/** ISO 8601 day; null where there is no clock */
	today: string | null;
}

/** The rows of a dataset by their ids. */
export type Index = Pick<Context, 'observation' | 'article'>;

export const indexOf = ({ observations, articles }: Dataset): Index => ({
	observation: new Map(observations.map((row) => [row.id, row])),
	article: new Map(articles.map((row) => [row.id, row]))
});

/**
 * @param texts an article without one is unavailable
 * @param readings sentences already read, to be shared by checks of the same texts: reading is most of the work
 * @param index of the whole table, where the dataset is a part of it
 */
export function prepare(
	dataset: Dataset,
	texts: Texts,
	readings = new Map<string, Reading>(),
	index = indexOf(dataset),
	today: string | null = null
): Context {
	let words: ReadonlySet<string> | undefined;
	const known = () => (words ??= wordsIn(new Set(dataset.observations.map(({ quotation }) => fold(quotation).text))));
	const sources = sourcesOf(dataset.articles, texts, known);
	let cited: Map<Observation, Citation> | undefined;
	const citation = (row: Observation): Citation => {
		const known = (cited ??= cite(dataset, sources)).get(row);
		if (!known) throw new Error(`${row.id} is no row of this dataset`);
		return known;
	};
	return {
		dataset,
		...index,
		sources,
		get citations() {
			return [...new Set(dataset.observations.map(citation))];
		},
		citation,
		today,
		reading: (sentence) => memo(readings, sentence, () => read(sentence))
	};
}

function cite({ observations }: Dataset, sources: Context['sources']): Map<Observation, Citation> {
	const cited = new Map<Observation, Citation>();
	for (const [article, rows] of indexBy(observations, ({ article }) => article)) {
		const source = sources.get(article);
		for (const [quotation, citing] of indexBy(rows, ({ quotation }) => fold(quotation).text)) {
			const citation: Citation = {
				source,
				quotation,
				rows: citing,
				anchor: source ? anchor(source.folded, quotation) : { state: 'unavailable' },
				sentence: source?.bySentence.get(quotation)
			};
			for (const row of citing) cited.set(row, citation);
		}
	}
	return cited;
}
