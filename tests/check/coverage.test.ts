import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/lib/table/observation.ts';
import { verify } from '../../src/lib/check/verify.ts';
import { ARTICLE, soundDataset, TEXT, withRow } from '../sound.ts';

/** What no row claims once these sentences end the article, each a paragraph, as `claimed` finds it. */
const unclaimed = (sentences: string[], rows: readonly Observation[] = soundDataset().observations, text = TEXT) => {
	const texts = new Map([[ARTICLE, [text, ...sentences].join('\n\n')]]);
	const { findings } = verify({ ...soundDataset(), observations: [...rows] }, texts, null);
	return findings.filter(({ rule }) => rule === 'claimed').map(({ found }) => found);
};

/** The sound rows, and some of them again with other cells. */
const withAlso = (ids: string[], cells: Partial<Observation>) => {
	const { observations } = soundDataset();
	const others = observations
		.filter(({ id }) => ids.includes(id))
		.map((row) => ({ ...row, id: `${row.id}-2`, ...cells }));
	return [...others, ...observations];
};

describe('a sentence that says a row again', () => {
	it.each([
		['the same amount', 'In 2019 Germany invested €90.5 million in Lithuania.'],
		['with its zeros', 'In 2019 Germany invested €90.50 million in Lithuania.'],
		['in full', 'In 2019 Germany invested €90,500,000 in Lithuania.'],
		['to the cent', 'In 2019 Germany invested €90,500,000.00 in Lithuania.'],
		['a list', 'In 2019, Lithuania’s exports to Germany included Furniture and lasers.'],
		['a list that grew', 'In 2019, Lithuania’s exports of furniture and lasers to Germany grew.'],
		['in billions', 'In 2019 Lithuania’s export of services to Germany reached about €0.48 billion.'],
		[
			'its partner as a companion',
			'Exports of services with Germany were about €480 million, Lithuanian ministers said.'
		],
		[
			'its two parties together',
			'The trade with Lithuania and Germany counts about €480 million in exports of services.'
		]
	])('is claimed: %s', (_, sentence) => expect(unclaimed([sentence])).toEqual([]));

	it('is claimed by the row that it is about, whatever others have its amount or its goods', () => {
		const invested = 'In 2018 Germany invested €90.5 million in Lithuania.';
		const investments = withAlso(['investment'], { year: 2018, quotation: invested });
		expect(unclaimed([invested, 'In 2019 Germany invested €90.5 million in Lithuania.'], investments)).toEqual([]);
		const exported = 'In 2018, Lithuania’s exports to Germany included furniture and lasers.';
		const goods = withAlso(['furniture', 'lasers'], { year: 2018, quotation: exported });
		const again = 'In 2019, Lithuania’s exports to Germany included lasers and furniture.';
		expect(unclaimed([exported, again], goods)).toEqual([]);
	});

	it.each([
		['another and its partner', 'Exports of services with Germany and Poland were about €480 million, Lithuania said.'],
		[
			'others and its partner',
			'Exports of services with Germany and other countries were about €480 million, Lithuania said.'
		],
		['another', 'Exports of services with Poland reached about €480 million, the Lithuanian minister said.'],
		['two others', 'Exports of services with Poland and Belarus reached about €480 million, Lithuania said.'],
		['another reporter', 'Exports of Polish services reached about €480 million.'],
		['other digits', 'In 2019 Lithuania’s export of services to Germany reached about €4.80 million.'],
		['another scale', 'In 2019 Lithuania’s export of services to Germany reached about €48 million.']
	])('is not claimed where it is of %s: %s', (_, sentence) =>
		expect(unclaimed([sentence])).toEqual([/€[\d.]+ million/.exec(sentence)?.[0]])
	);

	it.each([
		['almost', 'up to', true],
		['almost', 'at least', false],
		['more than', 'at least', true],
		['more than', 'up to', false],
		['more than', 'almost', false]
	])('may hedge it otherwise, but not the other way: “%s” and “%s”: %s', (own, again, same) => {
		const quotation = `In 2019 Germany invested ${own} €90.5 million in Lithuania, including €40 million in FDI.`;
		const { observations } = withRow('investment', { quotation, qualifier: own } as Partial<Observation>);
		const rows = observations.map((row) => (row.id === 'fdi' ? { ...row, quotation } : row));
		const sentence = `In 2019 Germany invested ${again} €90.5 million in Lithuania.`;
		const text = TEXT.replace('a total of €90.5', `${own} €90.5`);
		expect(unclaimed([sentence], rows, text)).toEqual(same ? [] : ['€90.5 million']);
	});

	it('is not claimed by a row whose own quotation does not list its good', () => {
		const rows = withRow('furniture', { commodity: 'cupboards' }).observations;
		expect(unclaimed(['In 2019, Lithuania’s exports to Germany included cupboards and lasers.'], rows)).toHaveLength(1);
	});

	it('is not claimed where it lists what has no row, or what nobody can tell apart', () => {
		expect(unclaimed(['In 2019, Lithuania’s exports to Germany included furniture and cheese.'])).toHaveLength(1);
		const uncertain = 'In 2019, Lithuania’s exports to Germany included furniture, lasers, its cheese.';
		expect(unclaimed([uncertain])).toEqual(['furniture, lasers, its cheese']);
	});
});

describe('a sentence that rounds a row', () => {
	it('is not claimed where it speaks of one kind of services, though the row is of none', () =>
		expect(unclaimed(['In 2019 Germany invested €91 million in transport services in Lithuania.'])).toEqual([
			'€91 million'
		]));

	it('is not claimed beside an amount that cannot be read; what is unclaimed is told in its order', () => {
		expect(unclaimed(['In 2019 Germany invested €91 million in Lithuania, and €1,5 million in Vilnius.'])).toEqual([
			'€91 million',
			'€1,5 million'
		]);
		expect(unclaimed(['In 2019 Germany invested €1,5 million in Vilnius and €12 million in Kaunas.'])).toEqual([
			'€1,5 million',
			'€12 million'
		]);
		expect(
			unclaimed(['In 2019 Germany invested €91 million in Lithuania, €12 million in Vilnius, €1,5 million in Kaunas.'])
		).toEqual(['€91 million', '€12 million', '€1,5 million']);
	});

	it('is not claimed beside the amount that its sentence is cited for', () => {
		const quotation = 'In 2019 Germany invested €91 million in Lithuania, including €40 million in FDI.';
		expect(unclaimed([quotation], withAlso(['fdi'], { quotation }))).toEqual(['€91 million']);
	});

	it('is not claimed where it names one party alone, and is no headline', () =>
		expect(unclaimed(['In 2019 investment in Lithuania was €91 million.'])).toEqual(['€91 million']));

	it('is claimed where it names the row’s goods, and not where it does not', () => {
		const exported = 'In 2019 Lithuania’s exports of furniture to Germany were worth €12.4 million.';
		const rows = withAlso(['services'], {
			indicator: 'goods-exports',
			commodity: 'furniture',
			value: '12.4',
			qualifier: null,
			quotation: exported
		});
		const of = (goods: string) => `In 2019 Lithuania’s exports ${goods}to Germany were worth €12 million.`;
		expect(unclaimed([exported, of('of furniture ')], rows)).toEqual([]);
		expect(unclaimed([exported, of('')], rows)).toEqual(['€12 million']);
	});
});
