import { describe, expect, it } from 'vitest';
import { suspicious } from '../../src/lib/table/confusables.ts';

const PLAIN = 'the plain letter or digit';
const SEEN = 'plain spaces and characters that can be seen';

describe('suspicious(text)', () => {
	it.each<[string, number, string, string, string]>([
		['a\tb', 1, 'U+0009', 'a control character; delete it', 'text in one line'],
		['6\u00A0million', 1, 'U+00A0', 'a character that cannot be seen', SEEN],
		['exports\u200B', 7, 'U+200B', 'a character that cannot be seen', SEEN],
		['Ｕ.S.', 0, 'U+FF35 (Ｕ)', 'a character that looks like another', PLAIN],
		['in 𝟐017', 3, 'U+1D7D0 (𝟐)', 'a character that looks like another', PLAIN],
		['in 2٠17', 4, 'U+0660 (٠)', 'a character that looks like another', PLAIN],
		['a tr\u0430de', 4, 'U+0430 (а)', 'a letter of another alphabet in a Latin word', 'letters of one alphabet'],
		['\u0430nd', 0, 'U+0430 (а)', 'a letter of another alphabet in a Latin word', 'letters of one alphabet'],
		['𐐷a', 0, 'U+10437 (𐐷)', 'a letter of another alphabet in a Latin word', 'letters of one alphabet']
	])('%j: at %d, %s, %s', (text, index, name, message, expected) =>
		expect(suspicious(text)).toEqual({ index, name, message, expected })
	);

	it.each(['', 'plain', 'Müller’s “trade” – €5', 'Лукашенко met Müller', 'Ελλάδα', '10⁶'])('%j is fine', (text) =>
		expect(suspicious(text)).toBeNull()
	);
});
