import { describe, expect, test } from 'vitest';
import { readDecimal } from '../../src/lib/std/decimal.ts';

describe('readDecimal(printed)', () => {
	test.each([
		['570', '570'],
		['1,234.50', '1234.50'],
		['1 234 567', '1234567'],
		['12\u202f500', '12500'],
		['1’234', '1234'],
		['66,7', '66.7'],
		['2,00', '2.00'],
		['.5', '0.5'],
		['0.05', '0.05'],
		['007', '007']
	])('of %j is %s', (printed, digits) => expect(readDecimal(printed)).toBe(digits));

	test.each([
		'1.234.567', '1,23,456', '0,500', '1234,567', '1,2345', "1,234'567", "1,2'3", '1 234,567', '1.5,000', '1\u200b2', '1,\u200b23', '.\u200b5'
	])('of %j is none: a guess would be a wrong figure', (printed) => expect(readDecimal(printed)).toBeNull()); // prettier-ignore
});
