import { explain } from '../reading/doubt.ts';
import { isStated } from '../reading/frame.ts';
import type { Statement } from '../reading/statement.ts';
import type { Observation } from '../table/observation.ts';
import { indicator } from '../table/vocabulary.ts';
import { judge, type Judgement, type Reason } from './verdict.ts';

const FIELDS = ['year', 'reporter', 'partner'] as const;
const CERTAIN = ['assertion', 'measure', 'indicator', ...FIELDS, 'commodity', 'whole'] as const;

/** What a statement says of rows, where it is certain. */
export interface Meant {
	/** rows of its indicator, year and parties */
	rows: Observation[];
	/** the indicator's name */
	what: { indicator: string };
	/** that it leaves out its year or a party; null where it says all */
	missing: Judgement | null;
}

/**
 * The rows that a statement can be about, as far as it says; or why it cannot be compared, whatever the table has:
 * something of it is not certain.
 * @param unsaid the reason where it does not say what it measures
 */
export function rowsMeant(statement: Statement, rows: readonly Observation[], unsaid: Reason['id']): Meant | Judgement {
	const { indicator: measured, list } = statement;
	if (measured.state === 'unsaid') return judge('cannot tell', unsaid);
	for (const field of CERTAIN) {
		const said = statement[field];
		// What a list makes up needs no amount.
		if (said.state === 'uncertain' && !(list && field === 'whole'))
			return judge('cannot tell', 'uncertain', { doubt: explain(said.doubt) });
	}
	if (measured.state !== 'stated') return judge('cannot tell', unsaid);
	const isUnsaid = (field: (typeof FIELDS)[number]) => statement[field].state === 'unsaid';
	const open = rows.filter(
		(row) =>
			row.indicator === measured.value &&
			FIELDS.every((field) => isUnsaid(field) || isStated<unknown>(statement[field], row[field]))
	);
	const fields = FIELDS.filter(isUnsaid).join(' and the ');
	return {
		rows: open,
		what: { indicator: indicator(measured.value).name.toLowerCase() },
		missing: fields && open.length > 0 ? judge('cannot tell', 'not-said', { fields }) : null
	};
}

/** Whether a row is of the two economies of a statement, whichever of them reports. */
export const isBetween = ({ reporter, partner }: Observation, said: Statement): boolean =>
	[reporter, partner].every((code) => isStated<string>(said.reporter, code) || isStated<string>(said.partner, code));

/** Of what the table has as another flow or year between the same two: told from the other side, or a likely slip. */
export const judgeElsewhere = (row: Observation | undefined): Judgement | null =>
	row ? judge('not in the table', 'elsewhere', {}, { observation: row.id }) : null;
