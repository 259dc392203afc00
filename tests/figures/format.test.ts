import { describe, expect, it } from 'vitest';
import { fullDigits } from '../../src/lib/std/scaled.ts';
import { formatAmount, formatDate, formatName, shortName } from '../../src/lib/figures/format.ts';
import { isInNomenclature, sectionOf } from '../../src/lib/table/harmonized-system.ts';
import { RELATIONS } from '../../src/lib/figures/relation.ts';
import { textFragment } from '../../src/lib/text/text-fragment.ts';
import { soundDataset } from '../sound.ts';

describe('formatAmount(amount)', () => {
	it.each([
		['570', 'USD', 6, '$570 million'],
		['66.70', 'USD', 6, '$66.70 million'],
		['1234567', 'EUR', 0, '€1,234,567'],
		['3.4', 'GBP', 9, '£3.4 billion'],
		['12', 'CHF', 3, 'CHF 12 thousand'],
		// What other currencies share is no sign of theirs alone.
		['5', 'CAD', 6, 'CAD 5 million'],
		['5', 'JPY', 9, '¥5 billion'],
		['5', 'CNY', 9, 'CNY 5 billion'],
		['82.6', '%', 0, '82.6%'],
		['999', 'USD', 0, '$999'],
		['1000', 'USD', 0, '$1,000'],
		['12345.6789', 'USD', 0, '$12,345.6789'],
		['5', 'USD', 2, '$5 × 10^2'],
		['1', 'JPY', 12, '¥1 trillion']
	])('%s %s × 10^%i is %s', (value, unit, unit_mult, text) => {
		expect(formatAmount({ value, unit, unit_mult }).replaceAll('\u00A0', ' ')).toBe(text);
	});
});

describe('fullDigits(amount)', () => {
	it.each([
		['66.7', 6, '66700000'],
		['0.1', 0, '0.1'],
		['1.005', 3, '1005'],
		['9007199254740993', 12, '9007199254740993000000000000']
	])('%s × 10^%i is %s, exactly', (value, unit_mult, digits) => expect(fullDigits({ value, unit_mult })).toBe(digits));
});

describe('what an observation is called', () => {
	const [services, transport] = soundDataset().observations;
	it('is its indicator where it has a value or is about all, else its commodity with a capital', () => {
		expect(services && formatName(services)).toBe('Services exports');
		expect(transport && formatName(transport)).toBe('Largely transport services');
		expect(transport && formatName({ ...transport, commodity: null })).toBe('Services exports');
	});

	it('a publisher goes without what stands in brackets', () => {
		expect(shortName('The Gazette (of the Republic) (online)')).toBe('The Gazette');
		expect(shortName('The Gazette')).toBe('The Gazette');
	});
});

describe('RELATIONS', () => {
	it('complete “it puts the figure …”', () =>
		expect(RELATIONS).toEqual({
			'<': 'below the number',
			'≤': 'at the number or below it',
			'≈': 'near the number, above or below it',
			'≥': 'at the number or above it',
			'>': 'above the number'
		}));
});

describe('formatDate(iso)', () => {
	it('is the day as printed, in no other time zone', () => {
		expect(formatDate('2018-10-31')).toBe('31 October 2018');
		expect(formatDate('2018-10-31T00:29+03:00')).toBe('31 October 2018');
	});
});

describe('textFragment(url, quotation)', () => {
	it('encodes what has a meaning in the directive', () => {
		expect(textFragment('https://example.org/a#top', 'hot-rolled rods, pipes & wire')).toBe(
			'https://example.org/a#:~:text=hot%2Drolled%20rods%2C%20pipes%20%26%20wire'
		);
	});
});

describe('sectionOf(code)', () => {
	it.each([
		['0303', 'I'],
		['3104', 'VI'],
		['94', 'XX'],
		['9013', 'XVIII'],
		['8703', 'XVII']
	])('%s is in section %s', (code, numeral) => expect(sectionOf(code)?.numeral).toBe(numeral));
	it.each(['77', '00', '98', '9901'])('%s is in none', (code) => expect(sectionOf(code)).toBeNull());
});

describe('isInNomenclature(code)', () => {
	it.each(['01', '9706', '0303', '8107', '8803', '9620', '310420', '8548'])('%s is in HS 2017', (code) =>
		expect(isInNomenclature(code)).toBe(true)
	);
	// Reserved, never made, removed before 2017 (8469, 6908) or made after it (8549, 2404).
	it.each(['77', '98', '00', '0100', '0107', '6503', '6908', '8469', '8485', '8549', '2404', '770100'])(
		'%s is not',
		(code) => expect(isInNomenclature(code)).toBe(false)
	);
	it('has 1,222 headings', () => {
		const codes = Array.from({ length: 10_000 }, (_, i) => String(i).padStart(4, '0'));
		expect(codes.filter(isInNomenclature)).toHaveLength(1222);
	});
});
