import { anchor } from '../text/anchor.ts';
import { groupBy } from '../std/group.ts';
import type { Dataset } from '../table/dataset.ts';
import { ARTICLES_CSV, TRADE_CSV } from '../table/file-names.ts';
import { type Details, type Finding, finding, type RuleText } from '../table/finding.ts';
import { fold } from '../text/fold.ts';
import type { Observation } from '../table/observation.ts';
import { suggestionsIn } from '../text/suggestion.ts';
import type { VerificationRecord } from './record-schema.ts';
import { type Report, verify } from './verify.ts';

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

/** `reachable` is a page that nothing is quoted from, so that nothing can stand in it. */
export type LiveState = 'stands' | 'changed' | 'reachable' | 'gone' | 'unreachable';

export interface Live {
	/** as of verify, its anchors and texts those of the pages; agreement is between the rows and their quotations */
	report: Report;
	articles: { page: LivePage; state: LiveState }[];
}

/** What may be found in the pages of today. */
export const LIVE = {
	id: 'live',
	title: 'The pages of today',
	statement: 'The quotations stand in the articles’ pages as they are today.',
	messages: {
		changed: { says: 'the page of today no longer has these words{cited}', found: 'nothing like it' },
		near: { says: 'the page of today no longer has these words{cited}', found: 'nearest to it “{found}”' },
		twice: {
			says: 'these words stand in the page of today more than once{cited}',
			expected: 'words that stand there once'
		},
		unclaimed: {
			says: 'in the page of today, {article} says this and no row cites it: “{sentence}”',
			expected: 'a row that cites this sentence',
			severity: 'warning'
		},
		unreadable: {
			says: 'in the page of today, {article} gives an amount that cannot be read for certain: “{sentence}”',
			expected: 'an amount that a row can claim',
			severity: 'warning'
		},
		'uncertain-list': {
			says: 'in the page of today, {article} lists something, and where one item ends is not certain: “{sentence}”',
			expected: 'a list that rows can claim',
			severity: 'warning'
		},
		gone: { says: 'the page is no longer there', expected: '{expected}', found: '{found}', severity: 'warning' },
		unreachable: {
			says: 'the page could not be reached, and was not compared',
			expected: '{expected}',
			found: '{found}',
			severity: 'warning'
		}
	}
} as const satisfies RuleText;

/** What came of one page. */
interface Compared {
	page: LivePage;
	state: LiveState;
	/** of its article alone */
	report: Report;
	findings: Finding[];
}

/**
 * Holds the quotations against the pages as they are today. A page is no text that was registered: markup cuts paragraphs
 * otherwise, and other news stands around it. So only this is asked of it: whether the words stand there, once (an
 * error), and whether it gives amounts or lists that no row cites (a warning). The record is not touched.
 * @param today see `verify`
 */
export function compareLive(
	dataset: Dataset,
	pages: readonly LivePage[],
	record: VerificationRecord | null,
	today: string | null = null
): Live {
	const table = verify(dataset, new Map(), record, undefined, today);
	const compared = pages.map((page) => comparePage(dataset, page));
	const seen = new Map(compared.flatMap(({ report }) => report.observations.map((own) => [own.observation, own])));
	return {
		report: {
			observations: table.observations.map((own) => {
				const { anchor, selectors } = seen.get(own.observation) ?? own;
				return { ...own, anchor, selectors };
			}),
			articles: compared.flatMap(({ report }) => report.articles),
			findings: [...table.findings, ...compared.flatMap(({ findings }) => findings)]
		},
		articles: compared.map(({ page, state }) => ({ page, state }))
	};
}

/** A page that cannot be compared, whatever is in it, ends none of the others. */
function comparePage(dataset: Dataset, page: LivePage): Compared {
	if (page.missing) return missed(dataset, page, page.missing);
	try {
		return compareText(dataset, page);
	} catch (fault) {
		return missed(dataset, page, { state: 'unreachable', reason: `cannot be compared: ${(fault as Error).message}` });
	}
}

