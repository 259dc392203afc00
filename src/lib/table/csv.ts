import { csvParseRows } from 'd3-dsv';
import { type Details, type Finding, finding, type RuleText, UNQUOTED } from './finding.ts';
import { suspicious } from './confusables.ts';

const HEADER = 'the header {columns}';
const SAVE = 'in the spreadsheet, save it as “CSV UTF-8 (comma delimited)”';

/** Reading a table: what RFC 4180 and a careful reader ask of a file and its cells. */
export const CSV = {
	id: 'csv',
	title: 'Plain files',
	statement:
		'The files are plain tables in UTF-8 with the columns in their order; no cell is a formula, and no character is invisible or only looks like another.',
	messages: {
		'not-utf-8': { says: `this is not UTF-8 text; ${SAVE}`, expected: 'a table of plain text' },
		'other-table': { says: `the file does not begin with the names of its columns; ${SAVE}`, expected: HEADER },
		'byte-order-mark': {
			says: 'the file begins with a byte order mark; save it as “UTF-8” without BOM',
			expected: 'UTF-8 without BOM',
			found: 'U+FEFF'
		},
		empty: { says: 'the file is empty', expected: HEADER, found: 'nothing' },
		'stray-quote': {
			says: 'a cell with a quotation mark that is not doubled, or a quoted cell that is never closed',
			expected: 'quotation marks in pairs, a mark inside a cell doubled'
		},
		'too-few': { says: 'too few cells', expected: '{expected} cells' },
		'too-many': { says: 'too many cells; a cell with a comma needs quotation marks', expected: '{expected} cells' },
		'unknown-column': { says: 'an unknown column', expected: 'one of {columns}' },
		'missing-column': { says: 'a column is missing', found: 'no such column' },
		'other-order': { says: 'the columns are not these, each once, in this order', ...UNQUOTED },
		formula: {
			says: 'a spreadsheet would run this cell as a formula',
			expected: 'a cell that begins with another character, and no “=” after a separator'
		},
		'outer-space': { says: 'a space at the start or the end of a cell' },
		character: {
			says: 'a character that cannot be seen, or that looks like another',
			expected: 'plain letters, digits and spaces, in one line',
			found: '{name} at character {at}'
		}
	}
} as const satisfies RuleText;

type CsvMessage = keyof typeof CSV.messages;

/**
 * Reads a table by RFC 4180, strictly: `columns` is the header that is expected, in order. d3-dsv parses
 * (`csvParseRows`, which needs no `eval`); what it lets pass is reported. A row with a fault of shape is left out.
 * @param given where bytes were no UTF-8, it has U+FFFD
 * @returns each row with the line that it begins on; the header is line 1
 */
export function readCsv(
	file: string,
	given: string,
	columns: readonly string[]
): { rows: { line: number; cells: Record<string, string> }[]; findings: Finding[] } {
	const findings: Finding[] = [];
	const report = (message: CsvMessage, at: Details) => findings.push(finding(CSV, message, { file, ...at }));
	const undecoded = given.indexOf('\uFFFD');
	if (undecoded !== -1) {
		const around = given.slice(Math.max(0, undecoded - 40), undecoded + 40);
		const [found = null] = /[^\s,]*\uFFFD[^\s,]*/.exec(around) ?? [];
		report('not-utf-8', { line: lineBreaks(given.slice(0, undecoded)) + 1, found });
		return { rows: [], findings };
	}
	const plain = given.replace(/^\uFEFF/, '');
	if (plain !== given) report('byte-order-mark', { line: 1 });
	const [first = ''] = plain.split(/[\r\n]/, 1);
	const names = first.split(',').map((name) => name.replace(/^"|"$/g, ''));
	// Both tables have an id.
	if (!names.some((name) => name !== 'id' && columns.includes(name))) {
		const message = plain.trim() === '' ? 'empty' : 'other-table';
		report(message, { line: 1, found: first.slice(0, 80), data: { columns: columns.join(',') } });
		return { rows: [], findings };
	}
	const line = strayQuote(plain);
	if (line !== null) {
		// Past a stray quotation mark no cell can be trusted to be a cell.
		report('stray-quote', { line });
		return { rows: [], findings };
	}
	const [header = [], ...records] = csvParseRows(plain);
	const faults = checkHeader(file, header, columns);
	if (faults.length > 0) return { rows: [], findings: [...findings, ...faults] };
	let next = 2;
	const rows = records.flatMap((record) => {
		const line = next;
		next += 1 + lineBreaks(record.join(' '));
		if (record.length !== columns.length) {
			const message = record.length < columns.length ? 'too-few' : 'too-many';
			report(message, { line, expected: columns.length, found: record.length });
			return [];
		}
		const faults = record.flatMap((cell, i) => checkCell(cell, { file, line, column: columns[i] ?? null }));
		findings.push(...faults);
		if (faults.length > 0) return [];
		return { line, cells: Object.fromEntries(columns.map((column, i) => [column, record[i] ?? ''])) };
	});
	return { rows, findings };
}

const lineBreaks = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

function checkHeader(file: string, header: readonly string[], columns: readonly string[]): Finding[] {
	const report = (message: CsvMessage, at: Details) => finding(CSV, message, { file, line: 1, ...at });
	const unknown = header.filter((name) => !columns.includes(name));
	const faults = unknown.map((name) =>
		report('unknown-column', { column: name, found: name, data: { columns: columns.join(', ') } })
	);
	for (const name of columns)
		if (!header.includes(name)) faults.push(report('missing-column', { column: name, expected: name }));
	if (faults.length > 0 || header.join() === columns.join()) return faults;
	return [report('other-order', { expected: columns.join(','), found: header.join(',') })];
}

function checkCell(cell: string, at: Pick<Finding, 'file' | 'line' | 'column'>): Finding[] {
	// Refused and not escaped: an escaped cell would no longer be the article's words.
	// A separator of another locale starts a cell there: `a;=1` is two cells where semicolons separate.
	const formula = /^[=+\-@\t\r]|[;\t|][=+@]/.exec(cell);
	if (formula) return [finding(CSV, 'formula', { ...at, found: formula[0] })];
	const character = suspicious(cell);
	if (character) {
		const { name, index } = character;
		return [finding(CSV, 'character', { ...at, data: { name, at: index + 1 } })];
	}
	if (cell === cell.trim()) return [];
	return [finding(CSV, 'outer-space', { ...at, expected: cell.trim(), found: cell })];
}

/** A cell by RFC 4180, with what ends it. */
const CELL = /(?:[^",\r\n]*|"[^"]*(?:""[^"]*)*"(?!"))(?:,|\r\n?|\n|$)/y;

/**
 * The line of the first cell with a quotation mark that RFC 4180 does not allow: inside a cell that is not quoted, before
 * the end of one that is, or of one that is never closed. d3-dsv reads on past all three.
 */
function strayQuote(text: string): number | null {
	let at = 0;
	for (CELL.lastIndex = 0; at < text.length && CELL.test(text);) at = CELL.lastIndex;
	return at === text.length ? null : lineBreaks(text.slice(0, at)) + 1;
}
