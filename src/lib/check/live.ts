import { byId } from '../std/lookup.ts';
import type { Article } from '../table/article.ts';
import type { Dataset } from '../table/dataset.ts';
import { ARTICLES_CSV } from '../table/file-names.ts';
import { type Finding, finding, type Message, type RuleText, type Severity, UNQUOTED } from '../table/finding.ts';
import { anchor } from '../text/anchor.ts';
import { fold } from '../text/fold.ts';
import type { VerificationRecord } from './record-schema.ts';
import { anchored } from './rules/anchored.ts';
import { claimed } from './rules/claimed.ts';
import { setAside } from './rules/set-aside.ts';
import type { Report } from './report.ts';
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

export interface Live {
	/** as of verify, its anchors and texts those of the pages; agreement is between the rows and their quotations */
	report: Report;
	/** `reachable` is a page that nothing is quoted from, so that nothing can stand in it */
	articles: { page: LivePage; state: 'stands' | 'changed' | 'reachable' | 'gone' | 'unreachable' }[];
}

const ofPage = ({ messages }: RuleText, severity: Severity): [string, Message][] =>
	Object.entries(messages).map(([id, { says, ...words }]) => [
		id,
		{ ...words, says: `in the page of today, ${says}`, severity }
	]);

/** What may be found in the pages of today: what other rules find in a text, by the same ids, and missing pages. */
export const LIVE: RuleText = {
	id: 'live',
	title: 'The pages of today',
	statement: 'The quotations stand in the articles’ pages as they are today.',
	messages: {
		...Object.fromEntries([...ofPage(anchored, 'error'), ...ofPage(setAside, 'error'), ...ofPage(claimed, 'warning')]),
		gone: { says: 'the page is no longer there', severity: 'warning', ...UNQUOTED },
		unreachable: { says: 'the page could not be reached, and was not compared', severity: 'warning', ...UNQUOTED }
	}
};

/**
 * Holds the quotations against the pages as they are today. A page is no text that was registered: markup cuts
 * paragraphs otherwise, and other news stands around it. So only this is asked of it: whether the words stand there,
 * once (an error), and whether it gives amounts or lists that no row cites (a warning). The record is not touched.
 * @param today see `verify`
 */
export function compareLive(
	dataset: Dataset,
	pages: readonly LivePage[],
	record: VerificationRecord | null,
	today: string | null = null
): Live {
	const table = verify(dataset, new Map(), record, today);
	const read = pages.filter(({ missing }) => !missing);
	const ofPages = verify(dataset, new Map(read.map((page) => [page.article.id, readingOf(page, dataset)])), null);
	const place = (id: string) => ({
		file: ARTICLES_CSV,
		line: byId(dataset.articles, id)?.line ?? null,
		column: 'url',
		article: id
	});
	const changes = ofPages.findings.filter(isChange);
	const added = ofPages.findings.filter(({ rule }) => rule === claimed.id);
	const findings = [...changes, ...added.map((claim) => ({ ...claim, ...place(claim.article ?? '') }))].map(ofToday);
	const missed = pages.flatMap(({ article, missing }) =>
		missing ? finding(LIVE, missing.state, { ...place(article.id), expected: article.url, found: missing.reason }) : []
	);
	const changed = new Set(changes.map(({ article }) => article));
	const quoted = new Set(dataset.observations.map(({ article }) => article));
	return {
		report: {
			observations: table.observations.map((own, i) => {
				const { anchor, selectors } = ofPages.observations[i] ?? own;
				return { ...own, anchor, selectors };
			}),
			articles: ofPages.articles,
			findings: [...table.findings, ...findings, ...missed]
		},
		articles: pages.map((page) => {
			const { id } = page.article;
			const state = changed.has(id) ? 'changed' : quoted.has(id) ? 'stands' : 'reachable';
			return { page, state: page.missing?.state ?? state };
		})
	};
}

/** That a quotation, or a sentence that is set aside, does not stand. */
const isChange = ({ rule, message }: Finding) =>
	rule === anchored.id || (rule === setAside.id && message === 'not-there');

/** A finding of another rule as one of the page of today. */
const ofToday = (found: Finding): Finding => {
	return { ...found, rule: LIVE.id, severity: LIVE.messages[found.message]?.severity ?? 'error' };
};

/** The first reading of a page in which all quotations of its article stand, else the one in which most of them do. */
function readingOf({ article, texts }: LivePage, { observations }: Dataset): string {
	const cited = observations.filter((row) => row.article === article.id).map(({ quotation }) => quotation);
	const anchored = texts.map((text) => {
		const folded = fold(text);
		return cited.filter((quotation) => anchor(folded, quotation).state === 'anchored').length;
	});
	return texts[anchored.indexOf(Math.max(...anchored))] ?? '';
}
