import { isInNomenclature, sectionOf } from '../../table/harmonized-system.ts';
import { hasValue } from '../../table/observation.ts';
import { indicator } from '../../table/vocabulary.ts';
import { rowRule } from './rule.ts';

export const classification = rowRule(
	{
		id: 'classification',
		title: 'Classification',
		statement:
			'Every good that is named without a value has an HS 2017 code, one with a value may have one; its chapter and its heading exist, and nothing else has a code.',
		messages: {
			missing: { says: 'a good without a code', expected: 'an HS 2017 code' },
			'no-good': { says: 'a code for what is no good' },
			'no-chapter': { says: 'no such chapter in HS 2017', expected: 'a chapter from 01 to 97, without 77' },
			'no-heading': { says: 'no such heading in HS 2017', expected: 'the first four digits of a heading that it has' }
		}
	},
	(row, _, report) => {
		const isGood = indicator(row.indicator).kind === 'goods';
		const { hs_2017: code } = row;
		if (code === null) {
			if (isGood && !hasValue(row)) report('hs_2017', 'missing', { found: '' });
		} else if (!isGood) report('hs_2017', 'no-good', { expected: '', found: code });
		else if (!sectionOf(code)) report('hs_2017', 'no-chapter', { found: code });
		else if (!isInNomenclature(code)) report('hs_2017', 'no-heading', { found: code });
	}
);
