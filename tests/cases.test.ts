import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../src/lib/table/dataset.ts';
import { tally } from '../src/lib/check/report.ts';
import { verify } from '../src/lib/check/verify.ts';
import { formatFinding } from '../src/lib/check/wording.ts';

/**
 * Golden folders: `tests/cases/<name>/` holds trade.csv, articles.csv, texts/ and expected.json. A new case is a new
 * folder; UPDATE_EXPECTED=1 writes expected.json, to be read before it is committed.
 */
const ROOT = join(import.meta.dirname, 'cases');

function check(folder: string) {
	const text = (name: string) => readFileSync(join(folder, name), 'utf8');
	const setAside = existsSync(join(folder, 'set-aside.csv')) ? text('set-aside.csv') : null;
	const { dataset, findings } = readDataset({ trade: text('trade.csv'), articles: text('articles.csv'), setAside });
	const texts = existsSync(join(folder, 'texts')) ? readdirSync(join(folder, 'texts')) : [];
	const report = verify(
		dataset,
		new Map(texts.map((name) => [name.replace(/\.txt$/, ''), text(join('texts', name))])),
		null
	);
	return {
		observations: dataset.observations.length,
		articles: dataset.articles.length,
		...tally(report),
		findings: [...findings, ...report.findings].map((finding) => ({
			rule: finding.rule,
			severity: finding.severity,
			says: formatFinding(finding)
		}))
	};
}

describe('a folder of input gives the findings that it expects', () => {
	for (const name of readdirSync(ROOT).sort()) {
		it(name, () => {
			const file = join(ROOT, name, 'expected.json');
			const found = check(join(ROOT, name));
			if (process.env['UPDATE_EXPECTED']) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
			expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')));
			expect(found.anchored + found.orphaned + found.ambiguous + found.unavailable).toBe(found.observations);
			expect(found.agrees + found.disagrees + found.unreadable).toBe(found.observations);
			// The folder's name begins with the rule that it is about.
			if (!/^(sound|text)\b/.test(name))
				expect(found.findings.filter(({ rule }) => name.startsWith(`${rule}-`))).not.toEqual([]);
		});
	}
});
