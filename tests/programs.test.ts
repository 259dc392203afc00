import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { afterAll, describe, expect, test } from 'vitest';
import { READ } from '../src/routes/data/read.ts';

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
