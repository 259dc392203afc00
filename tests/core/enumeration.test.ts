import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEnumerations } from '../../src/lib/core/enumeration.ts';
import type { Enumeration } from '../../src/lib/core/enumeration.ts';

/** A sentence, and every list that is to be read in it: its verb, then its items. */
type Case = [sentence: string, ...lists: string[][]];

const inWords = ({ verb, items }: Enumeration) => [verb.text, ...items.map(({ text }) => text)];

function expectSlices(sentence: string, { verb, hedge, items, start, end }: Enumeration) {
	for (const item of [verb, hedge, ...items]) {
		if (item) expect(sentence.slice(item.start, item.end)).toBe(item.text);
	}
	expect([start, end]).toEqual([items[0]?.start, items.at(-1)?.end]);
}

function reads(what: string, cases: Case[]) {
	describe(what, () => {
		for (const [sentence, ...lists] of cases) {
			const found = lists.map((list) => `${list.length - 1} after "${list[0] ?? ''}"`).join(', ') || 'nothing';
			test(`reads ${found} in ${JSON.stringify(sentence)}`, () => {
				const enumerations = readEnumerations(sentence);
				expect(enumerations.map(inWords)).toEqual(lists);
				for (const enumeration of enumerations) expectSlices(sentence, enumeration);
			});
		}
	});
}

