import { describe, expect, it } from 'vitest';
import { suspicious } from '../../src/lib/table/confusables.ts';

describe('suspicious(text)', () => {
	it.each<[string, number, string]>([
		['a\tb', 1, 'U+0009'],
		['6\u00A0million', 1, 'U+00A0'],
		['exports\u200B', 7, 'U+200B'],
		['Ｕ.S.', 0, 'U+FF35 (Ｕ)'],
		['in 𝟐017', 3, 'U+1D7D0 (𝟐)'],
		['in 2٠17', 4, 'U+0660 (٠)'],
		['The \u0421\u041e\u0420 Gazette', 4, 'U+0421 (С)'],
		['a tr\u0430de', 4, 'U+0430 (а)'],
		['\u0430nd', 0, 'U+0430 (а)'],
		['𐐷a', 0, 'U+10437 (𐐷)']
	])('%j: at %d, %s', (text, index, name) => expect(suspicious(text)).toEqual({ index, name }));

	it.each(['', 'plain', 'Müller’s “trade” – €5', 'Лукашенко met Müller', 'Ελλάδα', '10⁶'])('%j is fine', (text) =>
		expect(suspicious(text)).toBeNull()
	);
});
