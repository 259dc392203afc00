import { hasValue } from '../../table/observation.ts';
import { claimedStatement } from '../agreement.ts';
import { rowRule } from './rule.ts';

export const qualifier = rowRule(
	{
		id: 'qualifier',
		title: 'Qualifier',
		statement: 'The hedge of the quotation (“almost”, “largely”) stands beside the figure, and no other one does.',
		decidesAgreement: true,
		messages: {
			hedged: { says: 'the quotation hedges this' },
			'not-hedged': { says: 'the quotation has no such hedge' }
		}
	},
	(row, { reading }, report) => {
		const { quantity, list } = claimedStatement(row, reading(row.quotation)) ?? {};
		const hedge = quantity ? quantity.qualifier : list?.hedge;
		const expected = hedge?.text ?? null;
		// "Over $5 million was …": the capital is the sentence's.
		const isAlike = expected?.toLowerCase() === row.qualifier?.toLowerCase();
		if (isAlike || (hasValue(row) && hedge === undefined)) return;
		const message = expected === null ? 'not-hedged' : 'hedged';
		report('qualifier', message, { expected: expected ?? '', found: row.qualifier ?? '' });
	}
);
