import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/lib/table/article.ts';
import { describe as inWords, keywords, nameOf, publish, sourcesOf } from '../../src/lib/publish/publication.ts';
import type { Observation } from '../../src/lib/table/observation.ts';
import { describeSite } from '../../src/lib/figures/site.ts';
import { versionOf } from '../../src/lib/publish/version.ts';
import { other } from '../publication.ts';

const [amount] = other.dataset.observations as [Observation];
const [gazette] = other.dataset.articles as [Article];
/** "LT-DE 2019": an observation between these two, in this year. */
const between = (...settings: string[]): Observation[] =>
	settings.map((setting) => {
		const [, reporter, partner, year] = /^(..)-(..) (\d+)$/.exec(setting) ?? [];
		return { ...amount, reporter, partner, year: Number(year) } as Observation;
	});

describe('describeSite(dataset) names a site after its data', () => {
	it.each([
		[['LT-DE 2019'], 'Lithuania–Germany trade in 2019', [2019]],
		[['LT-DE 2020', 'LT-DE 2018', 'LT-DE 2019'], 'Lithuania–Germany trade in 2018–2020', [2018, 2020]],
		[['BY-US 2017', 'BY-DE 2017'], 'Belarus–United States, Belarus–Germany trade in 2017', [2017]],
		[
			['BY-US 2017', 'BY-DE 2016', 'BY-PL 2017'],
			'Belarus–United States, Belarus–Germany, Belarus–Poland trade in 2016–2017',
			[2016, 2017]
		],
		[['LT-DE 2019', 'PL-DE 2019'], 'Lithuania–Germany, Poland–Germany trade in 2019', [2019]],
		[['LT-DE 2019', 'PL-US 2019'], 'Lithuania–Germany, Poland–United States trade in 2019', [2019]],
		[[], 'Trade', []]
	])('%j: %s', (settings, title, years) => {
		expect(describeSite({ observations: between(...settings) })).toMatchObject({
			title,
			years,
			subject: title.replace(/ in [\d–]+$/, ''),
			tagline: 'Every figure with the sentence it came from.'
		});
	});
});

describe('publish(files, recorded, address)', () => {
	it('names the files of a site after its two parties, and of a site of several pairs not', () => {
		const named = (...settings: string[]) => nameOf({ observations: between(...settings) });
		expect(named('LT-DE 2019', 'LT-DE 2020')).toBe('lt-de-trade');
		expect(named('LT-DE 2019', 'LT-PL 2019')).toBe('trade');
		expect(named()).toBe('trade');
	});

	it('gives back all that was found, whether it is an error or not', () => {
		const { publication, findings } = publish({ ...other.files, trade: 'id\n' }, '{}', null);
		expect(publication.dataset.observations).toEqual([]);
		expect(findings.map(({ file }) => file)).toEqual(expect.arrayContaining(['trade.csv', 'verification.json']));
	});
});

describe('what is said of a dataset as a whole', () => {
	const of = (...observations: Observation[]) => ({ ...other, dataset: { ...other.dataset, observations } });

	it('counts its observations and names what they are of, each once', () => {
		expect(inWords(of(amount, { ...amount, indicator: 'fdi' }, amount))).toMatch(
			/^3 observations of services exports and foreign direct investment, as articles of the press reported them\. Every/
		);
		expect(inWords(of(amount))).toMatch(/^1 observation of services exports, as articles/);
		expect(inWords(of())).toMatch(/^0 observations, as articles/);
	});

	it('has the parties and the indicators as keywords, each once', () => {
		const observations = between('BY-US 2017', 'BY-DE 2018');
		expect(keywords({ observations })).toEqual(['Belarus', 'United States', 'Germany', 'Services exports', 'Trade']);
	});

	it('has the articles as sources that carry an observation, in the order of their register', () => {
		const articles = ['c', 'b', 'a'].map((id) => ({ ...gazette, id }));
		const observations = ['a', 'c', 'a'].map((article) => ({ ...amount, article }));
		expect(sourcesOf({ observations, articles }).map(({ id }) => id)).toEqual(['c', 'a']);
	});
});

describe('versionOf(files, articles, record)', () => {
	const files = { trade: 'id\n', articles: 'id,title\n' };
	const hash = createHash('sha256').update('id\nid,title\n').digest('hex');
	const article = (published: string, accessed: string | null = null) => ({ ...gazette, published, accessed });
	const checked = (...days: string[]) => ({
		articles: days.map((day) => ({ article: 'a', sha256: hash, amounts: 0, checked: day })),
		observations: []
	});

	it.each([
		['the newest check', [article('2021-05-05')], checked('2020-02-03', '2020-11-04', '2019-12-31'), '2020-11-04'],
		['else the newest day of access', [article('2018-01-01', '2020-03-13'), article('2019-12-30')], null, '2020-03-13'],
		['or of publication, without the time', [article('2018-01-01T23:30-05:00')], checked(), '2018-01-01']
	])('is dated by %s', (_, articles, record, date) => {
		const numbers = date.split('-').map(Number).join('.');
		expect(versionOf(files, articles, record)).toEqual({
			label: `${numbers}+${hash.slice(0, 12)}`,
			date,
			sha256: hash
		});
	});

	it('is a version of SemVer 2.0, where nothing is dated too: its numbers have no leading zero', () => {
		expect(versionOf(files, [], null)).toEqual({ label: `0.0.0+${hash.slice(0, 12)}`, date: null, sha256: hash });
		expect(versionOf(files, [article('2020-03-09')], null).label).toBe(`2020.3.9+${hash.slice(0, 12)}`);
	});
});
