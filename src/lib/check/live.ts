import { byId } from '../std/lookup.ts';
import type { Article } from '../table/article.ts';
import type { Dataset } from '../table/dataset.ts';
import { ARTICLES_CSV } from '../table/file-names.ts';
import { finding, type RuleText, UNQUOTED } from '../table/finding.ts';
import { anchor } from '../text/anchor.ts';
import { fold } from '../text/fold.ts';
import type { Page } from '../text/html-text.ts';
import type { VerificationRecord } from './record-schema.ts';
import type { Report } from './report.ts';
import { anchored } from './rules/anchored.ts';
import { claimed } from './rules/claimed.ts';
import { RULES } from './rules/rules.ts';
import { verify } from './verify.ts';

/** What came of fetching an address; `finalUrl` is where its redirects led. */
export type Fetched = { finalUrl: string } & (
	{ state: 'page'; page: Page } | { state: 'gone' | 'unreachable'; reason: string }
);

/** What was found at the address of an article. */
export type LivePage = Fetched & { article: Article };

/** Pages that are not there. What is found in one, other rules tell. */
export const LIVE = {
	id: 'live',
	title: 'The pages of today',
	statement: 'The quotations stand in the articles’ pages as they are today.',
	messages: {
		gone: { says: 'the page is no longer there', severity: 'warning', ...UNQUOTED },
		unreachable: { says: 'the page could not be reached, and was not compared', severity: 'warning', ...UNQUOTED }
	}
} as const satisfies RuleText;

/** Markup cuts paragraphs otherwise, and other news stands around an article: this is all that a page is asked. */
const OF_PAGES = RULES.filter((rule) => !rule.needsText || rule === anchored || rule === claimed);

/**
 * Holds the table against the articles' pages as they are today, which are no texts that were registered: whether the
 * quotations stand there, once (an error), and whether they give amounts or lists that no row cites (a warning).
 * @param today see `verify`
 */
export function compareLive(
	dataset: Dataset,
	pages: readonly LivePage[],
	record: VerificationRecord | null,
	today: string | null = null
): Report {
	const texts = new Map(
		pages.flatMap((live) =>
			live.state === 'page' ? [[live.article.id, readingOf(live.page, live.article, dataset)]] : []
		)
	);
	const report = verify(dataset, texts, record, today, OF_PAGES);
	const place = (article: string | null) => ({
		file: ARTICLES_CSV,
		line: byId(dataset.articles, article ?? '')?.line ?? null,
		column: 'url',
		article
	});
	const findings = report.findings.flatMap((found) => {
		// Its headline may stand outside of what the page marks as the article.
		if (found.message === 'no-title') return [];
		return found.rule === claimed.id ? { ...found, severity: 'warning' as const, ...place(found.article) } : found;
	});
	const missed = pages.flatMap(({ article: { id, url: expected }, ...live }) =>
		live.state === 'page' ? [] : finding(LIVE, live.state, { ...place(id), expected, found: live.reason })
	);
	return { ...report, findings: [...findings, ...missed] };
}

/** What a page marks as its article, but where more of the article's quotations stand in the whole of it. */
function readingOf({ text, whole }: Page, { id }: Article, { observations }: Dataset): string {
	const anchoredIn = (words: string) => {
		const folded = fold(words);
		return observations.filter((row) => row.article === id && anchor(folded, row.quotation).state === 'anchored')
			.length;
	};
	return anchoredIn(whole) > anchoredIn(text) ? whole : text;
}
