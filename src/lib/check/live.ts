import { byId } from '../std/lookup.ts';
import type { Article } from '../table/article.ts';
import type { Dataset } from '../table/dataset.ts';
import { ARTICLES_CSV } from '../table/file-names.ts';
import { finding, type RuleText, UNQUOTED } from '../table/finding.ts';
import { anchor } from '../text/anchor.ts';
import { fold } from '../text/fold.ts';
import type { VerificationRecord } from './record-schema.ts';
import type { Report } from './report.ts';
import { anchored } from './rules/anchored.ts';
import { claimed } from './rules/claimed.ts';
import { RULES } from './rules/rules.ts';
import { verify } from './verify.ts';

/** What was found at the address of an article. */
export interface LivePage {
	article: Article;
	/** where redirects led */
	finalUrl: string;
	/** readings of the page, the one to be preferred first; none where there is no page */
	texts: readonly string[];
	/** why there is no page: it is gone, or could not be reached */
	missing: { state: 'gone' | 'unreachable'; reason: string } | null;
}

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
	const texts = new Map(pages.flatMap((page) => (page.missing ? [] : [[page.article.id, readingOf(page, dataset)]])));
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
	const missed = pages.flatMap(({ article: { id, url: expected }, missing }) =>
		missing ? finding(LIVE, missing.state, { ...place(id), expected, found: missing.reason }) : []
	);
	return { ...report, findings: [...findings, ...missed] };
}

/** The first reading of a page in which all quotations of its article stand, else the one in which most of them do. */
function readingOf({ article, texts }: LivePage, { observations }: Dataset): string {
	const cited = observations.filter((row) => row.article === article.id).map(({ quotation }) => quotation);
	const anchored = texts.map((text) => {
		const folded = fold(text);
		return cited.filter((quotation) => anchor(folded, quotation).state === 'anchored').length;
	});
	return texts[anchored.indexOf(Math.max(...anchored))] ?? '';
}
