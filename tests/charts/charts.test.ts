import { describe, expect, test } from 'vitest';
import { type BarsChart, type Chart, type GoodsChart } from '../../src/lib/charts/chart.ts';
import { charted, chartsOf } from '../../src/lib/charts/charts.ts';
import { configure } from '../../src/lib/charts/draw.ts';
import { roundScale, stretchesOf, ticksOf } from '../../src/lib/charts/drawing.ts';
import { keyOf } from '../../src/lib/charts/key.ts';
import { derive } from '../../src/lib/figures/derived.ts';
import type { Observation } from '../../src/lib/table/observation.ts';
import { firstEdition } from '../articles.ts';
import { published } from '../publication.ts';

const { dataset } = firstEdition;

/** The charts of the real table, some of its rows changed. */
function draw(change: (row: Observation) => Observation | null = (row) => row): Chart[] {
	const observations = dataset.observations.flatMap((row) => change(row) ?? []);
	const changed = { ...dataset, observations };
	return chartsOf(changed.observations, derive(changed));
}

const isBars = (chart: Chart): chart is BarsChart => chart.kind === 'bars';
const isGoods = (chart: Chart): chart is GoodsChart => chart.kind === 'goods';
const only = <T>([item, ...rest]: readonly T[]): T => {
	if (item === undefined || rest.length > 0) throw new Error('expected exactly one');
	return item;
};

describe('the chart of all amounts', () => {
	const chart = only(draw().filter(isBars));

	test.each<[string, (row: Observation) => Observation | null]>([
		['Services and investment between Belarus and the United States, 2017', (row) => row],
		[
			'Investment between Belarus and the United States, 2017',
			(row) => (row.indicator === 'services-exports' ? null : row)
		],
		[
			'Services and investment of Belarus, 2017',
			(row) => (row.indicator === 'services-exports' ? { ...row, partner: 'LT' } : row)
		],
		[
			'Services between Belarus and the United States in euros, 2017',
			(row) => (row.indicator === 'services-exports' && row.unit ? { ...row, unit: 'EUR' } : row)
		]
	])('its title says all that it shows: %s', (title, change) => {
		expect(draw(change)[0]?.title).toBe(title);
	});

	test('it names the year, as every title of a chart does', () => {
		for (const { title } of draw()) expect(title).toMatch(/\b2017\b/);
	});

	test('has one bar for services and one for investment, made of its part and the rest, end to end', () => {
		expect(chart.rows.map(({ name, marks }) => [name, marks.map(({ from, to }) => [from, to])])).toEqual([
			['Services exports to the United States', [[0, 570]]],
			[
				'Investment from the United States',
				[
					[0, 55.1],
					[55.1, 66.7]
				]
			]
		]);
		expect(chart.max).toBe(600);
		expect(chart.ticks.map(({ at }) => at)).toEqual([0, 200, 400, 600]);
	});

	test('tells the share of a part', () => {
		expect(chart.rows.flatMap(({ marks }) => marks.map(({ share }) => share?.text ?? null))).toEqual([
			null,
			'82–83%',
			null
		]);
	});

	test('has each sentence once, with all that it gives marked, hedges included', () => {
		const marked = chart.rows.map(({ sentences }) =>
			sentences.map(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)))
		);
		expect(marked).toEqual([
			[['almost $570 million'], ['computer, telecommunication and information services']],
			[['$66.7 million', '$55.1 million']]
		]);
	});

	test('says that trade and investment do not add up', () => {
		expect(chart.note).toContain('Trade and investment are different things');
	});

	test('amounts of two currencies are on two charts, and nothing is computed from both', () => {
		const charts = draw((row) => (row.id === '2017-fdi' ? { ...row, unit: 'EUR' } : row)).filter(isBars);
		expect(charts.map(({ id }) => id)).toEqual(['money-2017-by-us-usd', 'money-2017-by-us-eur']);
		expect(
			charts.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks.map(({ figure }) => figure)))
		).not.toContainEqual({ derived: expect.anything() as unknown });
	});

	test('a part or a whole with a hedge gets a bar of its own: nothing is computed from it', () => {
		const hedged = only(draw((row) => (row.id === '2017-fdi' ? { ...row, qualifier: 'about' } : row)).filter(isBars));
		expect(hedged.rows.map(({ name, marks }) => [name, marks.length])).toEqual([
			['Services exports to the United States', 1],
			['Investment from the United States', 1],
			['of it, foreign direct investment', 1]
		]);
	});

	test('without an amount there is none', () => {
		expect(draw((row) => (row.value === null ? row : null)).filter(isBars)).toEqual([]);
	});
});

describe('the unit chart of goods', () => {
	const chart = only(draw().filter(isGoods));

	test('has every good once, on the side of its direction, in the article’s words', () => {
		const names = (side: 0 | 1) =>
			chart.rows.flatMap(({ goods }) => goods[side].map(({ commodity }) => commodity)).toSorted();
		const named = (code: string) =>
			dataset.observations.flatMap((row) => (row.indicator === code ? [row.commodity] : [])).toSorted();
		expect(names(0)).toEqual(named('goods-exports'));
		expect(names(1)).toEqual(named('goods-imports'));
		expect(chart.sides.map(({ count }) => count?.text)).toEqual(['10', '6']);
	});

	test('has a row for each section in the order of the nomenclature', () => {
		const numerals = chart.rows.map(({ section }) => section.numeral);
		expect(numerals).toEqual(['I', 'VI', 'XI', 'XIII', 'XV', 'XVI', 'XVII', 'XVIII', 'XX']);
	});

	test('a service that is named without a value is no good', () => {
		expect(chart.draws).not.toContain('2017-services-exports-computer-telecommunication-information');
	});
});

