import { capitalize } from '../../figures/format.ts';
import { hasValue } from '../../table/observation.ts';
import { indicator } from '../../table/vocabulary.ts';
import { anchor } from '../../text/anchor.ts';
import { fold } from '../../text/fold.ts';
import { explain } from '../../reading/doubt.ts';
import { claimedStatement, wordsKey } from '../agreement.ts';
import { rowRule } from './rule.ts';

export const commodity = rowRule(
	{
		id: 'commodity',
		title: 'Commodity',
		statement: 'Goods and services are named in the quotation’s own words; a flow of capital names none.',
		decidesAgreement: true,
		messages: {
			blank: { says: 'what is it?', expected: 'the quotation’s words for it' },
			capital: { says: 'capital is no commodity' },
			uncertain: { says: 'what the amount is of is not certain: {reason}' },
			'other-words': { says: 'these words do not stand in the quotation', expected: 'the quotation’s own words' },
			'other-good': { says: 'the quotation does not name this as what the amount is of' }
		}
	},
	(row, { reading }, report) => {
		const isCapital = indicator(row.indicator).kind === 'capital';
		const { commodity: found } = row;
		if (found === null) return isCapital ? undefined : report('commodity', 'blank', { found: '' });
		if (isCapital) return report('commodity', 'capital', { expected: '', found });
		const said = hasValue(row) ? claimedStatement(row, reading(row.quotation))?.commodity : undefined;
		// Which goods a list names is asked by the rule `list`.
		if (said?.state === 'uncertain') report('commodity', 'uncertain', { data: { reason: explain(said.doubt) }, found });
		else if (said?.state === 'unsaid') report('commodity', 'other-good', { found });
		else if (said && wordsKey(said.value) !== wordsKey(found))
			report('commodity', 'other-good', { expected: said.value, found });
		// "services" of "Services were exported", which a sentence begins with a capital
		else if ([found, capitalize(found)].every((words) => anchor(fold(row.quotation), words).state === 'orphaned'))
			report('commodity', 'other-words', { found });
	}
);
