import { recognizeCurrency } from '@microsoft/recognizers-text-number-with-unit';
import { describe, expect, it } from 'vitest';
import { fullDigits } from '../../../src/lib/std/scaled.ts';
import { readQuantities } from '../../../src/lib/reading/quantity/quantity.ts';
import { firstEdition } from '../../articles.ts';

const { dataset } = firstEdition;

/**
 * A second reader: an independent recogniser of amounts reads the same sentences. Where the two differ, a line here says
 * what each reads and why ours is right; a difference without a line, or a line without a difference, fails.
 */

const UNITS: Record<string, string> = {
	Dollar: 'USD',
	'United States dollar': 'USD',
	Euro: 'EUR',
	Pound: 'GBP',
	'Chinese yuan': 'CNY',
	'Swiss franc': 'CHF',
	'Belarusian ruble': 'BYN',
	'Japanese yen': 'JPY',
	'Polish złoty': 'PLN',
	'Russian ruble': 'RUB'
};

/** Full digits and unit of each amount of money, as the other reader sees it. */
const theirs = (text: string) =>
	recognizeCurrency(text, 'en-us').map(
		({ resolution }) =>
			`${String(resolution?.['value'])} ${UNITS[String(resolution?.['unit'])] ?? String(resolution?.['unit'])}`
	);

/** The same, as ours sees it; a range has its upper end behind it. */
const ours = (text: string) =>
	readQuantities(text)
		.filter(({ unit }) => unit !== '%')
		.map(({ value, upper, unit, unitMult }) => {
			const ends = [value, upper]
				.filter((end) => end !== null)
				.map((end) => fullDigits({ value: end, unit_mult: unitMult }));
			return `${ends.join('–')} ${unit}`;
		});

const AGREED = [
	...new Set(dataset.observations.map(({ quotation }) => quotation)),
	'The company paid US$3.4 billion for the plant.',
	'Exports were worth 90 million dollars.',
	'They lent 15 million USD.',
	'Trade reached €4.5 million and £3.25 million.',
	'The loan was $1,234,567.',
	'It cost US $ 7.25 billion.',
	'A $5 million-a-year deal was signed.',
	'They spent 20 billion yuan.',
	'Subsidies of 5 million Belarusian rubles were paid.',
	'Exports of potash grew 5.2 times.',
	'In 2017 exports were 1.2 million tonnes.',
	'Heading 8703 covers 12 kinds of cars.',
	'On 31 October 2018, at 11:29, 40 delegates met.'
];

const DIFFER: { text: string; ours: string[]; theirs: string[]; because: string }[] = [
	{
		text: 'They lent USD 12 million.',
		ours: ['12000000 USD'],
		theirs: ['120000 USD'],
		because: 'a code before the number makes it read the million as ten thousand'
	},
	{
		text: 'They lent CHF 12 million.',
		ours: ['12000000 CHF'],
		theirs: ['120000 CHF'],
		because: 'the same with another code'
	},
	{
		text: 'It paid $5bn.',
		ours: ['5000000000 USD'],
		theirs: ['5 USD'],
		because: 'it does not know that bn is a billion'
	},
	{
		text: 'It paid $66.7m.',
		ours: ['66700000 USD'],
		theirs: ['66.7 USD'],
		because: 'it does not know that m is a million'
	},
	{
		text: 'It paid £20bn.',
		ours: ['20000000000 GBP'],
		theirs: ['20 GBP'],
		because: 'it does not know that bn is a billion'
	},
	{
		text: 'It cost $4-6 million.',
		ours: ['4000000–6000000 USD'],
		theirs: ['4 USD'],
		because: 'it takes the lower end without its scale, and no range'
	},
	{
		text: 'It cost between $4 million and $6 million.',
		ours: ['4000000–6000000 USD'],
		theirs: ['4000000 USD', '6000000 USD'],
		because: 'it reads two amounts where the sentence gives one range'
	},
	{
		text: 'It cost half a billion dollars.',
		ours: ['500000000 USD'],
		theirs: ['2E-09 USD'],
		because: 'it reads the half as one divided by two billion'
	}
];

describe('a second reader of amounts', () => {
	it.each(AGREED)('reads as ours does: %s', (text) => expect(theirs(text)).toEqual(ours(text)));

	it.each(DIFFER)('differs and is wrong: $text ($because)', (line) => {
		expect(ours(line.text)).toEqual(line.ours);
		expect(theirs(line.text)).toEqual(line.theirs);
		expect(line.ours).not.toEqual(line.theirs);
	});
});
