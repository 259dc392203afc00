import { relationOf } from './agreement.ts';
import { read, type Reading } from '../reading/reading.ts';
import type { Dataset } from '../table/dataset.ts';
import { scaled } from '../figures/amount.ts';
import type { Derived } from '../figures/derived.ts';
import { fold, originalEnd, originalStart } from '../text/fold.ts';
import { formatFigure } from '../figures/format.ts';
import { hasValue, type ValuedObservation } from '../table/observation.ts';
import { indicator, type Inferable } from '../table/vocabulary.ts';
import type { Quantity } from '../reading/quantity/quantity.ts';
import { isRoundingOf } from '../figures/rounding.ts';
import { paragraphs, sentences, type Span } from '../text/sentence.ts';
import { governing, namesKindOfServices } from '../reading/mentions.ts';
import { statedAt } from './stated.ts';
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
	joined: 'the draft names {groups} together',
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
			const amounts = reading.quantities.map((quantity) => {
				const place = {
					start: originalStart(folded, start + quantity.start),
					end: originalEnd(folded, start + quantity.end)
				};
				const about =
					quantity.unit === '%'
						? judgeShare(quantity, reading, dataset, derived)
						: judgeAmount(quantity, reading, before, dataset);
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

function judgeAmount(
	quantity: Quantity,
	reading: Reading,
	before: readonly Reading[],
	{ observations }: Pick<Dataset, 'observations'>
): Judgement {
	const said = governing(reading.text, reading.indicators, quantity);
	if (!said) return judge('cannot tell', 'no-indicator');
	if (indicator(said.indicator).kind === 'services' && namesKindOfServices(reading.text)) {
		return judge('cannot tell', 'kind-of-services');
	}
	const figures = observations.filter(
		(row): row is ValuedObservation => row.indicator === said.indicator && hasValue(row)
	);
	const spoken = figures.map((row) => ({
		row,
		fields: FIELDS.map((field) => statedAt(field, row, reading, quantity, before))
	}));
	const found = spoken.find(({ fields }) => fields.every(({ state }) => state === 'stated'));
	if (found) return compare(quantity, found.row);
	// A field that says something else rules the row out; one that is not said, or of several joined, leaves it open.
	const open = spoken.find(({ fields }) => !fields.some(({ state }) => state === 'other'));
	const joined = open?.fields.flatMap((said) => (said.state === 'joined' ? [`“${said.found}”`] : [])) ?? [];
	if (joined.length > 0) return judge('cannot tell', 'joined', { groups: joined.join(' and ') });
	const missing = open && FIELDS.filter((_, i) => open.fields[i]?.state === 'absent');
	if (missing) return judge('cannot tell', 'not-said', { fields: missing.join(' and the ') });
	return judge('not in the table', 'no-figure', { indicator: indicator(said.indicator).name.toLowerCase() });
}

const FIELDS = ['year', 'reporter', 'partner'] as const satisfies Inferable[];
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

/** A percentage is compared only where its sentence names both the part and the whole. */
function judgeShare(
	quantity: Quantity,
	reading: Reading,
	{ observations }: Pick<Dataset, 'observations'>,
	derived: readonly Derived[]
): Judgement {
	const named = new Set(reading.indicators.map((mention) => mention.indicator));
	const share = derived.find(
		({ kind, inputs }) =>
			kind === 'share' &&
			inputs.every((id) => observations.some((row) => row.id === id && named.has(row.indicator))) &&
			named.size > 1
	);
	if (!share || share.low === null || share.high === null) return judge('cannot tell', 'no-whole');
	const decimals = quantity.value.split('.')[1]?.length ?? 0;
	const fits = [share.low, share.high, share.value].some((bound) =>
		new Big(bound).round(decimals, Big.roundHalfUp).eq(quantity.value)
	);
	const data = { formula: share.formula, printed: share.text };
	return judge(quantity.upper === null && fits ? 'matches' : 'differs', 'computed', data, { derived: share.id });
}
