import type { Article } from '../../table/article.ts';
import { ARTICLES_CSV, TRADE_CSV } from '../../table/file-names.ts';
import { type Details, type Finding, finding, type RuleText } from '../../table/finding.ts';
import type { Observation } from '../../table/observation.ts';
import type { Context } from '../context.ts';

/** One thing that the table must pass. Its id is its file's name. */
export interface Rule extends RuleText {
	/** whether the table is enough, or the article's text is needed */
	needs: 'table' | 'text';
	/** whether an error of it means that an observation disagrees with its quotation */
	decidesAgreement?: boolean;
	/** whether it holds rows of several articles beside each other, by what the table alone says of them */
	acrossArticles?: boolean;
	/** whether it looks for what is missing, and so has nothing to say where a row could not be read */
	wholeTable?: boolean;
	check: (context: Context) => Finding[];
}

/** Reports one of a rule's messages about a row of either file; the row's place is filled in. */
type Report<M> = (row: Observation | Article, column: string | null, message: M, details?: Details) => Finding[];

/** A rule whose check is given the means to report its own messages, and no others. */
export const rule = <const R extends Omit<Rule, 'check'>>(
	about: R,
	check: (context: Context, report: Report<keyof R['messages'] & string>) => Finding[]
): Rule => ({
	...about,
	check: (context) =>
		check(context, (row, column, message, details) => [
			finding(about, message, { ...placeOf(row), line: row.line, column, ...details })
		])
});

const placeOf = (row: Observation | Article) =>
	'quotation' in row
		? { file: TRADE_CSV, observation: row.id, article: row.article }
		: { file: ARTICLES_CSV, article: row.id };
