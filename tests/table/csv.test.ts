import { csvFormatRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/lib/table/csv.ts';

const read = (text: string) => readCsv('t.csv', text, ['a', 'b']);
const found = (text: string) => read(text).findings.map(({ line, column, message }) => [line, column, message]);

describe('readCsv(file, text, columns)', () => {
	it('reads cells by column, with the line that each row begins on', () => {
		expect(read('a,b\n1,"x, ""y"""\n2,z\n')).toEqual({
			rows: [
				{ line: 2, cells: { a: '1', b: 'x, "y"' } },
				{ line: 3, cells: { a: '2', b: 'z' } }
			],
			findings: []
		});
	});

	it('gives no row of a table with another header, and says nothing of its rows', () => {
		expect(read('b,a\n1\n=2,3\n')).toMatchObject({
			rows: [],
			findings: [{ line: 1, message: 'other-order' }]
		});
	});

	it.each(['1', '1,2,3', '', '1,=2', '1, 2', '1,x\0y'])('leaves out a row with a fault, and goes on: %j', (row) => {
		expect(read(`a,b\n${row}\n3,4\n`).rows).toEqual([{ line: 3, cells: { a: '3', b: '4' } }]);
	});

	it('takes any line end, and a last line without one', () => {
		expect(read('a,b\r\n1,2\r\n3,4').rows).toEqual(read('a,b\n1,2\n3,4\n').rows);
	});

	it.each<[string, string, [number | null, string | null, string][]]>([
		['a byte order mark', '\uFEFFa,b\n1,2\n', [[1, null, 'byte-order-mark']]],
		['an empty file', '', [[1, null, 'empty']]],
		['a file of nothing but spaces', ' \n \n', [[1, null, 'empty']]],
		['a short row', 'a,b\n1\n', [[2, null, 'too-few']]],
		['a long row', 'a,b\n1,2,3\n', [[2, null, 'too-many']]],
		['a blank line', 'a,b\n\n1,2\n', [[2, null, 'too-few']]],
		['an unclosed quotation mark', 'a,b\n1,"2\n3,4\n', [[2, null, 'stray-quote']]],
		['a quotation mark in a plain cell', 'a,b\n1,2"3\n', [[2, null, 'stray-quote']]],
		['text after a quoted cell', 'a,b\n1,"2"3\n', [[2, null, 'stray-quote']]],
		['a repeated column', 'a,a,b\n', [[1, null, 'other-order']]],
		['unknown-column', 'a,b,c\n', [[1, 'c', 'unknown-column']]],
		['a missing column', 'a\n', [[1, 'b', 'missing-column']]],
		['columns in another order', 'b,a\n', [[1, null, 'other-order']]],
		['a formula', 'a,b\n1,=2\n', [[2, 'b', 'formula']]],
		['a cell that begins with a minus', 'a,b\n1,-2\n', [[2, 'b', 'formula']]],
		['NUL', 'a,b\n1,x\0y\n', [[2, 'b', 'character']]],
		['a line break in a cell', 'a,b\n1,"x\ny"\n', [[2, 'b', 'character']]],
		['a space at the end', 'a,b\n1,x \n', [[2, 'b', 'outer-space']]],
		['a no-break space', 'a,b\n1,x\u00A0y\n', [[2, 'b', 'character']]],
		['a Cyrillic letter in a Latin word', 'a,b\n1,tr\u0430de\n', [[2, 'b', 'character']]],
		['a full-width digit', 'a,b\n1,５\n', [[2, 'b', 'character']]]
	])('reports %s, where it stands', (_, text, expected) => expect(found(text)).toEqual(expected));

	it('keeps the true line after a cell with line breaks', () => {
		expect(found('a,b\n"1\r\n\r\n2",x\n3\n').at(-1)).toEqual([5, null, 'too-few']);
	});

	it.each<[string, string, number]>([
		['LF', 'a,b\n1,2\n3,x"y\n', 3],
		['CR LF', 'a,b\r\n1,2\r\n3,x"y\r\n', 3],
		['CR', 'a,b\r1,2\r3,x"y\r', 3],
		['blank lines', 'a,b\n\n\r\n3,x"y\n', 4]
	])('finds the line of a stray quotation mark where lines end with %s', (_, text, line) =>
		expect(found(text)).toEqual([[line, null, 'stray-quote']])
	);

	it('names the line on which a cell opens that is never closed, whatever marks and lines are in it', () => {
		expect(read('a,b\n1,"x\ny""z\n').findings).toMatchObject([{ line: 2, message: 'stray-quote' }]);
	});

	it('takes a row whose first cell is blank for a row', () =>
		expect(read('a,b\n,2\n').rows).toEqual([{ line: 2, cells: { a: '', b: '2' } }]));

	it('lets words of other alphabets pass', () => expect(found('a,b\n1,Лукашенко met Müller\n')).toEqual([]));

	it('reads back what d3-dsv writes', () => {
		const cell = fc
			.string({ unit: fc.constantFrom('a', 'Ж', '"', ',', '1', '.', ' ', '’'), minLength: 1 })
			.map((text) => `x${text}x`);
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
				const { rows: records, findings } = read(csvFormatRows([['a', 'b'], ...rows]));
				expect(findings.filter(({ message }) => message !== 'character')).toEqual([]);
				if (findings.length === 0) expect(records.map(({ cells }) => [cells['a'], cells['b']])).toEqual(rows);
			})
		);
	});

	it('never throws, whatever the text', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(`a,b\n${text}`)));
	});
});
