import type { Datum } from '../std/template.ts';

export type Severity = 'error' | 'warning';

/** What a rule found and where, as data: check/wording.ts puts it in words, with its quotation marks. */
export interface Finding {
	/** ids of the rule and of one of its own messages */
	rule: string;
	message: string;
	severity: Severity;
	/** name of the file in the data folder, `trade.csv` */
	file: string;
	/** line of the file, the header is 1; null where the finding is about no single line */
	line: number | null;
	/** name of the column; null where the finding is about no single column */
	column: string | null;
	observation: string | null;
	article: string | null;
	/** null where the message has words for it, or nothing is to be said */
	expected: Datum;
	found: Datum;
	/** what else the message's words name */
	data: Readonly<Record<string, Datum>>;
	/** how the expected words differ from the nearest ones that were found: a suggestion for a person */
	compared: readonly { kind: 'same' | 'removed' | 'added'; text: string }[] | null;
}

/** What a message says. `{name}` is a datum of the finding; without words, `expected` and `found` are as they are. */
export interface Message {
	says: string;
	expected?: string;
	found?: string;
	/** an error where it is not said */
	severity?: Severity;
}

/** For a message whose `expected` and `found` are no words of a file, and stand without quotation marks. */
export const UNQUOTED = { expected: '{expected}', found: '{found}' } as const;

/** A rule as a reader meets it: its id, its name, what it holds, and the messages it may give. */
export interface RuleText {
	id: string;
	title: string;
	/** what it holds, in a sentence */
	statement: string;
	messages: Readonly<Record<string, Message>>;
}

/** Where a finding is, and what it fills its message with. */
export type Details = Partial<Omit<Finding, 'rule' | 'message' | 'severity'>>;

const UNSAID = { line: null, column: null, observation: null, article: null, expected: null, found: null } as const;

/** A finding of a rule by one of its messages; what is not said is null. */
export function finding<R extends RuleText>(
	rule: R,
	message: keyof R['messages'] & string,
	at: Details & { file: string }
): Finding {
	const severity = rule.messages[message]?.severity ?? 'error';
	return { rule: rule.id, message, severity, ...UNSAID, data: {}, compared: null, ...at };
}
