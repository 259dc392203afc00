import { describe, expect, test } from 'vitest';
import { QUALIFIERS, readQuantities } from '../../../src/lib/reading/quantity/quantity.ts';
import type { Quantity } from '../../../src/lib/reading/quantity/quantity.ts';
import { firstEdition } from '../../articles.ts';

const { texts } = firstEdition;

/** A sentence, and all that is to be read in it: the text, the value, its power of ten and unit, the hedge. */
type Case = [sentence: string, ...amounts: string[]];

function inWords({ text, value, upper, unitMult, unit, qualifier }: Quantity): string {
	const range = upper === null ? value : `${value} to ${upper}`;
	const scale = unitMult === 0 ? '' : ` × 10^${unitMult}`;
	const hedge = qualifier ? `, ${qualifier.text} (${qualifier.relation})` : '';
	return `${text} = ${range}${scale} ${unit}${hedge}`;
}

const sentences: string[] = [];

function reads(what: string, cases: Case[]) {
	sentences.push(...cases.map(([sentence]) => sentence));
	describe(what, () => {
		for (const [sentence, ...amounts] of cases) {
			test(`reads ${amounts.join(' and ') || 'nothing'} in ${JSON.stringify(sentence)}`, () => {
				const found = readQuantities(sentence);
				expect(found.map(inWords)).toEqual(amounts);
				for (const { start, end, text, qualifier } of found) {
					expect(sentence.slice(start, end)).toBe(text);
					if (qualifier) expect(sentence.slice(qualifier.start, qualifier.end)).toBe(qualifier.text);
				}
			});
		}
	});
}

