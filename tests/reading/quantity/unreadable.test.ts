import { describe, expect, test } from 'vitest';
import { readQuantities } from '../../../src/lib/reading/quantity/quantity.ts';
import { REASONS, type UnreadableReason } from '../../../src/lib/reading/quantity/tables.ts';
import { readUnreadable } from '../../../src/lib/reading/quantity/unreadable.ts';
import { firstEdition } from '../../articles.ts';

const { texts } = firstEdition;

const unreadable = (text: string) =>
	readUnreadable(text, readQuantities(text)).map(({ start, end }) => text.slice(start, end));

describe('readUnreadable(text) finds an amount of money that is not read', () => {
	test.each([
		['a decimal comma', 'Exports were $6,6,7 million.', '$6,6,7 million'],
		['a decimal comma before a name', 'Exports were 6,6,7 million dollars.', '6,6,7 million dollars'],
		['a decimal comma before a sign', 'Exports were 6,6,7 million €.', '6,6,7 million €'],
		['dots for thousands', 'Exports were EUR 1.234.567.', 'EUR 1.234.567'],
		['groups of two', 'Exports were $1,23,456.', '$1,23,456'],
		['a zero before a group', 'Exports were $0,500.', '$0,500'],
		['a fraction in one character', 'Exports were $1½ million.', '$1½ million'],
		['a fraction', 'Exports were $1 1/2 million.', '$1 1/2 million'],
		['a fraction before a name', 'Exports were 1/2 million dollars.', '1/2 million dollars'],
		['a half at the end', 'Exports were a million and a half dollars.', 'a million and a half dollars'],
		['a long number in words', 'It cost two thousand and five dollars.', 'two thousand and five dollars'],
		['a scale that may be a word', 'Exports were $5 k.', '$5 k'],
		['two currencies', 'Exports were $5 million euros.', '$5 million euros'],
		['nobody’s dollar', 'Exports were X$5 million.', 'X$5 million'],
		['a sign that is not known', 'Exports were ₿5 million.', '₿5 million'],
		['pesos of no country', 'Exports were 5 million pesos.', '5 million pesos'],
		['dollars of an unknown country', 'Exports were 5 million Thirdland dollars.', '5 million Thirdland dollars'],
		['a dash that may be a minus', 'Exports were 2016-17 million dollars.', '2016-17 million dollars'],
		['spaces for thousands', 'Exports were 1 234 567 dollars.', '1 234 567 dollars'],
		['a power', 'Exports were $5².', '$5²'],
		['an invisible character', 'Exports were $.\u200b5.', '$.\u200b5'],
		['a sum without its currency', 'It bought $4 million worth of rugs and 6 million worth of oil.', '6 million'],
		['a scale left to the next amount', 'Exports and imports were $4 and $6 million.', '$4'],
		['a code that is a word, with a scale', 'The bank lent TRY 1,5,2 million.', 'TRY 1,5,2 million']
	])('%s', (_, text, amount) => expect(unreadable(text)).toEqual([amount]));

	test.each<[string, string[]]>([
		['Revenue was 5 mm USD.', ['5 mm USD']],
		['It pays $5% a year.', ['$5%']],
		['The USD-5 million deal was signed.', ['USD-5 million']],
		['It was 11:29 euros.', ['11:29 euros']],
		['The ratio is 3·5 euros.', ['3·5 euros']],
		['They won five and half a million dollars.', ['five and half a million dollars']],
		['They won and half a million dollars.', ['half a million dollars']],
		['They won one half million dollars.', ['one half million dollars']],
		['Profit was $5m².', ['$5m²']],
		['Profit was $5m3.', ['$5m3']],
		['Profit was $5/3 of it.', ['$5/3']],
		['Profit was $5 million/3.', ['$5 million/3']],
		['Profit was $5 million and a half.', ['$5 million and a half']],
		['Profit was $5 million and one half.', ['$5 million and one half']],
		['Profit was $5 million and a quarter.', ['$5 million and a quarter']],
		['Profit was $5 million and a third partner left.', ['$5 million and a third']],
		['Profit was $5 million 3 hundred.', ['$5 million 3 hundred']],
		['Profit was $5 million 3/4.', ['$5 million 3/4']],
		['They grew from $6 million to $ 45. lmillion.', ['$ 45']],
		['They lost a lot (almost 10 billion US).', ['10 billion']],
		['Textile was recorded at US 12.5 billion.', ['12.5 billion']],
		['Turnover was Y7.3bn (Pounds 43m).', ['Y7.3bn', 'Pounds 43m']],
		['U.S.€5 million was paid.', ['€5 million']],
		['U.N.$5 million was paid.', ['$5 million']],
		['The E.U.$5 million fund.', ['$5 million']],
		['It is XYZ$5 million.', ['XYZ$5 million']],
		['US€5 million was paid.', ['US€5 million']],
		['CAD €5 million was paid.', ['€5 million']],
		['In India Rs 5 million, Rs. 5 million, Rs.5 million, INR. 5 million.', ['INR. 5 million']],
		['It paid 66.7 $ to each.', ['66.7 $']],
		['It gave 2 euros-7 dollars.', ['7 dollars']],
		['It gave $5 million Swiss francs.', ['$5 million Swiss francs']],
		['It gave €5 million USD.', ['€5 million USD']],
		['They paid a $4 to 6 million loan.', ['$4']],
		['They paid $4 to 6 million loans.', ['$4']],
		['They paid between $900 and $1 million.', ['$900']],
		['Prices are from $6 to $4 million.', ['$6']],
		['They paid $1, $2 or $3 million.', ['$1']],
		['They paid $1.25 and $3 million.', ['$1.25']],
		['They paid €1, $2, and $3 million.', ['$2']],
		['They paid $4–5 and $6 million.', ['$4–5']],
		['TOP $5 million deals.', ['$5 million']],
		['They paid 6,6,7 million US$.', ['6,6,7 million US$']],
		['They paid US$6,6,7 million and CAD$6,6,7 million.', ['US$6,6,7 million', 'CAD$6,6,7 million']],
		['They paid $6,6,7 million US dollars, USD 6,6,7 million.', ['$6,6,7 million US dollars', 'USD 6,6,7 million']],
		['They paid 5 million pesos of debt and 6,6,7 pounds of nails, 6,6,7 pounds.', ['5 million pesos']],
		['They paid 6,6,7 million U.S. dollars.', ['6,6,7 million U.S. dollars']],
		['They paid 6,6,7 million Euro dollars.', ['6,6,7 million Euro']],
		['They paid ½ million dollars.', ['½ million dollars']],
		['They paid 5 million and a half dollars.', ['5 million and a half dollars']],
		['They paid $5 and a half million, $5 and half a million.', ['$5 and half a million']],
		['They paid five of a million pesos.', ['five of a million pesos']],
		[
			'They paid $6,6,7/6,8,3 million, $6,6,7-6,8,3 million and $6,6,7 - 6,8,3 million.',
			['$6,6,7/6,8,3 million', '$6,6,7-6,8,3 million', '$6,6,7 - 6,8,3 million']
		],
		['They paid ABCD$6,6,7 million.', ['$6,6,7 million']],
		['They paid a$6,6,7 million.', ['a$6,6,7 million']],
		['Paid $5 million 6,6,7 pesos.', ['6,6,7 pesos']],
		['Paid 5 million pesos 7 million pesos.', ['5 million pesos', '7 million pesos']],
		['They paid SDG 8 and SDG 8,5,1 million.', ['SDG 8,5,1 million']],
		['COP $5 million was paid.', ['$5 million']],
		['It paid a million pesos, a hundred pesos.', ['a million pesos', 'a hundred pesos']],
		['It cost 6,6,7 USD/tonne.', ['6,6,7 USD']],
		['It cost EUR5m/USD 6,7,1m.', ['USD 6,7,1m']],
		['It cost (USD 6,6,7 million).', ['USD 6,6,7 million']],
		['It costs 5 euro cents.', ['5 euro']],
		['It cost 6,6,7 US$ to each.', ['6,6,7 US$']],
		['It cost $6,6,7 €6,8,3.', ['$6,6,7', '€6,8,3']],
		['It cost 6,6,7 million pounds.', ['6,6,7 million pounds']],
		['It Cost 6,6,7 Million Pounds.', ['6,6,7 Million Pounds']],
		['It lent 6,6,7 million TRY, and TRY 5,5,1 hundred.', ['6,6,7 million TRY', 'TRY 5,5,1 hundred']],
		['One of 6,6,7 million pesos was lost.', ['6,6,7 million pesos']],
		['They paid 2017 pesos, sixty pesos.', ['2017 pesos', 'sixty pesos']],
		['They Paid Sixty Pesos.', ['Sixty Pesos']],
		['They paid 5-million-peso fines.', ['5-million-peso']],
		['They paid €6,6,7m$6,8,3m.', ['€6,6,7m', '$6,8,3m']],
		['It gave 6,6,7 million eBay dollars.', ['6,6,7 million eBay dollars']],
		['They paid $6,6,7 5 million euros more.', ['$6,6,7']],
		['They paid $6,6,7\n\n5 firms came.', ['$6,6,7']],
		['They paid $6,6,7 for half of it.', ['$6,6,7']],
		['They paid $6,6,7mrd and $6,8,3each.', ['$6,6,7mrd', '$6,8,3each']],
		['They paid CNY €5 million and EUR ¥6 million.', ['€5 million', '¥6 million']],
		['They cut $6 to 4 million.', ['$6']],
		['They paid $1½–¾ million.', ['$1½–¾ million']]
	])('%s', (text, amounts) => expect(unreadable(text)).toEqual(amounts));

	test('a range that goes down', () =>
		expect(unreadable('Margins are $6 million-$4 million.')).toEqual(['$6 million-$4 million']));

	test('beside what is read', () =>
		expect(unreadable('It paid $5 million, €6,6,7 million for 3 million pesos to 2 firms.')).toEqual([
			'€6,6,7 million',
			'3 million pesos'
		]));
});

