import { isEnglish } from '../table/article.ts';
import type { Dataset } from '../table/dataset.ts';
import type { Observation } from '../table/observation.ts';
import type { Anchor } from '../text/anchor.ts';
import { sourceOf } from '../text/article-text.ts';
import { looksEnglish } from '../text/english.ts';
import { originalEnd, originalStart } from '../text/fold.ts';
import type { Suggestion } from '../text/suggestion.ts';
import { contextOf, standingIn, tableOf } from './context.ts';
import { amountsIn, type Unclaimed, unclaimedIn } from './coverage.ts';

/** A quotation held against a text. */
export interface QuotationCheck {
	quotation: string;
	/** observations that cite it */
	rows: readonly Observation[];
	anchor: Anchor;
	/** for a quotation that stands nowhere; null where nothing is like it */
	suggestion: Suggestion | null;
}

/** What is seen of a text that a reader brings as an article. Offsets are UTF-16 units of the text as it was given. */
export interface ArticleCheck {
	quotations: QuotationCheck[];
	/** amounts of money and lists of goods that no observation has */
	unclaimed: Omit<Unclaimed, 'sentence'>[];
	/** amounts of money in the text, those too that cannot be read */
	amounts: number;
	/** amounts are read in English alone */
	isEnglish: boolean;
}

/**
 * Checks a text that a reader brings. Its SHA-256 tells which article it is, else the quotations that stand in it do; a
 * text of neither kind is held against all quotations.
 */
export function checkArticle(text: string, dataset: Dataset): ArticleCheck {
	const table = tableOf(dataset);
	const source = sourceOf(text, table.words);
	const hash = source.sha256();
	const registered = dataset.articles.find((article) => article.sha256 === hash);
	// A text that is not registered can only be one that is quoted.
	const candidates = registered ? [registered] : dataset.articles.filter(({ id }) => table.citing.has(id));
	const contexts = candidates.map(({ id }) => contextOf(table, id, source));
	const [likest] = contexts.toSorted((a, b) => standingIn(b).length - standingIn(a).length);
	const known = registered || (likest && standingIn(likest).length > 0) ? likest : undefined;
	const own = known ? known.citations : contexts.flatMap(({ citations }) => citations);
	return {
		isEnglish: registered ? isEnglish(registered) : looksEnglish(text),
		quotations: own.map(({ rows, anchor, suggestion }) => {
			return { quotation: rows[0].quotation, rows, anchor, suggestion: suggestion() };
		}),
		unclaimed: likest
			? unclaimedIn(likest).map(({ kind, start, end, why }) => {
					return { kind, start: originalStart(source.folded, start), end: originalEnd(source.folded, end), why };
				})
			: [],
		amounts: likest ? amountsIn(likest) : 0
	};
}
