import { anchor } from '../text/anchor.ts';
import { compareWords, type Difference } from '../text/word-difference.ts';
import { groupBy } from '../std/group.ts';
import type { Dataset } from '../table/dataset.ts';
import { ARTICLES_CSV, TRADE_CSV } from '../table/file-names.ts';
import { type Finding, finding } from '../table/finding.ts';
import { fold } from '../text/fold.ts';
import type { Observation } from '../table/observation.ts';
import { passageFinder } from '../text/nearest-passage.ts';
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
	/** of a finding on a quotation that does not stand: how it differs from the nearest passage, as a suggestion */
	suggestions: ReadonlyMap<Finding, Difference[]>;
}

/** The rule that findings on live pages name. */
export const LIVE = 'live';

/**
 * Holds the quotations against the pages as they are today. A page is no text that was registered: markup cuts paragraphs
 * otherwise, and other news stands around it. So only this is asked of it: whether the words stand there, once (an
 * error), and whether it gives amounts or lists that no row cites (a warning). The record is not touched.
 */
export function compareLive(dataset: Dataset, pages: readonly LivePage[], record: VerificationRecord | null): Live {
	const texts = new Map(
		pages.flatMap((page) => {
			const text = readingOf(page, dataset);
			return text === undefined ? [] : [[page.article, text] as const];
		})
	);
	const table = verify(dataset, new Map(), record);
	const live = verify(dataset, texts, null);
	const suggestions = new Map<Finding, Difference[]>();
	const findings = pages.flatMap((page) => {
		const text = texts.get(page.article);
		if (text === undefined) return [missingFinding(dataset, page)];
		const changes = changesOf(dataset, live, page, text);
		for (const { found, differences } of changes) if (differences) suggestions.set(found, differences);
		const added = live.findings.filter(({ rule, article }) => rule === 'claimed' && article === page.article);
		return [...changes.map(({ found }) => found), ...added.flatMap((claim) => addedFinding(claim, changes))];
	});
	return {
		report: {
			observations: live.observations.map((seen, i) => {
				const { agreement, rules, standing } = table.observations[i] ?? seen;
				return { ...seen, agreement, rules, standing };
			}),
			articles: live.articles,
			findings: [...table.findings, ...findings]
		},
		articles: pages.map((page) => ({ page, state: stateOf(dataset, live, page) })),
		suggestions
	};
}

const quotationsOf = ({ observations }: Dataset, article: string) =>
	groupBy(
		observations.filter((row) => row.article === article),
		({ quotation }) => quotation
	);

/** The first reading of a page in which all its quotations stand, else the one in which most of them do. */
function readingOf({ article, texts }: LivePage, dataset: Dataset): string | undefined {
	if (texts.length < 2) return texts[0];
	const quotations = quotationsOf(dataset, article).flatMap(([row]) => (row ? [row.quotation] : []));
	const anchored = texts.map((text) => {
		const folded = fold(text);
		return quotations.filter((quotation) => anchor(folded, quotation).state === 'anchored').length;
	});
	return texts[anchored.indexOf(Math.max(...anchored))];
}

function stateOf({ observations }: Dataset, live: Report, { article, missing }: LivePage): LiveState {
	if (missing) return missing.state;
	const own = live.observations.filter((_, i) => observations[i]?.article === article);
	if (own.length === 0) return 'reachable';
	return own.every(({ anchor }) => anchor.state === 'anchored') ? 'stands' : 'changed';
}

interface Changed {
	found: Finding;
	differences: Difference[] | null;
}

/** One finding for each quotation that does not stand, however many rows cite it. */
function changesOf(dataset: Dataset, live: Report, { article }: LivePage, text: string): Changed[] {
	const folded = fold(text);
	let nearest: ReturnType<typeof passageFinder> | undefined;
	return quotationsOf(dataset, article).flatMap((rows): Changed[] => {
		const [row] = rows;
		const state = row && live.observations[dataset.observations.indexOf(row)]?.anchor.state;
		if (!row || state === 'anchored') return [];
		const cited = rows.length === 1 ? '' : ` (${rows.length} observations cite them)`;
		if (state === 'ambiguous') {
			const found = at(row, `these words stand in the page of today more than once${cited}`, {
				expected: 'words that stand there once',
				found: `“${row.quotation}”`
			});
			return [{ found, differences: null }];
		}
		nearest ??= passageFinder(folded);
		const passage = nearest(row.quotation);
		const found = at(row, `the page of today no longer has these words${cited}`, {
			expected: `“${row.quotation}”`,
			found: passage ? `nearest to it “${oneLine(passage.text)}”` : 'nothing like it'
		});
		return [{ found, differences: passage && compareWords(row.quotation, oneLine(passage.text)) }];
	});
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

const at = ({ line, id, article }: Observation, message: string, found: Pick<Finding, 'expected' | 'found'>): Finding =>
	finding(LIVE, message, { file: TRADE_CSV, line, column: 'quotation', observation: id, article, ...found });

/** An amount or a list that the page gives and no row cites; not where it is what a quotation has become. */
function addedFinding(claim: Finding, changes: readonly Changed[]): Finding[] {
	const words = claim.found?.slice(1, -1) ?? '';
	if (changes.some(({ found }) => fold(found.found ?? '').text.includes(words))) return [];
	return [{ ...claim, rule: LIVE, severity: 'warning', message: `in the page of today, ${claim.message}` }];
}

function missingFinding({ articles }: Dataset, { article, url, missing }: LivePage): Finding {
	const message =
		missing?.state === 'gone' ? 'the page is no longer there' : 'the page could not be reached, and was not compared';
	return finding(LIVE, message, {
		severity: 'warning',
		file: ARTICLES_CSV,
		line: articles.find(({ id }) => id === article)?.line ?? null,
		column: 'url',
		article,
		expected: url,
		found: missing?.reason ?? null
	});
}