describe('readQuantities(sentence)', () => {
	reads('the sentences of the article', [
		[
			"In 2017 Belarus' export of services to the United States reached a record high of almost $570 million.",
			'$570 million = 570 × 10^6 USD, almost (<)'
		],
		[
			'In 2017 the United States invested a total of $66.7 million in Belarus, including $55.1 million in FDI.',
			'$66.7 million = 66.7 × 10^6 USD',
			'$55.1 million = 55.1 × 10^6 USD'
		]
	]);

	reads('currency before the number', [
		['Bilateral trade came to US$3.4 billion in 2017.', 'US$3.4 billion = 3.4 × 10^9 USD'],
		['Exports to the U.S. were worth U.S.$5 million.', 'U.S.$5 million = 5 × 10^6 USD'],
		['The loan agreement provides for US $ 7.25 billion.', 'US $ 7.25 billion = 7.25 × 10^9 USD'],
		['The bank lent USD 12 million to the refinery.', 'USD 12 million = 12 × 10^6 USD'],
		['The contract is worth USD15m.', 'USD15m = 15 × 10^6 USD'],
		['The grant of EUR 3 million will be paid in two tranches.', 'EUR 3 million = 3 × 10^6 EUR'],
		['The plant cost €4.5m to build.', '€4.5m = 4.5 × 10^6 EUR'],
		['The City handled £20bn of orders.', '£20bn = 20 × 10^9 GBP'],
		['The fund holds ¥500 billion.', '¥500 billion = 500 × 10^9 JPY'],
		['Beijing pledged CN¥500 million for the park.', 'CN¥500 million = 500 × 10^6 CNY'],
		['The Indian side offered a credit line of ₹500 crore.', '₹500 crore = 500 × 10^7 INR'],
		['India set aside Rs. 500 crore for the port.', 'Rs. 500 crore = 500 × 10^7 INR'],
		['Delhi set aside Rs. 500 crore for the port.'],
		['Seoul invested ₩30 billion.', '₩30 billion = 30 × 10^9 KRW'],
		['Minsk borrowed Br5 million.', 'Br5 million = 5 × 10^6 BYN'],
		['The state bank issued BYN 500 million in bonds.', 'BYN 500 million = 500 × 10^6 BYN'],
		['In 2015 the ministry spent BYR 500 billion.', 'BYR 500 billion = 500 × 10^9 BYR'],
		[
			'Canada bought C$5m of potash, Australia A$6m, New Zealand NZ$7m and Hong Kong HK$8m.',
			'C$5m = 5 × 10^6 CAD',
			'A$6m = 6 × 10^6 AUD',
			'NZ$7m = 7 × 10^6 NZD',
			'HK$8m = 8 × 10^6 HKD'
		],
		['Brazil paid R$5 million and Taiwan NT$9 million.', 'R$5 million = 5 × 10^6 BRL', 'NT$9 million = 9 × 10^6 TWD'],
		["Singapore's S$3 billion fund is closed.", 'S$3 billion = 3 × 10^9 SGD'],
		['The yard was sold for CAD$5 million.', 'CAD$5 million = 5 × 10^6 CAD'],
		['China lent RMB 5 million.', 'RMB 5 million = 5 × 10^6 CNY'],
		[
			'The ruble loan is ₽2 billion, the hryvnia one ₴3 billion.',
			'₽2 billion = 2 × 10^9 RUB',
			'₴3 billion = 3 × 10^9 UAH'
		],
		[
			'The mill cost PLN 40 million and CZK 9 million.',
			'PLN 40 million = 40 × 10^6 PLN',
			'CZK 9 million = 9 × 10^6 CZK'
		],
		['Shareholders put in CHF 1.25 million.', 'CHF 1.25 million = 1.25 × 10^6 CHF'],
		['The U.S. $5 million pledge was renewed.', 'U.S. $5 million = 5 × 10^6 USD']
	]);

	reads('currency after the number', [
		['The two countries traded goods worth 90 million dollars.', '90 million dollars = 90 × 10^6 USD'],
		['Investors brought 90 million US dollars into the free zone.', '90 million US dollars = 90 × 10^6 USD'],
		['Investors brought 90 million U.S. dollars into the free zone.', '90 million U.S. dollars = 90 × 10^6 USD'],
		['Services worth 15 million USD were exported.', '15 million USD = 15 × 10^6 USD'],
		['Sales in Germany came to 4.5 million euros.', '4.5 million euros = 4.5 × 10^6 EUR'],
		['The Treasury raised 20 billion pounds.', '20 billion pounds = 20 × 10^9 GBP'],
		['The estate was valued at 20 pounds sterling.', '20 pounds sterling = 20 GBP'],
		['The programme costs 5 million Belarusian rubles.', '5 million Belarusian rubles = 5 × 10^6 BYN'],
		['The programme costs 5 million Belarusian roubles a year.', '5 million Belarusian roubles = 5 × 10^6 BYN'],
		['Gazprom claimed 1.5 trillion roubles.', '1.5 trillion roubles = 1.5 × 10^12 RUB'],
		['The park drew 3 billion yuan.', '3 billion yuan = 3 × 10^9 CNY'],
		['Tokyo granted 250 million yen.', '250 million yen = 250 × 10^6 JPY'],
		['Zurich insured the cargo for 5 million Swiss francs.', '5 million Swiss francs = 5 × 10^6 CHF'],
		['Warsaw bought milk for 5 million zloty.', '5 million zloty = 5 × 10^6 PLN'],
		['Warsaw bought milk for 5 million zł.', '5 million zł = 5 × 10^6 PLN'],
		['Kyiv paid 300 million hryvnias.', '300 million hryvnias = 300 × 10^6 UAH'],
		['Seoul paid 3 million South Korean won.', '3 million South Korean won = 3 × 10^6 KRW'],
		['The fund paid 5 million Mexican pesos.', '5 million Mexican pesos = 5 × 10^6 MXN'],
		['Hong Kong firms put in 5 million Hong Kong dollars.', '5 million Hong Kong dollars = 5 × 10^6 HKD'],
		['The order was for 5,000,000 RUB.', '5,000,000 RUB = 5000000 RUB'],
		['The museum charges 5 €.', '5 € = 5 EUR'],
		['It cost 570 million US$ in all.', '570 million US$ = 570 × 10^6 USD'],
		['They won a 5-million-dollar contract.', '5-million-dollar = 5 × 10^6 USD'],
		['A 5 million dollar loan was granted.', '5 million dollar = 5 × 10^6 USD'],
		['It is one dollar a kilo.', 'one dollar = 1 USD'],
		['The price is 100$.', '100$ = 100 USD'],
		['The bank gave $15 million CAD to the mill.', '$15 million CAD = 15 × 10^6 CAD'],
		['They paid $5 million Canadian dollars for it.', '$5 million Canadian dollars = 5 × 10^6 CAD']
	]);

	reads('scale words', [
		['Exports grew by $5bn.', '$5bn = 5 × 10^9 USD'],
		['Exports grew by $5 bn.', '$5 bn = 5 × 10^9 USD'],
		['Exports grew by $66.7 mln.', '$66.7 mln = 66.7 × 10^6 USD'],
		['Exports grew by $66.7 m.', '$66.7 m = 66.7 × 10^6 USD'],
		['Exports grew by $66.7 mn.', '$66.7 mn = 66.7 × 10^6 USD'],
		['Exports grew by $5M.', '$5M = 5 × 10^6 USD'],
		['Exports grew by $5MM.', '$5MM = 5 × 10^6 USD'],
		['Exports grew by $5K.', '$5K = 5 × 10^3 USD'],
		['Exports grew by $350 thousand.', '$350 thousand = 350 × 10^3 USD'],
		['Exports grew by $1.3 trillion.', '$1.3 trillion = 1.3 × 10^12 USD'],
		['Exports grew by $2 tn.', '$2 tn = 2 × 10^12 USD'],
		['Exports grew by $5 thousand million.', '$5 thousand million = 5 × 10^9 USD'],
		['Exports grew by $5 hundred million.', '$5 hundred million = 500 × 10^6 USD'],
		['EXPORTS REACH $570 MILLION', '$570 MILLION = 570 × 10^6 USD'],
		['They signed a $1.2 million-a-year deal.', '$1.2 million = 1.2 × 10^6 USD'],
		['They signed a $5-million deal.', '$5-million = 5 × 10^6 USD'],
		['Payments of $5 million/year are due.', '$5 million = 5 × 10^6 USD']
	]);

	reads('the number as printed', [
		['The wreck fetched $1,234,567.', '$1,234,567 = 1234567 USD'],
		['The wreck fetched $1,234.', '$1,234 = 1234 USD'],
		['The wreck fetched $1,234.5 million.', '$1,234.5 million = 1234.5 × 10^6 USD'],
		['The wreck fetched $1,234.50.', '$1,234.50 = 1234.50 USD'],
		['The wreck fetched $3.40 a tonne.', '$3.40 = 3.40 USD'],
		['The wreck fetched €1.234.', '€1.234 = 1.234 EUR'],
		['The wreck fetched $1 234 567.', '$1 234 567 = 1234567 USD'],
		['The wreck fetched 1\u00a0234\u00a0567 dollars.', '1\u00a0234\u00a0567 dollars = 1234567 USD'],
		['The wreck fetched 1\u2009234.5 million dollars.', '1\u2009234.5 million dollars = 1234.5 × 10^6 USD'],
		['The wreck fetched $12\u202f500.', '$12\u202f500 = 12500 USD'],
		['The wreck fetched $570\u00a0million.', '$570\u00a0million = 570 × 10^6 USD'],
		["The wreck fetched 1'234'567 euros.", "1'234'567 euros = 1234567 EUR"],
		['The wreck fetched $.5 million.', '$.5 million = 0.5 × 10^6 USD'],
		['The wreck fetched $0.05.', '$0.05 = 0.05 USD'],
		['The wreck fetched ($5 million).', '$5 million = 5 × 10^6 USD'],
		['The wreck fetched “$5 million”.', '$5 million = 5 × 10^6 USD'],
		['The wreck fetched $5.', '$5 = 5 USD'],
		['The wreck fetched $50/barrel.', '$50 = 50 USD'],
		['The wreck fetched $570\nmillion.', '$570\nmillion = 570 × 10^6 USD'],
		['The wreck fetched $570\u200bmillion.', '$570\u200bmillion = 570 × 10^6 USD'],
		['The wreck fetched $570\n\nMillion-dollar wreck', '$570 = 570 USD']
	]);

	reads('numbers in words', [
		['The city gave five million dollars.', 'five million dollars = 5 × 10^6 USD'],
		['The city gave twenty-five million dollars.', 'twenty-five million dollars = 25 × 10^6 USD'],
		['The city gave two hundred and fifty million dollars.', 'two hundred and fifty million dollars = 250 × 10^6 USD'],
		['The city gave a million dollars.', 'a million dollars = 1 × 10^6 USD'],
		['The city gave one billion euros.', 'one billion euros = 1 × 10^9 EUR'],
		['The city gave half a billion dollars.', 'half a billion dollars = 0.5 × 10^9 USD'],
		['The city gave a half-billion dollars.', 'half-billion dollars = 0.5 × 10^9 USD'],
		['The city gave a hundred million dollars.', 'a hundred million dollars = 100 × 10^6 USD'],
		['Five per cent of the harvest was lost.', 'Five per cent = 5 %']
	]);

	reads('a sign is never dropped', [
		['The balance was -$5 million.', '-$5 million = -5 × 10^6 USD'],
		['The balance was minus $5 million.', 'minus $5 million = -5 × 10^6 USD'],
		['The balance was −$5 million.', '−$5 million = -5 × 10^6 USD'],
		['The balance was (-$5 million).', '-$5 million = -5 × 10^6 USD'],
		['The balance was $-5 million.', '$-5 million = -5 × 10^6 USD'],
		['The balance was USD -5 million.', 'USD -5 million = -5 × 10^6 USD'],
		['Output changed by -5%.', '-5% = -5 %'],
		['Export revenue—$5 million—fell.', '$5 million = 5 × 10^6 USD'],
		['- $5 million for roads', '$5 million = 5 × 10^6 USD']
	]);

	reads('per cent', [
		['Exports grew 12.5%.', '12.5% = 12.5 %'],
		['Exports grew 12.5 per cent.', '12.5 per cent = 12.5 %'],
		['Exports grew 12.5 percent.', '12.5 percent = 12.5 %'],
		['Exports grew 12.5 %.', '12.5 % = 12.5 %'],
		['Belarus holds a 5% stake.', '5% = 5 %'],
		['Belarus holds a 5-percent stake.', '5-percent = 5 %'],
		['The return (IRR 12.5%) is good.', '12.5% = 12.5 %']
	]);

	reads('ranges', [
		['The repair will cost $4-6 million.', '$4-6 million = 4 to 6 × 10^6 USD'],
		['The repair will cost $4–6 million.', '$4–6 million = 4 to 6 × 10^6 USD'],
		['The repair will cost $4m-$6m.', '$4m-$6m = 4 to 6 × 10^6 USD'],
		['The repair will cost $4 million–$6 million.', '$4 million–$6 million = 4 to 6 × 10^6 USD'],
		['The repair will cost $4 – 6 million.', '$4 – 6 million = 4 to 6 × 10^6 USD'],
		['The repair will cost $4 million to $6 million.', '$4 million to $6 million = 4 to 6 × 10^6 USD'],
		['The repair will cost $4 to $6 million.', '$4 to $6 million = 4 to 6 × 10^6 USD'],
		['The repair will cost $4 to 6 million.', '$4 to 6 million = 4 to 6 × 10^6 USD'],
		['The repair will cost $4 million to 6 million.', '$4 million to 6 million = 4 to 6 × 10^6 USD'],
		['The repair will cost between $4 million and $6 million.', '$4 million and $6 million = 4 to 6 × 10^6 USD'],
		['The repair will cost between $4 and $6 million.', '$4 and $6 million = 4 to 6 × 10^6 USD'],
		['The repair will cost between 4 and 6 million euros.', '4 and 6 million euros = 4 to 6 × 10^6 EUR'],
		['The repair will cost from $4 million to $6 million.', '$4 million to $6 million = 4 to 6 × 10^6 USD'],
		['The repair will cost 4 to 6 million dollars.', '4 to 6 million dollars = 4 to 6 × 10^6 USD'],
		['The repair will cost 4 million to 6 million dollars.', '4 million to 6 million dollars = 4 to 6 × 10^6 USD'],
		['The repair will cost $900 thousand to $1.2 million.', '$900 thousand to $1.2 million = 900 to 1200 × 10^3 USD'],
		['The repair will cost $0.5 billion to $900 million.', '$0.5 billion to $900 million = 0.5 to 0.900 × 10^9 USD'],
		['The repair will cost $900,000 to $1 million.', '$900,000 to $1 million = 900000 to 1000000 USD'],
		['The repair will cost five or six million dollars.', 'five or six million dollars = 5 to 6 × 10^6 USD'],
		['The repair will cost $5 or $6 million.', '$5 or $6 million = 5 to 6 × 10^6 USD'],
		['Oil is traded at $50-60 a barrel.', '$50-60 = 50 to 60 USD'],
		['Oil is traded at $50 to 60 a barrel.', '$50 to 60 = 50 to 60 USD'],
		['Margins are 10-15%.', '10-15% = 10 to 15 %'],
		['Margins are 10%-15%.', '10%-15% = 10 to 15 %'],
		['Margins are 12 to 15 percent.', '12 to 15 percent = 12 to 15 %'],
		['Margins are between 12 and 15 per cent.', '12 and 15 per cent = 12 to 15 %'],
		['Sales grew by 5 to 10%.', '5 to 10% = 5 to 10 %'],
		['Rates rose, ranging from 5 to 10 percent.', '5 to 10 percent = 5 to 10 %'],
		['The increase ranged from $4 million to $6 million.', '$4 million to $6 million = 4 to 6 × 10^6 USD'],
		[
			'The repair will cost between about $4 million and $6 million.',
			'$4 million and $6 million = 4 to 6 × 10^6 USD, about (≈)'
		]
	]);

	reads('two amounts, not a range', [
		['Exports rose from $4 million to $6 million.', '$4 million = 4 × 10^6 USD', '$6 million = 6 × 10^6 USD'],
		['Exports rose from $4 to $6 million.', '$4 = 4 × 10^6 USD', '$6 million = 6 × 10^6 USD'],
		[
			'Exports went from $4 million in 2016 to $6 million in 2017.',
			'$4 million = 4 × 10^6 USD',
			'$6 million = 6 × 10^6 USD'
		],
		['Exports were up from $4 million to $6 million.', '$4 million = 4 × 10^6 USD', '$6 million = 6 × 10^6 USD'],
		['The share fell from 12 to 8 percent.', '12 = 12 %', '8 percent = 8 %'],
		['The share fell from 12 percent to 8 percent.', '12 percent = 12 %', '8 percent = 8 %'],
		['The growth of the share from 8% to 12% is welcome.', '8% = 8 %', '12% = 12 %'],
		['Exports rose 5% to $6 million.', '5% = 5 %', '$6 million = 6 × 10^6 USD'],
		['The repair costs $4 million – $6 million were paid.', '$4 million = 4 × 10^6 USD', '$6 million = 6 × 10^6 USD'],
		[
			'The difference between $4 million and $6 million is large.',
			'$4 million = 4 × 10^6 USD',
			'$6 million = 6 × 10^6 USD'
		],
		[
			'From $4 million to almost $6 million was paid.',
			'$4 million = 4 × 10^6 USD',
			'$6 million = 6 × 10^6 USD, almost (<)'
		],
		['Exports and imports were $4 million and $6 million.', '$4 million = 4 × 10^6 USD', '$6 million = 6 × 10^6 USD'],
		['The plant cost $4 million, the road $6 million.', '$4 million = 4 × 10^6 USD', '$6 million = 6 × 10^6 USD'],
		['The plant cost $4 million or €3 million.', '$4 million = 4 × 10^6 USD', '€3 million = 3 × 10^6 EUR']
	]);

	reads('hedges', [
		['Exports were nearly $5 million.', '$5 million = 5 × 10^6 USD, nearly (<)'],
		['Exports were just under $5 million.', '$5 million = 5 × 10^6 USD, just under (<)'],
		['Exports were less than $5 million.', '$5 million = 5 × 10^6 USD, less than (<)'],
		['Exports were below $5 million.', '$5 million = 5 × 10^6 USD, below (<)'],
		['Exports fell just short of $5 million.', '$5 million = 5 × 10^6 USD, just short of (<)'],
		['Exports neared $5 million.', '$5 million = 5 × 10^6 USD, neared (<)'],
		['Exports are approaching $5 million.', '$5 million = 5 × 10^6 USD, approaching (<)'],
		['Exports almost reached $5 million.', '$5 million = 5 × 10^6 USD, almost reached (<)'],
		['Exports did not reach $5 million.', '$5 million = 5 × 10^6 USD, did not reach (<)'],
		['Exports were more than $5 million.', '$5 million = 5 × 10^6 USD, more than (>)'],
		['Exports were over $5 million.', '$5 million = 5 × 10^6 USD, over (>)'],
		['Exports were well over $5 million.', '$5 million = 5 × 10^6 USD, well over (>)'],
		['Exports were slightly more than $5 million.', '$5 million = 5 × 10^6 USD, slightly more than (>)'],
		['Exports were a little over $5 million.', '$5 million = 5 × 10^6 USD, a little over (>)'],
		['So far more than $5 million has been paid.', '$5 million = 5 × 10^6 USD, more than (>)'],
		['Exports exceeded $5 million.', '$5 million = 5 × 10^6 USD, exceeded (>)'],
		['Exports topped $5 million.', '$5 million = 5 × 10^6 USD, topped (>)'],
		['Exports surpassed $5 million.', '$5 million = 5 × 10^6 USD, surpassed (>)'],
		['Exports were in excess of $5 million.', '$5 million = 5 × 10^6 USD, in excess of (>)'],
		['Exports were upwards of $5 million.', '$5 million = 5 × 10^6 USD, upwards of (>)'],
		['Exports rose above $5 million.', '$5 million = 5 × 10^6 USD, above (>)'],
		['Exports exceeded a record $5 million.', '$5 million = 5 × 10^6 USD, exceeded (>)'],
		['Exports exceeded the $5 million mark.', '$5 million = 5 × 10^6 USD, exceeded (>)'],
		['More than a total of $5 million was paid.', '$5 million = 5 × 10^6 USD, More than (>)'],
		['Exports were at least $5 million.', '$5 million = 5 × 10^6 USD, at least (≥)'],
		['Exports were no less than $5 million.', '$5 million = 5 × 10^6 USD, no less than (≥)'],
		['Exports were not less than $5 million.', '$5 million = 5 × 10^6 USD, not less than (≥)'],
		['A minimum of $5 million is due.', '$5 million = 5 × 10^6 USD, A minimum of (≥)'],
		['Exports were up to $5 million.', '$5 million = 5 × 10^6 USD, up to (≤)'],
		['Exports were at most $5 million.', '$5 million = 5 × 10^6 USD, at most (≤)'],
		['Exports were no more than $5 million.', '$5 million = 5 × 10^6 USD, no more than (≤)'],
		['Exports were not more than $5 million.', '$5 million = 5 × 10^6 USD, not more than (≤)'],
		['Exports did not exceed $5 million.', '$5 million = 5 × 10^6 USD, did not exceed (≤)'],
		['Exports didn’t exceed $5 million.', '$5 million = 5 × 10^6 USD, didn’t exceed (≤)'],
		['As much as $5 million was paid.', '$5 million = 5 × 10^6 USD, As much as (≤)'],
		['A maximum of $5 million is due.', '$5 million = 5 × 10^6 USD, A maximum of (≤)'],
		['Exports were about $5 million.', '$5 million = 5 × 10^6 USD, about (≈)'],
		['Some $5 million was paid.', '$5 million = 5 × 10^6 USD, Some (≈)'],
		['Exports were around $5 million.', '$5 million = 5 × 10^6 USD, around (≈)'],
		['Exports were approximately $5 million.', '$5 million = 5 × 10^6 USD, approximately (≈)'],
		['Exports were roughly $5 million.', '$5 million = 5 × 10^6 USD, roughly (≈)'],
		['Exports were close to $5 million.', '$5 million = 5 × 10^6 USD, close to (≈)'],
		['Exports were in the region of $5 million.', '$5 million = 5 × 10^6 USD, in the region of (≈)'],
		['An estimated $5 million was paid.', '$5 million = 5 × 10^6 USD, An estimated (≈)'],
		['Losses were estimated at $5 million.', '$5 million = 5 × 10^6 USD, estimated at (≈)'],
		['Exports were c. $5 million.', '$5 million = 5 × 10^6 USD, c. (≈)'],
		['Exports were ca. $5 million.', '$5 million = 5 × 10^6 USD, ca. (≈)'],
		['Exports were approx. $5 million.', '$5 million = 5 × 10^6 USD, approx. (≈)'],
		['Exports were ~$5 million.', '$5 million = 5 × 10^6 USD, ~ (≈)'],
		['Exports (~$5 million) fell.', '$5 million = 5 × 10^6 USD, ~ (≈)'],
		['Exports were up to about $5 million.', '$5 million = 5 × 10^6 USD, up to about (≤)'],
		['Exports were at least some $5 million.', '$5 million = 5 × 10^6 USD, at least some (≥)'],
		['Exports were about another $5 million.', '$5 million = 5 × 10^6 USD, about (≈)'],
		['ALMOST $5 MILLION LOST', '$5 MILLION = 5 × 10^6 USD, ALMOST (<)'],
		['Exports were $5 million or more.', '$5 million = 5 × 10^6 USD, or more (≥)'],
		['Exports were $5 million or less.', '$5 million = 5 × 10^6 USD, or less (≤)'],
		['Exports were $5 million or so.', '$5 million = 5 × 10^6 USD, or so (≈)'],
		['Exports were $5 million, or so the ministry said.', '$5 million = 5 × 10^6 USD'],
		['It is a $5 million-plus deal.', '$5 million = 5 × 10^6 USD, -plus (≥)'],
		['It is a $5m+ deal.', '$5m = 5 × 10^6 USD, + (≥)'],
		['They paid $5 million at least.', '$5 million = 5 × 10^6 USD, at least (≥)'],
		['Exports grew by more than 12%.', '12% = 12 %, more than (>)'],
		['Exports grew by almost 12 to 15 percent.', '12 to 15 percent = 12 to 15 %, almost (<)'],
		['Exports grew by not less than 5 percent.', '5 percent = 5 %, not less than (≥)'],
		['Almost US$5 million was paid.', 'US$5 million = 5 × 10^6 USD, Almost (<)'],
		['The loss was about -5%.', '-5% = -5 %, about (≈)']
	]);

	reads('hedges of something else', [
		['Over the past year, $5 million was invested.', '$5 million = 5 × 10^6 USD'],
		['Over 5 years $5m was invested.', '$5m = 5 × 10^6 USD'],
		['More than 20 companies invested $5 million.', '$5 million = 5 × 10^6 USD'],
		['Some companies invested $5m.', '$5m = 5 × 10^6 USD'],
		['About Belarus: $5m was invested.', '$5m = 5 × 10^6 USD'],
		['Exports more than doubled to $5 million.', '$5 million = 5 × 10^6 USD'],
		['Exports exceeded imports by $5 million.', '$5 million = 5 × 10^6 USD'],
		['The talk was about the $5 million loan.', '$5 million = 5 × 10^6 USD'],
		['They quarrelled over a $5 million fine.', '$5 million = 5 × 10^6 USD'],
		['The parts add up to $5 million.', '$5 million = 5 × 10^6 USD'],
		['They handed over $5 million.', '$5 million = 5 × 10^6 USD'],
		['The office is in Washington, D.C. $5 million was paid.', '$5 million = 5 × 10^6 USD'],
		['Write <b>$5 million</b>.', '$5 million = 5 × 10^6 USD'],
		['They paid $5 million at least 20 times.', '$5 million = 5 × 10^6 USD'],
		['They paid $5 million or more than that.', '$5 million = 5 × 10^6 USD'],
		['They paid $5 million plus interest.', '$5 million = 5 × 10^6 USD']
	]);

	reads('what only looks like money', [
		['In 2017 the two countries agreed on 2016-17.'],
		['The report of 31 October 2018 was read on 26 April 2024 at 11:29.'],
		['The country has 570 million people and ten goods.'],
		['Potash is HS 3104, cars are heading 8703.'],
		['Exports grew 5.2 times, a 2.5-fold rise.'],
		['Belarus sold 1.2 million tonnes of potash and 90 million barrels of oil.'],
		['The plant yields 5 MW and stands 3 km from the border.'],
		['Call +1 202 555 0143.'],
		['A 5 million-strong party, No. 5, met the G20.'],
		['The sign $ stands alone, and so does USD.'],
		['A$AP sings in the US 2017.'],
		['It is an F-35, or a COVID-19 case.'],
		['Twenty million pounds of cotton and 5 pounds of nails were shipped.'],
		['They paid 1,000 pounds.'],
		['Of ten firms 3 won contracts.'],
		['The 19 euro area countries met.'],
		['There are 5 million dollar-denominated bonds.'],
		['There are 500 dollar stores.'],
		['The EUR/USD 1.08 rate held.'],
		['See a?b=5%20c.'],
		['The share rose 5 percentage points.'],
		['The share rose 5 percent points.'],
		['The share rose 5%-points.'],
		['The share rose 2 to 3 percentage points.'],
		['In 2017 $ exports were strong.'],
		['In constant 2010 US dollars the figure is lower.']
	]);

	reads('codes that are words', [
		['TOP 10 COUNTRIES BY EXPORTS'],
		['THE WORLD CUP 2018 WAS HELD'],
		['ALL 20 COMPANIES TRY 5 TIMES'],
		['The UN adopted SDG 8.'],
		['The site runs PHP 8.2 on BSD 4.'],
		['They sent an SOS 5 times.'],
		['The lender gave TRY 5 million and TRY 1,500.', 'TRY 5 million = 5 × 10^6 TRY', 'TRY 1,500 = 1500 TRY'],
		['The lender gave 5 million TRY.', '5 million TRY = 5 × 10^6 TRY'],
		['The hall holds TOP 10.50.', 'TOP 10.50 = 10.50 TOP'],
		['The order of CAD 2017 was paid.', 'CAD 2017 = 2017 CAD']
	]);

	reads('what must not be read in part', [
		['Exports were $6,6,7 million.'],
		['Exports were 6,6,7 million dollars.'],
		['Exports were $1.234.567.'],
		['Exports were $1,23,456.'],
		['Exports were $0,500.'],
		['Exports were $1½ million.'],
		['Exports were $1 1/2 million.'],
		['Exports were 1/2 million dollars.'],
		['Exports were a million and a half dollars.'],
		['Exports were a quarter of a million dollars.'],
		['Exports were five thousand and fifty dollars.'],
		['Exports were several million dollars.'],
		['Exports were millions of dollars.'],
		['Exports were tens of millions of dollars.'],
		['Exports were a couple of million dollars.'],
		['Exports were many a million dollars.'],
		['Exports were multi-million dollar deals.'],
		['Exports were $5 k.'],
		['Exports were $5th.'],
		['Exports were $5:1.'],
		['Exports were $5 million euros.'],
		['Exports were X$5 million.'],
		['Exports were 5 million pesos.'],
		['Exports were 5 million francs.'],
		['Exports were 5 million Thirdland dollars.'],
		['Exports were ±5%.'],
		['Margins are 15-12%.'],
		['Margins are $6 million-$4 million.'],
		['Margins are 15 to 12%.'],
		['Exports were plus or minus 5%.'],
		['Exports changed –5%.'],
		['Exports changed -5-6%.'],
		['Exports were sub-$5 million.'],
		['Exports were 2016-17 million dollars.'],
		['Exports were 1 234 567 dollars.'],
		['Exports were $5².'],
		['Exports were 11:29 dollars.'],
		['Exports were $.\u200b5.']
	]);

	reads('what must not be read in part, beside what is read', [
		['Exports and imports were $4 and $6 million.', '$6 million = 6 × 10^6 USD'],
		['They were $4, $5 and $6 million.', '$6 million = 6 × 10^6 USD'],
		['Exports fell $6 to $4 million.', '$4 million = 4 × 10^6 USD'],
		['They gave $4 to 6 companies.', '$4 = 4 USD'],
		['They gave $4 million to 6 companies.', '$4 million = 4 × 10^6 USD'],
		['In 2016–2017 15% was lost.', '15% = 15 %'],
		['In 2017 to 5 million dollars was lost.', '5 million dollars = 5 × 10^6 USD'],
		['In 2017 $5 million was lost.', '$5 million = 5 × 10^6 USD'],
		['In 2017 500 million dollars was lost.', '500 million dollars = 500 × 10^6 USD'],
		['It cost $4 million-€6 million.', '$4 million = 4 × 10^6 USD', '€6 million = 6 × 10^6 EUR'],
		['It cost $6 million to $4 million.', '$6 million = 6 × 10^6 USD', '$4 million = 4 × 10^6 USD'],
		['In 2017 USD 5 million was lost.', 'USD 5 million = 5 × 10^6 USD'],
		['Chapter 72 – 85% of exports.', '85% = 85 %'],
		['A $5 million loan was granted.', '$5 million = 5 × 10^6 USD'],
		['He paid one and $6 million.', '$6 million = 6 × 10^6 USD']
	]);

	reads('signs, and what only looks like one', [
		['The balance minus taxes was $5 million.', '$5 million = 5 × 10^6 USD'],
		['Sixteen minus\n\n5 million dollars.', '5 million dollars = 5 × 10^6 USD'],
		['Paid in USD\n\n5 million people came.'],
		['Revenue was 5 mm USD.'],
		['Not a dollar was paid.'],
		['Prices rise in 50 euro steps.', '50 euro = 50 EUR'],
		['It pays $5% a year.'],
		['The USD-5 million deal was signed.'],
		['It was 11:29 euros.'],
		['The ratio is 3·5 euros.']
	]);

	reads('numbers in two parts', [
		['Exports were $3 million 500 thousand.', '$3 million 500 thousand = 3500 × 10^3 USD'],
		['Exports were 1 million 200 thousand dollars.', '1 million 200 thousand dollars = 1200 × 10^3 USD'],
		['Profit was $5 million three hundred thousand.', '$5 million three hundred thousand = 5300 × 10^3 USD'],
		['Profit was $5 million 3 thousand.', '$5 million 3 thousand = 5003 × 10^3 USD']
	]);

	reads('numbers in words, long and short', [
		['They won five hundred and fifty thousand dollars.', 'five hundred and fifty thousand dollars = 550 × 10^3 USD'],
		['They won two hundred fifty million dollars.', 'two hundred fifty million dollars = 250 × 10^6 USD'],
		['They won one hundred million dollars.', 'one hundred million dollars = 100 × 10^6 USD'],
		['They won two hundred and five million dollars.', 'two hundred and five million dollars = 205 × 10^6 USD'],
		['They won two hundred dollars.', 'two hundred dollars = 200 USD'],
		['They won 1.5 hundred thousand dollars.', '1.5 hundred thousand dollars = 150 × 10^3 USD'],
		['They won $5 hundred thousand.', '$5 hundred thousand = 500 × 10^3 USD'],
		['They won thirty five million dollars.', 'thirty five million dollars = 35 × 10^6 USD'],
		['They won half of a million dollars.'],
		['They won a 5 million dollars prize.', '5 million dollars = 5 × 10^6 USD'],
		['They won quarter million dollars.'],
		['They won one and half million dollars.'],
		['They won and half a million dollars.'],
		['They won one and a half billion euros.', 'one and a half billion euros = 1.5 × 10^9 EUR'],
		['They won $2 and a half million.', '$2 and a half million = 2.5 × 10^6 USD'],
		['They won one half million dollars.']
	]);

	reads('scales, fractions, and what follows them', [
		['Rods of 5 mm and $5 mm of it.', '$5 mm = 5 × 10^6 USD'],
		['Profit was €5M, loss 5 M€.', '€5M = 5 × 10^6 EUR', '5 M€ = 5 × 10^6 EUR'],
		['Profit was $5 M.', '$5 M = 5 × 10^6 USD'],
		['Profit was 5M dollars.', '5M dollars = 5 × 10^6 USD'],
		['Profit was $5m².'],
		['Profit was $5m3.'],
		['Profit was $5/3 of it.'],
		['Profit was $5 million/3.'],
		['Profit was $5 million and a half.'],
		['Profit was $5 million and one half.'],
		['Profit was $5 million and a quarter.'],
		['Profit was $5 million and a third partner left.'],
		['Profit was $5 million and a friend.', '$5 million = 5 × 10^6 USD'],
		['Profit was $5 million 3 hundred.'],
		['Profit was $5 million 3/4.'],
		['Profit was $5 million 3 times.', '$5 million = 5 × 10^6 USD'],
		['Profit was $5 and 3 million people.', '$5 = 5 USD'],
		['Profit was $5 3 million.', '$5 = 5 USD']
	]);

	reads('years beside dollars', [
		['In 2017 dollars it is less.'],
		['Since 2000 dollars count.'],
		['In some 2000 dollars it was paid.', '2000 dollars = 2000 USD, some (≈)']
	]);

	reads('whose currency it is', [
		['TRY 5.5 is little, TRY 5.505 too, TRY 5.50 not.', 'TRY 5.50 = 5.50 TRY'],
		['U.S. dollars 5 million', 'U.S. dollars 5 million = 5 × 10^6 USD'],
		['U.S.€5 million was paid.'],
		['U.N.$5 million was paid.'],
		['Exports to the U.S.$5 million were paid.', 'U.S.$5 million = 5 × 10^6 USD'],
		['The E.U.$5 million fund.'],
		['It is worth$5 million.', '$5 million = 5 × 10^6 USD'],
		['It is abc$5 million and ABCD$5 million.', '$5 million = 5 × 10^6 USD', '$5 million = 5 × 10^6 USD'],
		['It is XYZ$5 million.'],
		['US€5 million was paid.'],
		['US $5 million was paid.', 'US $5 million = 5 × 10^6 USD'],
		['USA $5 million was paid.', '$5 million = 5 × 10^6 USD'],
		['CAD €5 million was paid.'],
		[
			'In India Rs 5 million, Rs. 5 million, Rs.5 million, Rs . 5 million, INR. 5 million.',
			'Rs 5 million = 5 × 10^6 INR',
			'Rs. 5 million = 5 × 10^6 INR',
			'Rs.5 million = 5 × 10^6 INR'
		],
		['GBP/USD 1.5 million; USD/EUR 1.1 million.'],
		['It cost EUR5m/USD 6m.', 'EUR5m = 5 × 10^6 EUR', 'USD 6m = 6 × 10^6 USD'],
		['It cost 5 million EUR/USD.', '5 million EUR = 5 × 10^6 EUR'],
		['It paid 66.7 million $.', '66.7 million $ = 66.7 × 10^6 USD'],
		['It paid 66.7 $ to each.'],
		['It paid 66.7$ to each.', '66.7$ = 66.7 USD']
	]);

	reads('per cent in each form', [
		['It paid 5 pct, 5 percent and 5 per cent.', '5 pct = 5 %', '5 percent = 5 %', '5 per cent = 5 %'],
		['It paid 5 per centimetre, 5 per\n\ncent.'],
		['Up 5 percentage point, 5 percent point.'],
		['Up 5%/year and 5%-7%.', '5% = 5 %', '5%-7% = 5 to 7 %'],
		['Up 5%.', '5% = 5 %'],
		['Up 5% 7 times.', '5% = 5 %']
	]);

	reads('names of money', [
		['It gave 5 euros 7 times.', '5 euros = 5 EUR'],
		['It gave 5 euros (7 dollars).', '5 euros = 5 EUR', '7 dollars = 7 USD'],
		['It gave 5 euros .5 dollars.', '5 euros = 5 EUR', '.5 dollars = 0.5 USD'],
		['It gave 2 euros-7 dollars.', '2 euros = 2 EUR'],
		['In 2017 $ 5 million.', '$ 5 million = 5 × 10^6 USD'],
		['In 2017 $.5 million was lost.', '$.5 million = 0.5 × 10^6 USD'],
		['It weighs 5 million pounds of cotton, 5 pounds sterling of gold.', '5 pounds sterling = 5 GBP'],
		['It gave 5 million pounds sterling of aid.', '5 million pounds sterling = 5 × 10^6 GBP'],
		['It gave 5 million Egyptian pounds of aid.', '5 million Egyptian pounds = 5 × 10^6 EGP'],
		['It gave 5 million dollars of aid.', '5 million dollars = 5 × 10^6 USD'],
		['It gave 5 dollars of aid, 1 dollar of it cash and 2 dollar notes.', '5 dollars = 5 USD', '1 dollar = 1 USD'],
		['It gave 2-dollar notes, 5-euro notes.', '2-dollar = 2 USD', '5-euro = 5 EUR'],
		[
			'It gave 3 Canadian dollars, 3 New Zealand dollars and 3 U.S. dollars.',
			'3 Canadian dollars = 3 CAD',
			'3 New Zealand dollars = 3 NZD',
			'3 U.S. dollars = 3 USD'
		],
		['It gave 3 won, 3 South Korean won, 5 million won.', '3 South Korean won = 3 KRW', '5 million won = 5 × 10^6 KRW'],
		['It gave $5 million Swiss francs.'],
		['It gave C$5 million CAD and €5 million EUR.', 'C$5 million CAD = 5 × 10^6 CAD', '€5 million EUR = 5 × 10^6 EUR'],
		['It gave €5 million USD.']
	]);

	reads('ranges and pairs at their edges', [
		[
			'Balances of -0.5% to 0.5% and -5 to -3 million dollars.',
			'-0.5% to 0.5% = -0.5 to 0.5 %',
			'-5 to -3 million dollars = -5 to -3 × 10^6 USD'
		],
		['From -5% to 3%.', '-5% to 3% = -5 to 3 %'],
		['Rates of 0.5% to 0.50%.', '0.5% to 0.50% = 0.5 to 0.50 %'],
		['Rates of 0.25 to 0.3 percent.', '0.25 to 0.3 percent = 0.25 to 0.3 %'],
		['Rates of 0.3 to 0.25 percent.'],
		['Rates of 10 to 9 percent.'],
		['Rates of 9 to 10 percent.', '9 to 10 percent = 9 to 10 %'],
		['It rose to 5 to 6 million dollars.', '5 to 6 million dollars = 5 to 6 × 10^6 USD'],
		['They paid $4 million to 6 million.', '$4 million to 6 million = 4 to 6 × 10^6 USD'],
		['They paid $4 to 6.', '$4 to 6 = 4 to 6 USD'],
		['They paid $4-6.', '$4-6 = 4 to 6 USD'],
		['They paid $4 - 6.', '$4 = 4 USD'],
		['They paid $4 million-6.', '$4 million = 4 × 10^6 USD'],
		['They paid $4 and 6 million.'],
		['They paid between $4 and 6 million.', '$4 and 6 million = 4 to 6 × 10^6 USD'],
		['They paid a $4 to 6 million loan.'],
		['They paid $4 to 6 million loans.'],
		['They paid between $5 and $5 million.', '$5 and $5 million = 5 to 5 × 10^6 USD'],
		['They paid between $900 and $1 million.', '$1 million = 1 × 10^6 USD'],
		['They paid between 2016 and 2017 dollars.', '2017 dollars = 2017 USD'],
		['They paid 2016 to 5 percent.', '5 percent = 5 %'],
		['They paid 2016 to 2017 dollars.', '2017 dollars = 2017 USD'],
		['They paid 1,500 to 2,000 dollars.', '1,500 to 2,000 dollars = 1500 to 2000 USD'],
		['They paid 1500 to 1600 dollars.', '1500 to 1600 dollars = 1500 to 1600 USD'],
		['Section 5 – 6 percent; item 5–6 percent.', '6 percent = 6 %', '5–6 percent = 5 to 6 %'],
		['The price rose: from $4 million to $6 million.', '$4 million to $6 million = 4 to 6 × 10^6 USD'],
		['The price rose; from $4 million to $6 million is paid.', '$4 million to $6 million = 4 to 6 × 10^6 USD'],
		['The price rose. From $4 million to $6 million is paid.', '$4 million to $6 million = 4 to 6 × 10^6 USD'],
		[
			'The price rose in the U.S. from $4 million to $6 million.',
			'$4 million = 4 × 10^6 USD',
			'$6 million = 6 × 10^6 USD'
		],
		['The price rose\n\nFrom $4 million to $6 million is paid.', '$4 million to $6 million = 4 to 6 × 10^6 USD'],
		['Anywhere from $4 million to $6 million rose.', '$4 million to $6 million = 4 to 6 × 10^6 USD'],
		['The gap between $4 and $6 million grew.', '$4 = 4 × 10^6 USD', '$6 million = 6 × 10^6 USD'],
		['The gap is between $4 million and $6 million.', '$4 million and $6 million = 4 to 6 × 10^6 USD'],
		['Prices are from $6 to $4 million.', '$4 million = 4 × 10^6 USD'],
		['They cut it from $6 to $4 million.', '$6 = 6 × 10^6 USD', '$4 million = 4 × 10^6 USD'],
		[
			'They paid almost between $4 million and $6 million.',
			'$4 million and $6 million = 4 to 6 × 10^6 USD, almost (<)'
		],
		['They paid at least between 4 and 6 million dollars.', '4 and 6 million dollars = 4 to 6 × 10^6 USD, at least (≥)']
	]);

	reads('what owes its scale to the next amount', [
		['They paid $1, $2 or $3 million.', '$2 or $3 million = 2 to 3 × 10^6 USD'],
		['They paid $1 to $3 million.', '$1 to $3 million = 1 to 3 × 10^6 USD'],
		['They paid $1,000 and $3 million.', '$1,000 = 1000 USD', '$3 million = 3 × 10^6 USD'],
		['They paid $1234 and $3 million.', '$1234 = 1234 USD', '$3 million = 3 × 10^6 USD'],
		['They paid $1.25 and $3 million.', '$3 million = 3 × 10^6 USD'],
		['They paid $1 and €3 million.', '$1 = 1 USD', '€3 million = 3 × 10^6 EUR'],
		['They paid $1 and 3 million dollars.', '$1 = 1 USD', '3 million dollars = 3 × 10^6 USD'],
		['They paid $1 for $3 million.', '$1 = 1 USD', '$3 million = 3 × 10^6 USD'],
		['They paid $1 and $3.', '$1 = 1 USD', '$3 = 3 USD'],
		['They paid €1, $2, and $3 million.', '€1 = 1 EUR', '$3 million = 3 × 10^6 USD'],
		['They paid $4–5 and $6 million.', '$6 million = 6 × 10^6 USD']
	]);

	reads('where an amount ends, and the next sentence begins', [
		['It sold for 5 million dollars. 12 firms came.', '5 million dollars = 5 × 10^6 USD'],
		['It sold for 5 million USD. 12 firms came.', '5 million USD = 5 × 10^6 USD'],
		['In 2017 India’s Rs. 5 million was lost.', 'Rs. 5 million = 5 × 10^6 INR'],
		['In 2017 India lost Rs.5 million and Rs6 million.', 'Rs.5 million = 5 × 10^6 INR', 'Rs6 million = 6 × 10^6 INR'],
		['The country has 5 million\n\nEuros are taken.'],
		['It has 5 million\n\nUSD is money, 5\n\n% is a sign.'],
		['It paid $5\n\nB shares rose.', '$5 = 5 USD'],
		['The sum in EUR(USD 5 million) was paid.', 'USD 5 million = 5 × 10^6 USD'],
		['It went to Minsk.$5 million followed.', '$5 million = 5 × 10^6 USD'],
		['It went to the UN.$5 million followed.', '$5 million = 5 × 10^6 USD'],
		['That is plan B:$5 million.', '$5 million = 5 × 10^6 USD'],
		['The loan (USD 5 million) was paid.', 'USD 5 million = 5 × 10^6 USD'],
		['twenty\n\nfive dollars', 'five dollars = 5 USD'],
		['It paid $5 million to\n\n$6 million was left.', '$5 million = 5 × 10^6 USD', '$6 million = 6 × 10^6 USD'],
		['It sold $5 million 10-year bonds.', '$5 million = 5 × 10^6 USD'],
		['It paid $5 million a hundred times.', '$5 million = 5 × 10^6 USD'],
		['It paid 5 million dollars three thousand times.', '5 million dollars = 5 × 10^6 USD'],
		['It is $5 w/o tax.', '$5 = 5 USD'],
		['It costs 5€each.', '5€ = 5 EUR'],
		['It holds 5% B shares.', '5% = 5 %'],
		['See x=5%ff.'],
		['Profit was $5m30.']
	]);

	reads('where an amount begins', [
		['It rose in 2017(5%) and in 2018 (6%).', '5% = 5 %', '6% = 6 %'],
		['Exports:5% up.', '5% = 5 %'],
		['Item 1:$5 million.', '$5 million = 5 × 10^6 USD'],
		['The COVID19 million-dollar fund is closed.'],
		['It changed +/-5%.'],
		['It cost $4 million-6% of the plan.', '$4 million = 4 × 10^6 USD'],
		['It paid two hundred 50 dollars.'],
		['It won 1.5 hundred and five dollars.'],
		['It has 2 million, five dollars each.', 'five dollars = 5 USD'],
		['It has ten firms and five dollars.', 'five dollars = 5 USD'],
		['It saw twenty ten-dollar notes.', 'ten-dollar = 10 USD'],
		['It paid in 12000 dollars, and in 20000 dollars.', '12000 dollars = 12000 USD', '20000 dollars = 20000 USD'],
		['In 2016-17 million dollars were lost.'],
		['In 2016 million dollars were lost.'],
		['A fine of a million dollars was paid.', 'a million dollars = 1 × 10^6 USD'],
		['A third paid a million dollars.', 'a million dollars = 1 × 10^6 USD'],
		['It won cars and almost half a million dollars.', 'half a million dollars = 0.5 × 10^6 USD, almost (<)'],
		['It costs half a euro, and a half dollar is a coin.'],
		['They signed a $5-b deal.', '$5-b = 5 × 10^9 USD'],
		['They hold a 5−percent stake.', '5−percent = 5 %']
	]);

	reads('whose the money is, and whether it is any', [
		['The u.s.$5 million pledge was renewed.', 'u.s.$5 million = 5 × 10^6 USD'],
		['They paid CNY €5 million and EUR ¥5 million.'],
		['It cost 570 million US $ in all.', '570 million US $ = 570 × 10^6 USD'],
		['It cost 5 million C $ in all.', '5 million C $ = 5 × 10^6 CAD'],
		['It has 5 million US\n\n$6 million was left.', '$6 million = 6 × 10^6 USD'],
		['It costs 5 euro cents, 1,500 USD cents or a 5 euro cent coin.'],
		['It spent 5 British pounds sterling.', '5 British pounds sterling = 5 GBP'],
		['It gave 5 million won of aid.', '5 million won = 5 × 10^6 KRW'],
		['It gave 5 million constructor dollars.'],
		['They paid $4, or $6 million.', '$6 million = 6 × 10^6 USD'],
		['They paid $10 and $30 million.', '$30 million = 30 × 10^6 USD'],
		['They paid $1 for $2, $3 and $4 million.', '$1 = 1 USD', '$4 million = 4 × 10^6 USD'],
		['At $4, $6 million of shares were sold.', '$4 = 4 USD', '$6 million = 6 × 10^6 USD']
	]);

	reads('what two numbers are to each other', [
		[
			'They won between five million and six million dollars.',
			'five million and six million dollars = 5 to 6 × 10^6 USD'
		],
		['Between 4 and $6 million was spent on each.', '4 and $6 million = 4 to 6 × 10^6 USD'],
		['They sent 4 to $6 million firms.', '$6 million = 6 × 10^6 USD'],
		['It will cost 4 million-6 million dollars.', '4 million-6 million dollars = 4 to 6 × 10^6 USD'],
		['It will cost $4 million or 6 million.', '$4 million or 6 million = 4 to 6 × 10^6 USD'],
		['It will cost $4 million or $6 million.', '$4 million = 4 × 10^6 USD', '$6 million = 6 × 10^6 USD'],
		['It cost $4 million- $6 million was left.', '$4 million = 4 × 10^6 USD', '$6 million = 6 × 10^6 USD'],
		['Exports rose $4 million to $6 million.', '$4 million = 4 × 10^6 USD', '$6 million = 6 × 10^6 USD'],
		['Exports fell $6.25 to $4 million.', '$4 million = 4 × 10^6 USD'],
		['They cut $6 to 4 million.'],
		['The gap of $4 million to $6 million is wide.', '$4 million to $6 million = 4 to 6 × 10^6 USD'],
		['They gave $4 million to 6 million people.', '$4 million = 4 × 10^6 USD'],
		['They paid 1950 to 2150 dollars.', '1950 to 2150 dollars = 1950 to 2150 USD'],
		['Prizes are 5 dollars to 6 million dollars.', '5 dollars to 6 million dollars = 5 to 6000000 USD'],
		['Minsk 3 – -5%.', '-5% = -5 %'],
		[
			'Exports rose as the two sides had long hoped they would, from $4 million to $6 million.',
			'$4 million = 4 × 10^6 USD',
			'$6 million = 6 × 10^6 USD'
		],
		[
			'Exports rose as the two sides and all of their many firms had long hoped, from $4 million to $6 million.',
			'$4 million to $6 million = 4 to 6 × 10^6 USD'
		]
	]);

	reads('hedges at their edges', [
		['Close to $5 million was paid.', '$5 million = 5 × 10^6 USD, Close to (≈)'],
		['They paid just about $5 million.', '$5 million = 5 × 10^6 USD, about (≈)'],
		['They almost lost $5 million.', '$5 million = 5 × 10^6 USD'],
		['They paid $5 million or more in 2017.', '$5 million = 5 × 10^6 USD, or more (≥)'],
		[
			'Of $5 million at least $1 million is lost.',
			'$5 million = 5 × 10^6 USD',
			'$1 million = 1 × 10^6 USD, at least (≥)'
		]
	]);

	reads('hedges, in company', [
		[
			'They paid so far more than $5 million, only just over $6 million.',
			'$5 million = 5 × 10^6 USD, more than (>)',
			'$6 million = 6 × 10^6 USD, just over (>)'
		],
		[
			'They paid so very nearly $5 million; far more than $6 million.',
			'$5 million = 5 × 10^6 USD, very nearly (<)',
			'$6 million = 6 × 10^6 USD, far more than (>)'
		],
		[
			'They paid up to almost $5 million, about nearly $6 million.',
			'$5 million = 5 × 10^6 USD, up to almost (≤)',
			'$6 million = 6 × 10^6 USD, about nearly (<)'
		],
		[
			'They paid (about $5 million), [~$5 million], "~$6 million", “~$7 million”, x~$8 million.',
			'$5 million = 5 × 10^6 USD, about (≈)',
			'$5 million = 5 × 10^6 USD, ~ (≈)',
			'$6 million = 6 × 10^6 USD, ~ (≈)',
			'$7 million = 7 × 10^6 USD, ~ (≈)',
			'$8 million = 8 × 10^6 USD'
		],
		[
			'Ca. $5 million; Ca $5 million; CA $5 million; c. $5 million; C. $5 million; Co. $5 million.',
			'$5 million = 5 × 10^6 USD',
			'$5 million = 5 × 10^6 USD',
			'$5 million = 5 × 10^6 USD, c. (≈)',
			'$5 million = 5 × 10^6 USD',
			'$5 million = 5 × 10^6 USD'
		],
		['Over\n\n$5 million was paid.', '$5 million = 5 × 10^6 USD'],
		['More\n\nthan $5 million.', '$5 million = 5 × 10^6 USD'],
		['Paid more than a new high total of $5 million.', '$5 million = 5 × 10^6 USD, more than (>)'],
		[
			'Paid $5 million+ and $5 million + tax, $5m+tax, $5m+.',
			'$5 million = 5 × 10^6 USD, + (≥)',
			'$5 million = 5 × 10^6 USD',
			'$5m = 5 × 10^6 USD',
			'$5m = 5 × 10^6 USD, + (≥)'
		],
		[
			'Paid $5 million or more than that; $5 million or more.',
			'$5 million = 5 × 10^6 USD',
			'$5 million = 5 × 10^6 USD, or more (≥)'
		],
		[
			'Paid $5 million at most, $6 million approximately of it, $7 million roughly.',
			'$5 million = 5 × 10^6 USD, at most (≤)',
			'$6 million = 6 × 10^6 USD',
			'$7 million = 7 × 10^6 USD, roughly (≈)'
		],
		['Paid $5 million\n\nor more.', '$5 million = 5 × 10^6 USD'],
		['Less the $5 million; less than\n\n$5 million.', '$5 million = 5 × 10^6 USD', '$5 million = 5 × 10^6 USD']
	]);

	reads('codes beside signs, and commas for points', [
		['They paid CNY ¥5 million and JPY ¥6 million.', 'CNY ¥5 million = 5 × 10^6 CNY', 'JPY ¥6 million = 6 × 10^6 JPY'],
		['TOP $5 million deals.'],
		['They paid USD $5 million.', 'USD $5 million = 5 × 10^6 USD'],
		['They paid 6,6,7 million US$.'],
		['They paid US$6,6,7 million and CAD$6,6,7 million.'],
		['They paid $6,6,7 million US dollars, USD 6,6,7 million.'],
		['They paid USD/6,6,7 and 6,6,7/USD.'],
		['They paid 5 million pesos of debt and 6,6,7 pounds of nails, 6,6,7 pounds.'],
		['They paid EUR\n\n6,6,7 million.'],
		['They paid 6,6,7 million U.S. dollars.'],
		['They paid 6,6,7 million Euro dollars.'],
		['They paid ½ million dollars.'],
		['They paid 5 million and a half dollars.'],
		['They paid $5 and a half million, $5 and half a million.', '$5 and a half million = 5.5 × 10^6 USD'],
		['They paid a few million pesos of them.'],
		['They paid five of a million pesos.'],
		['They paid $6,6,7/6,8,3 million, $6,6,7-6,8,3 million and $6,6,7 - 6,8,3 million.'],
		['They paid ABCD$6,6,7 million.'],
		['They paid a$6,6,7 million.'],
		['Paid $5 million 6,6,7 pesos.', '$5 million = 5 × 10^6 USD'],
		['Paid 5 million pesos 7 million pesos.'],
		['They paid SDG 8 and SDG 8,5,1 million.'],
		['COP $5 million was paid.'],
		['ALL $5 million was paid.', '$5 million = 5 × 10^6 USD']
	]);

	// What starts or ends a text, or a paragraph, has nothing beside it.
	test.each<Case>([
		['$5', '$5 = 5 USD'],
		['5%', '5% = 5 %'],
		['5 %', '5 % = 5 %'],
		['-5%', '-5% = -5 %'],
		['minus 5'],
		['minus'],
		['-'],
		['$'],
		['$5 million', '$5 million = 5 × 10^6 USD'],
		['$5\u00a0million', '$5\u00a0million = 5 × 10^6 USD'],
		['$-5', '$-5 = -5 USD'],
		['USD'],
		['USD 5', 'USD 5 = 5 USD'],
		['U'],
		['U.S.'],
		['U.S.$'],
		['U.S.$5', 'U.S.$5 = 5 USD'],
		['US'],
		['Rs.'],
		['Rs'],
		['5'],
		['5 per'],
		['5 per cent', '5 per cent = 5 %'],
		['5 percent', '5 percent = 5 %'],
		['half'],
		['half a'],
		['half a million euros', 'half a million euros = 0.5 × 10^6 EUR'],
		['a'],
		['a million dollars', 'a million dollars = 1 × 10^6 USD'],
		['two hundred'],
		['two hundred and'],
		['two hundred and fifty dollars', 'two hundred and fifty dollars = 250 USD'],
		['twenty'],
		['twenty-'],
		['twenty-five euros', 'twenty-five euros = 25 EUR'],
		['$5 and', '$5 = 5 USD'],
		['$5 and a', '$5 = 5 USD'],
		['$5 million and', '$5 million = 5 × 10^6 USD'],
		['$5 million and a', '$5 million = 5 × 10^6 USD'],
		['$5 million 3', '$5 million = 5 × 10^6 USD'],
		['$5/', '$5 = 5 USD'],
		['$5 to', '$5 = 5 USD'],
		['$4 to $5', '$4 to $5 = 4 to 5 USD'],
		['between'],
		['between $4', '$4 = 4 USD'],
		['between $4 and', '$4 = 4 USD'],
		['$4 and $5 million', '$5 million = 5 × 10^6 USD'],
		['5 million US'],
		['5 million US$', '5 million US$ = 5 × 10^6 USD'],
		['5 million dollars of', '5 million dollars = 5 × 10^6 USD'],
		['5 dollars', '5 dollars = 5 USD'],
		['1 dollar', '1 dollar = 1 USD'],
		['20 pounds'],
		['20 pounds sterling', '20 pounds sterling = 20 GBP'],
		['$5+', '$5 = 5 USD, + (≥)'],
		['$5 or', '$5 = 5 USD'],
		['$5 million at least', '$5 million = 5 × 10^6 USD, at least (≥)'],
		['about $5', '$5 = 5 USD, about (≈)'],
		['almost'],
		['~$5', '$5 = 5 USD, ~ (≈)'],
		['some'],
		['from $4 to $5 million', '$4 to $5 million = 4 to 5 × 10^6 USD'],
		['in 2017 dollars'],
		['2017 dollars', '2017 dollars = 2017 USD'],
		['$5 million euros'],
		['5–'],
		['5–6%', '5–6% = 5 to 6 %'],
		['$5 k'],
		['5th euro']
	])('reads “%s” alone, before a paragraph and after one', (words, ...amounts) => {
		const read = (text: string) => readQuantities(text).map(inWords);
		expect(read(words)).toEqual(amounts);
		expect(read(`${words}\n\n7%`)).toEqual([...amounts, '7% = 7 %']);
		expect(read(`7%\n\n${words}`)).toEqual(['7% = 7 %', ...amounts]);
	});

	test('takes any piece of these sentences for a text, and throws at none', () => {
		for (const sentence of sentences) {
			for (const { index } of sentence.matchAll(
				/(?<=[\d%]|\p{Sc}|lion|ars|and|half)(?=\P{L})|(?<=\P{L})(?=\d|\p{Sc}|(?:a|half|minus) )/gu
			)) {
				for (const piece of [sentence.slice(index), sentence.slice(0, index)]) {
					for (const { start, end, text } of readQuantities(piece)) expect(piece.slice(start, end)).toBe(text);
				}
			}
		}
	});

	test('gives offsets in the text as it came, before characters of two units too', () => {
		expect(readQuantities('🎻 almost $570 million')).toMatchObject([
			{ start: 10, end: 22, qualifier: { start: 3, end: 9 } }
		]);
	});
});

