import { indicator } from '../../table/vocabulary.ts';
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
			'other-words': { says: 'these words do not stand in the quotation', expected: 'the quotation’s own words' }
		}
	},
	({ dataset }, report) =>
		dataset.observations.flatMap((row) => {
			const isCapital = indicator(row.indicator).kind === 'capital';
			if (row.commodity === null) return isCapital ? [] : report(row, 'commodity', 'blank', { found: '' });
			if (isCapital) return report(row, 'commodity', 'capital', { expected: '', found: row.commodity });
			const at = row.quotation.indexOf(row.commodity);
			const around =
				row.quotation.slice(Math.max(0, at - 1), at) + row.quotation.slice(at + row.commodity.length).slice(0, 1);
			if (at !== -1 && !/[\p{L}\p{N}]/u.test(around)) return [];
			return report(row, 'commodity', 'other-words', { found: row.commodity });
		})
);
