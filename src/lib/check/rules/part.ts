import { scaled } from '../../figures/amount.ts';
import { fullDigits } from '../../std/scaled.ts';
import { hasValue, type Observation } from '../../table/observation.ts';
import { indicator } from '../../table/vocabulary.ts';
import { claimedStatement, expectedStatement, isValueOf } from '../agreement.ts';
import type { Context } from '../context.ts';
import { rule } from './rule.ts';

const WHOLE = 'the id of the whole that the quotation means';

export const part = rule(
	{
		id: 'part',
		title: 'Part and whole',
		statement:
			'What the quotation calls a part (“including”, “represented by”) is a part of the row that it belongs to, between the same parties, in the same year, and not greater than it.',
		needs: 'table',
		decidesAgreement: true,
		messages: {
			'not-declared': { says: 'the quotation says that this is a part', expected: 'the id of the whole' },
			'not-said': { says: 'the quotation does not say that this is a part' },
			'other-field': { says: 'the whole has another {field}', expected: WHOLE },
			'other-indicator': { says: 'the whole measures something else', expected: WHOLE },
			circle: { says: 'the parts go round in a circle', expected: WHOLE },
			'other-whole': { says: 'the quotation calls it a part of another amount', expected: WHOLE },
			greater: { says: 'a part greater than its whole', expected: 'at most {expected}', found: '{found}' }
		}
	},
	(context, report) =>
		context.dataset.observations.flatMap((row) => {
			const said = saysPart(row, context);
			if (row.part_of === null) return said ? report(row, 'part_of', 'not-declared', { found: '' }) : [];
			if (!said) return report(row, 'part_of', 'not-said', { expected: '', found: row.part_of });
			const whole = context.observation.get(row.part_of);
			if (!whole) return [];
			const field = (['year', 'reporter', 'partner', 'article'] as const).find((field) => row[field] !== whole[field]);
			if (field) return report(row, 'part_of', 'other-field', { data: { field }, found: row.part_of });
			const wrong = mismatch(row, whole, context);
			if (wrong) return report(row, 'part_of', wrong, { found: row.part_of });
			if (!hasValue(row) || !hasValue(whole) || row.unit !== whole.unit || scaled(row).lte(scaled(whole))) return [];
			return report(row, 'value', 'greater', { expected: fullDigits(whole), found: fullDigits(row) });
		})
);

/** Whether the quotation itself calls the row's amount or list a part of something. */
function saysPart(row: Observation, { reading }: Context): boolean {
	const { statements } = reading(row.quotation);
	const statement = claimedStatement(row, statements) ?? expectedStatement(row, statements);
	return statement?.list?.composition === true || (statement?.whole.state ?? 'unsaid') !== 'unsaid';
}

/** Why a row cannot be a part of another between the same parties in the same year, or null. */
function mismatch(row: Observation, whole: Observation, { reading, observation }: Context) {
	if (row.indicator !== whole.indicator && indicator(row.indicator).partOf !== whole.indicator)
		return 'other-indicator';
	const seen = new Set([row.id]);
	for (
		let next: Observation | undefined = whole;
		next;
		next = next.part_of === null ? undefined : observation.get(next.part_of)
	) {
		if (seen.has(next.id)) return 'circle';
		seen.add(next.id);
	}
	if (!hasValue(row) || !hasValue(whole)) return null;
	if (whole.quotation !== row.quotation) return null;
	const said = claimedStatement(row, reading(row.quotation).statements)?.whole;
	const meant = said?.state === 'stated' && 'statement' in said.value ? said.value.statement.quantity : null;
	const own = claimedStatement(whole, reading(whole.quotation).statements);
	return !own || !said || (meant && isValueOf(meant, whole)) ? null : 'other-whole';
}
