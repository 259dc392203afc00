import { formatFigure } from '../../figures/format.ts';
import { groupBy } from '../../std/group.ts';
import { hasValue, type Observation } from '../../table/observation.ts';
import { amountKey, subjectKey } from '../agreement.ts';
import { tableRule } from './rule.ts';

/** What a row says, in whatever digits: "about 480 million" and "about 480.0 million" are one figure. */
const figureKey = (row: Observation): string | null =>
	hasValue(row) ? `${row.qualifier?.toLowerCase() ?? ''} ${amountKey(row)}` : null;

export const twice = tableRule(
	{
		id: 'twice',
		title: 'Stated once',
		statement: 'Nothing is stated twice with two values, nor twice from the same article.',
		messages: {
			'other-value': { says: 'line {first} says something else of the same', expected: '{expected}', found: '{found}' },
			same: { says: 'line {first} says the same from the same article; delete one', expected: 'each observation once' }
		}
	},
	({ dataset }, report) => {
		for (const [first, ...others] of groupBy(dataset.observations, subjectKey))
			for (const row of others) {
				const data = { first: first.line };
				const [expected, found] = [first, row].map((row) => formatFigure(row) ?? 'no value');
				if (figureKey(row) !== figureKey(first)) report(row, 'value', 'other-value', { data, expected, found });
				else if (row.article === first.article) report(row, null, 'same', { data, found: row.id });
			}
	}
);
