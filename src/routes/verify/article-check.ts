import type { Agreement } from '$lib/check/agreement';
import type { Anchor } from '$lib/text/anchor';
import type { Article } from '$lib/table/article';
import { claimsOn } from '$lib/check/coverage';
import { compareWords, type Difference } from '$lib/text/word-difference';
import { type Context, prepare } from '$lib/check/context';
import { groupBy } from '$lib/std/group';
import type { Dataset } from '$lib/table/dataset';
import { originalEnd, originalStart } from '$lib/text/fold';
import { sha256 } from '$lib/std/hash';
import type { Observation } from '$lib/table/observation';
import { passageFinder } from '$lib/text/nearest-passage';
import { RULES } from '$lib/check/rules/rules';
import type { Span } from '$lib/text/sentence';
import type { Source } from '$lib/text/article-text';
import { observe } from '$lib/check/verify';

/** A passage that is like a quotation that was not found, and what it says otherwise. */
export interface Suggestion extends Span {
	differences: Difference[];
}

/** A quotation of ours, against the reader's text. Offsets are of that text. */
export interface QuotationCheck {
	article: string;
	quotation: string;
	state: Anchor['state'];
	/** where it stands: once when anchored, the first two places when ambiguous */
	places: Span[];
	/** for a quotation that stands nowhere; null where nothing is like it */
	suggestion: Suggestion | null;
	observations: { id: string; agreement: Agreement }[];
}

/** An amount of money that no observation claims; one that cannot be read may be any figure. */
export interface UnclaimedAmount extends Span {
	isReadable: boolean;
}

/** What is seen of a text that a reader brings as an article. */
export interface ArticleCheck {
	sha256: string;
	/** the article that the text is, or null where none of its quotations stands in the text */
	article: string | null;
	/** whether it is, byte for byte, the text that we read */
	isRegistered: boolean;
	quotations: QuotationCheck[];
	/** amounts of money in the text that no observation claims, those too that cannot be read; no more than `MOST` */
	unclaimed: UnclaimedAmount[];
	/** how many there are in all */
	unclaimedCount: number;
}

/** The most amounts that are named one by one: a text with more is no article. */
export const MOST = 2000;

/**
 * Checks a text that a reader brings. Its SHA-256 tells which article it is, else the quotations that stand in it do; a
 * text of neither kind is held against all quotations.
 */
export function checkArticle(
	text: string,
	dataset: Dataset,
	progress: (done: number) => void = () => undefined
): ArticleCheck {
	const hash = sha256(text);
	const registered = dataset.articles.find((article) => article.sha256 === hash);
	// A text that is not registered can only be one that is quoted.
	const isCited = ({ id }: Article) => dataset.observations.some((row) => row.article === id);
	const candidates = registered ? [registered] : dataset.articles.filter(isCited);
	const context = prepare(dataset, new Map(candidates.map(({ id }) => [id, text])));
	progress(0.2);
	const seen = look(context);
	const article = registered?.id ?? mostQuoted(seen);
	const own = seen.filter(({ row }) => article === null || row.article === article);
	const source = context.sources.get(article ?? candidates[0]?.id ?? '');
	const rows = own.flatMap(({ row, anchor }) => (anchor.state === 'orphaned' ? [] : [row]));
	const amounts = source ? unclaimedAmounts(source, rows, context, (done) => progress(0.3 + done * 0.6)) : [];
	return {
		sha256: hash,
		article,
		isRegistered: registered !== undefined,
		quotations: quotationsOf(own, source),
		unclaimed: amounts.slice(0, MOST),
		unclaimedCount: amounts.length
	};
}

interface Seen {
	row: Observation;
	anchor: Anchor;
	agreement: Agreement;
}

/** Each observation whose article the text may be. The rules that say nothing of agreement would read all of the text. */
function look(context: Context): Seen[] {
	const findings = RULES.filter(({ decidesAgreement }) => decidesAgreement).flatMap((rule) => rule.check(context));
	return observe(context, findings, null).flatMap(({ observation, anchor, agreement }) => {
		const row = context.observation.get(observation);
		return row && anchor.state !== 'unavailable' ? [{ row, anchor, agreement }] : [];
	});
}

/** The article of which most observations stand in the text, or null. */
function mostQuoted(seen: readonly Seen[]): string | null {
	const standing = seen.filter(({ anchor }) => anchor.state !== 'orphaned');
	const [most] = groupBy(standing, ({ row }) => row.article).sort((a, b) => b.length - a.length);
	return most?.[0]?.row.article ?? null;
}

function quotationsOf(seen: readonly Seen[], source: Source | undefined): QuotationCheck[] {
	const isMissing = source && seen.some(({ anchor }) => anchor.state === 'orphaned');
	const like = isMissing ? passageFinder(source.folded) : () => null;
	return groupBy(seen, ({ row }) => `${row.article}\n${row.quotation}`).flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		const { article, quotation } = first.row;
		const passage = first.anchor.state === 'orphaned' ? like(quotation) : null;
		return {
			article,
			quotation,
			state: first.anchor.state,
			places: placesOf(first.anchor),
			suggestion: passage && {
				start: passage.start,
				end: passage.end,
				differences: compareWords(quotation, passage.text)
			},
			observations: group.map(({ row, agreement }) => ({ id: row.id, agreement }))
		};
	});
}

function placesOf(anchor: Anchor): Span[] {
	if (anchor.state === 'anchored') return [{ start: anchor.start, end: anchor.end }];
	return anchor.state === 'ambiguous' ? anchor.places : [];
}

function unclaimedAmounts(
	source: Source,
	rows: readonly Observation[],
	context: Context,
	progress: (done: number) => void
): UnclaimedAmount[] {
	const { folded, sentences } = source;
	const unclaimed = claimsOn(source, rows, context);
	return sentences.flatMap((sentence, i) => {
		if (i % 1000 === 0) progress(i / sentences.length);
		return unclaimed(i).flatMap(({ kind, start, end }) =>
			kind === 'list'
				? []
				: {
						start: originalStart(folded, sentence.start + start),
						end: originalEnd(folded, sentence.start + end),
						isReadable: kind === 'amount'
					}
		);
	});
}
