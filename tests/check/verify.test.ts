import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../src/lib/check/record.ts';
import { sha256 } from '../../src/lib/std/hash.ts';
import type { Observation } from '../../src/lib/table/observation.ts';
import { tally } from '../../src/lib/check/report.ts';
import { verify } from '../../src/lib/check/verify.ts';
import { ARTICLE, soundDataset, TEXT, TEXTS, withRow } from '../sound.ts';

const sound = soundDataset();
const of = (id: string, report: ReturnType<typeof verify>) =>
	report.observations.find(({ observation }) => observation === id);
/** Ids of the rules that found something in a row. */
const failed = (id: string, report: ReturnType<typeof verify>) =>
	report.findings.filter(({ observation }) => observation === id).map(({ rule }) => rule);

describe('verify(dataset, texts, record) of a sound table', () => {
	const check = () => verify(sound, TEXTS, null);

	it('finds nothing, anchors every quotation, and every row agrees with its own', () => {
		const report = check();
		expect(report.findings).toEqual([]);
		expect(tally(report)).toEqual({
			anchored: 10,
			orphaned: 0,
			ambiguous: 0,
			unavailable: 0,
			agrees: 10,
			disagrees: 0,
			unreadable: 0
		});
	});

	it('tells of each text whether it is the one registered, and how many amounts of money stand in it', () => {
		expect(check().articles).toEqual([{ article: ARTICLE, sha256: sha256(TEXT), isRegistered: true, amounts: 3 }]);
		const longer = `${TEXT}\nExports grew by 5 %.\n`;
		expect(verify(sound, new Map([[ARTICLE, longer]]), null).articles).toEqual([
			{ article: ARTICLE, sha256: sha256(longer), isRegistered: false, amounts: 3 }
		]);
		const unreadable = verify(sound, new Map([[ARTICLE, `${TEXT}\nExports were €1,5 million.\n`]]), null);
		expect(unreadable.articles[0]?.amounts).toBe(4);
	});
});

describe('verify(dataset, texts, record) of rows of two articles, in turns', () => {
	const OTHER = 'herald-2020-03-13';
	const [article] = sound.articles;
	const articles = [
		article,
		{ ...article, id: OTHER, url: 'https://example.org/other', sha256: sha256('') }
	] as typeof sound.articles;
	const mixed = (change: (row: Observation, i: number) => Partial<Observation>) => ({
		...sound,
		articles,
		observations: sound.observations.map((row, i) => ({
			...row,
			article: i % 2 === 0 ? ARTICLE : OTHER,
			...change(row, i)
		}))
	});
	const texts = new Map([
		[ARTICLE, TEXT],
		[OTHER, TEXT]
	]);
	const of = (rule: string, dataset: typeof sound) =>
		verify(dataset, texts, null).findings.filter((finding) => finding.rule === rule);

	it('tells of each rule in the order of the table, whatever article a row cites', () => {
		const lines = of(
			'classification',
			mixed(() => ({ hs_2017: '77' }))
		).map(({ line }) => line);
		expect(lines).toEqual(sound.observations.map(({ line }) => line));
	});

	it('tells once of what two rows are together, of one article or of two', () => {
		const [first] = sound.observations as [Observation];
		const twins = (article: string) => mixed((row, i) => (i === 1 ? { ...first, line: row.line, article } : {}));
		for (const cited of [ARTICLE, OTHER]) expect(of('keys', twins(cited))).toHaveLength(1);
		expect(of('twice', twins(ARTICLE))).toHaveLength(1);
	});

	it('holds each row against its own text', () => {
		const report = verify(
			mixed(() => ({})),
			texts,
			null
		);
		expect(report.observations.map(({ observation }) => observation)).toEqual(sound.observations.map(({ id }) => id));
		expect(report.articles.map(({ article }) => article)).toEqual([ARTICLE, OTHER]);
		expect(tally(report).anchored).toBe(10);
	});
});

describe('verify(dataset, texts, record) without a text', () => {
	const check = () => verify(sound, new Map(), null);

	it('anchors nothing, and holds each row against its quotation', () => {
		expect(tally(check())).toMatchObject({ unavailable: 10, anchored: 0, agrees: 10 });
		expect(check().articles).toEqual([]);
	});

	it('has no place to record', () => expect(of('fdi', check())?.selectors).toBeNull());
});

describe('verify(dataset, texts, record) of a spoilt row', () => {
	it.each<[string, Partial<Observation>, string, string]>([
		['another value', { value: '41' }, 'disagrees', 'value'],
		['another scale', { unit_mult: 9 }, 'disagrees', 'value'],
		['a hedge that is not there', { qualifier: 'about' }, 'disagrees', 'qualifier'],
		['another year', { year: 2018 }, 'disagrees', 'stated'],
		// Our own classification is not what the quotation says.
		['a code for what is no good', { hs_2017: '94' }, 'agrees', 'classification'],
		['words without an amount', { quotation: 'Germany invested in Lithuania.' }, 'unreadable', 'value']
	])('%s: %j, it %s and the rule “%s” fails', (_, cells, agreement, rule) => {
		const report = verify(withRow('fdi', cells), new Map(), null);
		expect(of('fdi', report)?.agreement).toBe(agreement);
		expect(failed('fdi', report)).toContain(rule);
		expect(failed('peat', report)).toEqual([]);
	});

	it('is unreadable for a good whose quotation lists nothing', () => {
		const report = verify(withRow('transport', { quotation: 'It reached €480 million.' }), new Map(), null);
		expect(of('transport', report)?.agreement).toBe('unreadable');
	});

	it('has no place where the quotation does not stand', () => {
		const report = verify(withRow('services', { quotation: 'Other words.' }), TEXTS, null);
		expect(of('services', report)).toMatchObject({ anchor: { state: 'orphaned' }, selectors: null });
		expect(tally(report)).toMatchObject({ anchored: 9, orphaned: 1 });
	});

	it('does not fail for a warning: a row that was edited since it was recorded may still be right', () => {
		const record = makeRecord(sound, verify(sound, TEXTS, null), null, '2020-04-01');
		const report = verify(sound, TEXTS, {
			...record,
			observations: record.observations.map((entry) => ({ ...entry, row: sha256('') }))
		});
		expect(report.findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
			sound.observations.map(() => 'warning record')
		);
		expect(tally(report)).toMatchObject({ agrees: 10 });
		expect(of('fdi', report)?.standing).toEqual({
			state: 'not checked',
			reason: 'the row was edited after it was recorded'
		});
	});
});

describe('verify(dataset, texts, record) where a row could not be read', () => {
	const fewer = { ...sound, observations: sound.observations.filter(({ id }) => id !== 'peat') };
	const rules = (isWhole: boolean) =>
		new Set(verify({ ...fewer, isWhole }, TEXTS, null).findings.map(({ rule }) => rule));

	it('says nothing of what is missing', () => {
		expect(rules(true)).toEqual(new Set(['list']));
		expect(rules(false)).toEqual(new Set());
	});

	it('says all else', () => {
		const spoilt = { ...withRow('fdi', { value: '41' }), isWhole: false };
		expect(verify(spoilt, TEXTS, null).findings.map(({ rule }) => rule)).toEqual(['value']);
	});
});
