import { describe, expect, test } from 'vitest';
import { chartsOf } from '../../src/lib/charts/charts.ts';
import { type Chart, keyOf, labelOf, marks, observationsOf } from '../../src/lib/charts/chart.ts';
import { configure, type Theme, tickLabel } from '../../src/lib/charts/config.ts';
import { keyEntries } from '../../src/lib/charts/key.ts';
import { roundScale, segments } from '../../src/lib/charts/scale.ts';
import { wrap } from '../../src/lib/charts/text.ts';
import { derive } from '../../src/lib/figures/derived.ts';
import type { Observation } from '../../src/lib/table/observation.ts';
import { plainText } from '../../src/lib/figures/prose.ts';
import { summarize } from '../../src/lib/figures/summary.ts';
import { verify } from '../../src/lib/check/verify.ts';
import { dataset } from '../articles.ts';

/** The charts of the real table, some of its rows changed. */
function draw(change: (row: Observation) => Observation | null = (row) => row) {
	const observations = dataset.observations.flatMap((row) => change(row) ?? []);
	const changed = { ...dataset, observations };
	return chartsOf(changed, derive(changed), verify(changed, new Map(), null));
}

const only = <T>([item, ...rest]: readonly T[]): T => {
	if (item === undefined || rest.length > 0) throw new Error('expected exactly one');
	return item;
};

const THEME: Theme = {
	tones: {
		services: { solid: 'blue', hatched: 'blue hatching' },
		capital: { solid: 'orange', hatched: 'orange hatching' },
		goods: { solid: 'green', hatched: 'green hatching' }
	},
	ink: 'black',
	text: 'grey',
	rule: 'silver',
	paper: 'white',
	serif: 'serif',
	font: { family: 'sans-serif', size: 12 }
};
const GEOMETRY = { pitch: 80, bar: 28, axis: 40 };

describe('the chart of all amounts', () => {
	const chart = only(draw().money);

	test('its title states the largest amount, qualifier included', () => {
		expect(plainText(chart.title)).toBe('Services exports to the United States were almost $570 million');
	});

	test('it has a row for each amount, parts after their whole, the rest of the whole last', () => {
		expect(chart.rows.map((row) => keyOf(only(row)))).toEqual([
			'2017-services-exports',
			'2017-investment',
			'2017-fdi',
			'rest:2017-investment'
		]);
	});

	test('every bar begins at zero and ends at its amount, in millions', () => {
		expect(marks(chart).map(({ from, to }) => [from, to])).toEqual([
			[0, 570],
			[0, 66.7],
			[0, 55.1],
			[0, 11.6]
		]);
		expect(chart.axis).toMatchObject({ max: 600, step: 200 });
	});

	test('it says which are parts, and that trade and investment do not add up', () => {
		expect(chart.rows.map((row) => plainText(labelOf(only(row), row)))).toEqual([
			'Services exports',
			'Investment',
			'of it, foreign direct investment',
			'of it, other investment'
		]);
		expect(plainText(chart.subtitle)).toContain('Trade and investment are different things');
	});

	test('a good without a value is in no chart of amounts', () => {
		expect(observationsOf(chart).every(({ value }) => value !== null)).toBe(true);
	});

	test('a mark knows where its amount stands in its quotation, qualifier included', () => {
		const marked = marks(chart).flatMap(({ figure, place }) =>
			'observation' in figure && place ? [figure.observation.quotation.slice(place.start, place.end)] : []
		);
		expect(marked).toEqual(['almost $570 million', '$66.7 million', '$55.1 million']);
	});

	test('amounts of two currencies are on two charts, and nothing is computed from both', () => {
		const { money, breakdowns } = draw((row) => (row.id === '2017-fdi' ? { ...row, unit: 'EUR' } : row));
		expect(money.map(({ id }) => id)).toEqual(['money-2017-by-us-usd', 'money-2017-by-us-eur']);
		expect(breakdowns).toEqual([]);
	});

	test('amounts of two years are on two charts', () => {
		const { money } = draw((row) => (row.id === '2017-services-exports' ? { ...row, year: 2016 } : row));
		expect(money.map(({ id }) => id)).toEqual(['money-2016-by-us-usd', 'money-2017-by-us-usd']);
	});

	test('without an amount there is no chart', () => {
		expect(draw((row) => (row.value === null ? row : null))).toMatchObject({ money: [], breakdowns: [] });
	});
});