describe('QUALIFIERS', () => {
	const trailing = /^(or |-|\+)|^and above$/;

	for (const { text, relation } of QUALIFIERS) {
		test(`"${text}" is ${relation}`, () => {
			const [amount] = readQuantities(
				trailing.test(text) ? `paid $5m${text.startsWith('-') || text === '+' ? '' : ' '}${text}` : `paid ${text} $5m`
			);
			expect(amount?.qualifier).toMatchObject({ text, relation });
		});
	}

	test('names no hedge twice', () => {
		expect(new Set(QUALIFIERS.map(({ text }) => text)).size).toBe(QUALIFIERS.length);
	});
});

describe.skipIf(!texts)('in the five articles, readQuantities(text) reads', () => {
	const FIGURES: Record<string, string[]> = {
		'belta-2018-10-31': [
			'$570 million = 570 × 10^6 USD, almost (<)',
			'$66.7 million = 66.7 × 10^6 USD',
			'$55.1 million = 55.1 × 10^6 USD'
		]
	};

	for (const [id, text] of texts ?? []) {
		const figures = FIGURES[id] ?? [];
		test(`${figures.length || 'no'} amounts in ${id}`, () =>
			expect(readQuantities(text).map(inWords)).toEqual(figures));
	}
});

describe('readQuantities(text) takes time by the length of the text alone', () => {
	test.for<[string, string]>([
		['a million digits', `$${'1'.repeat(1_000_000)}`],
		['a million digits in groups', `$1${',234'.repeat(250_000)} million`],
		['a number that is malformed for a million characters', `$1${',2'.repeat(500_000)} million`],
		['100,000 dollar signs', '$'.repeat(100_000)],
		['a range without an end', '5-'.repeat(100_000)],
		['hedges without an amount', 'more than a total of '.repeat(20_000)],
		['a million spaces', `almost${' '.repeat(1_000_000)}$5 million`],
		['a line of prose of 250 kB', 'Exports rose from $4 to $6 million, almost 12%. '.repeat(5_000)]
	])('%s', ([, text]) => {
		expect(readQuantities(text).every(({ start, end, text: amount }) => end - start === amount.length)).toBe(true);
	});
});
