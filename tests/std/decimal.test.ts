import { describe, expect, test } from 'vitest';
import { compareDecimals, readDecimal, shiftDecimal } from '../../src/lib/std/decimal.ts';

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

describe('compareDecimals(a, b) goes by value', () => {
	test.each([
		['9', '10'],
		['0.25', '0.3'],
		['0.3', '0.35'],
		['2.999', '3'],
		['1234', '1235.5'],
		['09', '10'],
		['0009', '11'],
		['-1', '0.5'],
		['-10', '-9'],
		['-0.5', '-0.25'],
		['-5', '5'],
		['123456789012345678901', '123456789012345678902']
	])('%s is less than %s', (less, greater) => {
		expect(compareDecimals(less, greater)).toBeLessThan(0);
		expect(compareDecimals(greater, less)).toBeGreaterThan(0);
	});

	test.each([
		['5', '5'],
		['0.5', '0.50'],
		['5', '5.0'],
		['007', '7'],
		['00.5', '0.5'],
		['-5.10', '-5.1']
	])('%s equals %s', (a, b) => {
		expect(compareDecimals(a, b)).toBe(0);
		expect(compareDecimals(b, a)).toBe(0);
	});
});

describe('shiftDecimal(decimal, places) moves the point and changes no digit', () => {
	test.each([
		['66.7', 6, '66700000'],
		['66.70', 1, '667.0'],
		['5', 0, '5'],
		['-5.5', 1, '-55'],
		['0.900', 3, '900'],
		['0.0012', 3, '1.2'],
		['0.5', 0, '0.5'],
		['900', -3, '0.900'],
		['1.5', -1, '0.15'],
		['1234.5', -2, '12.345'],
		['-5', -1, '-0.5'],
		['007', 0, '7']
	])('%s by %d is %s', (decimal, places, moved) => expect(shiftDecimal(decimal, places)).toBe(moved));
});
