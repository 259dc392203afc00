import { hasValue } from '../../table/observation.ts';
import { indicator } from '../../table/vocabulary.ts';
import { explain } from '../../reading/doubt.ts';
import { claimedStatement, wordsKey } from '../agreement.ts';
import { rule } from './rule.ts';

export const commodity = rule(
	{
		id: 'commodity',
		title: 'Commodity',
		statement: 'Goods and services are named in the quotation’s own words; a flow of capital names none.',
		needs: 'table',
		decidesAgreement: true,
		messages: {
			blank: { says: 'what is it?', expected: 'the quotation’s words for it' },
			capital: { says: 'capital is no commodity' },
			uncertain: { says: 'what the amount is of is not certain: {reason}' },
			'other-words': { says: 'these words do not stand in the quotation', expected: 'the quotation’s own words' },
			'other-good': { says: 'the quotation does not name this as what the amount is of' }
		}
	},
	({ dataset, reading }, report) =>
		dataset.observations.flatMap((row) => {
			const isCapital = indicator(row.indicator).kind === 'capital';
			if (row.commodity === null) return isCapital ? [] : report(row, 'commodity', 'blank', { found: '' });
			if (isCapital) return report(row, 'commodity', 'capital', { expected: '', found: row.commodity });
			const said = hasValue(row) ? claimedStatement(row, reading(row.quotation).statements)?.commodity : undefined;
			// Which goods a list names is asked by the rule `list`.
			if (!said || (said.state === 'stated' && wordsKey(said.value) === wordsKey(row.commodity))) {
				const words = new RegExp(`(?<![\\p{L}\\p{N}])${escape(row.commodity)}(?![\\p{L}\\p{N}])`, 'u');
				return words.test(row.quotation) ? [] : report(row, 'commodity', 'other-words', { found: row.commodity });
			}
			if (said.state === 'uncertain')
				return report(row, 'commodity', 'uncertain', { data: { reason: explain(said.doubt) }, found: row.commodity });
			const expected = said.state === 'stated' ? said.value : null;
			return report(row, 'commodity', 'other-good', { expected, found: row.commodity });
		})
);

const escape = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
