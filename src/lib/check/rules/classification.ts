import { isInNomenclature, sectionOf } from '../../table/harmonized-system.ts';
import { hasValue } from '../../table/observation.ts';
import { indicator } from '../../table/vocabulary.ts';
import { rule } from './rule.ts';

export const classification = rule(
	{
		id: 'classification',
		title: 'Classification',
		statement:
			'Every good that is named without a value has an HS 2017 code, one with a value may have one; its chapter and its heading exist, and nothing else has a code.',
		needs: 'table',
		messages: {
			missing: { says: 'a good without a code', expected: 'an HS 2017 code' },
			'no-good': { says: 'a code for what is no good' },
			'no-chapter': { says: 'no such chapter in HS 2017', expected: 'a chapter from 01 to 97, without 77' },
			'no-heading': { says: 'no such heading in HS 2017', expected: 'the first four digits of a heading that it has' }
		}
	},
	({ dataset }, report) =>
		dataset.observations.flatMap((row) => {
			const isGood = indicator(row.indicator).kind === 'goods';
			const { hs_2017: code } = row;
			if (code === null) return isGood && !hasValue(row) ? report(row, 'hs_2017', 'missing', { found: '' }) : [];
			if (!isGood) return report(row, 'hs_2017', 'no-good', { expected: '', found: code });
			if (!sectionOf(code)) return report(row, 'hs_2017', 'no-chapter', { found: code });
			return isInNomenclature(code) ? [] : report(row, 'hs_2017', 'no-heading', { found: code });
		})
);
