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

/** What came of one page; the report is of its article alone. */
type Compared = Live['articles'][number] & { report: Report };

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
	const compared = pages.map((page) => comparePage(dataset, page));
	const seen = new Map(compared.flatMap(({ report }) => report.observations.map((own) => [own.observation, own])));
	return {
		report: {
			observations: table.observations.map((own) => {
				const { anchor, selectors } = seen.get(own.observation) ?? own;
				return { ...own, anchor, selectors };
			}),
			articles: compared.flatMap(({ report }) => report.articles),
			findings: [...table.findings, ...compared.flatMap(({ report }) => report.findings)]
		},
		articles: compared.map(({ page, state }) => ({ page, state }))
	};
}

function comparePage(dataset: Dataset, page: LivePage): Compared {
	const { article, missing } = page;
	const place = { file: ARTICLES_CSV, line: article.line, column: 'url', article: article.id };
	if (missing) {
		const { state, reason } = missing;
		const findings = [finding(LIVE, state, { ...place, expected: article.url, found: reason })];
		return { page, state, report: { observations: [], articles: [], findings } };
	}
	const of = (row: { article: string }) => row.article === article.id;
	const own: Dataset = {
		...dataset,
		articles: [article],
		observations: dataset.observations.filter(of),
		setAside: dataset.setAside?.filter(of) ?? []
	};
	const report = verify(own, new Map([[article.id, readingOf(page, own)]]), null);
	const changes = report.findings.filter(isChange);
	const added = report.findings.filter(({ rule }) => rule === claimed.id).map((claim) => ({ ...claim, ...place }));
	const isQuoted = own.observations.length > 0;
	return {
		page,
		state: changes.length > 0 ? 'changed' : isQuoted ? 'stands' : 'reachable',
		report: { ...report, findings: [...changes, ...added].map(ofToday) }
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
function readingOf({ texts }: LivePage, { observations }: Dataset): string {
	const quotations = [...new Set(observations.map(({ quotation }) => quotation))];
	const anchored = texts.map((text) => {
		const folded = fold(text);
		return quotations.filter((quotation) => anchor(folded, quotation).state === 'anchored').length;
	});
	return texts[anchored.indexOf(Math.max(...anchored))] ?? '';
}
