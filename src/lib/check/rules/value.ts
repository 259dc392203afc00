import { formatAmount } from '../../figures/format.ts';
import { hasValue } from '../../table/observation.ts';
import { claimedQuantity, meantStatement } from '../agreement.ts';
import { rowRule } from './rule.ts';

export const value = rowRule(
	{
		id: 'value',
		title: 'Value',
		statement: 'The number, its scale and its unit are what the quotation says, digit for digit.',
		decidesAgreement: true,
		messages: {
			digits: { says: 'the same number, printed with other digits' },
			'no-amount': { says: 'no amount can be read in the quotation', expected: 'a sentence with the amount' },
			other: { says: 'the quotation gives another amount', found: '{found}' },
			range: { says: 'the quotation gives a range, which one value cannot hold', found: '{found}' }
		}
	},
	(row, { reading }, report) => {
		if (!hasValue(row)) return;
		const own = reading(row.quotation);
		const quantity = claimedQuantity(row, own);
		if (quantity?.value === row.value) return;
		if (quantity) return report('value', 'digits', { expected: quantity.value, found: row.value });
		const expected = meantStatement(row, own)?.quantity;
		if (!expected) return report('quotation', 'no-amount', { found: row.quotation });
		const details = { expected: expected.text, found: formatAmount(row) };
		if (expected.upper !== null) return report('quotation', 'range', details);
		const column = expected.unit !== row.unit ? 'unit' : expected.value !== row.value ? 'value' : 'unit_mult';
		report(column, 'other', details);
	}
);
