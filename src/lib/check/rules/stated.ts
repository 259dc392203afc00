import { explain } from '../../reading/doubt.ts';
import { INFERABLE } from '../../table/vocabulary.ts';
import { meantStatement, shownValue } from '../agreement.ts';
import { rowRule } from './rule.ts';

export const stated = rowRule(
	{
		id: 'stated',
		title: 'Year, parties, indicator',
		statement:
			'The quotation states the figure as the level of a whole calendar year. Year, reporter, partner and indicator are stated in it, or named as inferred; never both.',
		decidesAgreement: true,
		messages: {
			other: { says: 'the quotation says another {field}', expected: '{expected}' },
			joined: {
				says: 'the quotation names several together, and none of them alone as the {field}',
				expected: 'a sentence whose {field} is one'
			},
			uncertain: { says: 'the {field} is not certain: {reason}' },
			'not-asserted': { says: 'the quotation does not say that it is so: {reason}' },
			'no-level': { says: 'the quotation gives no yearly figure of it: {reason}' },
			'not-inferred': { says: 'the quotation states the {field} itself; it is not inferred', expected: 'no “{field}”' },
			absent: {
				says: 'the quotation does not state the {field}',
				expected: '“{field}”, if the paragraph states it before'
			}
		}
	},
	(row, { reading }, report) => {
		const statement = meantStatement(row, reading(row.quotation));
		if (!statement) return;
		const { assertion, measure } = statement;
		const found = row.quotation;
		if (assertion.state === 'uncertain')
			return report('quotation', 'not-asserted', { data: { reason: explain(assertion.doubt) }, found });
		if (measure.state === 'uncertain')
			return report('quotation', 'no-level', { data: { reason: explain(measure.doubt) }, found });
		for (const field of INFERABLE) {
			const said = statement[field];
			const found = String(row[field]);
			const isInferred = row.inferred.includes(field);
			if (said.state === 'uncertain' && said.doubt.id === 'several')
				report(field, 'joined', { data: { field }, found: said.doubt.words });
			else if (said.state === 'uncertain')
				report(field, 'uncertain', { data: { field, reason: explain(said.doubt) }, found });
			else if (said.state === 'stated' && said.value !== row[field])
				report(field, 'other', { data: { field }, expected: shownValue(said.value), found });
			else if (isInferred !== (said.state === 'unsaid'))
				report('inferred', isInferred ? 'not-inferred' : 'absent', { data: { field }, found: row.inferred.join(' ') });
		}
	}
);
