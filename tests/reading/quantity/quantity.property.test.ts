import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuantities } from '../../../src/lib/reading/quantity/quantity.ts';
import { readUnreadable } from '../../../src/lib/reading/quantity/unreadable.ts';

/** An amount as some style would print it, and what is to be read. */
interface Printed {
	text: string;
	value: string;
	unit: string;
	unitMult: number;
}

const SCALE_WORDS: [number, string[]][] = [
	[0, ['']],
	[3, [' thousand', 'k']],
	[6, [' million', '-million', ' mln', ' mn', 'm']],
	[9, [' billion', ' bn', 'bn']],
	[12, [' trillion', 'tn']]
];
const BEFORE: [string, string][] = [
	['$', 'USD'],
	['US$', 'USD'],
	['U.S.$', 'USD'],
	['US $ ', 'USD'],
	['USD ', 'USD'],
	['€', 'EUR'],
	['EUR ', 'EUR'],
	['£', 'GBP'],
	['CN¥', 'CNY'],
	['C$', 'CAD'],
	['BYN ', 'BYN']
];
const AFTER: [string, string][] = [
	[' US dollars', 'USD'],
	[' dollars', 'USD'],
	[' euros', 'EUR'],
	[' USD', 'USD'],
	[' Belarusian rubles', 'BYN'],
	[' yuan', 'CNY']
];
const NEUTRAL = [
	'In 2017 the two countries traded goods',
	"Belarus' major exports to the United States included furniture and lasers",
	'The talks were held on 31 October 2018 at 11:29',
	'It sold 1.2 million tonnes of potash to 24 firms',
	'“We want to be open to the world,” he said',
	'',
	'The G20 met; see HS 3104 and No. 5'
];
const HEDGES = ['almost', 'more than', 'no less than', 'up to', 'about', 'well over', 'an estimated'];

const grouped = (digits: string, separator: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator);

const printed: fc.Arbitrary<Printed> = fc
	.record({
		whole: fc.integer({ min: 0, max: 9_999_999 }).map(String),
		// Three decimals that end in 0 may be thousands.
		fraction: fc.stringMatching(/^(\.(\d{1,2}|\d{2}[1-9]|\d{4}))?$/),
		separator: fc.constantFrom('', ',', "'", '\u00a0', '\u202f'),
		scale: fc
			.constantFrom(...SCALE_WORDS)
			.chain(([power, words]) => fc.tuple(fc.constant(power), fc.constantFrom(...words))),
		unit: fc.oneof(
			fc.constantFrom(...BEFORE).map(([text, code]) => ({ before: text, after: '', code })),
			fc.constantFrom(...AFTER).map(([text, code]) => ({ before: '', after: text, code }))
		)
	})
	.map(({ whole, fraction, separator, scale: [unitMult, word], unit }) => ({
		text: unit.before + grouped(whole, separator) + fraction + word + unit.after,
		value: whole + fraction,
		unit: unit.code,
		unitMult
	}));

const percent: fc.Arbitrary<Printed> = fc
	.tuple(fc.stringMatching(/^[1-9]\d{0,2}(\.\d{1,2})?$/), fc.constantFrom('%', ' %', ' per cent', ' percent'))
	.map(([value, sign]) => ({ text: value + sign, value, unit: '%', unitMult: 0 }));

