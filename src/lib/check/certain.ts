import { explain } from '../reading/doubt.ts';
import { isStated } from '../reading/frame.ts';
import type { Statement } from '../reading/statement.ts';
import type { Observation } from '../table/observation.ts';
import { judge, type Judgement } from './verdict.ts';

const FIELDS = ['year', 'reporter', 'partner'] as const;
const CERTAIN = ['assertion', 'measure', 'indicator', 'year', 'reporter', 'partner', 'commodity', 'whole'] as const;

/** Why a statement cannot be compared whatever the table has: something of it is not certain. */
export function doubtOf(statement: Statement): Judgement | null {
	for (const field of CERTAIN) {
		const said = statement[field];
		// What a list makes up needs no amount.
		if (said.state === 'uncertain' && !(statement.list && field === 'whole'))
			return judge('cannot tell', 'uncertain', { doubt: explain(said.doubt) });
	}
	return null;
}

/** Whether a row is about what a statement says, as far as that says it. */
export const canBeMeant = (row: Observation, statement: Statement): boolean =>
	FIELDS.every((field) => statement[field].state === 'unsaid' || isStated<unknown>(statement[field], row[field]));

/** That a statement leaves out its year or a party; null where it says all. */
export function leavesOut(statement: Statement): Judgement | null {
	const missing = FIELDS.filter((field) => statement[field].state === 'unsaid');
	return missing.length === 0 ? null : judge('cannot tell', 'not-said', { fields: missing.join(' and the ') });
}
