import { fill } from '../std/template.ts';

/**
 * What the table has to say of an amount or a good in somebody's own draft. `matches`, value and hedge alike; `rounded`,
 * the same to fewer digits; `consistent`, another statement that the table bears out: a looser one ("more than $50
 * million" of $66.7 million, "cars" of passenger cars), or the other side of the same flow; `named`, a good that it names without a value; `qualifier`, the same value with a hedge dropped, added or
 * changed, or of which more is said than the source says ("fell to", "thanks to"), or a good of a list that claims to be more than the source's; `differs`, another value; `not in the table`,
 * what it measures is said and we have no such figure, or good; `cannot tell`, the draft does not say for certain what
 * it is.
 */
export type Verdict =
	'matches' | 'rounded' | 'consistent' | 'named' | 'differs' | 'qualifier' | 'not in the table' | 'cannot tell';

/** Why a verdict is what it is. */
export interface Reason {
	id: keyof typeof REASONS;
	data: Readonly<Record<string, string>>;
}

const REASONS = {
	unreadable: 'this amount cannot be read: {why}',
	'no-indicator': 'the sentence does not say what this measures',
	'kind-of-services': 'the sentence speaks of one kind of services',
	uncertain: '{doubt}',
	'not-said': 'the draft does not say {fields}',
	'no-figure': 'no {indicator} for this year and these parties',
	'no-value': '{source} names {goods} without a value',
	'no-flow': 'the draft does not say who exports or imports this',
	'unread-list': 'which goods these words name is not certain',
	'unread-good': 'what the sentence says of this is not certain',
	names: '{source} names {near}',
	'none-of': 'none of the {count} {indicator} that the table names',
	'other-side': '{source} gives this from the other side',
	elsewhere: 'the nearest is of another year, or another flow',
	'leaves-out': '“{hedge}” leaves out others that {source} names',
	second: 'the sentence gives another amount for the same',
	'is-part': 'the sentence makes this a part of another amount',
	'other-unit': 'the table has this in {unit}: {printed}',
	range: 'you write a range; {source} {has} {printed}',
	has: '{source} {has} {printed}',
	open: 'whether that holds, {printed} does not settle',
	other: 'you write {text}; {source} {has} {printed}',
	hedged: '{source} hedges this: {printed}',
	'own-hedge': '“{hedge}” is yours; {source} {has} {printed}',
	'no-whole': 'the sentence does not say of what this is a share',
	computed: 'computed by us, {formula}: {printed}'
} as const;

/** A reason in words that go after the amount. @param publisher of the article that is meant, where it is to be named */
export const formatReason = ({ id, data }: Reason, publisher?: string): string =>
	fill(REASONS[id], { ...data, source: publisher ?? 'the source', has: publisher ? 'wrote' : 'has' });

/** A verdict with its reason, and the observation or the derived value that it speaks of. */
export interface Judgement {
	verdict: Verdict;
	observation: string | null;
	derived: string | null;
	why: Reason;
}

export function judge(
	verdict: Verdict,
	id: Reason['id'],
	data: Reason['data'] = {},
	{ observation = null, derived = null }: Partial<Omit<Judgement, 'verdict' | 'why'>> = {}
): Judgement {
	return { verdict, why: { id, data }, observation, derived };
}
