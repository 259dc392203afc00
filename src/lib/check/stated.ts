import { claimedQuantity, expectedQuantity } from './agreement.ts';
import type { Reading } from '../reading/reading.ts';
import { hasValue, type Observation } from '../table/observation.ts';
import { economy, type EconomyCode, indicator, INFERABLE, type Inferable } from '../table/vocabulary.ts';
import type { EconomyMention, Joined } from '../reading/economies.ts';
import type { Quantity } from '../reading/quantity/quantity.ts';
import type { Span } from '../text/sentence.ts';
import { governing } from '../reading/mentions.ts';

/**
 * What a sentence says of a field: nothing, what the row says, something else (in words for a finding), or several joined
 * ("Germany and Poland"), of which none alone is meant.
 */
export type Stated = { state: 'absent' } | { state: 'stated' } | { state: 'other' | 'joined'; found: string };

const nameOf = (code: EconomyCode) => `${code}, ${economy(code).name}`;
const ABSENT: Stated = { state: 'absent' };
const joinedIn = ({ text }: Reading, { start, end }: Span): Stated => ({
	state: 'joined',
	found: text.slice(start, end)
});
const compare = (same: boolean, found: string): Stated => (same ? { state: 'stated' } : { state: 'other', found });

/** Where in its quotation the row is: its amount, its good, or the start of the list. */
export function placeOf(row: Observation, reading: Reading): Span | Quantity {
	if (hasValue(row)) return claimedQuantity(row, reading) ?? expectedQuantity(row, reading) ?? { start: 0, end: 0 };
	const items = reading.enumerations.flatMap(({ items }) => items);
	return items.find(({ text }) => text === row.commodity) ?? items[0] ?? { start: 0, end: 0 };
}

/** What a sentence says of one field of a row, around a place in it. */
export function statedIn(field: Inferable, row: Observation, reading: Reading, place: Span): Stated {
	switch (field) {
		case 'year': {
			const mention = governing(reading.text, reading.years, place);
			return mention ? compare(mention.year === row.year, String(mention.year)) : ABSENT;
		}
		case 'indicator': {
			const mention = governing(reading.text, reading.indicators, place);
			return mention ? compare(mention.indicator === row.indicator, mention.indicator) : ABSENT;
		}
		default: {
			const mention = governing(reading.text, partiesOf(field, row, reading), place);
			if (mention?.joined) return joinedIn(reading, mention.joined);
			if (mention) return compare(mention.economy === row[field], nameOf(mention.economy));
			const elsewhere = reading.economies.find((candidate) => candidate.economy === row[field]);
			return elsewhere ? compare(false, `${nameOf(row[field])} as the ${elsewhere.role} of the flow`) : ABSENT;
		}
	}
}

/** The economies of a sentence that stand in a role that the indicator gives to its reporter, or to its partner. */
function partiesOf(field: 'reporter' | 'partner', row: Observation, { economies }: Reading): EconomyMention[] {
	return economies.filter(({ role }) => indicator(row.indicator).roles[field].includes(role));
}

/**
 * What the sentences before a quotation, the nearest first, say of a field that the quotation leaves out. An economy may
 * stand there in another role, as "exports to the United States" does before a sentence on imports: then it is the
 * nearest one that is not the other party. Of two that are joined ("Belarus and the United States met") it is the one
 * that is not the other party, where the quotation itself names that one.
 * @param inferred the fields that the quotation leaves out
 */
export function statedBefore(
	field: Inferable,
	row: Observation,
	before: readonly Reading[],
	inferred: readonly Inferable[]
): Stated {
	for (const reading of before) {
		const end = { start: reading.text.length, end: reading.text.length };
		const stated = statedIn(field, row, reading, end);
		if (stated.state === 'stated') return stated;
		if (field === 'year' || field === 'indicator') {
			if (stated.state === 'other') return stated;
			continue;
		}
		const otherField = otherParty(field);
		const other = row[otherField];
		const party = governing(reading.text, partiesOf(field, row, reading), end);
		const nearest = party ?? reading.economies.findLast(({ economy, joined }) => economy !== other || joined);
		if (!nearest) continue;
		const { joined } = nearest;
		if (!joined) return compare(nearest.economy === row[field], nameOf(nearest.economy));
		const [left, ...more] = joined.economies.filter((economy) => economy !== other);
		if (!left || more.length > 0 || joined.hasOthers || inferred.includes(otherField)) return joinedIn(reading, joined);
		return compare(left === row[field], nameOf(left));
	}
	return ABSENT;
}

/** The party that a field is not about. */
export const otherParty = (field: 'reporter' | 'partner') => (field === 'reporter' ? 'partner' : 'reporter');

/**
 * What a sentence says of one field of a row around a place in it, else what the sentences before it do.
 * @param before the sentences before it in its paragraph, the nearest first
 */
export function statedAt(
	field: Inferable,
	row: Observation,
	reading: Reading,
	place: Span,
	before: readonly Reading[]
): Stated {
	const here = statedIn(field, row, reading, place);
	if (here.state !== 'absent') return here;
	const isOut = (party: 'reporter' | 'partner') => statedIn(party, row, reading, place).state !== 'stated';
	return statedBefore(field, row, before, (['reporter', 'partner'] as const).filter(isOut));
}

/**
 * Whether a place of a sentence can speak of what a row is about: its indicator is stated there, or before in the
 * paragraph, and no other year or party is. A second mention often leaves these out; what it does not say cannot differ.
 * @param before the sentences before it in its paragraph, the nearest first
 */
export function canBeAbout(row: Observation, reading: Reading, place: Span, before: readonly Reading[]): boolean {
	return INFERABLE.every((field) => {
		const isParty = field === 'reporter' || field === 'partner';
		const parties = isParty ? partiesOf(field, row, reading) : [];
		// Named in another role: "Lithuania's trade in services with Germany" is no other partner's.
		const isNamed = ({ economy, joined }: EconomyMention) => economy === row[field] && !namesThird(row, joined);
		if (isParty && parties.length === 0) {
			if (reading.economies.some(isNamed)) return true;
			// "exports of services with Poland" are no other partner's either.
			if (reading.economies.some(({ economy, role }) => role === 'companion' && isThird(row, economy))) return false;
		}
		const said = statedAt(field, row, reading, place, before);
		return said.state === 'stated' || (said.state === 'absent' && field !== 'indicator');
	});
}

/** Whether a group names more than a row's own two parties. */
const namesThird = (row: Observation, joined: Joined | null): boolean =>
	joined !== null && (joined.hasOthers || joined.economies.some((economy) => isThird(row, economy)));

const isThird = ({ reporter, partner }: Observation, economy: EconomyCode): boolean =>
	economy !== reporter && economy !== partner;
