import { describe, expect, it } from 'vitest';
import { halfStep, roundingInterval, scaled } from '../../src/lib/figures/amount.ts';
import type { ValuedObservation } from '../../src/lib/table/observation.ts';
import { soundDataset } from '../sound.ts';

const fdi = soundDataset().observations.find(({ id }) => id === 'fdi') as ValuedObservation;

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

describe('roundingInterval(observation)', () => {
	it('is half a step to either side', () => {
		const { low, high } = roundingInterval({ ...fdi, value: '66.7' }) ?? {};
		expect([low?.toFixed(), high?.toFixed()]).toEqual(['66650000', '66750000']);
	});

	it('is none for "almost": it leaves a side open', () =>
		expect(roundingInterval({ ...fdi, qualifier: 'almost' })).toBeNull());
});