describe('readUnreadable(text) says why', () => {
	test.each<[string, UnreadableReason]>([
		['$6,6,7 million', 'number'],
		['EUR 1.234.567', 'number'],
		['41. 5 million euros', 'number'],
		['$1½ million', 'fraction'],
		['$1 1/2 million', 'fraction'],
		['a million and a half dollars', 'fraction'],
		['a third of a million euros', 'fraction'],
		['two thousand and five dollars', 'compound'],
		['1 billion and 200 thousand dollars', 'compound'],
		['EUR 41 (38) million', 'bracket'],
		['$10^9', 'power'],
		['$5²', 'power'],
		['$41 bi', 'scale'],
		['$4 and $6 million', 'shared'],
		['$6 million-$4 million', 'range'],
		['USD-5 million', 'sign'],
		['5 million pesos', 'currency'],
		['fell to 5 million, then to €4 million', 'alone'],
		['$5 million euros', 'currency'],
		['5 million Thirdland dollars', 'currency'],
		['$5%', 'form']
	])('%s: %s', (text, reason) => {
		expect(readUnreadable(text, readQuantities(text))[0]?.reason).toBe(reason);
		expect(REASONS[reason]).toMatch(/^\p{Ll}.*[^.]$/u);
	});
});

describe('readUnreadable(text) finds nothing', () => {
	test.each([
		['without a number', 'Exports were millions of dollars, tens of millions of dollars, several million euros.'],
		['in a sign or a code that stands alone', 'The sign $ stands alone, and so does USD.'],
		['in what is read', 'In 2017 USD 5 million was lost, $4 to 6 million and 5 million Belarusian rubles.'],
		['in a year', 'In constant 2010 US dollars, and in 2017 dollars, it is lower; in 2017 $ exports were strong.'],
		['in a rate', 'The EUR/USD 1.08 rate held.'],
		['in weights', 'Twenty million pounds of cotton and 5 pounds of nails were shipped.'],
		['in words that are names of money too', 'Of ten firms 3 won contracts and 2 real prizes; 500 dollar stores.'],
		['in what only names a currency', 'The 19 euro area countries met on 5 million dollar-denominated bonds.'],
		['in codes that are words', 'TOP 10; ALL 20 COMPANIES TRY 5 TIMES; PHP 8.2; WORLD CUP 2018; SOS 5 times.'],
		['in per cents', 'It fell by 6,6,7 per cent, ±5%, or 15-12%.'],
		['in A$AP', 'A$AP sings in the US 2017.'],
		['beside a country', 'It has 5 million US customers and sold the US 12 million tonnes.'],
		['across a paragraph’s end', 'It was 6,6,7 million\n\ndollars rose.'],
		['in nothing', '']
	])('%s', (_, text) => expect(unreadable(text)).toEqual([]));

	test.each([
		['Paid in USD\n\n5 million people came.'],
		['Not a dollar was paid.'],
		['In 2017 dollars it is less.'],
		['Since 2000 dollars count.'],
		['GBP/USD 1.5 million; USD/EUR 1.1 million.'],
		['It paid 5 per centimetre, 5 per\n\ncent.'],
		['Up 5 percentage point, 5 percent point.'],
		['Rates of 0.3 to 0.25 percent.'],
		['Rates of 10 to 9 percent.'],
		['They paid USD/6,6,7 and 6,6,7/USD.'],
		['They paid EUR\n\n6,6,7 million.'],
		['They paid a few million pesos of them.'],
		['The rate was 6,6,7 USD/EUR.'],
		['The 30 May EUR rate held.'],
		['Both of its 5 firms buy dollars.'],
		['Of the 5 New York Times euros is the longest read.'],
		['In 2016/17 dollars it was more.'],
		['The 2017 $ exports rose.']
	])('in %j', (text) => expect(unreadable(text)).toEqual([]));

	test.skipIf(!texts).each([...(texts ?? [])])('in the article %s', (_, text) => expect(unreadable(text)).toEqual([]));
});

describe('readUnreadable(text) takes time by the length of the text alone', () => {
	test.for([
		['100,000 currency signs', '$'.repeat(100_000)],
		['20,000 numbers that cannot be read', '$1,2 '.repeat(20_000)],
		['a million digits that cannot be read', `$1${',2'.repeat(500_000)} million`],
		['a number in words without an end', 'five hundred and '.repeat(50_000) + 'dollars'],
		['names without a number', 'Fijian dollars '.repeat(50_000)]
	])('%s', ([, text = '']) => expect(unreadable(text).every((found) => found !== '')).toBe(true));
});
