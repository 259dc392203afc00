import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../src/lib/check/draft.ts';
import { derive } from '../src/lib/figures/derived.ts';
import { formatFigure } from '../src/lib/figures/format.ts';
import { readRecord } from '../src/lib/check/record-schema.ts';
import { tally } from '../src/lib/check/report.ts';
import { verify } from '../src/lib/check/verify.ts';
import { dataset, files, findings, texts } from './articles.ts';

const { record, findings: recordFindings } = readRecord(
	readFileSync(join(import.meta.dirname, '../data/verification.json'), 'utf8')
);

describe('the curated table', () => {
	it('reads without a finding', () => expect([...findings, ...recordFindings]).toEqual([]));

	it('passes every rule that needs no text, and every row is as it was recorded', () => {
		const report = verify(dataset, new Map(), record);
		expect(report.findings).toEqual([]);
		expect(report.observations.filter(({ standing }) => standing.state !== 'checked')).toEqual([]);
	});

	it('has the figures of the mission', () => {
		const named = (indicator: string) =>
			dataset.observations.filter((row) => row.indicator === indicator && row.value === null && row.part_of === null)
				.length;
		const figures = dataset.observations.flatMap((row) => formatFigure(row)?.replaceAll('\u00A0', ' ') ?? []);
		expect(figures).toEqual(['almost $570 million', '$66.7 million', '$55.1 million']);
		expect([
			dataset.observations.length,
			dataset.articles.length,
			named('goods-exports'),
			named('goods-imports')
		]).toEqual([20, 5, 10, 6]);
		expect(derive(dataset).map(({ text }) => text.replaceAll('\u00A0', ' '))).toEqual([
			'about $11.6 million',
			'82–83%',
			'10',
			'6'
		]);
	});

	it('ends with one line break and has no other line ends', () => {
		for (const text of Object.values(files)) expect(text ?? 'x\n').toMatch(/^[^\r]*[^\r\n]\n$/);
	});
});

describe.skipIf(!texts)('the curated table against the articles’ texts (skipped where they are not at hand)', () => {
	const report = verify(dataset, texts ?? new Map(), record);

	it('has no finding, and every quotation stands in its article once', () => {
		expect(report.findings).toEqual([]);
		expect(tally(report)).toMatchObject({ anchored: 20, agrees: 20 });
	});

	it('reads the very texts that are registered', () =>
		expect(report.articles.filter(({ isRegistered }) => !isRegistered)).toEqual([]));

	it('finds no amount of money in the articles that no row cites', () => {
		const cited = new Set(dataset.observations.map(({ article }) => article));
		expect(
			report.articles.map(({ article, amounts }) => [cited.has(article), amounts > 0]).filter(([a, b]) => a !== b)
		).toEqual([]);
	});

	it('finds nothing amiss in an article that is pasted as a draft', () => {
		const found = [...(texts?.values() ?? [])].flatMap((text) => checkDraft(text, dataset, derive(dataset)));
		expect(found.map(({ verdict, text }) => (['matches', 'named'].includes(verdict) ? '' : text)).join('')).toBe('');
		expect(found.length).toBe(dataset.observations.length);
	});

	it('was recorded at the very places where the quotations stand', () => {
		const places = report.observations.map(({ anchor }) =>
			anchor.state === 'anchored' ? [anchor.start, anchor.end] : null
		);
		expect(record?.observations.map(({ start, end }) => [start, end])).toEqual(places);
	});
});
