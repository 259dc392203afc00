import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/lib/check/draft.ts';
import { formatReason } from '../../src/lib/check/verdict.ts';
import { derive } from '../../src/lib/figures/derived.ts';
import { firstEdition } from '../articles.ts';

const { dataset } = firstEdition;

const check = (draft: string) => checkDraft(draft, dataset, derive(dataset));
const found = (draft: string) => check(draft).map(({ text, verdict }) => `${text}: ${verdict}`);
const goods = (verdict: string, ...names: string[]) => names.map((name) => `${name}: ${verdict}`);
const named = (...names: string[]) => goods('named', ...names);
const consistent = (...names: string[]) => goods('consistent', ...names);
const qualifier = (...names: string[]) => goods('qualifier', ...names);
const missing = (...names: string[]) => goods('not in the table', ...names);
const unclear = (...names: string[]) => goods('cannot tell', ...names);
const ALL_IMPORTS = named(
	'passenger cars',
	'medical devices and equipment',
	'vaccines and medicines',
	'internal combustion engines',
	'frozen fish',
	'electrical generating sets'
);

describe('checkDraft(draft, dataset, derived), of goods', () => {
	it.each<[string, string[]]>([
		// in the article's words, apart from case, number, article, hyphen and spelling
		[
			'In 2017 Belarus’s exports to the United States included potash fertilisers, X ray equipment and lasers.',
			named('potash fertilisers', 'X ray equipment', 'lasers')
		],
		['In 2017 Belarus exported furniture and fibreglass to the United States.', named('furniture', 'fibreglass')],
		['Linen fabric and lasers were among Belarus’s exports to the US in 2017.', named('Linen fabric', 'lasers')],
		[
			'Linen fabric and lasers were among the main goods exported from Belarus to the US in 2017.',
			named('Linen fabric', 'lasers')
		],
		[
			'Belarus imported frozen fish and medical devices and equipment from the US in 2017.',
			named('frozen fish', 'medical devices and equipment')
		],
		['In 2017 Belarus imported vaccines and medicines from the United States.', named('vaccines and medicines')],
		// one alone
		['Belarus exported furniture to the United States in 2017.', named('furniture')],
		['Linen fabrics were among the goods Belarus shipped to the US in 2017.', named('Linen fabrics')],
		['Fiberglass figured among the main goods Belarus sold to the US in 2017.', named('Fiberglass')],
		['Furniture was not among the goods Belarus exported to the US in 2017.', unclear('Furniture')],
		['In 2017 Belarus bought frozen fish from the United States.', named('frozen fish')],
		['Belarus sold wire from unalloyed steel to the US in 2017.', named('wire from unalloyed steel')],
		['In 2017 Belarus’s newest exports to the US included furniture and lasers.', unclear('furniture', 'lasers')],
		['Fake goods exported by Belarus to the US in 2017 included furniture and lasers.', unclear('furniture', 'lasers')],
		['Belarusian goods that went to the US in 2017 include lasers and furniture.', named('lasers', 'furniture')],
		['Belarusian goods that went to Latvia in 2017 include lasers and furniture.', missing('lasers', 'furniture')],
		['Belarus exported lasers and furniture to the US in 2017. Nothing else was sold.', unclear('lasers', 'furniture')],
		[
			'Among the goods that Belarus sold to the US in 2017 were furniture, lasers and linen fabrics.',
			named('furniture', 'lasers', 'linen fabrics')
		],
		['Linen fabric and lasers were among the goods Belarus sold to the US in 2017.', named('Linen fabric', 'lasers')],
		[
			'Among the products exported by Belarus to the US in 2017 were lasers, furniture and lamps.',
			[...named('lasers', 'furniture'), ...missing('lamps')]
		],
		['Among the goods Belarus sold to the US in 2017 were lasers and furniture.', named('lasers', 'furniture')],
		// a clause for each
		[
			'In 2017 Belarus’s furniture exports to the US rose and its laser exports to the US fell.',
			unclear('furniture', 'laser')
		],
		// line by line
		[
			'Belarus’s exports to the US in 2017:\n- Lasers\n- hot-rolled rods\n- lamps',
			[...named('Lasers', 'hot-rolled rods'), ...missing('lamps')]
		],
		['The main exports of Belarus to the US in 2017 included:\n\n* lasers\n* furniture', named('lasers', 'furniture')],
		// beside an amount, and with a hedge alone
		[
			'Belarus exported services worth almost $570 million to the US in 2017, most of them computer, telecommunication and information services.',
			['$570 million: matches', ...named('computer, telecommunication and information services')]
		],
		[
			'Belarus exported services worth almost $570 million to the US in 2016, most of them computer, telecommunication and information services.',
			['$570 million: not in the table', ...unclear('computer, telecommunication and information services')]
		],
		[
			'Belarus’s services exports to the US in 2017 were chiefly computer, telecommunication and information services.',
			named('computer, telecommunication and information services')
		],
		// across sentences, and two flows in one
		[
			'In 2017 Belarus’s exports to the US included furniture and lasers. Its imports included frozen fish.',
			named('furniture', 'lasers', 'frozen fish')
		],
		[
			'In 2017 Belarus’s exports to the US included lasers and furniture, and its imports from the US included frozen fish and passenger cars.',
			named('lasers', 'furniture', 'frozen fish', 'passenger cars')
		],
		// other words, another flow, year or economy
		[
			'In 2017 Belarus’s exports to the US included wooden things, furniture and cars.',
			[...missing('wooden things'), ...named('furniture'), ...missing('cars')]
		],
		['In 2017 Belarus imported furniture and lasers from the US.', missing('furniture', 'lasers')],
		['In 2016 Belarus exported furniture and lasers to the US.', missing('furniture', 'lasers')],
		['In 2017 Belarus exported furniture and lasers to Poland.', missing('furniture', 'lasers')],
		['In 2017 Poland exported furniture and lasers to the US.', missing('furniture', 'lasers')],
		['Belarus sent furniture and lasers to the US in 2017.', named('furniture', 'lasers')],
		// from the other side
		['The US imported furniture and lasers from Belarus in 2017.', consistent('furniture', 'lasers')],
		['In 2017 the US sold frozen fish and lamps to Belarus.', [...consistent('frozen fish'), ...missing('lamps')]],
		['In 2017 the US’s main imports from Belarus included lasers.', consistent('lasers')],
		['In 2017 the US imported only lasers from Belarus.', qualifier('lasers')],
		['In 2016 the US sold frozen fish to Belarus.', missing('frozen fish')],
		// by a looser name: what a source’s name is a kind of, or one of those that it joins
		[
			'In 2017 Belarus imported cars, medicines and medical equipment from the US.',
			consistent('cars', 'medicines', 'medical equipment')
		],
		['In 2017 Belarus exported wire, seamless pipes and rods to the US.', consistent('wire', 'seamless pipes', 'rods')],
		[
			'In 2017 Belarus exported ferrous metals, unalloyed steel and laser wire to the US.',
			missing('ferrous metals', 'unalloyed steel', 'laser wire')
		],
		['In 2017 Belarus exported only wire to the US.', qualifier('wire')],
		// more of what flows than the source says
		['In 2017 Belarus exported only furniture and lasers to the US.', qualifier('furniture', 'lasers')],
		['Only furniture and lasers were exported from Belarus to the US in 2017.', qualifier('furniture', 'lasers')],
		['In 2017 Belarus’s exports to the US consisted of furniture and lasers.', qualifier('furniture', 'lasers')],
		[
			'The ten main goods that Belarus exported to the US in 2017 were furniture and lasers.',
			qualifier('furniture', 'lasers')
		],
		['In 2017 Belarus exported mainly furniture and lasers to the US.', qualifier('furniture', 'lasers')],
		['The main Belarusian exports to the US in 2017 included lasers and furniture.', named('lasers', 'furniture')],
		['In 2017 Belarus’s largest exports to the US included furniture and lasers.', qualifier('furniture', 'lasers')],
		['In 2017 Belarus’s imports from the US comprised frozen fish.', qualifier('frozen fish')],
		[
			'In 2017 Belarus’s imports from the US comprised passenger cars, medical devices and equipment, vaccines and medicines, internal combustion engines, frozen fish, electrical generating sets.',
			ALL_IMPORTS
		],
		[
			'In 2017 Belarus’s imports from the US comprised passenger cars, medical devices and equipment, vaccines and medicines, internal combustion engines, frozen fish and electrical generating sets.',
			ALL_IMPORTS
		],
		[
			'In 2017 Belarus’s exports of services to the US were represented by computer, telecommunication and information services.',
			qualifier('computer, telecommunication and information services')
		],
		// not certain
		['Belarus’s exports to the US included furniture and lasers.', unclear('furniture', 'lasers')],
		['In 2017 Belarus’s exports included furniture and lasers.', unclear('furniture', 'lasers')],
		['In early 2017 Belarus exported furniture and lasers to the US.', unclear('furniture', 'lasers')],
		['In 2017 Belarus did not export furniture and lasers to the US.', unclear('furniture', 'lasers')],
		['In 2017 Belarus exported furniture and lasers to the US. That is false.', unclear('furniture', 'lasers')],
		['In 2017 Belarus exported lasers and lamps to the US. The lasers were Latvian.', unclear('lasers', 'lamps')],
		['In 2017 Belarus’s exports to the US were led by furniture.', unclear('furniture')],
		['Furniture made up most of Belarus’s exports to the US in 2017.', unclear('Furniture')],
		['Only in 2017 did Belarus export furniture to the US.', unclear('furniture')],
		[
			'In 2017 Belarus’s exports to the US included a lamp, furniture and lasers.',
			unclear('a lamp, furniture and lasers')
		],
		['The US was a market for Belarusian furniture in 2017.', unclear('furniture')],
		['Belarus’s tractor exports to the US were strong in 2017.', unclear('tractor')],
		['Belarus is known for its exports of tractors to the US in 2017.', unclear('tractors')],
		['Belarus exported furniture and lasers to the US in 2017. No, it did not.', unclear('furniture', 'lasers')],
		['In 2017 Belarus exported 100 tonnes of potash fertilizers to the US.', unclear('potash fertilizers')],
		// an amount of a good is judged as an amount
		['In 2017 Belarus exported furniture worth $5 million to the US.', missing('$5 million')],
		['The minister looked at furniture and lasers in 2017.', []],
		['Belarus’s exports of goods to the US grew in 2017.', []]
	])('of %s', (draft, expected) => expect(found(draft)).toEqual(expected));

	it.each<[string, string]>([
		['In 2017 Belarus exported furniture to the US.', 'BelTA names furniture without a value'],
		['In 2017 Belarus exported tractors to the US.', 'none of the 10 goods exports that the table names'],
		['In 2017 Belarus imported cars from the US.', 'BelTA names passenger cars'],
		['In 2017 Belarus imported lasers from the US.', 'the nearest is of another year, or another flow'],
		['In 2016 Belarus exported lasers to Germany.', 'no goods exports for this year and these parties'],
		['Belarus exported only lasers to the US in 2017.', '“only” is yours; BelTA wrote “included”'],
		['Belarus’s key imports from the US in 2017 included frozen fish.', '“key” is yours; BelTA wrote “comprised”'],
		['In 2017 Belarus’s imports from the US comprised frozen fish.', '“comprised” leaves out others that BelTA names'],
		['Belarus exported lasers to the US.', 'the draft does not say in which year'],
		['Exports of linen fabrics from Belarus to the US rose in 2017.', '“rose” is a change, not a level'],
		['In 2017 trade grew. Belarus sells lasers to the US.', '“sells” is said of no year'],
		[
			'In 2017 Belarus’s exports to the US were worth less than furniture, wire and lasers.',
			'“furniture, wire and lasers” is joined to its sentence in a way that we do not understand'
		]
	])('of %s it says why: %s', (draft, reason) =>
		expect([...new Set(check(draft).map(({ why }) => formatReason(why, 'BelTA')))]).toEqual([reason])
	);

	it('gives the places of a good and of its list in the draft as it was pasted', () => {
		const draft = 'One.\r\n\r\nIn 2017  Belarus exported\r\nhot-rolled  rods and lasers to the US.';
		expect(check(draft).map(({ text, list }) => [text, draft.slice(list?.start, list?.end)])).toEqual([
			['hot-rolled  rods', 'hot-rolled  rods and lasers'],
			['lasers', 'hot-rolled  rods and lasers']
		]);
	});
});
