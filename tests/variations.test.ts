import { csvFormatRows, csvParseRows } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../src/lib/table/dataset.ts';
import { verify } from '../src/lib/check/verify.ts';
import { firstEdition } from './articles.ts';

const { dataset, files, texts } = firstEdition;

/** No false alarm: what means the same passes as the same. */
const errors = (of: ReturnType<typeof verify>) => of.findings.filter(({ severity }) => severity === 'error');

describe.skipIf(!texts)('a text that differs in form alone (skipped where the articles’ texts are not at hand)', () => {
	it.each<[string, (text: string) => string]>([
		['Windows line ends', (text) => text.replace(/\n/g, '\r\n')],
		['old Mac line ends', (text) => text.replace(/\n/g, '\r')],
		['decomposed letters', (text) => text.normalize('NFD')],
		['straight quotation marks', (text) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')],
		['curly apostrophes', (text) => text.replace(/'/g, '’')],
		['quotation marks of another style', (text) => text.replace(/[“”]/g, '«')],
		['no-break spaces', (text) => text.replace(/ million/g, '\u00A0million').replace(/In 2017/g, 'In\u202F2017')],
		['doubled spaces', (text) => text.replace(/ /g, '  ')],
		['spaces at the ends of lines', (text) => text.replace(/\n/g, ' \n')],
		['hard-wrapped lines', (text) => text.replace(/(.{30,60}) /g, '$1\n')],
		['dashes of another length', (text) => text.replace(/-/g, '\u2011').replace(/–/g, '—')],
		['soft hyphens', (text) => text.replace(/represented/g, 'repre\u00ADsented')],
		['a byte order mark', (text) => `\uFEFF${text}`],
		['a note above and below it', (text) => `Share this page\n\n${text}\n\nAll rights reserved.`]
	])('passes with %s', (_, change) => {
		const changed = new Map([...(texts ?? [])].map(([id, text]) => [id, change(text)]));
		expect(errors(verify(dataset, changed, null))).toEqual([]);
	});
});

describe('a table that differs in form alone', () => {
	it.each<[string, (text: string) => string]>([
		['Windows line ends', (text) => text.replace(/\n/g, '\r\n')],
		['no line break at its end', (text) => text.trimEnd()],
		[
			'every cell quoted',
			(text) =>
				csvParseRows(text)
					.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(','))
					.join('\n')
		],
		['its rows written anew', (text) => csvFormatRows(csvParseRows(text))]
	])('reads the same with %s', (_, change) => {
		expect(readDataset({ trade: change(files.trade), articles: change(files.articles) })).toEqual({
			dataset,
			findings: []
		});
	});
});
