import type { Article } from '../../table/article.ts';
import { ARTICLES_CSV, SET_ASIDE_CSV, TRADE_CSV } from '../../table/file-names.ts';
import { type Details, type Finding, finding, type RuleText } from '../../table/finding.ts';
import type { Observation } from '../../table/observation.ts';
import type { SetAside } from '../../table/set-aside-schema.ts';
import type { Citation, Context, Table } from '../context.ts';

/** One thing that the table must pass. Its id is its file's name. */
export interface Rule extends RuleText {
	/** whether the article's text is needed; else the table is enough */
	needsText?: boolean;
	/** whether an error of it means that an observation disagrees with its quotation */
	decidesAgreement?: boolean;
	/** whether it looks for what is missing, and so has nothing to say where a row could not be read */
	wholeTable?: boolean;
	/** what it finds in an article and the rows that cite it, or in the table as a whole */
	check?: (context: Context) => Finding[];
	checkTable?: (table: Table) => Finding[];
}

type About = Omit<Rule, 'check' | 'checkTable'>;
type Id<R extends About> = keyof R['messages'] & string;

type Report<R extends About> = (
	row: Observation | Article | SetAside,
	column: string | null,
	message: Id<R>,
	details?: Details
) => void;

/** What a rule reports of rows of any file, by its own messages and no others: their place is filled in. */
function findingsOf<R extends About>(about: R, check: (report: Report<R>) => void): Finding[] {
	const findings: Finding[] = [];
	check((row, column, message, details) => {
		findings.push(finding(about, message, { ...placeOf(row), line: row.line, column, ...details }));
	});
	return findings;
}

/** A rule that looks at each article by itself. */
export const rule = <const R extends About>(about: R, check: (context: Context, report: Report<R>) => void): Rule => ({
	...about,
	check: (context) => findingsOf(about, (report) => check(context, report))
});

/** A rule that looks at all rows beside each other. */
export const tableRule = <const R extends About>(about: R, check: (table: Table, report: Report<R>) => void): Rule => ({
	...about,
	checkTable: (table) => findingsOf(about, (report) => check(table, report))
});

/** A rule that looks at each observation by itself. */
export const rowRule = <const R extends About>(
	about: R,
	check: (
		row: Observation,
		context: Context,
		report: (column: string | null, message: Id<R>, details?: Details) => void,
		citation: Citation
	) => void
): Rule =>
	rule(about, (context, report) => {
		for (const citation of context.citations)
			for (const row of citation.rows)
				check(row, context, (column, message, details) => report(row, column, message, details), citation);
	});

function placeOf(row: Observation | Article | SetAside) {
	if ('amount' in row) return { file: SET_ASIDE_CSV, article: row.article };
	if ('quotation' in row) return { file: TRADE_CSV, observation: row.id, article: row.article };
	return { file: ARTICLES_CSV, article: row.id };
}
