import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/lib/check/verify.ts';
import { formatFinding } from '../../src/lib/check/wording.ts';
import { hasValue, type Observation } from '../../src/lib/table/observation.ts';
import type { EconomyCode, IndicatorCode } from '../../src/lib/table/vocabulary.ts';
import { sentences } from '../../src/lib/text/sentence.ts';
import { ARTICLE, soundDataset } from '../sound.ts';

const base = soundDataset().observations.find(hasValue) as Observation;

/** "2018 BY DE fdi 9 USD 6 almost of investment": a row that quotes the last sentence of a paragraph. */
function rowOf(cells: string, text: string): Observation {
	const [, year, reporter, partner, indicator, value, unit, unit_mult, rest = ''] =
		/^(\d+) (\w+) (\w+) ([\w-]+) ([\d.]+) (\w+) (\d+)(.*)$/.exec(cells) ?? [];
	const [, qualifier, whole, commodity] = /^(?: ([a-z ]+?))??(?: of (\w+))?(?:: (.*))?$/.exec(rest) ?? [];
	const last = sentences(text).at(-1) ?? { start: 0, end: 0 };
	return {
		...base,
		id: indicator ?? '',
		year: Number(year),
		reporter: reporter as EconomyCode,
		partner: partner as EconomyCode,
		indicator: indicator as IndicatorCode,
		commodity: commodity ?? null,
		value: value ?? '',
		unit: unit ?? '',
		unit_mult: Number(unit_mult),
		qualifier: qualifier ?? null,
		part_of: whole ?? null,
		inferred: [],
		article: ARTICLE,
		quotation: text.slice(last.start, last.end)
	} as Observation;
}

/** What the check has against each row, all of them rows of one table, with the paragraph as its article. */
function check(text: string, rows: readonly string[]): string[][] {
	const observations = rows.map((cells) => rowOf(cells, text));
	const { findings } = verify({ ...soundDataset(), observations }, new Map([[ARTICLE, text]]), null);
	return observations.map(({ id }) => findings.filter(({ observation }) => observation === id).map(formatFinding));
}

const ROWS = readFileSync(new URL('rows.tsv', import.meta.url), 'utf8')
	.trim()
	.split('\n')
	.map((line) => line.split('\t') as [string, string, string]);

describe('a row held against the paragraph that it quotes: “passes”, or is refused with this reason', () => {
	it.each(ROWS)('%s: %s: %s', (expected, rows, text) => {
		const found = check(text, rows.split(' | '));
		if (expected === 'passes') expect(found).toEqual(found.map(() => []));
		else expect(found[0]?.join('\n')).toContain(expected);
	});
});
