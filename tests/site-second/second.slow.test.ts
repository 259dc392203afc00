import { describe, expect, test } from 'vitest';
import { chartsOf } from '../../src/lib/charts/charts.ts';
import { formatFinding } from '../../src/lib/check/wording.ts';
import { derive } from '../../src/lib/figures/derived.ts';
import { hasValue } from '../../src/lib/table/observation.ts';
import { verify } from '../../src/lib/check/verify.ts';
import { dataset, texts } from '../articles.ts';
import { files, pages, read } from '../site/build.ts';
import { plain, shownText } from '../site/text.ts';

const report = verify(dataset, texts ?? new Map(), null);
const shown = dataset.observations.filter(({ year }) => year === 2020);
const charts = chartsOf(shown, derive(dataset));
const home = pages.find(({ path }) => path === '/');

describe('the second dataset', () => {
	test('has several years, partners and articles, and another currency', () => {
		const different = (of: (row: (typeof dataset.observations)[number]) => unknown) =>
			new Set(dataset.observations.map(of)).size;
		expect(different(({ year }) => year)).toBeGreaterThan(2);
		expect(different(({ partner }) => partner)).toBeGreaterThan(1);
		expect(different(({ article }) => article)).toBeGreaterThan(2);
		expect(dataset.observations.filter(hasValue).every(({ unit }) => unit === 'EUR')).toBe(true);
	});

	test('agrees with its articles', () => {
		expect(report.articles.every(({ isRegistered }) => isRegistered)).toBe(true);
		expect(report.findings.map(formatFinding)).toEqual([]);
	});
});

describe('the home page of several years and partners', () => {
	const text = plain(shownText(home?.document.querySelector('main') as never));

	test('shows the newest year alone, each bar under a name of its own', () => {
		const names = charts.flatMap((chart) => (chart.kind === 'bars' ? chart.rows.map(({ name }) => name) : []));
		expect(names.length).toBeGreaterThan(3);
		expect(new Set(names).size).toBe(names.length);
		expect(names.filter((name) => !text.includes(name))).toEqual([]);
		expect(charts.every(({ id }) => home?.document.getElementById(id))).toBe(true);
	});

	test('says how many observations are in the table alone', () => {
		expect(text).toContain(`${dataset.observations.length - shown.length} more observations are in`);
	});
});

/** Parties, publishers and figures of the curated data. */
const CURATED = /Belarus|Minsk|BelTA|United States|U\.S\.|\bUSD\b|by-us\b|570 million|66\.7|55\.1/;
/** The year of a nomenclature is no year of the data. */
const withoutNomenclature = (text: string) => text.replace(/(HS|hs_|Harmonized System)[\s_]*2017/g, '');
/** Names of the codes that a column may hold, whatever a table holds. */
const withoutCodeLists = (text: string) => text.replace(/"label": "[^"]*"/g, '');

function traces(text: string): string[] {
	const cleaned = withoutCodeLists(withoutNomenclature(text));
	return [...cleaned.matchAll(new RegExp(`.{0,40}(?:${CURATED.source}|\\b2017\\b).{0,40}`, 'g'))].map(
		([found]) => found
	);
}

describe('several figures in a line', () => {
	const RUN_ON = /.{0,20}(?:\p{L}€|(?:million|billion)\p{L}).{0,20}/gu;

	const running = pages.filter(({ path }) => path.startsWith('/articles/'));
	test.for(running.map(({ path, document }) => [path, document] as const))(
		'of %s do not run together',
		([, document]) => {
			expect(plain(shownText(document)).match(RUN_ON)).toBeNull();
		}
	);

	test('such ones would be found', () => {
		expect('about €410 million€265 million'.match(RUN_ON)).toHaveLength(1);
		expect('€1,980 millionalmost €2,150 million'.match(RUN_ON)).toHaveLength(1);
	});
});

describe('nothing speaks of the curated data', () => {
	const TEXT = /\.(csv|jsonl?|jsonld|cff|bib|ris|xml|txt|webmanifest)$/;

	test.for(pages.map(({ path, document }) => [path, document] as const))('%s', ([, document]) => {
		const attributes = document
			.querySelectorAll('[content], [title], [aria-label], [href]')
			.flatMap(({ attributes: { content, title, href, 'aria-label': label } }) => [content, title, href, label]);
		expect(traces(plain(shownText(document)))).toEqual([]);
		expect(traces(document.querySelector('title')?.text ?? '')).toEqual([]);
		expect(attributes.flatMap((text) => traces(text ?? ''))).toEqual([]);
	});

	// The lists of codes are the vocabulary's, which knows more than any table.
	test.for(files.filter((file) => TEXT.test(file) && !file.endsWith('__data.json')))('/%s', (file) => {
		expect(traces(read(file).toString('utf8'))).toEqual([]);
	});

	test('a trace would be found', () => {
		expect(traces('Trade of Belarus')).toHaveLength(1);
		expect(traces('In 2017, by HS 2017')).toHaveLength(1);
		expect(traces('by HS 2017 and hs_2017')).toEqual([]);
	});
});