function missed({ articles }: Dataset, page: LivePage, missing: NonNullable<LivePage['missing']>): Compared {
	const at = { ...placeIn(articles, page.article), expected: page.url, found: missing.reason };
	return {
		page: { ...page, missing },
		state: missing.state,
		report: { observations: [], articles: [], findings: [] },
		findings: [finding(LIVE, missing.state, at)]
	};
}

function compareText(dataset: Dataset, page: LivePage): Compared {
	const of = ({ article }: { article: string }) => article === page.article;
	const own: Dataset = {
		...dataset,
		articles: dataset.articles.filter(({ id }) => id === page.article),
		observations: dataset.observations.filter(of),
		setAside: dataset.setAside?.filter(of) ?? []
	};
	const text = readingOf(page, own);
	const report = verify(own, new Map([[page.article, text]]), null);
	const changes = [...changesOf(own, report, text), ...report.findings.flatMap(goneFinding)];
	const added = report.findings.filter(({ rule }) => rule === 'claimed');
	return {
		page,
		state: changes.length > 0 ? 'changed' : own.observations.length === 0 ? 'reachable' : 'stands',
		report,
		findings: [...changes, ...added.flatMap((claim) => addedFinding(own, claim, changes))]
	};
}

/** A sentence that is set aside, where it no longer stands. */
function goneFinding({ rule, message, file, line, column, article, found }: Finding): Finding[] {
	if (rule !== 'set-aside' || message !== 'not-there') return [];
	return [finding(LIVE, 'changed', { file, line, column, article, expected: found, data: { cited: '' } })];
}

const quotationsOf = ({ observations }: Dataset) => groupBy(observations, ({ quotation }) => quotation);

/** The first reading of a page in which all quotations of its article stand, else the one in which most of them do. */
function readingOf({ texts }: LivePage, own: Dataset): string {
	const quotations = quotationsOf(own).flatMap(([row]) => (row ? [row.quotation] : []));
	const anchored = texts.map((text) => {
		const folded = fold(text);
		return quotations.filter((quotation) => anchor(folded, quotation).state === 'anchored').length;
	});
	return texts[anchored.indexOf(Math.max(...anchored))] ?? '';
}

/** One finding for each quotation that does not stand, however many rows cite it. */
function changesOf(own: Dataset, report: Report, text: string): Finding[] {
	let suggest: ReturnType<typeof suggestionsIn> | undefined;
	return quotationsOf(own).flatMap((rows): Finding[] => {
		const [row] = rows;
		const state = row && report.observations[own.observations.indexOf(row)]?.anchor.state;
		if (!row || state === 'anchored') return [];
		const { quotation } = row;
		const data = { cited: rows.length === 1 ? '' : ` (${rows.length} observations cite them)` };
		if (state === 'ambiguous') return [at(row, 'twice', { data, found: quotation })];
		suggest ??= suggestionsIn(fold(text));
		const near = suggest(quotation);
		if (!near) return [at(row, 'changed', { data, expected: quotation })];
		const found = near.text.replace(/\s+/g, ' ');
		return [at(row, 'near', { data, expected: quotation, found, compared: near.differences })];
	});
}

const at = ({ line, id, article }: Observation, message: keyof typeof LIVE.messages, details: Details): Finding =>
	finding(LIVE, message, { file: TRADE_CSV, line, column: 'quotation', observation: id, article, ...details });

/** An amount or a list that the page gives and no row cites; not where it is what a quotation has become. */
function addedFinding({ articles }: Dataset, claim: Finding, changes: readonly Finding[]): Finding[] {
	const { message, article, data, found } = claim;
	if (changes.some((change) => fold(String(change.found ?? '')).text.includes(String(found)))) return [];
	return [
		finding(LIVE, message as 'unclaimed' | 'unreadable' | 'uncertain-list', {
			...placeIn(articles, article),
			data,
			found
		})
	];
}

/** An article's address, at its row. */
const placeIn = (articles: Dataset['articles'], article: string | null) => ({
	file: ARTICLES_CSV,
	line: articles.find(({ id }) => id === article)?.line ?? null,
	column: 'url',
	article
});
