import { describe, expect, it, test } from 'vitest';
import { flowName, flows, money } from '../../src/lib/figures/flow.ts';
import type { Observation } from '../../src/lib/table/observation.ts';
import { soundDataset } from '../sound.ts';

const rows = new Map(soundDataset().observations.map((row) => [row.id, row]));
const row = (id: string, cells: Partial<Observation> = {}) => ({ ...rows.get(id), ...cells }) as Observation;

describe('flows(dataset)', () => {
	test('are of one year and two parties each, in order of first appearance, their observations in the order of display', () => {
		const observations = [
			row('lasers'),
			row('cars', { partner: 'PL' }),
			row('fdi'),
			row('services', { year: 2018 }),
			row('services'),
			row('investment'),
			row('peat')
		];
		expect(
			flows({ observations }).map(({ year, reporter, partner, observations: own }) => [
				`${reporter}-${partner} ${year}`,
				...own.map(({ id }) => id)
			])
		).toEqual([
			['LT-DE 2019', 'services', 'investment', 'fdi', 'lasers', 'peat'],
			['LT-PL 2019', 'cars'],
			['LT-DE 2018', 'services']
		]);
	});
});

describe('money(flow)', () => {
	const ids = (...observations: Observation[]) =>
		money({ year: 2019, reporter: 'LT', partner: 'DE', observations }).map(({ id }) => id);

	it('has each whole followed by its parts, and nothing without a value', () => {
		expect(ids(row('fdi'), row('services'), row('investment'), row('fdi', { id: 'more-fdi' }), row('peat'))).toEqual([
			'services',
			'investment',
			'fdi',
			'more-fdi'
		]);
	});

	it('has a part whose whole has no value by itself', () => {
		expect(ids(row('fdi'))).toEqual(['fdi']);
	});
});

describe('the words for a flow', () => {
	test.each([
		['services', 'Services exports to Germany'],
		['cars', 'Goods imports from Germany'],
		['fdi', 'Foreign direct investment from Germany'],
		['investment', 'Investment from Germany']
	])('%s: %s', (id, name) => expect(flowName(row(id))).toBe(name));

	test('a partner has its article where English has one', () =>
		expect(flowName(row('cars', { partner: 'US' }))).toBe('Goods imports from the United States'));
});
