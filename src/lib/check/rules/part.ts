import { fullDigits, scaled } from '../../std/scaled.ts';
import { isRoundingOf } from '../../figures/rounding.ts';
import { hasValue, type Observation } from '../../table/observation.ts';
import { indicator } from '../../table/vocabulary.ts';
import { fold } from '../../text/fold.ts';
import { claimedStatement, isValueOf, meantInParagraph, meantStatement } from '../agreement.ts';
import type { Context } from '../context.ts';
import { rowRule } from './rule.ts';

const WHOLE = 'the id of the whole that the quotation means';

export const part = rowRule(
	{
		id: 'part',
		title: 'Part and whole',
		statement:
			'What the quotation calls a part (“including”, “represented by”) is a part of the row that it belongs to, between the same parties, in the same year, and not greater than it.',
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
	(row, context, report, { sentence }) => {
		const statement = meantStatement(row, context.reading(row.quotation));
		const isSaid = statement?.list?.composition === true || (statement?.whole.state ?? 'unsaid') !== 'unsaid';
		const { part_of: found } = row;
		if (found === null) return isSaid ? report('part_of', 'not-declared', { found: '' }) : undefined;
		if (!isSaid) return report('part_of', 'not-said', { expected: '', found });
		const whole = context.table.observations.get(found);
		if (!whole) return;
		const field = (['year', 'reporter', 'partner', 'article'] as const).find((field) => row[field] !== whole[field]);
		if (field) return report('part_of', 'other-field', { data: { field }, found });
		const wrong = mismatch(row, whole, context, sentence);
		if (wrong) return report('part_of', wrong, { found });
		if (!hasValue(row) || !hasValue(whole) || row.unit !== whole.unit || scaled(row).lte(scaled(whole))) return;
		report('value', 'greater', { expected: fullDigits(whole), found: fullDigits(row) });
	}
);

/** Why a row cannot be a part of another between the same parties in the same year, or null. */
function mismatch(row: Observation, whole: Observation, context: Context, sentence?: number) {
	if (row.indicator !== whole.indicator && indicator(row.indicator).partOf !== whole.indicator)
		return 'other-indicator';
	const { source, reading, table } = context;
	const seen = new Set([row]);
	for (let next: Observation | undefined = whole; next; next = table.observations.get(next.part_of ?? '')) {
		if (seen.has(next)) return 'circle';
		seen.add(next);
	}
	// A whole that its own quotation, or the text, does not bear out is told of by itself.
	const stands = source?.bySentence.has(fold(whole.quotation).text) ?? true;
	if (!stands || !claimedStatement(whole, reading(whole.quotation))) return null;
	const said = meantInParagraph(row, context, sentence)?.whole;
	const meant = said?.state === 'stated' ? said.value.quantity : null;
	if (!meant) return whole.quotation === row.quotation ? 'other-whole' : null;
	return hasValue(whole) && (isValueOf(meant, whole) || isRoundingOf(meant, whole)) ? null : 'other-whole';
}
