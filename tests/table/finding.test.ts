import { describe, expect, it } from 'vitest';
import { finding, formatFinding } from '../../src/lib/table/finding.ts';

describe('finding(rule, message, at)', () => {
	it('is an error about no row, no column and no article, unless it says so', () => {
		expect(finding('keys', 'used twice', { file: 'trade.csv' })).toEqual({
			rule: 'keys',
			severity: 'error',
			file: 'trade.csv',
			line: null,
			column: null,
			observation: null,
			article: null,
			message: 'used twice',
			expected: null,
			found: null
		});
		expect(finding('edition', 'another text', { file: 'articles.csv', severity: 'warning', line: 3 })).toMatchObject({
			severity: 'warning',
			line: 3
		});
	});
});

describe('formatFinding(finding)', () => {
	const file = 'trade.csv';
	it.each([
		[
			{ file, line: 7, column: 'value', expected: '“66.7”', found: '“66,7”' },
			'trade.csv:7 value: no number (expected “66.7”, found “66,7”)'
		],
		[{ file, line: 7, expected: 'a row' }, 'trade.csv:7: no number (expected a row)'],
		[{ file, column: 'value', found: 'nothing' }, 'trade.csv value: no number (found nothing)'],
		[{ file }, 'trade.csv: no number']
	])('%j: %s', (at, expected) => expect(formatFinding(finding('value', 'no number', at))).toBe(expected));
});