describe('readEnumerations(sentence)', () => {
	reads('the sentences of the article', [
		[
			"In 2017, Belarus' major exports to the United States included potash fertilizers, seamless pipes and profiles from ferrous metals, X-ray equipment, furniture, hot-rolled rods, wire from unalloyed steel, liquid crystal devices, lasers, linen fabrics, and fiberglass.",
			[
				'included',
				'potash fertilizers',
				'seamless pipes and profiles from ferrous metals',
				'X-ray equipment',
				'furniture',
				'hot-rolled rods',
				'wire from unalloyed steel',
				'liquid crystal devices',
				'lasers',
				'linen fabrics',
				'fiberglass'
			]
		],
		[
			"Belarus' imports comprised passenger cars, medical devices and equipment, vaccines and medicines, internal combustion engines, frozen fish, electrical generating sets.",
			[
				'comprised',
				'passenger cars',
				'medical devices and equipment',
				'vaccines and medicines',
				'internal combustion engines',
				'frozen fish',
				'electrical generating sets'
			]
		],
		[
			'The export was largely represented by computer, telecommunication and information services.',
			['represented by', 'computer, telecommunication and information services']
		],
		['In 2017 the United States invested a total of $66.7 million in Belarus, including $55.1 million in FDI.']
	]);

	reads('an "and" where the list decides', [
		['Exports included furniture, lasers and fiberglass.', ['included', 'furniture', 'lasers', 'fiberglass']],
		['Exports included furniture, lasers, and fiberglass.', ['included', 'furniture', 'lasers', 'fiberglass']],
		[
			'Exports included rods, pipes and profiles, wire, and lasers.',
			['included', 'rods', 'pipes and profiles', 'wire', 'lasers']
		],
		[
			'Exports included rods, pipes and profiles, vaccines and medicines.',
			['included', 'rods', 'pipes and profiles', 'vaccines and medicines']
		],
		['Exports included furniture, pipes, lasers.', ['included', 'furniture', 'pipes', 'lasers']],
		['Exports included furniture and lasers.', ['included', 'furniture', 'lasers']],
		['Exports included vaccines and medicines.', ['included', 'vaccines', 'medicines']],
		['Exports included both furniture and lasers.', ['included', 'furniture', 'lasers']],
		[
			'Exports included furniture and wire, as well as lasers, rods and fiberglass.',
			['included', 'furniture', 'wire', 'lasers', 'rods', 'fiberglass']
		],
		['Exports included furniture and as well as lasers.', ['included', 'furniture', 'lasers']],
		['Exports included furniture along with lasers.', ['included', 'furniture', 'lasers']],
		['Exports included X-ray equipment.', ['included', 'X-ray equipment']]
	]);

	reads('modifiers that share a head', [
		['Exports comprised wood and paper products.', ['comprised', 'wood and paper products']],
		[
			'Exports consisted of iron and steel products, oil and gas equipment, and lasers.',
			['consisted of', 'iron and steel products', 'oil and gas equipment', 'lasers']
		],
		[
			'Exports included hot-rolled and cold-rolled rods, internal and external combustion engines.',
			['included', 'hot-rolled and cold-rolled rods', 'internal and external combustion engines']
		],
		[
			'Exports included optical, measuring and medical instruments, furniture and lasers.',
			['included', 'optical, measuring and medical instruments', 'furniture', 'lasers']
		],
		[
			'Exports included ferrous and nonferrous metals, wood and furniture.',
			['included', 'ferrous and nonferrous metals', 'wood', 'furniture']
		],
		['Exports included rubber, plastic and leather goods.', ['included', 'rubber, plastic and leather goods']],
		[
			'Exports consisted of transport, construction, and computer services.',
			['consisted of', 'transport, construction, and computer services']
		],
		['Exports included wheat, sugar and dairy products.', ['included', 'wheat', 'sugar', 'dairy products']],
		['Exports included furniture, wood and paper products.', ['included', 'furniture', 'wood and paper products']],
		[
			'Exports consisted of transport services, computer services and construction services.',
			['consisted of', 'transport services', 'computer services', 'construction services']
		]
	]);

	reads('every verb that introduces a list', [
		['Trade includes cars.', ['includes', 'cars']],
		['Goods including furniture, lasers and wire were exported.', ['including', 'furniture', 'lasers', 'wire']],
		['Exports are made up of furniture and lasers.', ['made up of', 'furniture', 'lasers']],
		['Exports were made up largely of furniture and lasers.', ['made up largely of', 'furniture', 'lasers']],
		['Exports are composed of furniture and lasers.', ['composed of', 'furniture', 'lasers']],
		['The group is comprised of lasers and rods.', ['comprised of', 'lasers', 'rods']],
		['Exports were dominated by potash fertilizers.', ['dominated by', 'potash fertilizers']],
		['Exports are accounted for mainly by potash.', ['accounted for mainly by', 'potash']],
		['Goods such as tractors, trucks and tyres were sold.', ['such as', 'tractors', 'trucks', 'tyres']],
		['Two goods, namely furniture and lasers, were sold.', ['namely', 'furniture', 'lasers']],
		[
			"Belarus' imports were passenger cars, medical devices and frozen fish.",
			['were', 'passenger cars', 'medical devices', 'frozen fish']
		],
		['The main exports to the U.S. are potash fertilizers and furniture.', ['are', 'potash fertilizers', 'furniture']],
		['Major exports: potash fertilizers, furniture, lasers.', [':', 'potash fertilizers', 'furniture', 'lasers']],
		['The country sells the following goods: furniture, lasers.', [':', 'furniture', 'lasers']],
		['Exports included the following goods: furniture, lasers.', ['included', 'furniture', 'lasers']],
		['Exports included, among others, furniture, lasers, etc.', ['included', 'furniture', 'lasers']],
		[
			'Imports consisted chiefly of machinery, such as lathes and presses.',
			['consisted chiefly of', 'machinery'],
			['such as', 'lathes', 'presses']
		]
	]);

	reads('where a list ends', [
		['Exports included furniture and lasers in 2017.', ['included', 'furniture', 'lasers']],
		['Exports included furniture and lasers in the first quarter of 2017.', ['included', 'furniture', 'lasers']],
		['Exports included furniture and lasers from January to June.', ['included', 'furniture', 'lasers']],
		['Exports included furniture and lasers last year.', ['included', 'furniture', 'lasers']],
		[
			'Exports included furniture, lasers and wire, which were made in Brest.',
			['included', 'furniture', 'lasers', 'wire']
		],
		['Exports included furniture, lasers and wire, the ministry said.', ['included', 'furniture', 'lasers', 'wire']],
		['“Exports included furniture, lasers and wire,” he said.', ['included', 'furniture', 'lasers', 'wire']],
		['"Exports included furniture, lasers and wire," he said.', ['included', 'furniture', 'lasers', 'wire']],
		['Exports included furniture; imports included cars.', ['included', 'furniture'], ['included', 'cars']],
		[
			'Exports included furniture and lasers, and imports comprised cars, vaccines and frozen fish.',
			['included', 'furniture', 'lasers'],
			['comprised', 'cars', 'vaccines', 'frozen fish']
		],
		[
			'Exports included furniture, lasers and wire, while imports comprised cars.',
			['included', 'furniture', 'lasers', 'wire'],
			['comprised', 'cars']
		],
		['Exports (including potash, oil, and dairy products) grew.', ['including', 'potash', 'oil', 'dairy products']],
		['Exports, which include furniture, lasers and wire, rose.', ['include', 'furniture', 'lasers', 'wire']],
		['Exports to the U.S. included furniture. Imports included cars.', ['included', 'furniture'], ['included', 'cars']]
	]);

	reads('what belongs to an item', [
		['Exports included steel (bars, rods), wire and lasers.', ['included', 'steel (bars, rods)', 'wire', 'lasers']],
		['Exports included potash (45%) and furniture (20%).', ['included', 'potash (45%)', 'furniture (20%)']],
		[
			'Exports included furniture that is made of oak, lasers and wire.',
			['included', 'furniture that is made of oak', 'lasers', 'wire']
		],
		[
			'Exports included articles made of steel, lasers and wire.',
			['included', 'articles made of steel', 'lasers', 'wire']
		],
		[
			'Exports included wire for general use, parts for second-hand cars and tyres.',
			['included', 'wire for general use', 'parts for second-hand cars', 'tyres']
		],
		[
			'Exports included "Belarus" tractors, "MAZ" trucks and lasers.',
			['included', '"Belarus" tractors', '"MAZ" trucks', 'lasers']
		],
		['Exports included R&D equipment and lasers.', ['included', 'R&D equipment', 'lasers']]
	]);

	reads('what is no list of goods', [
		['Exports included $5 million of potash, $3 million of lasers and wire.'],
		['Furniture comprised 45% of exports.'],
		['The goods were included in the list.'],
		['Exports of goods, including to the United States, rose.'],
		['Exports did not include furniture, lasers and wire.'],
		["Exports don't include furniture and lasers."],
		['Exports were up 5%, and imports were larger than exports.'],
		['The goods were shipped to Poland, Latvia and Lithuania.'],
		['The goods were shipped, insured and paid.'],
		['Exports were strong, stable and growing.'],
		['They said: we sell, we buy, we trade.'],
		['The two countries have intergovernmental agreements on economic cooperation and banking.'],
		['Exports included'],
		['']
	]);

	test.for<[string, string | null, boolean]>([
		['The export was largely represented by computer services.', 'largely', true],
		['Exports consisted mainly of furniture and lasers.', 'mainly', true],
		['Exports mostly include furniture and lasers.', 'mostly', false],
		['Exports included primarily furniture and lasers.', 'primarily', false],
		['Exports are represented chiefly by potash.', 'chiefly', true],
		['Exports included, in particular, furniture and lasers.', 'in particular', false],
		['Exports were mostly furniture, lasers and rods.', 'mostly', false],
		['Exports were dominated by potash.', null, true],
		['Exports comprised potash.', null, false],
		['Exports are comprised of potash.', null, true]
	])('%s has the hedge %s; that it tells the composition is %s', ([sentence, hedge, composition]) => {
		const [enumeration] = readEnumerations(sentence);
		expect([enumeration?.hedge?.text ?? null, enumeration?.composition]).toEqual([hedge, composition]);
		if (enumeration) expectSlices(sentence, enumeration);
	});

	test('reads back any list of goods, however long, in the three styles of listing', { timeout: 20_000 }, () => {
		const goods = fc.constantFrom(
			'potash fertilizers',
			'furniture',
			'lasers',
			'wire from unalloyed steel',
			'X-ray equipment',
			'hot-rolled rods'
		);
		const styles: ((items: string[], last: string) => string)[] = [
			(items, last) => `${items.join(', ')}, and ${last}`,
			(items, last) => `${items.join(', ')} and ${last}`,
			(items, last) => [...items, last].join(', ')
		];
		fc.assert(
			fc.property(
				fc.array(goods, { minLength: 2, maxLength: 12 }),
				goods,
				fc.constantFrom(...styles),
				(items, last, style) => {
					const [enumeration] = readEnumerations(`Exports included ${style(items, last)}.`);
					expect(enumeration?.items.map(({ text }) => text)).toEqual([...items, last]);
				}
			)
		);
	});

	test('never throws, and gives ordered slices of any string', { timeout: 20_000 }, () => {
		const words = fc.constantFrom(
			...'included|comprised|made up|of|by|were|exports|:|,|, and|and|as well as|(|)|“|”|"|.|;|lasers|wire|the|that|said|in 2017|$5 million|largely|represented|such as|not|\n\n'.split(
				'|'
			)
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary' }),
					fc.array(words, { maxLength: 40 }).map((list) => list.join(' '))
				),
				(text) => {
					let last = 0;
					for (const enumeration of readEnumerations(text)) {
						expectSlices(text, enumeration);
						for (const { start, end } of enumeration.items) {
							expect(start).toBeGreaterThanOrEqual(last);
							expect(end).toBeGreaterThan(start);
							last = end;
						}
					}
				}
			),
			{ numRuns: 1000 }
		);
	});

	test.for<[string, string]>([
		['a list of a million characters', `Exports included ${'pipes and profiles, '.repeat(50_000)}wire.`],
		['100,000 opening brackets', `included ${'('.repeat(100_000)}`],
		['verbs without a list', 'such as '.repeat(30_000)],
		['copulas without a list', 'exports were a, '.repeat(20_000)],
		['a million letters', `included ${'a'.repeat(1_000_000)}`]
	])('takes time by the length of the text alone: %s', { timeout: 20_000 }, ([, text]) => {
		expect(readEnumerations(text).every(({ items }) => items.length > 0)).toBe(true);
	});
});
