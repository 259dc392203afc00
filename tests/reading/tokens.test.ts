import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/lib/reading/tokens.ts';

/** The tokens between slashes, each after what stands before it: nothing, a space, or "¶" for a paragraph's end. */
const cut = (text: string) => tokenize(text).map(({ gap, text }) => gap + text).join('/'); // prettier-ignore

describe('tokenize(text) cuts a text into words, numbers and single other characters', () => {
	test.each([
		['It cost $66.7 million.', '¶It/ cost/ $/66.7/ million/.'],
		['', ''],
		[' \n', ''],
		['  Exports', '¶Exports'],
		['one  two\tthree', '¶one/ two/ three'],
		['one\ntwo', '¶one/ two'],
		['one\n\ntwo', '¶one/¶two'],
		['one\r\n \r\ntwo', '¶one/¶two'],
		['one\n\u200b\ntwo', '¶one/¶two'],
		['one\u2029two', '¶one/¶two'],
		['one two.\n\nThree  four', '¶one/ two/./¶Three/ four'],
		['soft\u00adhyphen', '¶soft/ hyphen'],
		['naïve Šiauliai', '¶naïve/ Šiauliai'],
		['Минск 5', '¶Минск/ 5'],
		['G20', '¶G/20'],
		['🎻$5', '¶🎻/$/5'],
		['\ud83c$5', '¶\ud83c/$/5'],
		['½ and 5²', '¶½/ and/ 5/²']
	])('%j is %j', (text, tokens) => expect(cut(text)).toBe(tokens));

	test.each([
		['1,234,567', '¶1,234,567'],
		['66,7', '¶66,7'],
		['1.234.567', '¶1.234.567'],
		['1\u200b234', '¶1\u200b234'],
		['1’234', '¶1’234'],
		['1 234 567', '¶1 234 567'],
		['12\u202f500\u202f000', '¶12\u202f500\u202f000'],
		['2017 500', '¶2017/ 500'],
		['500 2017', '¶500/ 2017'],
		['12 50', '¶12/ 50'],
		['1 234\u202f567', '¶1 234/ 567'],
		['1,234 567', '¶1,234/ 567'],
		['1.5 234', '¶1.5/ 234'],
		['1 234.5', '¶1 234.5'],
		['1_234', '¶1/_/234'],
		['.5', '¶.5'],
		['$.5', '¶$/.5'],
		['$.500 200', '¶$/.500/ 200'],
		['U.5', '¶U/./5'],
		['(1).5', '¶(/1/)/./5'],
		['..5', '¶././5'],
		['5.', '¶5/.'],
		['5, 6', '¶5/,/ 6']
	])('of numbers, %j is %j', (text, tokens) => expect(cut(text)).toBe(tokens));

	test('says of each what it is, where it stands, and what a table knows it by', () =>
		expect(tokenize('It’s −5 Units')).toEqual([
			{ kind: 'word', text: 'It', key: 'it', start: 0, end: 2, gap: '¶' },
			{ kind: 'mark', text: '’', key: "'", start: 2, end: 3, gap: '' },
			{ kind: 'word', text: 's', key: 's', start: 3, end: 4, gap: '' },
			{ kind: 'mark', text: '−', key: '-', start: 5, end: 6, gap: ' ' },
			{ kind: 'number', text: '5', key: '5', start: 6, end: 7, gap: '' },
			{ kind: 'word', text: 'Units', key: 'units', start: 8, end: 13, gap: ' ' }
		]));
});
