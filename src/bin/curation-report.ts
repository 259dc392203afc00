import { groupBy } from '../lib/std/group.ts';
import type { Proposal, UnreadAmount } from '../lib/curate/curate.ts';
import { TRADE_COLUMNS } from '../lib/table/dataset.ts';
import { ARTICLES_CSV, TRADE_CSV } from '../lib/table/file-names.ts';
import { plural } from './report.ts';
import type { Style } from './terminal.ts';

interface Curation {
	id: string;
	proposals: readonly Proposal[];
	unread: readonly UnreadAmount[];
	/** the row of an article that is not registered */
	article: { line: string; undecided: string[] } | null;
	data: string;
}

/** What was proposed and what is left to the curator, for a person. */
export function curationReport({ id, proposals, unread, article, data }: Curation, style: Style): string {
	const there = proposals.filter(({ isKnown }) => isKnown).length;
	const sentences = new Set(proposals.map(({ cells }) => cells.quotation)).size;
	const what =
		proposals.length === 0
			? `${id}: no amount of money${unread.length > 0 ? ' that can be read' : ''}, and no list of goods or services`
			: `${id}: ${plural(proposals.length, 'row')} for ${TRADE_CSV}, from ${plural(sentences, 'sentence')}`;
	const already = there === 0 ? '' : `${there === proposals.length ? 'All of them' : there} stand in ${data} already.`;
	return [
		style('bold', what),
		already,
		decisions(proposals, style),
		unreadReport(unread, style),
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

/** What gives no row: in the table it would be an amount that nobody claims. */
function unreadReport(unread: readonly UnreadAmount[], style: Style): string {
	const lines = unread.map(
		({ amount, quotation, reason }) => `  ${style('yellow', amount)}  ${reason}\n    ${style('dim', `“${quotation}”`)}`
	);
	return lines.length === 0
		? ''
		: `Cannot be read, and has no row (${plural(lines.length, 'amount')}):\n${lines.join('\n')}`;
}
