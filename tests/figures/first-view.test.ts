import { describe, expect, test } from 'vitest';
import { derive } from '../../src/lib/figures/derived.ts';
import { firstView } from '../../src/lib/figures/first-view.ts';
import { hasValue, type Observation } from '../../src/lib/table/observation.ts';
import { plainText } from '../../src/lib/figures/prose.ts';
import { summarize } from '../../src/lib/figures/summary.ts';
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

	test('of a long one is of its newest year: the amounts of the largest flows, which can be compared', () => {
		expect(new Set(view.map(({ year }) => year))).toEqual(new Set([2019]));
		expect(new Set(view.map(({ partner }) => partner))).toEqual(new Set(['LT', 'PL']));
		for (const partner of ['LT', 'PL']) {
			const amounts = long.flat().filter((row) => row.year === 2019 && row.partner === partner && hasValue(row));
			expect(view).toEqual(expect.arrayContaining(amounts));
		}
	});

	test('has the goods of the largest flow where there is room for them', () => {
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

	test('the amounts of a flow stand together, or else none of them; of a flow that is a page, as many as fit', () => {
		expect(shown(amounts(2019, 'US', 4), amounts(2019, 'DE', 4))).toBe('US 4, DE 4');
		expect(shown(amounts(2019, 'US', 1), amounts(2019, 'DE', 8))).toBe('US 1');
		expect(shown(amounts(2019, 'US', 1), amounts(2019, 'DE', 9))).toBe('US 1, DE 7');
		expect(shown(amounts(2019, 'US', 9))).toBe('US 8');
	});

	test('the largest flow comes first, by its largest amount, whatever its power of ten', () => {
		const of = (partner: Observation['partner'], value: string, cells: Partial<Observation> = {}) => [
			...amounts(2019, partner, 3, { value: '1' }),
			...amounts(2019, partner, 1, { id: `${partner}-largest`, value, ...cells })
		];
		expect(shown(of('US', '100'), of('DE', '300'), of('PL', '200'))).toBe('DE 4, PL 4');
		expect(shown(of('US', '100'), of('DE', '300'), of('PL', '2', { unit_mult: 9 }))).toBe('DE 4, PL 4');
	});

	test('amounts of several currencies are not compared: the one counts that most are in, else the first', () => {
		const of = (partner: Observation['partner'], unit: string, value: string) =>
			amounts(2019, partner, 4, { unit, value });
		expect(shown(of('PL', 'EUR', '900'), of('US', 'USD', '1'), of('DE', 'USD', '2'))).toBe('US 4, DE 4');
		const pair = [
			...of('PL', 'EUR', '900').slice(0, 2),
			...amounts(2019, 'PL', 2, { id: 'usd', unit: 'USD', value: '1' })
		];
		expect(shown(pair, of('US', 'USD', '2'), of('DE', 'USD', '3'))).toBe('US 4, DE 4');
		expect(shown(of('US', 'USD', '1').slice(0, 3), of('PL', 'EUR', '900').slice(0, 3), amounts(2019, 'DE', 3))).toBe(
			'US 3, DE 3'
		);
		expect(shown(amounts(2019, 'LT', 4, { unit: 'USD' }), amounts(2019, 'PL', 4, { unit: 'EUR', value: '9000' }))).toBe(
			'LT 4, PL 4'
		);
	});
});

describe('summarize', () => {
	test('names a whole with its parts, each as the article calls it, and a count in the singular', () => {
		const whole = { ...(real.dataset.observations[0] as Observation), id: 'all' };
		const part = (id: string, value: string, cells: Partial<Observation>) => {
			return { ...whole, id, value, qualifier: null, part_of: 'all', ...cells };
		};
		const good = { ...whole, id: 'one', commodity: 'glass', value: null, unit: null, unit_mult: null, qualifier: null };
		const rows = [
			whole,
			part('computing', '300', { commodity: 'computer services' }),
			part('carriage', '20', { commodity: 'transport services' }),
			{ ...good, indicator: 'services-imports' as const, commodity: 'legal services' }
		];
		expect(words(rows)).toBe(
			'In 2017, Belarus’s services exports to the United States were almost $570 million, of which $300 million was computer services and $20 million was transport services. Named without values: 1 service that it imports.'
		);
		expect(words([{ ...good, indicator: 'goods-exports' }])).toBe('Named without values: 1 good that it exports.');
		expect(plainText(summarize({ observations: [{ ...good, indicator: 'goods-exports' }] }, []))).toBe('');
	});

	test('tells as many flows as there is room for: three amounts, the parts not counted', () => {
		const some = (partner: Observation['partner'], count: number) =>
			flow(2019, partner, 1).flatMap((row) =>
				row.id.endsWith('-2017-services-exports')
					? Array.from({ length: count }, (_, i) => ({ ...row, id: `${row.id}-${i}` }))
					: []
			);
		expect(words(some('US', 1), some('DE', 2)).match(/almost/g)).toHaveLength(3);
		expect(words(some('US', 1), some('DE', 3)).match(/almost/g)).toHaveLength(1);
		expect(words(some('US', 2), some('DE', 1), some('PL', 1)).match(/almost/g)).toHaveLength(3);
	});

	const words = (...rows: Observation[][]) =>
		plainText(summarize({ observations: rows.flat() }, derive({ observations: rows.flat() }))).trim();

	test('of many flows tells the first of the newest year, and all of it', () => {
		const [, , , , first = []] = long;
		expect(words(...long)).toBe(words(first));
		expect(words(...long)).toMatch(
			/^In 2019, Belarus’s services exports to the United States were almost .* it imports\.$/
		);
	});

	test('of two short flows tells both', () => {
		const amounts = [flow(2019, 'US', 1).slice(0, 1), flow(2019, 'DE', 2).slice(0, 1)];
		expect(words(...amounts)).toMatch(/to the United States were almost .* to Germany were almost/);
	});

	test('has room for three amounts, however many a flow has', () => {
		const [first] = flow(2019, 'US', 1);
		const rows = Array.from({ length: 9 }, (_, i) => ({ ...(first as Observation), id: `row-${i}` }));
		expect(words(rows).match(/almost/g)).toHaveLength(3);
	});
});
