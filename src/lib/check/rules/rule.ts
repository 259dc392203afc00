import type { Article } from '../../table/article.ts';
import { ARTICLES_CSV, SET_ASIDE_CSV, TRADE_CSV } from '../../table/file-names.ts';
import { type Details, type Finding, finding, type RuleText } from '../../table/finding.ts';
import type { Observation } from '../../table/observation.ts';
import type { SetAside } from '../../table/set-aside-schema.ts';
import type { Context } from '../context.ts';

/** One thing that the table must pass. Its id is its file's name. */
export interface Rule extends RuleText {
	/** whether the table is enough, or the article's text is needed */
	needs: 'table' | 'text';
	/** whether an error of it means that an observation disagrees with its quotation */
	decidesAgreement?: boolean;
	/** whether it looks for what is missing, and so has nothing to say where a row could not be read */
	wholeTable?: boolean;
	check: (context: Context) => Finding[];
}

type About = Omit<Rule, 'check'>;
type Id<R extends About> = keyof R['messages'] & string;

/** A rule whose check reports its own messages, and no others, about rows of any file: their place is filled in. */
export const rule = <const R extends About>(
	about: R,
	check: (
		context: Context,
		report: (row: Observation | Article | SetAside, column: string | null, message: Id<R>, details?: Details) => void
	) => void
): Rule => ({
	...about,
	check(context) {
		const findings: Finding[] = [];
		check(context, (row, column, message, details) => {
			findings.push(finding(about, message, { ...placeOf(row), line: row.line, column, ...details }));
		});
		return findings;
	}
});

/** A rule that looks at each observation by itself. */
export const rowRule = <const R extends About>(
	about: R,
	check: (
		row: Observation,
		context: Context,
		report: (column: string | null, message: Id<R>, details?: Details) => void
	) => void
): Rule =>
	rule(about, (context, report) => {
		for (const row of context.dataset.observations)
			check(row, context, (column, message, details) => report(row, column, message, details));
	});

function placeOf(row: Observation | Article | SetAside) {
	if ('amount' in row) return { file: SET_ASIDE_CSV, article: row.article };
	if ('quotation' in row) return { file: TRADE_CSV, observation: row.id, article: row.article };
	return { file: ARTICLES_CSV, article: row.id };
}