test('together the charts draw every observation', () => {
	expect(
		draw()
			.flatMap(({ draws }) => draws)
			.toSorted()
	).toEqual(dataset.observations.map(({ id }) => id).toSorted());
});

test('the charts of the site are those of the newest year', () => {
	const earlier = dataset.observations.map((row) => ({ ...row, id: `earlier-${row.id}`, year: 1990 }));
	const observations = [...earlier, ...dataset.observations];
	const charts = charted({ ...published, dataset: { ...dataset, observations } });
	expect([...charts.keys()]).toEqual(['money-2017-by-us-usd', 'goods-2017-by-us']);
});

describe('stretchesOf', () => {
	const tone = 'services';
	const figure = { observation: {} } as Parameters<typeof stretchesOf>[0]['figure'];
	const derived = { derived: {} } as Parameters<typeof stretchesOf>[0]['figure'];

	test.for([
		['as given', null, [[0, 500, 'solid']]],
		['almost: open before the amount', '<', [[0, 482, 'solid'], [482, 500, 'open']]], // prettier-ignore
		['up to: open before the amount', '≤', [[0, 482, 'solid'], [482, 500, 'open']]], // prettier-ignore
		['more than: open beyond it', '>', [[0, 500, 'solid'], [500, 518, 'open']]], // prettier-ignore
		['at least: open beyond it', '≥', [[0, 500, 'solid'], [500, 518, 'open']]], // prettier-ignore
		['about: open on both sides', '≈', [[0, 482, 'solid'], [482, 518, 'open']]] // prettier-ignore
	] as const)('%s', ([, relation, expected]) => {
		const drawn = stretchesOf({ from: 0, to: 500, relation, figure, tone }, 600);
		expect(drawn.map(({ from, to, fill }) => [from, to, fill])).toEqual(expected);
	});

	test('computed by us is hatched, whatever else', () => {
		expect(stretchesOf({ from: 55.1, to: 66.7, relation: null, figure: derived, tone }, 66.7)).toEqual([
			{ from: 55.1, to: 66.7, fill: 'hatched', tone }
		]);
	});

	test('an open end is never longer than its bar', () => {
		expect(stretchesOf({ from: 0, to: 5, relation: '<', figure, tone }, 600)).toEqual([
			{ from: 0, to: 0, fill: 'solid', tone },
			{ from: 0, to: 5, fill: 'open', tone }
		]);
	});

	test('a hedge that cannot be read is drawn open all the same', () => {
		const changed = draw((row) => (row.qualifier === 'almost' ? { ...row, qualifier: 'well-nigh' } : row));
		const { rows } = only(changed.filter(isBars));
		expect(rows[0]?.bar.some(({ fill }) => fill === 'open')).toBe(true);
	});
});

test.for([
	[570, { max: 600, step: 200 }],
	[66.7, { max: 80, step: 20 }],
	[4, { max: 4, step: 1 }],
	[0.7, { max: 0.8, step: 0.2 }],
	[1000, { max: 1000, step: 250 }],
	[0, { max: 1, step: 1 }]
] as const)('roundScale(%d) holds it in at most four round steps', ([largest, { max, step }]) => {
	const scale = roundScale(largest);
	expect(scale.max).toBeCloseTo(max);
	expect(scale.step).toBeCloseTo(step);
});

test('every tick has its amount', () => {
	expect(ticksOf({ max: 600, step: 200 }, 'USD', 6)).toEqual([
		{ at: 0, label: '$0' },
		{ at: 200, label: '$200M' },
		{ at: 400, label: '$400M' },
		{ at: 600, label: '$600M' }
	]);
	const fractions = ticksOf({ max: 10, step: 2.5 }, 'EUR', 3).map(({ label }) => label);
	expect(fractions).toEqual(['€0', '€2.5K', '€5K', '€7.5K', '€10K']);
});

test('configure has Chart.js draw every bar of the page in the middle of its place there, in its colour', () => {
	const { data, options } = configure(
		[
			{ from: 0, to: 92, top: 80, height: 28, color: 'blue' },
			{ from: 0, to: 9.2, top: 240, height: 28, color: 'orange' }
		],
		320
	);
	expect(data.datasets.map(({ data, backgroundColor }) => [data, backgroundColor])).toEqual([
		[[{ x: [0, 92], y: 94 }], 'blue'],
		[[{ x: [0, 9.2], y: 254 }], 'orange']
	]);
	expect(options?.scales).toMatchObject({ x: { min: 0, max: 100 }, y: { min: 0, max: 320, reverse: true } });
});

test('the key says what the article’s hedge means, and what is computed', () => {
	expect(keyOf(only(draw().filter(isBars)))).toEqual([
		'Dashed end: “almost” puts it below the number; the article does not say by how much.',
		'Hatched: computed by us, in no article.'
	]);
});
