import type { Context } from '../context.ts';
import { TRADE_CSV } from '../../table/file-names.ts';
import { type Finding, finding } from '../../table/finding.ts';
import type { Observation } from '../../table/observation.ts';

/** One thing that the table must pass. */
export interface Rule {
	id: string;
	/** as a heading */
	title: string;
	/** what it holds, in a sentence for a reader */
	statement: string;
	/** whether the table is enough, or the article's text is needed */
	needs: 'table' | 'text';
	/** whether an error of it means that an observation disagrees with its quotation */
	decidesAgreement: boolean;
	/** whether it holds rows of several articles beside each other, by what the table alone says of them */
	acrossArticles?: boolean;
	/** whether it looks for what is missing, and so has nothing to say where a row could not be read */
	wholeTable?: boolean;
	check: (context: Context) => Finding[];
}

/** What a check says of one row; the rule's id and the row's place are filled in. */
export type Report = (
	row: Observation,
	column: keyof Observation | null,
	message: string,
	expected: string | null,
	found: string | null
) => Finding[];

/** A rule whose check is given the means to report. */
export const rule = (
	{ id, ...about }: Omit<Rule, 'check'>,
	check: (context: Context, report: Report) => Finding[]
): Rule => ({
	id,
	...about,
	check: (context) =>
		check(context, (row, column, message, expected, found) => [
			finding(id, message, {
				file: TRADE_CSV,
				line: row.line,
				column,
				observation: row.id,
				article: row.article,
				expected,
				found
			})
		])
});

export const quote = (text: string) => `“${text}”`;
