import { describe, expect, test } from 'vitest';
import { firstView } from '../../src/lib/figures/first-view.ts';
import { hasValue, type Observation } from '../../src/lib/table/observation.ts';
import { other, real } from '../publication.ts';

/** A flow as the curated one is, in another year and with another partner, its amounts so many times as large. */
const flow = (year: number, partner: Observation['partner'], times: number): Observation[] =>
	real.dataset.observations.map((row) => ({
		...row,
		id: `${year}-${partner}-${row.id}`,
		part_of: row.part_of && `${year}-${partner}-${row.part_of}`,
		year,
		partner,
		value: row.value === null ? null : String(Number(row.value) * times),
		quotation: `${year} ${partner}: ${row.quotation}`
	}));

const PARTNERS = ['US', 'DE', 'PL', 'LT'] as const;
const long = [2015, 2019, 2017].flatMap((year) => PARTNERS.map((partner, i) => flow(year, partner, i + 1)));
const view = firstView({ observations: long.flat() });

describe('firstView(dataset)', () => {
	test('of a small table is all of it, in its order', () => {
		for (const { dataset } of [real, other]) expect(firstView(dataset)).toEqual(dataset.observations);
	});

	test('of a long one is of its newest year: all amounts of its first flows', () => {
		expect(new Set(view.map(({ year }) => year))).toEqual(new Set([2019]));
		for (const partner of ['US', 'DE']) {
			const amounts = long.flat().filter((row) => row.year === 2019 && row.partner === partner && hasValue(row));
			expect(view).toEqual(expect.arrayContaining(amounts));
		}
	});

	test('has the goods of the first flow where there is room for them', () => {
		const alone = flow(2019, 'US', 1);
		const before = [2015, 2016].flatMap((year) => flow(year, 'US', 1));
		const goods = firstView({ observations: [...alone, ...before] }).filter((row) => !hasValue(row) && !row.part_of);
		expect(goods.map(({ indicator }) => indicator)).toContain('goods-exports');
		expect(goods.every(({ year }) => year === 2019)).toBe(true);
	});

	test('shows a whole with all its parts, and a list of goods with all its goods', () => {
		const all = long.flat();
		for (const row of view) {
			const parts = all.filter(({ part_of }) => part_of === row.id);
			const list = hasValue(row) ? [] : all.filter(({ quotation }) => quotation === row.quotation);
			expect(view).toEqual(expect.arrayContaining([...parts, ...list]));
		}
	});

	test('does not grow with the table', () => {
		const longer = [...long, ...[1990, 1991, 1992, 1993].flatMap((year) => PARTNERS.map((one) => flow(year, one, 9)))];
		expect(firstView({ observations: longer.flat() })).toEqual(view);
		expect(view.length).toBeLessThanOrEqual(real.dataset.observations.length);
	});

	test('is not empty where one list alone is longer than the page', () => {
		const good = real.dataset.observations.find((row) => !hasValue(row) && row.part_of === null) as Observation;
		const list = Array.from({ length: 200 }, (_, i) => ({ ...good, id: `good-${i}` }));
		expect(firstView({ observations: list })).toEqual(list);
	});
});

describe('firstView(dataset) at the edges of its room', () => {
	const [one] = flow(2019, 'US', 1) as [Observation];
	/** So many amounts of a year, each of its own article's sentence. */
	const amounts = (year: number, partner: Observation['partner'], count: number, cells: Partial<Observation> = {}) =>
		Array.from({ length: count }, (_, i) => ({ ...one, id: `${year}-${partner}-${i}`, year, partner, ...cells }));
	/** An earlier year, of which nothing is shown. */
	const earlier = amounts(1990, 'US', 25);
	/** "US 4, DE 2": how many observations of each partner are shown. */
	const shown = (...rows: Observation[][]) => {
		const partners = firstView({ observations: [...rows.flat(), ...earlier] }).map(({ partner }) => partner);
		return [...new Set(partners)]
			.map((partner) => `${partner} ${partners.filter((p) => p === partner).length}`)
			.join(', ');
	};

	test('of several years, however few their rows, the newest alone is shown', () => {
		const newer = amounts(2019, 'US', 2);
		expect(firstView({ observations: [...amounts(1990, 'US', 1), ...newer] })).toEqual(newer);
	});

	test('as many amounts as fit are shown', () => {
		expect(shown(amounts(2019, 'US', 4), amounts(2019, 'DE', 4))).toBe('US 4, DE 4');
		expect(shown(amounts(2019, 'US', 1), amounts(2019, 'DE', 8))).toBe('US 1, DE 7');
		expect(shown(amounts(2019, 'US', 9))).toBe('US 8');
	});

	test('the first flow of the table comes first, whatever its amounts: those of two currencies have no order', () => {
		const of = (partner: Observation['partner'], cells: Partial<Observation>) => amounts(2019, partner, 4, cells);
		const [dollars, euros, more] = [of('US', { value: '1' }), of('DE', { value: '300', unit: 'EUR' }), of('PL', {})];
		expect(shown(dollars, euros, more)).toBe('US 4, DE 4');
		expect(shown(more, euros, dollars)).toBe('PL 4, DE 4');
	});
});
