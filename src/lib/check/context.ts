import { type Group, indexBy, memo } from '../std/group.ts';
import { once } from '../std/once.ts';
import { type Reading, read } from '../reading/reading.ts';
import type { Article } from '../table/article.ts';
import type { Dataset } from '../table/dataset.ts';
import type { Observation } from '../table/observation.ts';
import { type Anchor, anchor } from '../text/anchor.ts';
import type { Source } from '../text/article-text.ts';
import { fold, wordsIn } from '../text/fold.ts';
import type { Suggestion } from '../text/suggestion.ts';
import { setAsideIn } from './set-aside.ts';

/** Words of an article that rows cite, whatever the form in which each has them (see fold.ts). */
export interface Citation {
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

/** A dataset as the rules look at it. */
export type Table = ReturnType<typeof tableOf>;

/**
 * Looks up the rows of a dataset once for all rules.
 * @param today ISO 8601 day; null where there is no clock
 */
export function tableOf(dataset: Dataset, today: string | null = null) {
	const { observations, articles, setAside = [] } = dataset;
	return {
		dataset,
		observations: new Map(observations.map((row) => [row.id, row])),
		articles: new Map<string, Article>(articles.map((row) => [row.id, row])),
		/** by the id of their article, which `articles` may not have */
		citing: indexBy(observations, ({ article }) => article),
		setAside: indexBy(setAside, ({ article }) => article),
		/** of all quotations, by which a text's divided words are joined */
		words: once(() => wordsIn(new Set(observations.map(({ quotation }) => fold(quotation).text)))),
		today
	};
}

/** What the rules look at of one article: the rows that cite it, its text, and what is read in both, each once. */
export type Context = ReturnType<typeof contextOf>;

/**
 * What there is to look at of an article.
 * @param id that rows name, whether the table has the article or not
 * @param source undefined where its text is not at hand: its quotations are unavailable
 */
export function contextOf(table: Table, id: string, source: Source | undefined) {
	const readings = new Map<string, Reading>();
	return {
		table,
		id,
		article: table.articles.get(id),
		source,
		/** in the order of the rows that cite them first */
		citations: cite(table.citing.get(id) ?? [], source),
		/** the row that sets an amount aside; its sentence and its words are folded */
		asideOf: setAsideIn(table.setAside.get(id) ?? []),
		reading: (sentence: string) => memo(readings, sentence, () => read(sentence))
	};
}

/** The citations that stand in the article's text. */
export const standingIn = ({ citations }: Context): Citation[] =>
	citations.filter(({ anchor }) => anchor.state !== 'orphaned');

/** What rows cite of an article. */
function cite(rows: readonly Observation[], source: Source | undefined): Citation[] {
	const own = [...indexBy(rows, ({ quotation }) => fold(quotation).text)].map(([quotation, rows]): Citation => {
		const place: Anchor = source ? anchor(source.folded, quotation) : { state: 'unavailable' };
		return {
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
	return own;
}
