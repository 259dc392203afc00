import { type Group, indexBy, memo } from '../std/group.ts';
import { once } from '../std/once.ts';
import { type Reading, read } from '../reading/reading.ts';
import type { Article } from '../table/article.ts';
import type { Dataset } from '../table/dataset.ts';
import type { Observation } from '../table/observation.ts';
import type { SetAside } from '../table/set-aside-schema.ts';
import { type Anchor, anchor } from '../text/anchor.ts';
import { type Source, sourcesOf, type Texts } from '../text/article-text.ts';
import { fold, wordsIn } from '../text/fold.ts';
import type { Suggestion } from '../text/suggestion.ts';
import { setAsideIn } from './set-aside.ts';

/** Words of an article that rows cite, whatever the form in which each has them (see fold.ts). */
export interface Citation {
	/** the article, where its text is at hand */
	source: Source | undefined;
	/** folded */
	quotation: string;
	/** that cite it, in the table's order */
	rows: Group<Observation>;
	anchor: Anchor;
	/** index of the sentence that the quotation is, in the source's */
	sentence: number | undefined;
	/** what it may have become where it is orphaned; null where nothing is like it, or another quotation stands there */
	suggestion: () => Suggestion | null;
}

/** What the rules look at: the dataset, the texts at hand, and what was read in them, each read once. */
export interface Context {
	dataset: Dataset;
	observation: ReadonlyMap<string, Observation>;
	article: ReadonlyMap<string, Article>;
	/** sources at hand, by article */
	sources: ReadonlyMap<string, Source>;
	/** of an article, or of all, in the order of the rows that cite them first */
	citations: (article?: string) => readonly Citation[];
	/** what a row of the dataset cites */
	citation: (observation: Observation) => Citation;
	/** the rows that set an amount aside; its sentence and its words are folded */
	setAside: (article: string, sentence: string, amount: string) => readonly SetAside[];
	reading: (sentence: string) => Reading;
	/** ISO 8601 day; null where there is no clock */
	today: string | null;
}

/**
 * @param texts an article without one is unavailable
 * @param readings sentences already read, to be shared by checks of the same texts: reading is most of the work
 */
export function prepare(
	dataset: Dataset,
	texts: Texts,
	readings = new Map<string, Reading>(),
	today: string | null = null
): Context {
	const { observations, articles } = dataset;
	const known = once(() => wordsIn(new Set(observations.map(({ quotation }) => fold(quotation).text))));
	const sources = sourcesOf(articles, texts, known);
	const byArticle = cite(dataset, sources);
	const all = [...byArticle.values()].flat();
	const cited = new Map(all.flatMap((citation) => citation.rows.map((row) => [row, citation])));
	return {
		dataset,
		observation: new Map(observations.map((row) => [row.id, row])),
		article: new Map(articles.map((row) => [row.id, row])),
		sources,
		citations: (article) => (article === undefined ? all : (byArticle.get(article) ?? [])),
		citation: (row) => cited.get(row) as Citation,
		setAside: setAsideIn(dataset),
		today,
		reading: (sentence) => memo(readings, sentence, () => read(sentence))
	};
}

/** What rows cite, by article. */
function cite({ observations }: Dataset, sources: Context['sources']): Map<string, Citation[]> {
	const byArticle = [...indexBy(observations, ({ article }) => article)].map(([article, rows]) => {
		const source = sources.get(article);
		const own = [...indexBy(rows, ({ quotation }) => fold(quotation).text)].map(([quotation, rows]): Citation => {
			const place: Anchor = source ? anchor(source.folded, quotation) : { state: 'unavailable' };
			return {
				source,
				quotation,
				rows,
				anchor: place,
				sentence: source?.bySentence.get(quotation),
				suggestion: once(() => {
					const found = place.state === 'orphaned' ? (source?.suggest(quotation) ?? null) : null;
					const isTaken = own.some(
						({ anchor }) => found && anchor.state === 'anchored' && anchor.start < found.end && found.start < anchor.end
					);
					return isTaken ? null : found;
				})
			};
		});
		return [article, own] as const;
	});
	return new Map(byArticle);
}
