import { INFERABLE } from '../../table/vocabulary.ts';
import { placeOf, statedIn } from '../stated.ts';
import { rule } from './rule.ts';

export const stated = rule(
	{
		id: 'stated',
		title: 'Year, parties, indicator',
		statement: 'Year, reporter, partner and indicator are stated in the quotation, or named as inferred; never both.',
		needs: 'table',
		decidesAgreement: true,
		messages: {
			other: { says: 'the quotation says another {field}', expected: '{expected}' },
			joined: {
				says: 'the quotation names several together, and none of them alone as the {field}',
				expected: 'a sentence whose {field} is one'
			},
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
			const read = reading(row.quotation);
			const place = placeOf(row, read);
			return INFERABLE.flatMap((field) => {
				const said = statedIn(field, row, read, place);
				const data = { field };
				if (said.state === 'other')
					return report(row, field, 'other', { data, expected: said.found, found: String(row[field]) });
				if (said.state === 'joined') return report(row, field, 'joined', { data, found: said.found });
				const isInferred = row.inferred.includes(field);
				if (isInferred === (said.state === 'absent')) return [];
				const message = isInferred ? 'not-inferred' : 'absent';
				return report(row, 'inferred', message, { data, found: row.inferred.join(' ') });
			});
		})
);
