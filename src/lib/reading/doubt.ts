/** Why a field of a statement is not certain: one of a closed list, and the sentence's own words for it. */
export interface Doubt {
	id: keyof typeof DOUBTS;
	words: string;
}

/** Each doubt, in words that go after the quoted ones. */
const DOUBTS = {
	'part-of-year': 'is a part of a year',
	'several-years': 'is more than one year',
	'open-period': 'is no calendar year',
	'fiscal-year': 'is no calendar year',
	'relative-year': 'does not name the year',
	'of-present': 'is said of no year',
	'two-periods': 'are two periods, and which is meant is not certain',
	change: 'is a change, not a level',
	rate: 'is a rate, not a yearly total',
	'one-of-several': 'may be one of several',
	share: 'is a share, not an amount',
	'unknown-words': 'is not understood',
	'no-link': 'is joined to its sentence in a way that we do not understand',
	denied: 'denies it',
	disputed: 'disputes it',
	corrected: 'takes it back',
	planned: 'is a plan',
	possible: 'makes it only possible',
	forecast: 'is a forecast',
	conditional: 'sets a condition',
	asked: 'asks, and states nothing',
	several: 'are named together, and none of them alone',
	group: 'is no single economy',
	unplaced: 'has no place in the flow that we can tell',
	'other-measure': 'is something else than what we measure',
	'goods-or-services': 'may be goods, services or both',
	'two-goods': 'are named apart, and which the amount is of is not certain',
	'whose-dollar': 'may be dollars of another country',
	'two-amounts': 'is one of two amounts, and what each is of is not certain',
	excluded: 'leaves something out'
} as const;

/** A doubt in words: “first half of 2018” is a part of a year. */
export const explain = ({ id, words }: Doubt): string => `“${words}” ${DOUBTS[id]}`;
