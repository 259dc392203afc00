import { sectionOf } from '../../table/harmonized-system.ts';
import { hasValue } from '../../table/observation.ts';
import { indicator } from '../../table/vocabulary.ts';
import { rule } from './rule.ts';

export const classification = rule(
	{
		id: 'classification',
		title: 'Classification',
		statement: 'Every good has an HS 2017 code whose chapter exists, and nothing else has one.',
		needs: 'table',
		messages: {
			missing: { says: 'a good without a code', expected: 'an HS 2017 code' },
			'no-good': { says: 'a code for what is no good' },
			'no-chapter': { says: 'no such chapter in HS 2017', expected: 'a chapter from 01 to 97, without 77' }
		}
	},
	({ dataset }, report) =>
		dataset.observations.flatMap((row) => {
			const isGood = indicator(row.indicator).kind === 'goods' && !hasValue(row);
			if (row.hs_2017 === null) return isGood ? report(row, 'hs_2017', 'missing', { found: '' }) : [];
			if (!isGood) return report(row, 'hs_2017', 'no-good', { expected: '', found: row.hs_2017 });
			return sectionOf(row.hs_2017) ? [] : report(row, 'hs_2017', 'no-chapter', { found: row.hs_2017 });
		})
);