describe('the chart of a whole and its parts', () => {
	const chart = only(draw().breakdowns);

	test('its title states the share, as computed and rounded', () => {
		expect(plainText(chart.title)).toBe(
			'Foreign direct investment was about 83 % of investment from the United States'
		);
		expect(plainText(chart.subtitle)).toContain('computed by us');
	});

	test('parts and rest fill one bar, end to end', () => {
		expect(only(chart.rows).map(({ from, to }) => [from, to])).toEqual([
			[0, 55.1],
			[55.1, 66.7]
		]);
		expect(chart.axis.max).toBe(66.7);
	});

	test('a whole or a part with a hedge has no such chart: nothing is computed from it', () => {
		const hedged = (row: Observation) => (row.id === '2017-fdi' ? { ...row, qualifier: 'about' } : row);
		expect(draw(hedged).breakdowns).toEqual([]);
		expect(only(draw(hedged).money).rows).toHaveLength(3);
	});
});

describe('segments', () => {
	const figure = { observation: {} } as Parameters<typeof segments>[0]['figure'];
	const derived = { derived: {} } as Parameters<typeof segments>[0]['figure'];

	test.for([
		['as given', null, [[0, 500, 'solid']]],
		['almost: open before the amount', '<', [[0, 482, 'solid'], [482, 500, 'open']]], // prettier-ignore
		['up to: open before the amount', '≤', [[0, 482, 'solid'], [482, 500, 'open']]], // prettier-ignore
		['more than: open beyond it', '>', [[0, 500, 'solid'], [500, 518, 'open']]], // prettier-ignore
		['at least: open beyond it', '≥', [[0, 500, 'solid'], [500, 518, 'open']]], // prettier-ignore
		['about: open on both sides', '≈', [[0, 482, 'solid'], [482, 518, 'open']]] // prettier-ignore
	] as const)('%s', ([, relation, expected]) => {
		const drawn = segments({ from: 0, to: 500, relation, figure }, 600);
		expect(drawn.map(({ from, to, fill }) => [from, to, fill])).toEqual(expected);
	});

	test('computed by us is hatched, whatever else', () => {
		expect(segments({ from: 55.1, to: 66.7, relation: null, figure: derived }, 66.7)).toEqual([
			{ from: 55.1, to: 66.7, fill: 'hatched' }
		]);
	});

	test('an open end is never longer than its bar', () => {
		const [solid, open] = segments({ from: 0, to: 5, relation: '<', figure }, 600);
		expect([solid, open]).toEqual([
			{ from: 0, to: 0, fill: 'solid' },
			{ from: 0, to: 5, fill: 'open' }
		]);
	});

	test('a hedge that cannot be read is drawn open all the same', () => {
		const chart = only(draw((row) => (row.qualifier === 'almost' ? { ...row, qualifier: 'well-nigh' } : row)).money);
		const [first] = marks(chart);
		expect(first && segments(first, chart.axis.max).some(({ fill }) => fill === 'open')).toBe(true);
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

test.for([
	[0, '$0'],
	[200, '$200'],
	[600, '$600\u00A0million']
] as const)('the tick at %d reads %s', ([value, label]) => {
	expect(tickLabel(value, 600, { unit: 'USD', unit_mult: 6 })).toBe(label);
});

test('ticks of a share are per cent of the whole', () => {
	expect(tickLabel(16.675, 66.7, { unit: '%', unit_mult: 0 })).toBe('25\u00A0%');
});

describe('configure', () => {
	const [chart] = draw().money as [Chart];
	const { data, options } = configure(chart, THEME, GEOMETRY);

	test('every stretch of a mark is a bar, in its row', () => {
		expect(data.datasets.map(({ data }) => data)).toEqual([
			[{ x: [0, 552], y: 0 }],
			[{ x: [552, 570], y: 0 }],
			[{ x: [0, 66.7], y: 1 }],
			[{ x: [0, 55.1], y: 2 }],
			[{ x: [0, 11.6], y: 3 }]
		]);
	});

	test('the axis begins at zero', () => {
		expect(options?.scales?.['x']).toMatchObject({ min: 0, max: 600 });
	});

	test('colours are those of the theme: solid as given, hatched where computed, none beyond a hedge', () => {
		expect(data.datasets.map(({ backgroundColor }) => backgroundColor)).toEqual([
			'blue',
			'transparent',
			'orange',
			'orange',
			'orange hatching'
		]);
	});

	test('the middle of each bar is where its row in the page has it', () => {
		const { pitch, bar, axis } = GEOMETRY;
		const height = chart.rows.length * pitch + axis;
		const { top } = options?.layout?.padding as { top: number };
		const scale = { height: 0, paddingLeft: 1, paddingRight: 1 };
		(options?.scales?.['x'] as { afterFit: (axis: object) => void }).afterFit(scale);
		const { min, max } = options?.scales?.['y'] as { min: number; max: number };
		const perRow = (height - top - scale.height) / (max - min);
		for (const row of chart.rows.keys()) {
			expect(top + (row - min) * perRow).toBeCloseTo((row + 1) * pitch - bar / 2);
		}
	});

	test('it is a copy: nothing of the chart is handed on to be changed', () => {
		const before = JSON.stringify(chart);
		for (const dataset of data.datasets) dataset.data = [];
		expect(JSON.stringify(chart)).toBe(before);
	});
});

test('the key says what the article’s hedge means, and what is computed', () => {
	expect(keyEntries(only(draw().money)).map(({ text }) => text)).toEqual([
		'Dashed end: the article says “almost”. The amount is less; by how much is not said.',
		'Hatched: computed by us, in no article.'
	]);
});

describe('the charts of goods', () => {
	const [exports, imports] = draw().goods;

	test('there is one for each direction, every good in it once', () => {
		const names = (chart = exports) => chart?.sections.flatMap(({ goods }) => goods.map(({ id }) => id)).toSorted();
		const named = (code: string) =>
			dataset.observations.flatMap(({ id, indicator }) => (indicator === code ? [id] : [])).toSorted();
		expect(names(exports)).toEqual(named('goods-exports'));
		expect(names(imports)).toEqual(named('goods-imports'));
	});

	test('sections stand in the order of the nomenclature, a good without a code after them', () => {
		const [chart] = draw((row) => (row.commodity === 'furniture' ? { ...row, hs_2017: null } : row)).goods;
		expect(chart?.sections.map(({ section }) => section?.numeral ?? null)).toEqual([
			'VI',
			'XI',
			'XIII',
			'XV',
			'XVIII',
			null
		]);
	});

	test('a service that is named without a value is no good', () => {
		const all = draw().goods.flatMap(({ sections }) => sections.flatMap(({ goods }) => goods.map(({ id }) => id)));
		expect(all).not.toContain('2017-services-exports-computer-telecommunication-information');
	});
});

describe('summarize', () => {
	test('it tells every amount and every count', () => {
		expect(plainText(summarize(dataset, derive(dataset))).trim()).toBe(
			'In 2017, Belarus’s services exports to the United States were almost $570 million. ' +
				'Investment from the United States was $66.7 million, of which $55.1 million was foreign direct investment. ' +
				'Named without values: 10 goods that it exports and 6 that it imports.'
		);
	});

	test('nothing is said of nothing', () => {
		expect(summarize({ observations: [] }, [])).toEqual([]);
	});
});

test('wrap breaks at spaces, never inside a figure', () => {
	const fits = (line: string) => line.length <= 12;
	expect(wrap('exports were almost\u00A0$570\u00A0million in all', fits)).toEqual([
		'exports were',
		'almost\u00A0$570\u00A0million',
		'in all'
	]);
});
