import { isStated, relationOf, wordsKey } from './agreement.ts';
import { read, type Reading } from '../reading/reading.ts';
import type { Dataset } from '../table/dataset.ts';
import { scaled } from '../figures/amount.ts';
import type { Derived } from '../figures/derived.ts';
import { fold, originalEnd, originalStart } from '../text/fold.ts';
import { formatFigure } from '../figures/format.ts';
import { hasValue, type Observation, type ValuedObservation } from '../table/observation.ts';
import { indicator } from '../table/vocabulary.ts';
import type { Quantity } from '../reading/quantity/quantity.ts';
import { isRoundingOf } from '../figures/rounding.ts';
import { paragraphs, sentences, type Span } from '../text/sentence.ts';
import { explain } from '../reading/doubt.ts';
import { readStatements, type Statement } from '../reading/statement.ts';
import { fill } from '../std/template.ts';
import { Big } from 'big.js';

/**
 * What the table has to say of an amount in somebody's own draft. `matches`, value and hedge alike; `rounded`, the same
 * to fewer digits; `differs`, another value; `qualifier`, the same value with a hedge dropped, added or changed; `not in
 * the table`, what it measures is said and we have no such figure; `cannot tell`, the draft does not say what it is.
 */
export const VERDICTS = ['matches', 'rounded', 'differs', 'qualifier', 'not in the table', 'cannot tell'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One amount of a draft; offsets are of the draft as given. */
export interface DraftAmount extends Span {
	text: string;
	verdict: Verdict;
	/** the observation, or the derived value, that the draft speaks of */
	observation: string | null;
	derived: string | null;
	/** why, in words that go after the amount: `formatReason(why)` */
	reason: string;
	why: Reason;
}

/** Why a verdict is what it is: one of `REASONS`, and what fills it. */
export interface Reason {
	id: keyof typeof REASONS;
	data: Readonly<Record<string, string>>;
}

const REASONS = {
	unreadable: 'this amount cannot be read for certain',
	'no-indicator': 'the sentence does not say what this measures',
	'kind-of-services': 'the sentence speaks of one kind of services',
	uncertain: '{doubt}',
	'not-said': 'the draft does not say the {fields}',
	'no-figure': 'no {indicator} for this year and these parties',
	'other-unit': 'the table has this in {unit}: {printed}',
	range: 'you write a range; {source} {has} {printed}',
	has: '{source} {has} {printed}',
	other: 'you write {text}; {source} {has} {printed}',
	hedged: '{source} hedges this: {printed}',
	'own-hedge': '“{hedge}” is yours; {source} {has} {printed}',
	'no-whole': 'the sentence does not say of what this is a share',
	computed: 'computed by us, {formula}: {printed}'
} as const;

/** A reason in words. @param publisher of the article that is meant, where it is to be named */
export const formatReason = ({ id, data }: Reason, publisher?: string): string =>
	fill(REASONS[id], { ...data, source: publisher ?? 'the source', has: publisher ? 'wrote' : 'has' });

type Judgement = Omit<DraftAmount, 'start' | 'end' | 'text'>;
function judge(
	verdict: Verdict,
	id: Reason['id'],
	data: Reason['data'] = {},
	about: { observation?: string; derived?: string } = {}
): Judgement {
	const why = { id, data };
	return {
		verdict,
		reason: formatReason(why),
		why,
		observation: about.observation ?? null,
		derived: about.derived ?? null
	};
}

/**
 * Holds every amount of a draft against the table. An amount is compared only where the draft says what it measures in
 * its sentence, and year and parties there or before in the paragraph: nothing is guessed.
 */
export function checkDraft(
	draft: string,
	dataset: Pick<Dataset, 'observations'>,
	derived: readonly Derived[]
): DraftAmount[] {
	const folded = fold(draft);
	return paragraphs(folded.text).flatMap((paragraph) => {
		const before: Reading[] = [];
		return sentences(folded.text.slice(paragraph.start, paragraph.end)).flatMap((span) => {
			const start = paragraph.start + span.start;
			const reading = read(folded.text.slice(start, paragraph.start + span.end));
			const amounts = readStatements(reading, before).flatMap((statement) => {
				const { quantity } = statement;
				if (!quantity) return [];
				const place = {
					start: originalStart(folded, start + quantity.start),
					end: originalEnd(folded, start + quantity.end)
				};
				const about =
					quantity.unit === '%'
						? judgeShare(quantity, statement, dataset, derived)
						: judgeAmount(quantity, statement, dataset);
				return { ...place, text: draft.slice(place.start, place.end), ...about };
			});
			const unreadable = reading.unreadable.map((span) => {
				const place = { start: originalStart(folded, start + span.start), end: originalEnd(folded, start + span.end) };
				return { ...place, text: draft.slice(place.start, place.end), ...judge('cannot tell', 'unreadable') };
			});
			before.unshift(reading);
			return [...amounts, ...unreadable].sort((a, b) => a.start - b.start);
		});
	});
}

/** An amount is compared only where all of it is stated; what is uncertain or unsaid is told. */
function judgeAmount(
	quantity: Quantity,
	statement: Statement,
	{ observations }: Pick<Dataset, 'observations'>
): Judgement {
	const { indicator: said, commodity } = statement;
	if (said.state === 'unsaid') return judge('cannot tell', 'no-indicator');
	for (const field of ['assertion', 'measure', 'indicator', ...FIELDS] as const) {
		const value = statement[field];
		if (value.state === 'uncertain') return judge('cannot tell', 'uncertain', { doubt: explain(value.doubt) });
	}
	if (said.state !== 'stated') return judge('cannot tell', 'no-indicator');
	const figures = observations.filter((row): row is ValuedObservation => row.indicator === said.value && hasValue(row));
	const isSame = (row: Observation, field: (typeof FIELDS)[number]) =>
		isStated<number | string>(statement[field], row[field]);
	const open = figures.filter((row) => FIELDS.every((field) => statement[field].state === 'unsaid' || isSame(row, field))); // prettier-ignore
	const missing = FIELDS.filter((field) => statement[field].state === 'unsaid');
	if (open.length > 0 && missing.length > 0) return judge('cannot tell', 'not-said', { fields: missing.join(' and the ') }); // prettier-ignore
	const ofIt = open.filter((row) => row.commodity === null || (commodity.state === 'stated' && wordsKey(commodity.value) === wordsKey(row.commodity))); // prettier-ignore
	if (ofIt[0]) return compare(quantity, ofIt[0]);
	if (indicator(said.value).kind === 'services' && open.length > 0) return judge('cannot tell', 'kind-of-services');
	return judge('not in the table', 'no-figure', { indicator: indicator(said.value).name.toLowerCase() });
}

const FIELDS = ['year', 'reporter', 'partner'] as const;

function compare(quantity: Quantity, row: ValuedObservation): Judgement {
	const about = { observation: row.id };
	const printed = formatFigure(row) ?? '';
	if (quantity.unit !== row.unit) return judge('cannot tell', 'other-unit', { unit: row.unit, printed }, about);
	if (quantity.upper !== null) return judge('differs', 'range', { printed }, about);
	const amount = scaled({ value: quantity.value, unit_mult: quantity.unitMult });
	if (!amount.eq(scaled(row))) {
		return isRoundingOf(quantity, row)
			? judge('rounded', 'has', { printed }, about)
			: judge('differs', 'other', { text: quantity.text, printed }, about);
	}
	const [own, theirs] = [quantity.qualifier?.relation ?? null, relationOf(row.qualifier)];
	if (own === theirs) return judge('matches', 'has', { printed }, about);
	if (own === null) return judge('qualifier', 'hedged', { printed }, about);
	return judge('qualifier', 'own-hedge', { hedge: quantity.qualifier?.text ?? '', printed }, about);
}

/** A percentage is compared only where its sentence states the part, the whole, the year and the parties. */
function judgeShare(
	quantity: Quantity,
	statement: Statement,
	{ observations }: Pick<Dataset, 'observations'>,
	derived: readonly Derived[]
): Judgement {
	const { whole, measure, assertion } = statement;
	const of = whole.state === 'stated' && 'indicator' in whole.value ? whole.value.indicator : null;
	const isMeant = (row: Observation | undefined, indicator: string | null) =>
		row?.indicator === indicator &&
		FIELDS.every((field) => row !== undefined && isStated<number | string>(statement[field], row[field]));
	const byId = (id: string | undefined) => observations.find((row) => row.id === id);
	const part = statement.indicator.state === 'stated' ? statement.indicator.value : null;
	const share = derived.find(
		({ kind, inputs }) =>
			kind === 'share' &&
			measure.state === 'stated' &&
			assertion.state === 'stated' &&
			part !== null &&
			inputs.some((id) => isMeant(byId(id), part)) &&
			inputs.some((id) => isMeant(byId(id), of))
	);
	if (!share || share.low === null || share.high === null) return judge('cannot tell', 'no-whole');
	const decimals = quantity.value.split('.')[1]?.length ?? 0;
	const fits = [share.low, share.high, share.value].some((bound) =>
		new Big(bound).round(decimals, Big.roundHalfUp).eq(quantity.value)
	);
	const data = { formula: share.formula, printed: share.text };
	return judge(quantity.upper === null && fits ? 'matches' : 'differs', 'computed', data, { derived: share.id });
}
