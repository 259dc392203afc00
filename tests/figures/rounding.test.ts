import { describe, expect, it } from 'vitest';
import type { ValuedObservation } from '../../src/lib/table/observation.ts';
import { readQuantities } from '../../src/lib/reading/quantity/quantity.ts';
import { isRoundingOf } from '../../src/lib/figures/rounding.ts';
import { verify } from '../../src/lib/check/verify.ts';
import { ARTICLE, soundDataset, TEXT, withRow } from '../sound.ts';

describe('isRoundingOf(quantity, row) of €90.5 million', () => {
	const row = soundDataset().observations.find(({ id }) => id === 'investment') as ValuedObservation;
	const is = (amount: string) => {
		const [quantity] = readQuantities(`It was ${amount}.`);
		return quantity !== undefined && isRoundingOf(quantity, row);
	};
	it.each([
		'€91 million',
		'about €91 million',
		'nearly €91 million',
		'up to €91 million',
		'over €90 million',
		'at least €90 million',
		'€0.091 billion',
		'€91m'
	])('is %s', (amount) => expect(is(amount)).toBe(true));
	it.each([
		'€90.5 million',
		'€90.50 million',
		'€90 million',
		'about €90 million',
		'over €91 million',
		'nearly €90 million',
		'€92 million',
		'€100 million',
		'€0.09 billion',
		'€0.1 billion',
		'€91 thousand',
		'€91',
		'$91 million',
		'€90–91 million',
		'€91–92 million'
	])('is not %s', (amount) => expect(is(amount)).toBe(false));
});

describe('an amount rounded from a row', () => {
	/** What `claimed` finds once the sentence ends the article, or stands in it as its headline. */
	const unclaimed = (sentence: string, dataset = soundDataset(), title = '') => {
		const articles = dataset.articles.map((article) => ({ ...article, title: title || article.title }));
		const texts = new Map([[ARTICLE, `${title}\n\n${TEXT}\n\n${sentence}`]]);
		const { findings } = verify({ ...dataset, articles }, texts, null);
		return findings.filter(({ rule }) => rule === 'claimed').map(({ found }) => found);
	};

	it.each([
		'In 2019 Germany invested €91 million in Lithuania.',
		'In 2019 Germany invested over €90 million in Lithuania.',
		'Investment from Germany in Lithuania was nearly €91 million in 2019.'
	])('is claimed where its sentence says all that the row is about: %s', (sentence) =>
		expect(unclaimed(sentence)).toEqual([])
	);

	it.each([
		['another year', 'In 2018 Germany invested €91 million in Lithuania.'],
		['a year that it does not name', 'A year earlier Germany invested €91 million in Lithuania.'],
		['a year that the sentence before names', 'Much came in 2019. Germany invested €91 million in Lithuania.'],
		['another party', 'In 2019 Poland invested €91 million in Lithuania.'],
		['joined parties', 'In 2019 Germany and Poland invested €91 million in Lithuania.'],
		['one party alone', 'In 2019 Germany invested €91 million.'],
		['no party', 'In 2019 investment was €91 million.'],
		['another indicator', 'In 2019 Germany had €91 million in FDI in Lithuania.'],
		['nothing that is measured', 'In 2019 Germany gave €91 million to Lithuania.'],
		['other digits', 'In 2019 Germany invested €90 million in Lithuania.'],
		['another currency', 'In 2019 Germany invested $91 million in Lithuania.']
	])('is not claimed where it is of %s: %s', (_, sentence) =>
		expect(unclaimed(sentence)).toEqual([/[€$]\d+ million/.exec(sentence)?.[0]])
	);

	it('is not claimed beside another amount, which may be what it is compared with', () =>
		expect(unclaimed('In 2019 Germany invested €91 million in Lithuania, of it €12 million in Vilnius.')).toEqual([
			'€91 million',
			'€12 million'
		]));

	it('is not claimed beside two others of which one cannot be read', () =>
		expect(unclaimed('In 2019 Germany invested €91 million in Lithuania, of it €12 million and €1,5 million.')).toEqual(
			['€91 million', '€12 million', '€1,5 million']
		));

	it('is not claimed by a row that its own quotation does not bear out, nor by a hedge that says otherwise', () => {
		const sentence = 'In 2019 Germany invested €92 million in Lithuania.';
		expect(unclaimed(sentence, withRow('investment', { value: '91.7' }))).toEqual(['€90.5 million', '€92 million']);
		const hedged = withRow('investment', { qualifier: 'almost' });
		expect(unclaimed('In 2019 Germany invested over €90 million in Lithuania.', hedged)).toEqual(['€90 million']);
	});

	it('of services is not claimed where the sentence speaks of one kind of them', () => {
		const text = TEXT.replace('about €480 million', 'about €480.4 million');
		const dataset = withRow('services', {
			value: '480.4',
			quotation: "In 2019 Lithuania's export of services to Germany reached about €480.4 million."
		});
		const found = (sentence: string) =>
			verify(dataset, new Map([[ARTICLE, `${text}\n\n${sentence}`]]), null)
				.findings.filter(({ rule }) => rule === 'claimed')
				.map(({ found }) => found);
		expect(found('In 2019 Lithuania’s export of services to Germany reached €480 million.')).toEqual([]);
		expect(found('In 2019 Lithuania’s export of transport services to Germany reached €480 million.')).toEqual([
			'€480 million'
		]);
	});

	it.each([
		['up to', 'at least €480 million', false],
		['up to', 'over €480 million', false],
		['up to', 'no more than €480 million', true],
		['up to', '€480,000,000.00', true],
		['at least', 'up to €480 million', false],
		['at least', 'almost €480 million', false],
		['at least', 'about €480 million', true]
	])('of services that reached %s €480 million: “reached %s” says the same: %s', (hedge, amount, isSame) => {
		const sentence = (amount: string) => `In 2019 Lithuania's export of services to Germany reached ${amount}.`;
		const text = TEXT.replace('about €480 million', `${hedge} €480 million`);
		const dataset = withRow('services', { qualifier: hedge, quotation: sentence(`${hedge} €480 million`) });
		const { findings } = verify(dataset, new Map([[ARTICLE, `${text}\n\n${sentence(amount)}`]]), null);
		expect(findings.filter(({ rule }) => rule === 'claimed')).toHaveLength(isSame ? 0 : 1);
	});

	it.each(['German investment in Lithuania tops €90 million', 'Investment in Lithuania near €91 million'])(
		'is claimed in the headline, which leaves out the year: %s',
		(title) => {
			expect(unclaimed('', soundDataset(), title)).toEqual([]);
			expect(unclaimed(title)).toHaveLength(1);
		}
	);

	it.each([
		'German investment in Lithuania up from €91 million in 2018',
		'Polish investment tops €90 million',
		'Investment near €91 million',
		'Lithuania receives €91 million',
		'Germany gives Lithuania €91 million',
		'Over €90 million went to Lithuania from Germany',
		'German investment in Lithuania near €91 million, €12 million of it in Vilnius'
	])('is not claimed in the headline that says another thing, or too little: %s', (title) =>
		expect(unclaimed('', soundDataset(), title)).not.toEqual([])
	);
});