describe('readQuantities(text)', () => {
	test('reads back exactly what was printed, wherever it stands', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.record({
						amount: fc.oneof(printed, percent),
						before: fc.constantFrom(...NEUTRAL),
						hedge: fc.option(fc.constantFrom(...HEDGES))
					}),
					{ maxLength: 4 }
				),
				fc.constantFrom('. ', ', ', '; ', '.\n\n', ' (sic) '),
				(pieces, between) => {
					let text = '';
					const expected = pieces.map(({ amount, before, hedge }) => {
						text += `${before}, `;
						const hedgeStart = text.length;
						if (hedge !== null) text += `${hedge} `;
						const start = text.length;
						text += amount.text + between;
						const relation: unknown = expect.stringMatching(/^[<>≤≥≈]$/);
						const qualifier =
							hedge === null ? null : { text: hedge, relation, start: hedgeStart, end: hedgeStart + hedge.length };
						return { ...amount, start, end: start + amount.text.length, upper: null, qualifier };
					});
					expect(readQuantities(text)).toEqual(expected);
				}
			),
			{ numRuns: 1000 }
		);
	});

	test('reads both ends of a range in the style that it is printed in', () => {
		const ends = fc.tuple(fc.integer({ min: 1, max: 499 }), fc.integer({ min: 0, max: 500 }));
		const styles: ((a: string, b: string) => string)[] = [
			(a, b) => `$${a}-${b} million`,
			(a, b) => `$${a}–${b} million`,
			(a, b) => `$${a}m-$${b}m`,
			(a, b) => `$${a} to $${b} million`,
			(a, b) => `$${a} million to $${b} million`,
			(a, b) => `${a} to ${b} million dollars`,
			(a, b) => `${a}-${b} million US dollars`
		];
		fc.assert(
			fc.property(ends, fc.constantFrom(...styles), ([low, step], style) => {
				const [value, upper] = [String(low), String(low + step)];
				const text = style(value, upper);
				expect(readQuantities(`It will cost ${text}.`)).toEqual([
					{ text, value, upper, unit: 'USD', unitMult: 6, qualifier: null, start: 13, end: 13 + text.length }
				]);
			})
		);
	});

	const alphabet = fc.constantFrom(
		..."$€%5 5 0.,'-–—/+~<>()\n\t\u00a0\u200b½²".split(''),
		...[
			'million',
			'm',
			'bn',
			'US',
			'U.S.',
			'USD',
			'TOP',
			'dollars',
			'euro',
			'per cent',
			'points',
			'half',
			'a',
			'one',
			'hundred'
		],
		...[
			'and',
			'to',
			'or',
			'from',
			'between',
			'rose',
			'no',
			'less than',
			'almost',
			'about',
			'some',
			'of',
			'minus',
			'2017',
			'1,234'
		]
	);
	const texts = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc.array(alphabet, { maxLength: 60 }).map((words) => words.join('')),
		fc.array(alphabet, { maxLength: 60 }).map((words) => words.join(' '))
	);

	test('never throws, and keeps its promises on any string', () => {
		fc.assert(
			fc.property(texts, (text) => {
				let last = 0;
				for (const quantity of readQuantities(text)) {
					expect(quantity.start).toBeGreaterThanOrEqual(last);
					expect(quantity.end).toBeGreaterThan(quantity.start);
					expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
					expect(quantity.value).toMatch(/^-?\d+(\.\d+)?$/);
					expect(quantity.upper ?? '0').toMatch(/^-?\d+(\.\d+)?$/);
					expect(quantity.unit).toMatch(/^([A-Z]{3}|%)$/);
					const { qualifier } = quantity;
					if (qualifier) {
						expect(text.slice(qualifier.start, qualifier.end)).toBe(qualifier.text);
						expect(qualifier.end <= quantity.start || qualifier.start >= quantity.end).toBe(true);
					}
					last = quantity.end;
				}
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('an amount with a mark that is not understood within it', () => {
	const MARKS = [..."*~.…#°•†|“@½²_'".split(''), '**', ' *', '. '];
	const FORMS: Record<string, (mark: string) => string> = {
		'between its sign and its number': (mark) => `Riga lent $${mark}66.7 million in May.`,
		'between its code and its number': (mark) => `Riga lent USD${mark}66.7 million in May.`,
		'between its number and its scale': (mark) => `Riga lent $66.7${mark}million in May.`,
		'before the scale of a name': (mark) => `Riga lent 66.7${mark}million dollars in May.`,
		'between its scale and its name': (mark) => `Riga lent 66.7 million${mark}dollars in May.`,
		'between its digits': (mark) => `Riga lent $66${mark}7 million in May.`
	};
	test.each(Object.entries(FORMS))('%s is read right, or told', (_, form) => {
		for (const text of MARKS.map(form)) {
			const quantities = readQuantities(text);
			const wrong = quantities.filter(({ value, unitMult, unit }) => `${value} ${unitMult} ${unit}` !== '66.7 6 USD');
			const at = text.indexOf('66');
			const isHeld = [...quantities, ...readUnreadable(text, quantities)].some(
				(span) => span.start <= at && at < span.end
			);
			expect([text, wrong, isHeld]).toEqual([text, [], true]);
		}
	});
});
