import { csvParseRows } from 'd3-dsv';
import { type Finding, finding } from './finding.ts';
import { suspicious } from './confusables.ts';

/** One data row: its cells by column, and the line that it begins on (the header is line 1). */
export interface CsvRow {
	line: number;
	cells: Record<string, string>;
}

const BOM = '\uFEFF';

/**
 * Reads a table by RFC 4180, strictly: `columns` is the header that is expected, in order. d3-dsv parses (`csvParseRows`,
 * which needs no `eval`); what it lets pass is reported. A row with a fault of shape is left out.
 * @param take what becomes of a row, once it is read: of a large table the cells of all rows would be much to keep; null
 * leaves it out
 */
export function readCsv<T extends object>(
	file: string,
	text: string,
	columns: readonly string[],
	take: (row: CsvRow) => T | null
): { rows: T[]; findings: Finding[] } {
	const findings: Finding[] = [];
	const report = (message: string, at: Partial<Finding>) => findings.push(finding('csv', message, { file, ...at }));

	if (text.startsWith(BOM)) {
		report('the file begins with a byte order mark; save it as “UTF-8” without BOM', {
			line: 1,
			expected: 'UTF-8 without BOM',
			found: 'U+FEFF'
		});
		text = text.slice(1);
	}
	const stray = strayQuote(text);
	if (stray) {
		// Past a stray quotation mark no cell can be trusted to be a cell.
		report(stray.message, {
			line: stray.line,
			expected: 'quotation marks in pairs, a mark inside a cell doubled',
			found: stray.found
		});
		return { rows: [], findings };
	}

	if (text.trim() === '') {
		report('the file is empty', { line: 1, expected: `the header ${columns.join(',')}`, found: 'nothing' });
		return { rows: [], findings };
	}
	let line = 1;
	let hasHeader = false;
	const rows = csvParseRows(text, (record, i) => {
		if (i === 0) {
			const faults = checkHeader(file, record, columns);
			findings.push(...faults);
			hasHeader = faults.length === 0;
			return null;
		}
		if (!hasHeader) return null;
		line += 1;
		const begins = line;
		line += lineBreaks(record);
		if (record.length === 1 && record[0] === '') {
			report('a blank line; delete it', { line: begins, expected: 'a row', found: 'a blank line' });
			return null;
		}
		if (record.length !== columns.length) {
			const what =
				record.length < columns.length ? 'too few cells' : 'too many cells; a cell with a comma needs quotation marks';
			report(what, { line: begins, expected: `${columns.length} cells`, found: String(record.length) });
			return null;
		}
		const faults = record.flatMap((cell, i) =>
			PLAIN.test(cell) ? [] : checkCell(cell, { file, line: begins, column: columns[i] ?? null })
		);
		findings.push(...faults);
		if (faults.length > 0) return null;
		const cells: Record<string, string> = {};
		for (const [i, column] of columns.entries()) cells[column] = record[i] ?? '';
		return take({ line: begins, cells });
	});
	return { rows, findings };
}

/** Line breaks inside the cells of a record, so that the rows after it keep their true line. */
const lineBreaks = (record: readonly string[]) =>
	record.reduce((sum, cell) => sum + (/[\r\n]/.test(cell) ? cell.split(/\r\n|\r|\n/).length - 1 : 0), 0);

function checkHeader(file: string, header: readonly string[], columns: readonly string[]): Finding[] {
	const at = (column: string, expected: string | null, found: string | null) => ({
		file,
		line: 1,
		column,
		expected,
		found
	});
	const faults: Finding[] = [];
	for (const [i, name] of header.entries()) {
		if (header.indexOf(name) < i)
			faults.push(finding('csv', 'a column stands twice', at(name, 'each column once', `“${name}” again`)));
		else if (!columns.includes(name)) {
			faults.push(finding('csv', 'an unknown column', at(name, `one of ${columns.join(', ')}`, `“${name}”`)));
		}
	}
	for (const name of columns) {
		if (!header.includes(name))
			faults.push(finding('csv', 'a column is missing', at(name, `“${name}”`, 'no such column')));
	}
	if (faults.length === 0 && header.some((name, i) => name !== columns[i])) {
		faults.push(
			finding('csv', 'the columns stand in another order', {
				file,
				line: 1,
				expected: columns.join(','),
				found: header.join(',')
			})
		);
	}
	return faults;
}

/** A cell that needs no closer look, as almost every one: visible ASCII and single spaces, nothing that a spreadsheet runs. */
const PLAIN = /^(?:[!-*,./0-<>?A-~](?: ?[!-~])*)?$/;

function checkCell(cell: string, at: Pick<Finding, 'file' | 'line' | 'column'>): Finding[] {
	if (/^[=+\-@\t\r]/.test(cell)) {
		// Refused and not escaped: an escaped cell would no longer be the article's words.
		const message = 'a spreadsheet would run this cell as a formula';
		const expected = 'a cell that begins with another character';
		return [finding('csv', message, { ...at, expected, found: JSON.stringify(cell[0]) })];
	}
	const character = suspicious(cell);
	if (character) {
		const found = `${character.name} at character ${character.index + 1}`;
		return [finding('csv', character.message, { ...at, expected: character.expected, found })];
	}
	if (cell === cell.trim()) return [];
	const trimmed = { expected: JSON.stringify(cell.trim()), found: JSON.stringify(cell) };
	return [finding('csv', 'a space at the start or the end of a cell', { ...at, ...trimmed })];
}

const [LF, CR, QUOTE, COMMA] = [10, 13, 34, 44];

/**
 * The first quotation mark that RFC 4180 does not allow: one that opens a cell and is never closed, one inside a cell
 * that is not quoted, or one that closes a cell before its end. d3-dsv reads on past all three.
 */
function strayQuote(text: string): { line: number; message: string; found: string } | null {
	let line = 1;
	let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
	let opened = 1;
	for (let i = 0; i < text.length; i++) {
		const c = text.charCodeAt(i);
		const isBreak = c === LF || c === CR;
		if (isBreak && !(c === LF && text.charCodeAt(i - 1) === CR)) line++;
		if (state === 'quoted') {
			if (c === QUOTE) state = 'closed';
		} else if (isBreak || c === COMMA) state = 'start';
		else if (c === QUOTE) {
			if (state === 'plain') return { line, message: 'a quotation mark inside a cell that is not quoted', found: '"' };
			if (state === 'start') opened = line;
			state = 'quoted'; // opens the cell, or is the second mark of a doubled pair
		} else if (state === 'closed') {
			return {
				line,
				message: `the quoted cell that opens on line ${opened} is closed and goes on`,
				found: JSON.stringify(text[i])
			};
		} else state = 'plain';
	}
	return state === 'quoted'
		? { line: opened, message: 'a quoted cell is never closed', found: 'the end of the file' }
		: null;
}
