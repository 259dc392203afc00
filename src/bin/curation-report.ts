import { csvFormatRows } from 'd3-dsv';
import { unsigned } from '../lib/check/set-aside.ts';
import { groupBy } from '../lib/std/group.ts';
import type { Curation } from '../lib/curate/curate.ts';
import { SET_ASIDE_COLUMNS } from '../lib/table/dataset.ts';
import { ARTICLES_CSV, SET_ASIDE_CSV, TRADE_CSV } from '../lib/table/file-names.ts';
import { plural } from './report.ts';

interface ArticleCuration extends Curation {
	id: string;
	/** the row of an article that is not registered */
	article: { line: string; undecided: string[] } | null;
	data: string;
}

/** What was proposed, what is left to the curator, and what was passed over, for a person. */
export function curationReport({ id, rows, passed, article, data }: ArticleCuration): string {
	const there = rows.filter(({ isKnown }) => isKnown).length;
	const sentences = new Set(rows.map(({ cells }) => cells.quotation)).size;
	const aside = csvFormatRows(
		passed.flatMap(({ words, quotation, reason }) => (reason ? [[id, quotation, unsigned(words), reason]] : []))
	);
	const undecided = article?.undecided ?? [];
	const parts: [heading: string, body: string][] = [
		['To be decided:', decisions(rows)],
		[`Passed over (${passed.length}):`, passedLines(passed)],
		[
			`Rows for ${SET_ASIDE_CSV} (${SET_ASIDE_COLUMNS.join(',')}), for what you leave out of ${TRADE_CSV} for that reason:`,
			aside
		],
		[`A row for ${ARTICLES_CSV}:`, article?.line ?? '']
	];
	return [
		rows.length === 0
			? `${id}: no row for ${TRADE_CSV}`
			: `${id}: ${plural(rows.length, 'row')} for ${TRADE_CSV}, from ${plural(sentences, 'sentence')}`,
		...(there === 0 ? [] : [`${there === rows.length ? 'All of them' : there} stand in ${data} already.`]),
		...parts.filter(([, body]) => body !== '').flat(),
		...(undecided.length === 0 ? [] : [`to be decided: ${undecided.join(', ')}`])
	].join('\n');
}

/** The blanks and their reasons, each with the rows that have it. */
function decisions(proposals: Curation['rows']): string {
	const blanks = proposals.flatMap(({ cells, undecided }) =>
		Object.entries(undecided).map(([name, reason]) => ({ what: `  ${name}  ${reason}`, id: cells.id }))
	);
	return groupBy(blanks, ({ what }) => what)
		.map((own) => `${own[0]?.what} (${plural(own.length, 'row')})\n    ${own.map(({ id }) => id).join(', ')}`)
		.join('\n');
}

/** What no row holds, with its sentence: the check asks of each amount of money where it is. */
const passedLines = (passed: Curation['passed']): string =>
	groupBy(passed, ({ quotation }) => quotation)
		.flatMap((own) => [...own.map(({ words, why }) => `  ${words}  ${why}`), `    “${own[0].quotation}”`])
		.join('\n');
