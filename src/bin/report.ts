import { indexBy } from '../lib/std/group.ts';
import type { Dataset } from '../lib/table/dataset.ts';
import type { Finding } from '../lib/table/finding.ts';
import { placeOf, wordingOf } from '../lib/check/wording.ts';
import { type ObservationReport, type Report, tally } from '../lib/check/report.ts';
import { visibleJson } from './terminal.ts';

/** What was seen of an article, and of the observations that cite it. */
interface Seen {
	id: string;
	own: readonly ObservationReport[];
	/** undefined where its text was not at hand */
	read: Report['articles'][number] | undefined;
}

/** A check of a table, however it was made, with the words for what it was. */
export interface TableCheck {
	report: Report;
	/** what the quotations were held against */
	against: string;
	/** what became of the text or page of an article */
	stateOf: (seen: Seen) => string;
	/** what to do where there is an error, and where there is none */
	next: { failed: string; passed: string };
}

/** Whether a finding fails the check; a warning does not. */
export const isError = ({ severity }: Finding): boolean => severity === 'error';

/** The report that a person reads: what was checked, what was found and where, what to do next. */
export function formatReport(data: string, { observations, articles }: Dataset, check: TableCheck): string {
	const { report, against, stateOf, next } = check;
	const width = articles.reduce((most, { id }) => Math.max(most, id.length), 0);
	const citing = indexBy([...report.observations.entries()], ([i]) => observations[i]?.article ?? '');
	const lines = articles.map(({ id }) => {
		const own = (citing.get(id) ?? []).map(([, one]) => one);
		const read = report.articles.find(({ article }) => article === id);
		const anchored = own.filter(({ anchor }) => anchor.state === 'anchored').length;
		return [
			`  ${id.padEnd(width)}  ${plural(own.length, 'observation')}${read ? `, ${anchored} anchored` : ''}`,
			...(read ? [`${plural(read.amounts, 'amount')} of money`] : []),
			stateOf({ id, own, read })
		].join('; ');
	});
	const counts = tally(report);
	const errors = report.findings.filter(isError).length;
	const warnings = report.findings.length - errors;
	return [
		`${data}: ${plural(observations.length, 'observation')}, ${plural(articles.length, 'article')}\n${against}`,
		...(lines.length > 0 ? [lines.join('\n')] : []),
		`  anchor     ${counts.anchored} anchored, ${counts.orphaned} orphaned, ${counts.ambiguous} ambiguous, ${counts.unavailable} unavailable\n` +
			`  agreement  ${counts.agrees} agree, ${counts.disagrees} disagree, ${counts.unreadable} unreadable`,
		...report.findings.map(formatLines),
		`${errors > 0 ? plural(errors, 'error') : 'No errors'}${warnings > 0 ? `, ${plural(warnings, 'warning')}` : ''}. ` +
			(errors > 0 ? next.failed : next.passed)
	].join('\n\n');
}

/** The report as one JSON object, for other programs. */
export function jsonReport({ observations, articles }: Dataset, { report }: TableCheck): string {
	const counts = { observations: observations.length, articles: articles.length, ...tally(report) };
	const findings = report.findings.map((finding) => {
		const { rule, severity, file, line, column, observation, article } = finding;
		const { message, expected, found } = wordingOf(finding);
		return { rule, message, severity, file, line, column, observation, article, expected, found };
	});
	return visibleJson({ ...counts, findings });
}

/** "1 amount", "3 amounts" */
export const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** A finding: where it is, what was expected, what was found, and where it is known how these differ. */
export function formatLines(finding: Finding): string {
	const { severity, observation, rule, compared } = finding;
	const { message, expected, found } = wordingOf(finding);
	return [
		`${severity}  ${placeOf(finding)}  ${message}`,
		...(expected === null ? [] : [`       expected  ${expected}`]),
		...(found === null ? [] : [`       found     ${found}`]),
		...(compared === null ? [] : [`       compared  ${formatDifferences(compared)}`]),
		`       rule ${rule}${observation === null ? '' : `, observation ${observation}`}`
	].join('\n');
}

/** "of [-almost-] {+about+} $570 million": as `git diff --word-diff` writes it. */
function formatDifferences(differences: NonNullable<Finding['compared']>): string {
	return differences
		.map(({ kind, text }) => {
			if (kind === 'same') return text;
			const words = text.trimStart();
			return `${text === words ? '' : ' '}${kind === 'removed' ? `[-${words}-]` : `{+${words}+}`}`;
		})
		.join('');
}
