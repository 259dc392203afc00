import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keys } from '../../src/lib/check/rules/keys.ts';
import { list } from '../../src/lib/check/rules/list.ts';
import { RULES } from '../../src/lib/check/rules/rules.ts';
import { value } from '../../src/lib/check/rules/value.ts';
import { formatFinding, wordingOf } from '../../src/lib/check/wording.ts';
import { finding } from '../../src/lib/table/finding.ts';

const file = 'trade.csv';

describe('finding(rule, message, at)', () => {
	it('is an error about no row, no column and no article, unless it says so', () =>
		expect(finding(keys, 'repeated', { file })).toEqual({
			rule: 'keys',
			message: 'repeated',
			severity: 'error',
			file,
			line: null,
			column: null,
			observation: null,
			article: null,
			expected: null,
			found: null,
			data: {},
			compared: null
		}));
});

describe('wordingOf(finding)', () => {
	it('fills a message with the data of its finding, and puts the words of a file in quotation marks', () =>
		expect(wordingOf(finding(value, 'other', { file, expected: '$5', found: '$6 million' }))).toEqual({
			message: 'the quotation gives another amount',
			expected: '“$5”',
			found: '$6 million'
		}));

	it('shows a list item by item, and calls a blank cell so', () =>
		expect(wordingOf(finding(list, 'added', { file, expected: ['a', 'b'], found: '' }))).toMatchObject({
			expected: '“a”, “b”',
			found: 'a blank cell'
		}));
});

describe('formatFinding(finding)', () => {
	const says = 'the same number, printed with other digits';
	it.each([
		[
			{ file, line: 7, column: 'value', expected: '66.7', found: '66.70' },
			`trade.csv:7 value: ${says} (expected “66.7”, found “66.70”)`
		],
		[{ file, line: 7, expected: '66.7' }, `trade.csv:7: ${says} (expected “66.7”)`],
		[{ file, column: 'value', found: '66.70' }, `trade.csv value: ${says} (found “66.70”)`],
		[{ file }, `trade.csv: ${says}`]
	])('%j: %s', (at, expected) => expect(formatFinding(finding(value, 'digits', at))).toBe(expected));
});

describe('RULES', () => {
	it('are one a file, its id the file’s name', () => {
		const folder = new URL('../../src/lib/check/rules/', import.meta.url);
		const files = readdirSync(folder).filter((name) => name !== 'rule.ts' && name !== 'rules.ts');
		expect(files.sort()).toEqual(RULES.map(({ id }) => `${id}.ts`).sort());
		for (const { id } of RULES) expect(readFileSync(new URL(`${id}.ts`, folder), 'utf8')).toContain(`id: '${id}'`);
	});
});
