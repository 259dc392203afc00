import { csvFormatRows } from 'd3-dsv';
import { unsigned } from '../lib/check/set-aside.ts';
import { groupBy } from '../lib/std/group.ts';
import type { PassedOver, Proposal } from '../lib/curate/curate.ts';
import { SET_ASIDE_COLUMNS, TRADE_COLUMNS } from '../lib/table/dataset.ts';
import { ARTICLES_CSV, SET_ASIDE_CSV, TRADE_CSV } from '../lib/table/file-names.ts';
import { plural } from './report.ts';
import type { Style } from './terminal.ts';

interface Curation {
	id: string;
	rows: readonly Proposal[];
	passed: readonly PassedOver[];
	/** the row of an article that is not registered */
	article: { line: string; undecided: string[] } | null;
	data: string;
}

/** What was proposed, what is left to the curator, and what was passed over, for a person. */
export function curationReport({ id, rows, passed, article, data }: Curation, style: Style): string {
	const there = rows.filter(({ isKnown }) => isKnown).length;
	const sentences = new Set(rows.map(({ cells }) => cells.quotation)).size;
	const what =
		rows.length === 0
			? `${id}: no row for ${TRADE_CSV}`
			: `${id}: ${plural(rows.length, 'row')} for ${TRADE_CSV}, from ${plural(sentences, 'sentence')}`;
	const aside = setAside(passed, id);
	return [
		style('bold', what),
		there === 0 ? '' : `${there === rows.length ? 'All of them' : there} stand in ${data} already.`,
		decisions(rows, style),
		passedReport(passed, style),
		aside === ''
			? ''
			: `Rows for ${SET_ASIDE_CSV} (${SET_ASIDE_COLUMNS.join(',')}), for what you leave out of ${TRADE_CSV} for that reason:\n${aside}`,
		article ? `A row for ${ARTICLES_CSV}:\n${article.line}` : '',
		article && article.undecided.length > 0 ? `to be decided: ${article.undecided.join(', ')}` : ''
	]
		.filter((part) => part !== '')
		.join('\n');
}

/** The blanks, by column and reason, each with the rows that have it. */
function decisions(proposals: readonly Proposal[], style: Style): string {
	const lines = TRADE_COLUMNS.flatMap((name) => {
		const column = name as keyof Proposal['cells'];
		const byReason = groupBy(
			proposals.filter(({ undecided }) => undecided[column] !== undefined),
			({ undecided }) => undecided[column] ?? ''
		);
		return byReason.map((rows) => {
			const reason = rows[0]?.undecided[column] ?? '';
			const ids = rows.map(({ cells }) => cells.id).join(', ');
			return `  ${style('yellow', column)}  ${reason} (${plural(rows.length, 'row')})\n    ${style('dim', ids)}`;
		});
	});
	return lines.length === 0 ? '' : `To be decided:\n${lines.join('\n')}`;
}

/** What no row holds, with its sentence: the check asks of each amount of money where it is. */
function passedReport(passed: readonly PassedOver[], style: Style): string {
	const bySentence = groupBy(passed, ({ quotation, words }) => quotation ?? words);
	const lines = bySentence.flatMap((own) => [
		...own.map(({ words, why }) => `  ${style('yellow', words)}  ${why}`),
		...(own[0]?.quotation ? [`    ${style('dim', `“${own[0].quotation}”`)}`] : [])
	]);
	return lines.length === 0 ? '' : `Passed over (${passed.length}):\n${lines.join('\n')}`;
}

const setAside = (passed: readonly PassedOver[], article: string): string =>
	csvFormatRows(
		passed.flatMap(({ words, quotation, reason }) =>
			quotation && reason ? [[article, quotation, unsigned(words), reason]] : []
		)
	);
