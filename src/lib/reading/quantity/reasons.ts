/** What keeps an amount of money from being read, in words that go after it. */
export const REASONS = {
	number: 'its commas and points are not those of English numbers: 66.7, 1,234,567',
	fraction: 'a fraction, where we read decimals',
	words: 'a number in words, where we read short ones with a scale: five million',
	compound: 'a number in several parts, where we read one',
	bracket: 'a second number stands in brackets within it',
	power: 'a power of ten, where we read million or billion',
	scale: 'whether it is a thousand, a million or neither is not certain',
	shared: 'whether it has the scale of the number beside it is not certain',
	range: 'whether the two numbers are a range, and of what, is not certain',
	sign: 'whether it is negative is not certain',
	currency: 'whose currency it is in is not certain',
	form: 'its number, scale and currency do not go together for certain'
} as const;

export type Reason = keyof typeof REASONS;
