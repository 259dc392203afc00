import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { csvParse } from 'd3-dsv';
import { afterAll, describe, expect, test } from 'vitest';
import { READ } from '../src/routes/data/programs.ts';

/*
 * What /data says of reading the table, tried with the programs that are here. Most machines have few of them: the lines
 * are then skipped, and the title says why.
 */
const folder = mkdtempSync(join(tmpdir(), 'programs-'));
copyFileSync('data/trade.csv', join(folder, 'trade.csv'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const table = csvParse(readFileSync('data/trade.csv', 'utf8'));
const column = (name: string) => table.map((row) => row[name] ?? '');

const works = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const words = (is: boolean, what: string) => (is ? '' : ` (skipped: there is no ${what})`);

const SHOW_R =
	'for (name in c("hs_2017", "value", "quotation")) cat(ifelse(is.na(x[[name]]), "", x[[name]]), sep = "\\n")';
const SHOW_PYTHON = 'for name in ["hs_2017", "value", "quotation"]: print("\\n".join(x[name].fillna("")))';

const languages = [
	['readr', 'Rscript', (line: string) => ['-e', `x <- ${line}; ${SHOW_R}`], ['-e', 'library(readr)']],
	['r', 'Rscript', (line: string) => ['-e', `x <- ${line}; ${SHOW_R}`], ['-e', '1']],
	['pandas', 'python3', (line: string) => ['-c', `import pandas\nx = ${line}\n${SHOW_PYTHON}`], ['-c', 'import pandas']]
] as const;

describe.each(languages)('the line for %s', (name, command, script, probe) => {
	// Debian's pandas belongs to Debian's Python, which need not be the first.
	const program = [command, `/usr/bin/${command}`].find((path) => works(path, ...probe));

	test.skipIf(!program)(`keeps zeros, blanks and letters${words(program !== undefined, name)}`, () => {
		const output = execFileSync(program ?? '', script(READ[name]), { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
		const expected = [...column('hs_2017'), ...column('value'), ...column('quotation')];
		expect(output.trimEnd().split('\n')).toEqual(expected);
	});
});

describe('LibreOffice, by the choices that /data names', () => {
	const hasOffice = works('soffice', '--version');
	/** Comma, double quotation mark, UTF-8, from the first line; column 13 as text; a language. */
	const choices = (language: number) => `CSV:44,34,76,1,13/2,${language}`;
	const USA = 1033;
	const GERMANY = 1031;

	/** The table as LibreOffice has it: what each cell shows, and whether it is a number. */
	function open(language: number) {
		const own = join(folder, String(language));
		const profile = `-env:UserInstallation=${pathToFileURL(join(own, 'profile')).href}`;
		const convert = ['--convert-to', 'fods', '--outdir', own, join(folder, 'trade.csv')];
		execFileSync('soffice', [profile, '--headless', `--infilter=${choices(language)}`, ...convert], {
			stdio: 'ignore'
		});
		const [, ...rows] = readFileSync(join(own, 'trade.fods'), 'utf8').split('<table:table-row').slice(1);
		return rows.slice(0, table.length).map(cells);
	}

	function cells(row: string) {
		return [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([^]*?)<\/table:table-cell>)/g)].flatMap(
			([, attributes = '', content = '']) => {
				const times = Number(/columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
				const cell = { shown: content.replace(/<[^>]*>/g, '').trim(), isNumber: attributes.includes('"float"') };
				return Array<typeof cell>(Math.min(times, table.columns.length)).fill(cell);
			}
		);
	}

	const at = (rows: ReturnType<typeof open>, name: string) => rows.map((row) => row[table.columns.indexOf(name)]);

	test.skipIf(!hasOffice)(`codes keep their zeros, values are numbers${words(hasOffice, 'LibreOffice')}`, () => {
		const rows = open(USA);
		expect(at(rows, 'hs_2017').map((cell) => cell?.shown)).toEqual(column('hs_2017'));
		expect(at(rows, 'hs_2017').some((cell) => cell?.isNumber)).toBe(false);
		expect(at(rows, 'value').map((cell) => cell?.shown)).toEqual(column('value'));
		expect(at(rows, 'value').map((cell) => cell?.isNumber)).toEqual(column('value').map((value) => value !== ''));
	});

	test.skipIf(!hasOffice)(`the language counts, as said${words(hasOffice, 'LibreOffice')}`, () => {
		expect(at(open(GERMANY), 'value').every((cell) => cell?.isNumber || cell?.shown === '')).toBe(false);
	});
});
