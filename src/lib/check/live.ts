import type { Dataset } from '../table/dataset.ts';
import { ARTICLES_CSV } from '../table/file-names.ts';
import { type Finding, finding, type Message, type RuleText, type Severity, UNQUOTED } from '../table/finding.ts';
import { anchor } from '../text/anchor.ts';
import { fold } from '../text/fold.ts';
import type { VerificationRecord } from './record-schema.ts';
import { anchored } from './rules/anchored.ts';
import { claimed } from './rules/claimed.ts';
import type { Report } from './report.ts';
import { verify } from './verify.ts';

/** What was found at the address of an article. */
export interface LivePage {
	article: string;
	url: string;
	/** where redirects led */
	finalUrl: string;
	/** HTTP status; null without an answer */
	status: number | null;
	/** when, ISO 8601 */
	fetched: string;
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

const CHANGED: Message = { says: 'the page of today no longer has these words{cited}', found: '{nearest}' };
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
		...Object.fromEntries([...ofPage(anchored, 'error'), ...ofPage(claimed, 'warning')]),
		nowhere: CHANGED,
		'not-there': CHANGED,
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
	const { article, url } = page;
	const line = dataset.articles.find(({ id }) => id === article)?.line ?? null;
	const place = { file: ARTICLES_CSV, line, column: 'url', article };
	const missed = (missing: NonNullable<LivePage['missing']>): Compared => {
		const findings = [finding(LIVE, missing.state, { ...place, expected: url, found: missing.reason })];
		return { page: { ...page, missing }, state: missing.state, report: { observations: [], articles: [], findings } };
	};
	if (page.missing) return missed(page.missing);
	const of = (row: { article: string }) => row.article === article;
	const own: Dataset = {
		...dataset,
		articles: dataset.articles.filter(({ id }) => id === article),
		observations: dataset.observations.filter(of),
		setAside: dataset.setAside?.filter(of) ?? []
	};
	try {
		const report = verify(own, new Map([[article, readingOf(page, own)]]), null);
		const changes = report.findings.flatMap(changeOf);
		const added = report.findings.filter(({ rule }) => rule === claimed.id);
		const isQuoted = own.observations.length > 0;
		return {
			page,
			state: changes.length > 0 ? 'changed' : isQuoted ? 'stands' : 'reachable',
			report: { ...report, findings: [...changes, ...added.map((claim) => ofToday({ ...claim, ...place }))] }
		};
	} catch (fault) {
		// Whatever is in it, it ends none of the others.
		return missed({ state: 'unreachable', reason: `cannot be compared: ${(fault as Error).message}` });
	}
}

/** The finding that a quotation, or a sentence that is set aside, does not stand, with what it may have become. */
function changeOf(found: Finding): Finding[] {
	const { rule, message, compared, data } = found;
	if (rule !== 'anchored' && !(rule === 'set-aside' && message === 'not-there')) return [];
	const near = compared?.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('');
	const nearest = near === undefined ? 'nothing like it' : `nearest to it “${near.replace(/\s+/g, ' ').trim()}”`;
	const expected = message === 'twice' ? null : found.found;
	return [ofToday({ ...found, expected, data: { cited: data['cited'] ?? '', nearest } })];
}

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
