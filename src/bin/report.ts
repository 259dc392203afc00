import type { Article } from '../lib/table/article.ts';
import type { Dataset } from '../lib/table/dataset.ts';
import type { Finding } from '../lib/table/finding.ts';
import { groupBy } from '../lib/std/group.ts';
import { placeOf, wordingOf } from '../lib/check/wording.ts';
import { formatDate } from '../lib/figures/format.ts';
import { type ObservationReport, type Report, tally } from '../lib/check/verify.ts';
import { type Style, visibleJson } from './terminal.ts';

interface Run {
	data: string;
	texts?: string | undefined;
	/** the record that was written, if one was */
	written: string | null;
}

/** The report that a person reads: what was checked, what was found and where, what to do next. */
export function formatReport(dataset: Dataset, report: Report, run: Run, style: Style): string {
	return [
		heading(dataset, report, run, style),
		dataset.articles.map((article) => articleLine(article, report, dataset, style)).join('\n'),
		counts(report),
		...findingsReport(report.findings, style),
		conclusion(dataset, report, run, style)
	]
		.filter((part) => part !== '')
		.join('\n\n');
}

/** The report as one JSON object, for other programs; `more` are keys of its own at the end. */
export function jsonReport({ observations, articles }: Dataset, report: Report, more: object = {}): string {
	const counts = { observations: observations.length, articles: articles.length, ...tally(report) };
	const findings = report.findings.map((finding) => {
		const { rule, severity, file, line, column, observation, article } = finding;
		const { message, expected, found } = wordingOf(finding);
		return { rule, message, severity, file, line, column, observation, article, expected, found };
	});
	return visibleJson({ ...counts, findings, ...more });
}

/** "1 amount", "3 amounts" */
export const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

function heading({ observations, articles }: Dataset, report: Report, { data, texts }: Run, style: Style): string {
	const what = `${data}: ${plural(observations.length, 'observation')}, ${plural(articles.length, 'article')}`;
	const against =
		texts === undefined
			? 'held against their quotations; the articles’ texts are not at hand'
			: `checked against ${plural(report.articles.length, 'text')} in ${texts}`;
	return `${style('bold', what)}\n${against}`;
}

function articleLine({ id }: Article, report: Report, { observations, articles }: Dataset, style: Style): string {
	const name = id.padEnd(Math.max(...articles.map((article) => article.id.length)));
	const own = report.observations.filter((_, i) => observations[i]?.article === id);
	const read = report.articles.find(({ article }) => article === id);
	const rests = own.length === 0 ? 'no observation' : plural(own.length, 'observation');
	if (!read) return `  ${name}  ${rests}; ${own.length === 0 ? 'text not at hand' : recorded(own)}`;
	const anchored = own.filter(({ anchor }) => anchor.state === 'anchored').length;
	const edition = read.isRegistered ? 'the text as registered' : style('yellow', 'another edition of the text');
	const stands = own.length === 0 ? '' : `, ${anchored} anchored`;
	return `  ${name}  ${rests}${stands}; ${read.amounts === 0 ? 'no amount' : plural(read.amounts, 'amount')} of money; ${edition}`;
}

/** What the record says where the text is not at hand; it never says checked. */
function recorded(own: readonly ObservationReport[]): string {
	const days = new Set(own.flatMap(({ standing }) => (standing.state === 'checked' ? [standing.on] : [])));
	const missing = own.filter(({ standing }) => standing.state !== 'checked').length;
	const on = [...days].map(formatDate).join(', ');
	const without = missing > 0 ? `${plural(missing, 'quotation')} without a record` : '';
	const standing = days.size > 0 ? `quotations recorded as standing in the article on ${on}` : '';
	return [standing, without, 'texts not at hand'].filter((part) => part !== '').join('; ');
}

/** How many are in each state of anchor and agreement. */
export function counts(report: Report): string {
	const { anchored, orphaned, ambiguous, unavailable, agrees, disagrees, unreadable } = tally(report);
	return [
		`  quotations  ${anchored} anchored, ${orphaned} orphaned, ${ambiguous} ambiguous, ${unavailable} unavailable`,
		`  agreement   ${agrees} agree, ${disagrees} disagree, ${unreadable} unreadable`
	].join('\n');
}

/** Findings of a kind that are printed one by one; `--json` has all. */
const MOST = 50;

/** The findings as they are printed, those of a kind together. */
export const findingsReport = (findings: readonly Finding[], style: Style): string[] =>
	groupBy(findings, ({ rule, message }) => `${rule} ${message}`).flatMap((kind) => [
		...kind.slice(0, MOST).map((finding) => findingLines(finding, style)),
		...(kind.length > MOST ? [`… and ${kind.length - MOST} more of this kind`] : [])
	]);

/** A finding: where it is, what was expected, what was found, and where it is known how these differ. */
function findingLines(finding: Finding, style: Style): string {
	const { severity, observation, rule, compared } = finding;
	const { message, expected, found } = wordingOf(finding);
	const label = style(severity === 'error' ? 'red' : 'yellow', severity);
	return [
		`${label}  ${style('bold', placeOf(finding))}  ${message}`,
		expected === null ? '' : `       expected  ${expected}`,
		found === null ? '' : `       found     ${found}`,
		compared === null ? '' : `       compared  ${formatDifferences(compared, style)}`,
		style('dim', `       rule ${rule}${observation === null ? '' : `, observation ${observation}`}`)
	]
		.filter((part) => part !== '')
		.join('\n');
}

/** "of [-almost-] {+about+} $570 million": as `git diff --word-diff` writes it. */
function formatDifferences(differences: NonNullable<Finding['compared']>, style: Style): string {
	return differences
		.map(({ kind, text }) => {
			if (kind === 'same') return text;
			const words = text.trimStart();
			const marked = kind === 'removed' ? style('red', `[-${words}-]`) : style('green', `{+${words}+}`);
			return text === words ? marked : ` ${marked}`;
		})
		.join('');
}

function conclusion({ articles }: Dataset, report: Report, { texts, written }: Run, style: Style): string {
	const errors = report.findings.filter(({ severity }) => severity === 'error').length;
	const warnings = report.findings.length - errors;
	const also = warnings > 0 ? `, ${plural(warnings, 'warning')}` : '';
	if (errors > 0) {
		return `${style('red', plural(errors, 'error') + also)}. Mend the rows named above and run this again; nothing is published before.`;
	}
	const outcome = style('green', `No errors${also}.`);
	if (written !== null) return `${outcome} What was seen is recorded in ${written}.`;
	if (texts === undefined) return `${outcome} To check the quotations too: npm run verify -- --texts DIR`;
	if (report.articles.length < articles.length) return `${outcome} Articles without a text were not checked.`;
	return `${outcome} To record it for the site: add --record`;
}
