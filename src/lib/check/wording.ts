import { type Datum, fill } from '../std/template.ts';
import { CSV } from '../table/csv.ts';
import { SCHEMA } from '../table/dataset.ts';
import type { Finding, Message, RuleText } from '../table/finding.ts';
import { LIVE } from './live.ts';
import { RECORD } from './record-schema.ts';
import { RULES } from './rules/rules.ts';

/** Of all that may give a finding: reading the files, the rules, the record, and the pages of today. */
const MESSAGES = new Map(
	[CSV, SCHEMA, ...RULES, RECORD, LIVE].flatMap(({ id, messages }: RuleText) =>
		Object.entries(messages).map(([message, words]) => [`${id} ${message}`, words] as const)
	)
);

/** Puts a finding in words: terminal, pages and live use take them from here. */
export function wordingOf(finding: Finding) {
	const words: Message = MESSAGES.get(`${finding.rule} ${finding.message}`) ?? { says: finding.message };
	const { data, article, column, expected, found } = finding;
	const filled = { article, column, ...data, expected, found };
	const part = (template: string | undefined, datum: Datum) =>
		template === undefined ? shown(datum) : fill(template, filled);
	return {
		message: fill(words.says, filled),
		expected: part(words.expected, expected),
		found: part(words.found, found)
	};
}

/** A datum as it is shown: the words of a file in quotation marks, and what is not there by its name. */
function shown(datum: Datum): string | null {
	if (datum === null || typeof datum === 'number') return datum === null ? null : String(datum);
	if (datum === '') return 'a blank cell';
	return typeof datum === 'string' ? `“${datum}”` : datum.map((item) => `“${item}”`).join(', ');
}

/** Where a finding is: `trade.csv:7 value`. */
export const placeOf = ({ file, line, column }: Finding): string =>
	[file + (line === null ? '' : `:${line}`), column].filter((part) => part !== null).join(' ');

/** A finding in one line: `trade.csv:7 value: expected …, found “66,7”`. */
export function formatFinding(finding: Finding): string {
	const { message, expected, found } = wordingOf(finding);
	const what = [expected === null ? null : `expected ${expected}`, found === null ? null : `found ${found}`];
	const details = what.filter((part) => part !== null).join(', ');
	return `${placeOf(finding)}: ${message}${details && ` (${details})`}`;
}
