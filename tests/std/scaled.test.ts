import { describe, expect, it } from 'vitest';
import { fullDigits, halfStep, scaled } from '../../src/lib/std/scaled.ts';

describe('scaled(amount) and halfStep(amount)', () => {
	it.each([
		['570', 6, '570000000', '500000'],
		['66.7', 6, '66700000', '50000'],
		['66.75', 6, '66750000', '5000'],
		['66.70', 6, '66700000', '5000'],
		['0.1', 0, '0.1', '0.05'],
		['12', 0, '12', '0.5']
	])('%s × 10^%d is %s, give or take %s', (value, unit_mult, whole, half) => {
		expect(scaled({ value, unit_mult }).toFixed()).toBe(whole);
		expect(halfStep({ value, unit_mult }).toFixed()).toBe(half);
	});
});

describe('fullDigits(amount) moves the point and changes no digit', () => {
	it.each([
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
	])('%s × 10^%d is %s', (value, unit_mult, digits) => expect(fullDigits({ value, unit_mult })).toBe(digits));
});
