import { describe, expect, it } from 'vitest';
import { claimedQuantity, isValueOf, meantStatement } from '../../src/lib/check/agreement.ts';
import { read } from '../../src/lib/reading/reading.ts';
import type { ValuedObservation } from '../../src/lib/table/observation.ts';
import type { IndicatorCode } from '../../src/lib/table/vocabulary.ts';
import { soundDataset } from '../sound.ts';

const base = soundDataset().observations.find(({ id }) => id === 'fdi') as ValuedObservation;
const row = (value: string, indicator: IndicatorCode = 'fdi'): ValuedObservation => ({ ...base, value, indicator });

describe('isValueOf(quantity, row): is it €40 million?', () => {
	it.each<[string, boolean]>([
		['€40 million', true],
		['€40.0 million', true],
		['40 million euros', true],
		['almost €40 million', true],
		['€41 million', false],
		['$40 million', false],
		['€40 billion', false],
		['€40,000,000', false], // the same sum, but not as printed
		['€40–50 million', false],
		['40 %', false]
	])('%s: %s', (text, expected) => {
		const quantities = read(`It was ${text}.`).quantities;
		expect(quantities).toHaveLength(1);
		expect(quantities.map((quantity) => isValueOf(quantity, row('40')))).toEqual([expected]);
	});
});

const BOTH = 'Germany invested €40 million, including €40 million in FDI, and €7 million in 2018.';

describe('claimedQuantity(row, reading)', () => {
	it('is the amount that the sentence ties to the row’s indicator, where its value stands twice', () => {
		const reading = read(BOTH);
		expect(claimedQuantity(row('40', 'investment'), reading)?.start).toBe(BOTH.indexOf('€40'));
		expect(claimedQuantity(row('40', 'fdi'), reading)?.start).toBe(BOTH.lastIndexOf('€40'));
	});

	it('is the first with its value, where the sentence ties none to its indicator', () =>
		expect(claimedQuantity(row('40', 'goods-exports'), read(BOTH))?.start).toBe(BOTH.indexOf('€40')));

	it('is the one with its value, though another amount is tied to its indicator', () =>
		expect(claimedQuantity(row('7', 'investment'), read(BOTH))?.text).toBe('€7 million'));

	it('is none where the value is not in the sentence', () => {
		expect(claimedQuantity(row('41'), read(BOTH))).toBeNull();
		expect(claimedQuantity(row('40'), read('Nothing was invested.'))).toBeNull();
	});
});

describe('meantStatement(row, reading) where the value is not there', () => {
	it('is the amount that the sentence ties to the indicator, whatever its value', () =>
		expect(meantStatement(row('41', 'fdi'), read(BOTH))?.quantity?.start).toBe(BOTH.lastIndexOf('€40')));

	it('is the first amount where the sentence ties none to it, or ties it to nothing that we know', () => {
		expect(meantStatement(row('41', 'goods-exports'), read(BOTH))?.quantity?.start).toBe(BOTH.indexOf('€40'));
		expect(meantStatement(row('41'), read('It was €3 million, then €4 million.'))?.quantity?.text).toBe('€3 million');
	});

	it('is none where no amount can be read', () =>
		expect(meantStatement(row('41'), read('Nothing was invested.'))).toBeUndefined());
});
