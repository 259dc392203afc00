import { explain } from '../../reading/doubt.ts';
import { INFERABLE } from '../../table/vocabulary.ts';
import { claimedStatement, expectedStatement, shownValue } from '../agreement.ts';
import { rule } from './rule.ts';

export const stated = rule(
	{
		id: 'stated',
		title: 'Year, parties, indicator',
		statement:
			'The quotation states the figure as the level of a whole calendar year. Year, reporter, partner and indicator are stated in it, or named as inferred; never both.',
		needs: 'table',
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
			'not-inferred': {
				says: 'the quotation states the {field} itself; it is not inferred',
				expected: 'no “{field}”'
			},
			absent: {
				says: 'the quotation does not state the {field}',
				expected: '“{field}”, if the paragraph states it before'
			}
		}
	},
	({ dataset, reading }, report) =>
		dataset.observations.flatMap((row) => {
			const { statements } = reading(row.quotation);
			const statement = claimedStatement(row, statements) ?? expectedStatement(row, statements);
			if (!statement) return [];
			const { assertion, measure } = statement;
			const found = row.quotation;
			if (assertion.state === 'uncertain')
				return report(row, 'quotation', 'not-asserted', { data: { reason: explain(assertion.doubt) }, found });
			if (measure.state === 'uncertain')
				return report(row, 'quotation', 'no-level', { data: { reason: explain(measure.doubt) }, found });
			return INFERABLE.flatMap((field) => {
				const said = statement[field];
				const data = { field };
				if (said.state === 'uncertain' && said.doubt.id === 'several')
					return report(row, field, 'joined', { data, found: said.doubt.words });
				if (said.state === 'uncertain')
					return report(row, field, 'uncertain', { data: { field, reason: explain(said.doubt) }, found: String(row[field]) }); // prettier-ignore
				if (said.state === 'stated' && said.value !== row[field])
					return report(row, field, 'other', { data, expected: shownValue(said.value), found: String(row[field]) });
				const isInferred = row.inferred.includes(field);
				if (isInferred === (said.state === 'unsaid')) return [];
				const message = isInferred ? 'not-inferred' : 'absent';
				return report(row, 'inferred', message, { data, found: row.inferred.join(' ') });
			});
		})
);
