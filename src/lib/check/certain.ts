import { explain } from '../reading/doubt.ts';
import { isStated } from '../reading/said.ts';
import type { Statement } from '../reading/statement.ts';
import type { Observation } from '../table/observation.ts';
import { indicator } from '../table/vocabulary.ts';
import { judge, type Judgement, type Reason } from './verdict.ts';

const FIELDS = ['year', 'reporter', 'partner'] as const;
const ASKED = { year: 'in which year', reporter: 'of which country', partner: 'with which country' };
const CERTAIN = ['assertion', 'measure', 'indicator', ...FIELDS, 'commodity', 'whole'] as const;

/** What a statement says of rows, where it is certain. */
export interface Meant {
	/** rows of its indicator, year and parties */
	rows: Observation[];
	/** the indicator's name */
	what: { indicator: string };
	/** that it leaves out its year or a party; null where it says all */
	missing: Judgement | null;
	/** whether the rows are the other party's: A's imports from B, where the statement has B's exports to A */
	isTurned: boolean;
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
	const rowsOf = (measured: string, said: Pick<Statement, (typeof FIELDS)[number]>) =>
		rows.filter(
			(row) =>
				row.indicator === measured &&
				FIELDS.every((field) => said[field].state === 'unsaid' || isStated<unknown>(said[field], row[field]))
		);
	const fields = FIELDS.filter(isUnsaid)
		.map((field) => ASKED[field])
		.join(' and ');
	const { year, reporter, partner } = statement;
	const own = rowsOf(measured.value, statement);
	const other = turn(measured.value);
	const isAcross = other !== measured.value && own.length === 0;
	const turned = isAcross ? rowsOf(other, { year, reporter: partner, partner: reporter }) : [];
	const open = [...own, ...turned];
	return {
		rows: open,
		what: { indicator: indicator(open[0]?.indicator ?? measured.value).name.toLowerCase() },
		missing: fields && open.length > 0 ? judge('cannot tell', 'not-said', { fields }) : null,
		isTurned: turned.length > 0
	};
}

/** What A exports to B, B imports from A; capital is counted once. */
const turn = (indicator: string): string =>
	indicator.replace(/(?:ex|im)(?=ports$)/, (way) => (way === 'ex' ? 'im' : 'ex'));

/** A judgement by rows of the other party, which counts for itself: they can bear a statement out, and not refute it. */
export function acrossSides(judgement: Judgement): Judgement {
	const isBorneOut = ['matches', 'rounded', 'consistent', 'named'].includes(judgement.verdict);
	if (isBorneOut) return judge('consistent', 'other-side', {}, judgement);
	return judgement.verdict === 'differs' ? judge('not in the table', 'other-side', {}, judgement) : judgement;
}

/** Whether a row is of the two economies of a statement, whichever of them reports. */
export const isBetween = ({ reporter, partner }: Observation, said: Statement): boolean =>
	[reporter, partner].every((code) => isStated<string>(said.reporter, code) || isStated<string>(said.partner, code));

/** Of what the table has as another flow or year between the same two: a likely slip. */
export const judgeElsewhere = (row: Observation | undefined): Judgement | null =>
	row ? judge('not in the table', 'elsewhere', {}, { observation: row.id }) : null;
