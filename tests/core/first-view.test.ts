import { describe, expect, test } from 'vitest';
import { derive } from '../../src/lib/core/derived.ts';
import { firstView } from '../../src/lib/core/first-view.ts';
import { hasValue, type Observation } from '../../src/lib/core/observation.ts';
import { plainText } from '../../src/lib/core/prose.ts';
import { summarize } from '../../src/lib/core/summary.ts';
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

describe('summarize', () => {
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
