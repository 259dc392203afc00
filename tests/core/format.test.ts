import { describe, expect, it } from 'vitest';
import { fullDigits } from '../../src/lib/core/digits.ts';
import { formatAmount, formatDate } from '../../src/lib/core/format.ts';
import { sectionOf } from '../../src/lib/core/harmonized-system.ts';
import { textFragment } from '../../src/lib/core/text-fragment.ts';

describe('formatAmount(amount)', () => {
	it.each([
		['570', 'USD', 6, '$570 million'],
		['66.70', 'USD', 6, '$66.70 million'],
		['1234567', 'EUR', 0, '€1,234,567'],
		['3.4', 'GBP', 9, '£3.4 billion'],
		['12', 'CHF', 3, 'CHF 12 thousand'],
		['82.6', '%', 0, '82.6 %']
	])('%s %s × 10^%i is %s', (value, unit, unit_mult, text) => {
		expect(formatAmount({ value, unit, unit_mult }).replaceAll('\u00A0', ' ')).toBe(text);
	});
});

describe('fullDigits(amount)', () => {
	it.each([
		['66.7', 6, '66700000'],
		['0.1', 0, '0.1'],
		['1.005', 3, '1005'],
		['9007199254740993', 12, '9007199254740993000000000000']
	])('%s × 10^%i is %s, exactly', (value, unit_mult, digits) => expect(fullDigits({ value, unit_mult })).toBe(digits));
});

describe('formatDate(iso)', () => {
	it('is the day as printed, in no other time zone', () => {
		expect(formatDate('2018-10-31')).toBe('31 October 2018');
		expect(formatDate('2018-10-31T00:29+03:00')).toBe('31 October 2018');
	});
});

describe('textFragment(url, quotation)', () => {
	it('encodes what has a meaning in the directive', () => {
		expect(textFragment('https://example.org/a#top', 'hot-rolled rods, pipes & wire')).toBe(
			'https://example.org/a#:~:text=hot%2Drolled%20rods%2C%20pipes%20%26%20wire'
		);
	});
});

describe('sectionOf(code)', () => {
	it.each([
		['0303', 'I'],
		['3104', 'VI'],
		['94', 'XX'],
		['9013', 'XVIII'],
		['8703', 'XVII']
	])('%s is in section %s', (code, numeral) => expect(sectionOf(code)?.numeral).toBe(numeral));
	it.each(['77', '00', '98', '9901'])('%s is in none', (code) => expect(sectionOf(code)).toBeNull());
});
