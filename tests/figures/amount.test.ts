import { describe, expect, it } from 'vitest';
import { halfStep, scaled } from '../../src/lib/figures/amount.ts';

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
