export type Severity = 'error' | 'warning';

/** What a rule has to say about a row: where it stands, what was expected, what was found. */
export interface Finding {
	/** id of the rule in rules.ts, or `csv` and `schema` from reading the files */
	rule: string;
	severity: Severity;
	/** name of the file in the data folder, `trade.csv` */
	file: string;
	/** line of the file, the header is 1; null where the finding is about no single line */
	line: number | null;
	/** name of the column; null where the finding is about no single column */
	column: string | null;
	observation: string | null;
	article: string | null;
	message: string;
	expected: string | null;
	found: string | null;
}

/** Fills in what a finding does not say. */
export function finding(
	rule: string,
	message: string,
	at: Partial<Omit<Finding, 'rule' | 'message'>> & { file: string }
): Finding {
	const blank = { line: null, column: null, observation: null, article: null, expected: null, found: null };
	return { severity: 'error', ...blank, ...at, rule, message };
}

/** A finding in one line: `trade.csv:7 value: expected …, found "66,7"`. */
export function formatFinding({ file, line, column, message, expected, found }: Finding): string {
	const place = [file + (line === null ? '' : `:${line}`), column].filter((part) => part !== null).join(' ');
	const what = [expected === null ? null : `expected ${expected}`, found === null ? null : `found ${found}`];
	const details = what.filter((part) => part !== null).join(', ');
	return `${place}: ${message}${details && ` (${details})`}`;
}
