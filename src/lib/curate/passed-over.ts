import { type Doubt, explain } from '../reading/doubt.ts';
import { REASONS } from '../reading/quantity/tables.ts';
import type { Reading } from '../reading/reading.ts';
import type { Said } from '../reading/said.ts';
import type { Statement } from '../reading/statement.ts';
import type { SetAsideReason } from '../table/set-aside-schema.ts';
import type { Span } from '../text/sentence.ts';
import { cellsOfValue, type Proposal, UNSAID } from './proposal.ts';

/** What is in an article, and in no row that could be written. */
export interface PassedOver {
	/** in the sentence's own characters */
	words: string;
	/** its sentence */
	quotation: string;
	/** in words that go after the quoted ones */
	why: string;
	/** what it may be set aside for, where it is an amount of money: the check asks of each where it is */
	reason: SetAsideReason | null;
}

/** What a doubt about a statement sets it aside for; any other one, because it cannot be read for certain. */
const DOUBTS: Partial<Record<SetAsideReason, readonly Doubt['id'][]>> = {
	'other-period': ['part-of-year', 'several-years', 'open-period', 'fiscal-year', 'two-periods'],
	'no-year': ['relative-year'],
	change: ['change'],
	rate: ['rate'],
	share: ['share'],
	'not-asserted': ['denied', 'disputed', 'corrected', 'planned', 'possible', 'forecast', 'conditional', 'asked'],
	'other-parties': ['several', 'group', 'unplaced'],
	'other-measure': ['other-measure', 'goods-or-services', 'two-goods', 'excluded']
};
const reasonOf = (id: Doubt['id']) =>
	(Object.keys(DOUBTS) as SetAsideReason[]).find((reason) => DOUBTS[reason]?.includes(id)) ?? 'unreadable';

/** What each field that nothing says sets an amount aside for. */
const BY_BLANK = {
	indicator: 'other-measure',
	reporter: 'other-parties',
	partner: 'other-parties',
	year: 'no-year'
} as const;

/** Doubts of words that we do not know: any other one says more. */
const VAGUE: readonly Doubt['id'][] = ['unknown-words', 'no-link'];
/** Doubts that say less than that nothing is measured which the table has. */
const MINOR: readonly Doubt['id'][] = [...VAGUE, 'several', 'group', 'unplaced'];

/** Why no row can hold the amount of a statement, whatever the curator decides; null where one may, or without one. */
export function refusalOf(statement: Statement): Pick<PassedOver, 'why' | 'reason'> | null {
	const { quantity, measure, assertion, indicator, year, reporter, partner } = statement;
	if (!quantity) return null;
	if (quantity.unit === '%') return { why: 'is a per cent, and no amount', reason: null };
	const fields: Said<unknown>[] = [assertion, measure, indicator, year, reporter, partner];
	const doubts = fields.flatMap((field) => (field.state === 'uncertain' ? [field.doubt] : []));
	const doubt = doubts.find(({ id }) => !VAGUE.includes(id)) ?? doubts[0];
	if (doubt && MINOR.includes(doubt.id) && indicator.state === 'unsaid')
		return { why: UNSAID.indicator, reason: BY_BLANK.indicator };
	if (doubt) return { why: explain(doubt), reason: reasonOf(doubt.id) };
	const { text, value, upper } = quantity;
	if (upper !== null) return { why: `“${text}” is a range, which one value cannot hold`, reason: 'range' };
	if (value.startsWith('-')) return { why: 'is below zero, which no value is', reason: 'range' };
	return cellsOfValue(quantity) ? null : { why: 'is no amount that the columns hold', reason: 'unreadable' };
}

/**
 * What a sentence gives and no row can hold, in order of place: amounts that are uncertain, unreadable or a range,
 * those of which a field is nowhere said; and per cents.
 */
export function passedOver(
	reading: Reading,
	statements: readonly Statement[],
	proposals: readonly Proposal[]
): PassedOver[] {
	const { text: quotation, unreadable, unreadPercents, uncertainLists } = reading;
	const found: (PassedOver & Span)[] = [];
	const pass = ({ start, end }: Span, why: string, reason: SetAsideReason | null) =>
		found.push({ start, end, words: quotation.slice(start, end), quotation, why, reason });
	for (const span of unreadable) pass(span, REASONS[span.reason], 'unreadable');
	for (const span of unreadPercents) pass(span, 'is a per cent that cannot be read for certain', null);
	for (const span of uncertainLists) pass(span, 'is a list, and where one item ends is not certain', 'unreadable');
	for (const statement of statements) {
		const refusal = refusalOf(statement);
		if (refusal) pass(statement, refusal.why, refusal.reason);
	}
	for (const { statement, undecided } of proposals) {
		const blank = (['indicator', 'year', 'reporter', 'partner'] as const).find((field) => undecided[field]);
		if (statement.quantity && blank) pass(statement.quantity, undecided[blank] ?? '', BY_BLANK[blank]);
	}
	return found.sort((a, b) => a.start - b.start);
}
