import { describe, expect, it } from 'vitest';
import { derive } from '../../src/lib/figures/derived.ts';
import type { Observation } from '../../src/lib/table/observation.ts';

const row = (id: string, value: string, more: Partial<Observation> = {}): Observation => ({
	id,
	year: 2017,
	reporter: 'BY',
	partner: 'US',
	indicator: 'investment',
	commodity: null,
	value,
	unit: 'USD',
	unit_mult: 6,
	qualifier: null,
	value_status: 'A',
	part_of: null,
	hs_2017: null,
	inferred: [],
	article: 'a',
	quotation: 'q',
	line: 2,
	...more
});
const fdi = (value: string, more: Partial<Observation> = {}) =>
	row('fdi', value, { indicator: 'fdi', part_of: 'all', ...more });
const of = (...observations: Observation[]) =>
	Object.fromEntries(derive({ observations }).map((derived) => [derived.id, derived]));

describe('derive(dataset)', () => {
	it('says what each value is, of what, and how it came about', () => {
		const good = (id: string, more: Partial<Observation> = {}) =>
			({
				...row(id, ''),
				indicator: 'goods-exports',
				value: null,
				unit: null,
				unit_mult: null,
				...more
			}) as Observation;
		const derived = derive({
			observations: [row('all', '66.7'), fdi('55.1'), good('cars'), good('vans', { part_of: 'cars' }), good('peat')]
		});
		expect(derived).toEqual([
			{
				id: 'rest:all',
				kind: 'rest',
				name: 'Other investment',
				value: '11.6',
				unit: 'USD',
				unit_mult: 6,
				low: '11.5',
				high: '11.7',
				text: 'about $11.6\u00A0million',
				formula: '66.7 − 55.1 = 11.6',
				inputs: ['all', 'fdi']
			},
			{
				id: 'share:fdi',
				kind: 'share',
				name: 'Foreign direct investment as a share of investment',
				value: '82.6',
				unit: '%',
				unit_mult: 0,
				low: '82.4',
				high: '82.8',
				text: '82–83%',
				formula: '55.1 ÷ 66.7 = 82.6%',
				inputs: ['fdi', 'all']
			},
			{
				id: 'count:2017-BY-US-goods-exports',
				kind: 'count',
				name: 'Goods exports named',
				value: '2',
				unit: '1',
				unit_mult: 0,
				low: null,
				high: null,
				text: '2',
				formula: 'number of observations = 2',
				inputs: ['cars', 'peat']
			}
		]);
	});

	it('gives the rest of a whole, with what its inputs can have been rounded from', () => {
		expect(of(row('all', '66.7'), fdi('55.1'))['rest:all']).toMatchObject({
			value: '11.6',
			low: '11.5',
			high: '11.7',
			text: 'about $11.6\u00A0million',
			formula: '66.7 − 55.1 = 11.6',
			inputs: ['all', 'fdi']
		});
	});

	it('gives the share of a part as a whole per cent, never with digits that the inputs do not have', () => {
		expect(of(row('all', '66.7'), fdi('55.1'))['share:fdi']).toMatchObject({
			value: '82.6',
			low: '82.4',
			high: '82.8',
			text: '82–83%',
			formula: '55.1 ÷ 66.7 = 82.6%'
		});
	});

	it('computes in decimals: 0.3 − 0.1 is 0.2', () => {
		expect(of(row('all', '0.3'), fdi('0.1'))['rest:all']?.value).toBe('0.2');
	});

	it('brings parts to the scale of the whole', () => {
		expect(of(row('all', '1.2', { unit_mult: 9 }), fdi('300'))['rest:all']).toMatchObject({
			value: '0.9',
			formula: '1.2 − 0.3 = 0.9'
		});
	});

	it.each([
		['a whole with a qualifier', row('all', '66.7', { qualifier: 'almost' }), fdi('55.1')],
		['a part with a qualifier', row('all', '66.7'), fdi('55.1', { qualifier: 'about' })],
		['another currency', row('all', '66.7'), fdi('55.1', { unit: 'EUR' })]
	])('computes nothing from %s', (_, ...rows) => expect(of(...rows)).toEqual({}));

	it('counts the goods that a flow names without a value', () => {
		const good = (id: string) =>
			row(id, '', {
				indicator: 'goods-exports',
				commodity: id,
				value: null,
				unit: null,
				unit_mult: null,
				value_status: 'M'
			});
		expect(of(good('peat'), good('salt'))['count:2017-BY-US-goods-exports']).toMatchObject({
			value: '2',
			inputs: ['peat', 'salt']
		});
	});
});
