import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEnumerations } from '../../../src/lib/reading/list/enumeration.ts';
import type { Enumeration } from '../../../src/lib/reading/list/enumeration.ts';

/** A sentence, and every list that is to be read in it: its verb, then its items. */
type Case = [sentence: string, ...lists: string[][]];

const inWords = ({ verb, items }: Enumeration) => [verb.text, ...items.map(({ text }) => text)];

function expectSlices(sentence: string, { verb, hedge, items, start, end }: Enumeration) {
	for (const item of [verb, hedge, ...items]) {
		if (item) expect(sentence.slice(item.start, item.end)).toBe(item.text);
	}
	expect([start, end]).toEqual([items[0]?.start, items.at(-1)?.end]);
}

const sentences: string[] = [];

function reads(what: string, cases: Case[]) {
	sentences.push(...cases.map(([sentence]) => sentence));
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

	reads('an "or", and what else joins', [
		['Exports included furniture or lasers.', ['included', 'furniture', 'lasers']],
		[
			'Exports included rods, pipes or profiles, wire or lasers.',
			['included', 'rods', 'pipes or profiles', 'wire or lasers']
		],
		['Exports included furniture, plus lasers.', ['included', 'furniture', 'lasers']],
		['Exports included furniture together with lasers.', ['included', 'furniture', 'lasers']],
		['Exports included and lasers.', ['included', 'lasers']],
		[
			'Exports included furniture and lasers and imports included cars.',
			['included', 'furniture', 'lasers'],
			['included', 'cars']
		],
		[
			'Exports included furniture and lasers, or imports comprised cars.',
			['included', 'furniture', 'lasers'],
			['comprised', 'cars']
		],
		['Exports included furniture, lasers, also imports rose.', ['included', 'furniture', 'lasers']]
	]);

	reads('what dots and dashes end', [
		['Exports included furniture – the largest item – and lasers.', ['included', 'furniture']],
		['Exports included furniture - and that was all.', ['included', 'furniture']],
		['Exports included furniture, lasers — and little else.', ['included', 'furniture', 'lasers']],
		['Exports included furniture—and little else.', ['included', 'furniture']],
		[
			'Exports included cold-rolled steel, state-of-the-art lasers and wire.',
			['included', 'cold-rolled steel', 'state-of-the-art lasers', 'wire']
		],
		[
			'Exports included seeds for U.S. farms, parts of No. 5 engines and lasers.',
			['included', 'seeds for U.S. farms', 'parts of No. 5 engines', 'lasers']
		],
		['Exports included goods of Brest Ltd. and lasers.', ['included', 'goods of Brest Ltd.', 'lasers']],
		['Exports included tractors for the U.S. Army and lasers.', ['included', 'tractors for the U.S. Army', 'lasers']],
		[
			'Exports included products of Plant B. Imports included wire.',
			['included', 'products of Plant B'],
			['included', 'wire']
		],
		['Exports included furniture. imports included cars.', ['included', 'furniture'], ['included', 'cars']],
		[
			'“Exports included furniture and lasers.” Imports included cars.',
			['included', 'furniture', 'lasers'],
			['included', 'cars']
		],
		['(Exports included furniture and lasers.) Imports fell.', ['included', 'furniture', 'lasers']],
		['The list "included furniture and lasers" was read.', ['included', 'furniture', 'lasers']],
		['Exports included furniture " and lasers.', ['included', 'furniture']]
	]);

	reads('brackets and quotation marks', [
		['Exports included "Belarus, Plus" tractors and lasers.', ['included', '"Belarus, Plus" tractors', 'lasers']],
		[
			'Exports included “Belarus and Plus” tractors, wire, and lasers.',
			['included', '“Belarus and Plus” tractors', 'wire', 'lasers']
		],
		['Exports included steel (bars and rods) and wire.', ['included', 'steel (bars and rods)', 'wire']],
		[
			'Exports included parts (for cars, as well as trucks), tyres and wire.',
			['included', 'parts (for cars, as well as trucks)', 'tyres', 'wire']
		],
		[
			'Exports included furniture (which was made of oak; pine) and lasers.',
			['included', 'furniture (which was made of oak; pine)', 'lasers']
		]
	]);

	reads('times', [
		['Exports included furniture and lasers this year.', ['included', 'furniture', 'lasers']],
		['Exports included furniture and lasers since May 2017.', ['included', 'furniture', 'lasers']],
		['Exports included furniture and lasers in the last ten years.', ['included', 'furniture', 'lasers']],
		[
			'Exports included furniture and lasers during the third and fourth quarters.',
			['included', 'furniture', 'lasers']
		],
		['Exports included lasers for 20170 users and wire.', ['included', 'lasers for 20170 users', 'wire']],
		['Exports included lasers for 12017 users and wire.', ['included', 'lasers for 12017 users', 'wire']],
		['Exports included lasers for this factory and wire.', ['included', 'lasers for this factory', 'wire']],
		['Exports included lasers for first aid and wire.', ['included', 'lasers for first aid', 'wire']],
		[
			'Exports included lasers for the first time buyers of the year and wire.',
			['included', 'lasers for the first time buyers of the year', 'wire']
		]
	]);

	reads('clauses', [
		['Exports included furniture, lasers and wire were exported too.', ['included', 'furniture', 'lasers', 'wire']],
		[
			'Exports included furniture, lasers, and the imports were cars, rods and wire.',
			['included', 'furniture', 'lasers'],
			['were', 'cars', 'rods', 'wire']
		],
		['Exports included furniture, lasers and wire, and they rose.', ['included', 'furniture', 'lasers', 'wire']],
		[
			'Exports included furniture, lasers, imports comprised cars.',
			['included', 'furniture', 'lasers'],
			['comprised', 'cars']
		],
		['Exports included furniture, imports rose.', ['included', 'furniture']],
		['Exports included furniture said to be cheap.', ['included', 'furniture']],
		['Exports included furniture, as the ministry said.', ['included', 'furniture']],
		['Exports included fertilizers, which sold, and lasers.', ['included', 'fertilizers']],
		[
			'Exports included furniture that was made in Brest, lasers that sell well.',
			['included', 'furniture that was made in Brest', 'lasers that sell well']
		],
		['Exports included potash and lasers, and were worth $5 million.', ['included', 'potash', 'lasers']],
		['Exports, worth $5 million, included potash and lasers.', ['included', 'potash', 'lasers']],
		[
			'Exports included furniture; of it, $5 million were chairs, and imports included cars.',
			['included', 'furniture'],
			['included', 'cars']
		]
	]);

	reads('who says it, in the middle of a list', [
		[
			'In 2017 it exported goods including furniture, lasers, the ministry said, and linen.',
			['including', 'furniture', 'lasers', 'linen']
		],
		['Exports included furniture, the ministry said, and lasers.', ['included', 'furniture', 'lasers']],
		['Exports included furniture, Mr. Petrov said, lasers and wire.', ['included', 'furniture', 'lasers', 'wire']],
		['Exports included, the ministry said, furniture and lasers.', ['included', 'furniture', 'lasers']],
		['Exports included, according to Belstat, furniture and lasers.', ['included', 'furniture', 'lasers']],
		['Exports included rods, according to the ministry, and wire.', ['included', 'rods', 'wire']],
		[
			'Exports included rods, wire, the ministry and the bank said, lamps, and cars.',
			['included', 'rods', 'wire', 'lamps', 'cars']
		],
		['Exports included rods, he said, as well as wire.', ['included', 'rods', 'wire']],
		['Exports included rods, he said, wire, the ministry added, and lamps.', ['included', 'rods', 'wire', 'lamps']],
		[
			'Exports included rods, pipes and wire, the ministry said, goods that it needs.',
			['included', 'rods', 'pipes', 'wire']
		],
		['Exports included rods and pipes, the ministry said, or lamps.', ['included', 'rods and pipes', 'lamps']],
		['Exports included rods or pipes, the ministry said, much of it new.', ['included', 'rods', 'pipes']],
		['Exports included rods, the ministry said, adding that they rose.', ['included', 'rods']],
		['Exports included rods, he said; imports, she said, included wire.', ['included', 'rods'], ['included', 'wire']],
		['Exports included rods, the ministry said, imports comprised wire.', ['included', 'rods'], ['comprised', 'wire']],
		['Exports included rods, and the ministry said, wire was imported.', ['included', 'rods']],
		[
			'Exports included rods, the ministry of trade and the customs of both of the countries said, and wire.',
			['included', 'rods']
		],
		[
			'Exports included rods, wire (new, the ministry said, and cheap) and lamps.',
			['included', 'rods', 'wire (new, the ministry said, and cheap)', 'lamps']
		],
		['Exports included rods, (the ministry said, and) wire.', ['included', 'rods', '(the ministry said, and) wire']]
	]);

	reads('heads that are shared or not', [
		['Exports included computer and related services.', ['included', 'computer and related services']],
		[
			'Exports included computer and other business services, transport and travel.',
			['included', 'computer and other business services', 'transport', 'travel']
		],
		[
			'Exports included sea, air and road transport services, and lasers.',
			['included', 'sea, air and road transport services', 'lasers']
		],
		[
			'Exports included cold- and hot-rolled rods, X-ray and laser equipment.',
			['included', 'cold- and hot-rolled rods', 'X-ray and laser equipment']
		],
		[
			'Exports included frozen and dried fish, meat and milk products.',
			['included', 'frozen and dried fish', 'meat and milk products']
		],
		['Exports included wood products, paper and paper goods.', ['included', 'wood products', 'paper and paper goods']],
		[
			'Exports included women’s clothing, footwear and leather.',
			['included', 'women’s clothing', 'footwear', 'leather']
		],
		[
			'Exports included equipment for oil and gas fields, and lasers.',
			['included', 'equipment for oil and gas fields', 'lasers']
		],
		[
			'Exports included machines, equipment for wood, and paper products.',
			['included', 'machines', 'equipment for wood', 'paper products']
		],
		['Exports included wood for furniture and paper.', ['included', 'wood for furniture', 'paper']],
		[
			'Exports included parts and accessories of cars, and tyres.',
			['included', 'parts and accessories of cars', 'tyres']
		],
		['Exports included medical and optical.', ['included', 'medical', 'optical']],
		['Exports included wood, and paper products.', ['included', 'wood', 'paper products']],
		['Exports included chemical, and food products.', ['included', 'chemical, and food products']],
		['Exports included lasers, and goods.', ['included', 'lasers', 'goods']],
		['Exports included transport, construction and services.', ['included', 'transport', 'construction', 'services']]
	]);

	reads('what stands before the first item', [
		['Exports included the following: furniture, lasers.', ['included', 'furniture', 'lasers']],
		['Exports included the following goods and services: furniture, lasers.', ['included', 'furniture', 'lasers']],
		['Exports included both, furniture and lasers.', ['included', 'furniture', 'lasers']],
		['Exports included: furniture, lasers.', ['included', 'furniture', 'lasers']],
		['Mainly including furniture and lasers, exports rose.', ['including', 'furniture', 'lasers']],
		['Exports were: furniture, lasers and rods.', ['were', 'furniture', 'lasers', 'rods']],
		['Exports were furniture, lasers and rods.', ['were', 'furniture', 'lasers', 'rods']],
		['The main exports were furniture and lasers.', ['were', 'furniture', 'lasers']]
	]);

	test('ends a list at the end of its paragraph', () =>
		expect(readEnumerations('Exports included furniture\n\nLasers were sold.').map(inWords)).toEqual([
			['included', 'furniture']
		]));

	reads('modifiers, letters and clauses at their edges', [
		['Exports included the latest lasers and wire.', ['included', 'the latest lasers', 'wire']],
		['Exports included parts to order and wire.', ['included', 'parts to order', 'wire']],
		['Exports included the following goods and lasers.', ['included', 'lasers']],
		['Exports included the following items: goods, lasers.', ['included', 'goods', 'lasers']],
		['Exports included tools of steel and wood products.', ['included', 'tools of steel', 'wood products']],
		['Exports included tools made of steel and wood products.', ['included', 'tools made of steel', 'wood products']],
		['Exports included cable and wire rope.', ['included', 'cable', 'wire rope']],
		['Exports included furniture, lasers or the imports are up.', ['included', 'furniture', 'lasers']],
		['Exports included wire, lasers for the last or next year.', ['included', 'wire', 'lasers']],
		['Exports included 3.5 inch disks, No. 5 wire and lasers.', ['included', '3.5 inch disks', 'No. 5 wire', 'lasers']],
		['Imports of $5 million included lasers.', ['included', 'lasers']],
		['Exports included wire and lasers and in 2017 cars.', ['included', 'wire', 'lasers']],
		['Exports included wire and lasers, or in 2017 cars.', ['included', 'wire', 'lasers']],
		['Exports included wire and lasers or in 2017 cars.', ['included', 'wire', 'lasers']],
		['Exports included wire and lasers and also in 2017 cars.', ['included', 'wire', 'lasers']],
		['Exports included lasers and "MAZ" in 2017.', ['included', 'lasers', '"MAZ"']],
		['Exports included lasers and "MAZ".', ['included', 'lasers', '"MAZ"']],
		[
			'Exports consisted of computer, telecommunication and information services for banks.',
			['consisted of', 'computer, telecommunication and information services for banks']
		],
		['Exports included wood and paper products of Brest.', ['included', 'wood and paper products of Brest']],
		['Exports included cold-rolled and hot-rolled rods.', ['included', 'cold-rolled and hot-rolled rods']],
		[
			'Exports included lasers, cold-rolled and hot-rolled rods.',
			['included', 'lasers', 'cold-rolled and hot-rolled rods']
		],
		['Exports included X-ray and laser equipment.', ['included', 'X-ray and laser equipment']],
		['Exports included fresh and frozen fish.', ['included', 'fresh and frozen fish']],
		['Exports included steel wire and rods.', ['included', 'steel wire', 'rods']],
		['Exports included red wine and white rum.', ['included', 'red wine', 'white rum']],
		['Exports included oak chairs and pine tables.', ['included', 'oak chairs', 'pine tables']],
		['Exports included lasers and raw and dried milk.', ['included', 'lasers', 'raw and dried milk']],
		['Exports included knitted and woven clothing, and lasers.', ['included', 'knitted and woven clothing', 'lasers']],
		["Exports included women's and men's shoes.", ['included', "women's and men's shoes"]],
		['Exports included women’s and men’s clothing.', ['included', 'women’s and men’s clothing']],
		['Exports included lamps and glass equipment.', ['included', 'lamps', 'glass equipment']],
		['Exports included lasers, lamps and glass equipment.', ['included', 'lasers', 'lamps', 'glass equipment']],
		['Exports included rods, lasers and lamp equipment.', ['included', 'rods', 'lasers', 'lamp equipment']],
		['Exports included wire, lamp and glass equipment.', ['included', 'wire', 'lamp and glass equipment']],
		['Exports included wire, cotton and steel equipment.', ['included', 'wire', 'cotton and steel equipment']],
		['Exports included wire, and cotton and steel equipment.', ['included', 'wire', 'cotton and steel equipment']],
		[
			'Exports included rods and pipes, wire and lasers and lamps.',
			['included', 'rods and pipes', 'wire and lasers and lamps']
		],
		['Exports included rods, pipes and profiles and wire.', ['included', 'rods', 'pipes and profiles', 'wire']],
		['Exports included rods, and pipes and profiles.', ['included', 'rods', 'pipes and profiles']],
		['Exports included rods and pipes and lasers.', ['included', 'rods and pipes', 'lasers']],
		['Exports included medical, optical goods and wire.', ['included', 'medical', 'optical goods', 'wire']],
		['Exports included lasers. “It is good.”', ['included', 'lasers']],
		['Exports included goods of Plant b. Imports fell.', ['included', 'goods of Plant b']],
		[
			'Exports included lasers of Plant B and wire of Plant C. Imports fell.',
			['included', 'lasers of Plant B', 'wire of Plant C']
		],
		['Exports included lasers for iX. Imports fell.', ['included', 'lasers for iX']],
		['Exports included goods for U.S. Army units and lasers.', ['included', 'goods for U.S. Army units', 'lasers']],
		['Exports included rods (No. 5, U.S. made) and wire.', ['included', 'rods (No. 5, U.S. made)', 'wire']],
		['Exports included rods % and wire.', ['included', 'rods %', 'wire']],
		['Exports included wire -in coils- and lasers.', ['included', 'wire -in coils-', 'lasers']],
		['Exports included wire ~ and lasers.', ['included', 'wire ~', 'lasers']],
		['Exports: imports: lasers, rods and pipes.', [':', 'lasers', 'rods', 'pipes']],
		['Trade rose: exports were lasers, rods and pipes.', ['were', 'lasers', 'rods', 'pipes']],
		['Exports, no longer cheap, include wire and lasers.', ['include', 'wire', 'lasers']],
		['Exports included , lasers and wire.', ['included', 'lasers', 'wire']],
		['In particular including lasers and wire, exports rose.', ['including', 'lasers', 'wire']],
		['Exports included lasers, wire.$5 million was paid.', ['included', 'lasers']],
		[
			'They paid $5 million and exports included wire; they paid $6 million and imports included cars.',
			['included', 'wire'],
			['included', 'cars']
		],
		['Exports included wire and cars and were up.', ['included', 'wire', 'cars']],
		['Exports included wire, cars and lamps are up.', ['included', 'wire', 'cars', 'lamps']],
		['Exports included wire, cars and they are up.', ['included', 'wire', 'cars']],
		['Exports included wire or cars, or the imports are up.', ['included', 'wire', 'cars']],
		['Exports included wire, lamps are up.', ['included', 'wire']],
		['Exports included wire, the lamps made of glass.', ['included', 'wire', 'the lamps made of glass']],
		['Exports included wire, lasers such as big ones.', ['included', 'wire', 'lasers'], ['such as', 'big ones']],
		['Exports included "#1" sweets, wire and lasers.', ['included', '"#1" sweets', 'wire', 'lasers']],
		['Exports included goods of Brest Ltd.', ['included', 'goods of Brest Ltd']],
		['Exports included goods of Brest. imports fell.', ['included', 'goods of Brest']],
		['Exports included goods of Plant A/B. Imports fell.', ['included', 'goods of Plant A/B']],
		['Exports included lasers, wire and, in 2017, cars.', ['included', 'lasers', 'wire']],
		['The goods of AT&T included wire and cars.', ['included', 'wire', 'cars']],
		['The list that was longer included lasers and wire.', ['included', 'lasers', 'wire']],
		['Exports with no duty included lasers and wire.', ['included', 'lasers', 'wire']],
		['Exports were lasers, cars from Minsk and rods.', ['were', 'lasers', 'cars from Minsk', 'rods']],
		['Exports included wire, and also rods, lasers and lamps.', ['included', 'wire', 'rods', 'lasers', 'lamps']],
		['Exports included computer and on-line services.', ['included', 'computer and on-line services']],
		["Exports included women's shoes and children's clothing.", ['included', "women's shoes", "children's clothing"]],
		['Exports included transport, and services.', ['included', 'transport', 'services']],
		['Exports included X-ray film and laser equipment.', ['included', 'X-ray film', 'laser equipment']],
		['Exports included wire, such as big ones.', ['included', 'wire'], ['such as', 'big ones']]
	]);

	reads('what is no list of goods', [
		['Exports are made out largely of wood.'],
		['Exports grew: they were lasers, rods and pipes.'],
		['Potash for $5 million, and exports included lasers and wire for $3 million.'],
		['Imports included lasers ($5 million) and wire.'],
		['Imports included lasers.$5 million was paid.'],
		['Major exports: the usual, lasers and rods.'],
		['The exports are: lasers; rods; pipes.'],
		['The exports; major: lasers, rods and pipes.'],
		[
			'The exports of goods that were made there in the long years of the old union and its many states were lasers, rods and pipes.'
		],
		['Exports fell\n\nThey were lasers, rods and pipes.'],
		["It isn't lasers. Exports don't include wire."],
		['Exports included the following and others.'],
		['Mostly included were lasers.'],
		['They paid $5 million. Exports included lasers and wire, $3 million each.'],
		['Exports were furniture and lasers.'],
		['The main export was potash.'],
		['Exports were the first, the second and the third items.'],
		['Exports were shipments to Poland, lasers and rods.'],
		['Exports were strong in furniture, lasers and rods.'],
		['Exports were due to quotas, tariffs and bans.'],
		['It was cars, rods and lasers.'],
		['Exports; they were cars, rods and lasers.'],
		['Exports fell to few. They were cars, rods and lasers.'],
		['Exports never included furniture and lasers.'],
		['Exports no longer included furniture and lasers.'],
		['Exports did not mainly include furniture and lasers.'],
		['Exports included not only furniture and lasers.'],
		['Exports included among others furniture and lasers.'],
		['Exports included potash and lasers worth $5 million.'],
		['Exports included 5% of potash and lasers.'],
		['Exports are made mainly of wood.'],
		['Exports: furniture.'],
		['and including and'],
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
		['Exports were strong, stable and growing: cars rose.'],
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

	test('reads back any list of goods, however long, in the three styles of listing', () => {
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

	test('takes any piece of its sentences for a text, and throws at none', () => {
		for (const sentence of sentences) {
			for (const { index } of sentence.matchAll(
				/(?=[,.:;"’()–-])|(?<=[,.:;"’()–-])|(?<= (?:and|in|the|of|by)\b)|(?=includ|compris|made|were|such)/g
			)) {
				for (const piece of [sentence.slice(index), sentence.slice(0, index)])
					for (const enumeration of readEnumerations(piece)) expectSlices(piece, enumeration);
			}
		}
	});

	test('never throws, and gives ordered slices of any string', () => {
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
	])('takes time by the length of the text alone: %s', ([, text]) => {
		expect(readEnumerations(text).every(({ items }) => items.length > 0)).toBe(true);
	});
});
