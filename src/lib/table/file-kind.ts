import type { CsvMessage } from './csv.ts';
import { notUtf8, readUtf8 } from '../std/utf8.ts';

/** Files as people and programs save them, by what is nowhere in a table. */
const SIGNATURES: readonly [CsvMessage, RegExp][] = [
	['html', /^\s*<(?:!doctype|!--|html|head|body|table|\?xml)/i],
	['json', /^\s*[{[]/],
	['merge-conflict', /^(?:<{7} |={7}$|>{7} |\|{7} )/m],
	['sep-line', /^"?sep=/i]
];
const DELIMITERS: readonly [CsvMessage, RegExp][] = [
	['semicolons', /;/],
	['tabs', /\t/],
	['pipes', /\|/]
];
/** What a file is where it is no table of ours, and the line that shows it. */
interface Other {
	kind: CsvMessage;
	line: number;
	found: string | null;
}

/** The text of a file's bytes, or what they are instead. */
export function decodeTable(given: string | Uint8Array): { text: string; other?: Other } {
	if (typeof given === 'string') return { text: given };
	const other = (kind: CsvMessage) => ({ text: '', other: { kind, line: 1, found: null } });
	const [a = 1, b = 1, c] = given;
	// "PK": a zip, as every .xlsx and .ods is; else an .xls.
	if ((a === 0x50 && b === 0x4b && c === 3) || (a === 0xd0 && b === 0xcf && c === 0x11)) return other('workbook');
	// A byte order mark, or every other byte of the header zero.
	if (a + b === 0xff + 0xfe || a === 0 || b === 0) return other('utf-16');
	const text = readUtf8(given);
	return text === null ? { text: '', other: { kind: 'not-utf-8', ...notUtf8(given) } } : { text };
}

/** One cause for all that would be said cell by cell, with the line that shows it; null where it may be the table. */
export function fileKind(text: string, columns: readonly string[]): Other | null {
	const lines = text.split(/\r\n|\r|\n/);
	const at = (kind: CsvMessage, index = 0) => ({ kind, line: index + 1, found: lines[index]?.slice(0, 80) || null });
	if (text.trim() === '') return at('empty');
	for (const [kind, signature] of SIGNATURES) {
		const place = text.search(signature);
		if (place !== -1) return at(kind, text.slice(0, place).split(/\r\n|\r|\n/).length - 1);
	}
	const [first = ''] = lines;
	for (const [kind, delimiter] of DELIMITERS) if (headed(first.split(delimiter), columns)) return at(kind);
	const cells = first.split(',');
	// A table pasted after another one: a second header is no row.
	if (headed(cells, columns)) {
		const again = lines.findIndex((line, i) => i > 0 && headed(line.split(','), columns));
		if (again !== -1) return at('joined', again);
	} else if (cells.length > 1 && !cells.some((name) => columns.includes(unquoted(name)) && unquoted(name) !== 'id'))
		return at('other-table');
	return null;
}

/** Whether cells are the columns' names, most of them at least. */
function headed(cells: readonly string[], columns: readonly string[]): boolean {
	const names = new Set(cells.map(unquoted));
	return columns.filter((name) => names.has(name)).length * 2 > columns.length;
}

const unquoted = (cell: string) => cell.replace(/^\uFEFF?"?|"$/g, '');
