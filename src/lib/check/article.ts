import { groupBy } from '../std/group.ts';
import { sha256 } from '../std/hash.ts';
import { type Article, isEnglish } from '../table/article.ts';
import type { Dataset } from '../table/dataset.ts';
import type { Observation } from '../table/observation.ts';
import type { Anchor } from '../text/anchor.ts';
import type { Source } from '../text/article-text.ts';
import { type English, englishOf } from '../text/english.ts';
import { originalEnd, originalStart } from '../text/fold.ts';
import type { Span } from '../text/sentence.ts';
import { type Suggestion, suggestionsIn } from '../text/suggestion.ts';
import { type Citation, type Context, prepare } from './context.ts';
import { claimsOn, type Unclaimed } from './coverage.ts';
import { setAsideIn } from './set-aside.ts';

/** A quotation held against a text. */
export interface QuotationCheck {
	quotation: string;
	/** observations that cite it */
	rows: readonly Observation[];
	anchor: Anchor;
	/** for a quotation that stands nowhere; null where nothing is like it */
	suggestion: Suggestion | null;
}

/** What the table has to say of a text. Offsets are UTF-16 units of the text as it was given. */
export interface TextCheck {
	quotations: QuotationCheck[];
	/** amounts of money and lists of goods that no observation has */
	unclaimed: Unclaimed[];
	/** amounts of money in the text, those too that cannot be read */
	amounts: number;
}

/**
 * Holds a text against the table: whether each quotation stands in it, and which of its amounts and lists no row has.
 * @param citations the quotations to look for
 */
function checkText(source: Source, citations: readonly Citation[], context: Context): TextCheck {
	const standing = citations.filter(({ anchor }) => anchor.state !== 'orphaned');
	const find = standing.length < citations.length ? suggestionsIn(source.folded) : () => null;
	// Where another quotation stands, there is nothing that this one has become.
	const suggest = (quotation: string) => {
		const found = find(quotation);
		const isTaken = standing.some(({ anchor }) => anchor.state === 'anchored' && found && overlap(anchor, found));
		return isTaken ? null : found;
	};
	return {
		quotations: citations.map(({ rows, anchor }) => {
			const quotation = rows[0]?.quotation ?? '';
			return { quotation, rows, anchor, suggestion: anchor.state === 'orphaned' ? suggest(quotation) : null };
		}),
		...amountsOf(
			source,
			standing.flatMap(({ rows }) => rows),
			context
		)
	};
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function amountsOf(source: Source, rows: readonly Observation[], context: Context) {
	const { folded, sentences, words } = source;
	const claimsIn = claimsOn(source, rows, context);
	const aside = setAsideIn(context.dataset);
	let amounts = 0;
	const unclaimed = sentences.flatMap((sentence, i) => {
		const { quantities, unreadable } = context.reading(words[i] ?? '');
		amounts += quantities.filter(({ unit }) => unit !== '%').length + unreadable.length;
		return claimsIn(i)
			.filter(
				({ start, end }) => aside(source.article.id, words[i] ?? '', (words[i] ?? '').slice(start, end)).length === 0
			)
			.map(({ kind, start, end }) => ({
				kind,
				start: originalStart(folded, sentence.start + start),
				end: originalEnd(folded, sentence.start + end)
			}));
	});
	return { unclaimed, amounts };
}

/** What is seen of a text that a reader brings as an article. */
export interface ArticleCheck extends TextCheck {
	sha256: string;
	/** id of the article that the text is; null where none of its quotations stands in the text */
	article: string | null;
	/** whether it is, byte for byte, the text that was read for the table */
	isRegistered: boolean;
	/** amounts are read in English alone */
	english: English;
}

/**
 * Checks a text that a reader brings. Its SHA-256 tells which article it is, else the quotations that stand in it do; a
 * text of neither kind is held against all quotations.
 */
export function checkArticle(text: string, dataset: Dataset): ArticleCheck {
	const hash = sha256(text);
	const registered = dataset.articles.find((article) => article.sha256 === hash);
	// A text that is not registered can only be one that is quoted.
	const isCited = ({ id }: Article) => dataset.observations.some((row) => row.article === id);
	const candidates = registered ? [registered] : dataset.articles.filter(isCited);
	const context = prepare(dataset, new Map(candidates.map(({ id }) => [id, text])));
	const citations = context.citations.filter(({ source }) => source !== undefined);
	const article = registered?.id ?? mostQuoted(citations);
	const source = context.sources.get(article ?? candidates[0]?.id ?? '');
	const own = citations.filter(({ rows }) => article === null || rows[0]?.article === article);
	const found = source ? checkText(source, own, context) : { quotations: [], unclaimed: [], amounts: 0 };
	const english = registered && !isEnglish(registered) ? 'none' : englishOf(text);
	return { sha256: hash, article, isRegistered: registered !== undefined, english, ...found };
}

/** The article of which most quotations stand in the text, or null. */
function mostQuoted(citations: readonly Citation[]): string | null {
	const standing = citations.filter(({ anchor }) => anchor.state !== 'orphaned');
	const [most] = groupBy(standing, ({ rows }) => rows[0]?.article ?? '').sort((a, b) => b.length - a.length);
	return most?.[0]?.rows[0]?.article ?? null;
}
