import { describe, expect, it } from 'vitest';
import { compareLive, type LivePage } from '../../src/lib/check/live.ts';
import type { Article } from '../../src/lib/table/article.ts';
import { makeRecord } from '../../src/lib/check/record.ts';
import { type Report, tally } from '../../src/lib/check/report.ts';
import { verify } from '../../src/lib/check/verify.ts';
import { wordingOf } from '../../src/lib/check/wording.ts';
import { ARTICLE, soundDataset, TEXT, TEXTS } from '../sound.ts';

const sound = soundDataset();
const place = { article: sound.articles[0] as Article, finalUrl: 'https://example.org/a' };
const page = (text: string, whole = text): LivePage => ({ ...place, state: 'page', page: { text, whole } });
const missing = (state: 'gone' | 'unreachable', reason: string): LivePage => ({ ...place, state, reason });
const live = (...pages: LivePage[]) => compareLive(sound, pages, null);
const rules = ({ findings }: Report) => findings.map(({ rule }) => rule);
const quotation = (id: string) => sound.observations.find((row) => row.id === id)?.quotation ?? '';
const line = (id: string) => sound.observations.find((row) => row.id === id)?.line ?? null;

const SERVICES = quotation('services');
const LIST = quotation('peat');

describe('compareLive(dataset, pages, record)', () => {
	it('says that a page stands where every quotation does, whatever stands around it', () => {
		const report = live(page(`Home\n\n${TEXT}\n\nRead more.`));
		expect(report.findings).toEqual([]);
		expect(tally(report)).toMatchObject({ anchored: 10, agrees: 10 });
	});

	it('tells one finding for a quotation that changed, with what it has become', () => {
		const report = live(page(TEXT.replace('about €480 million', 'almost\n  €490 million')));
		expect(report.findings).toMatchObject([
			{
				rule: 'anchored',
				message: 'nowhere',
				severity: 'error',
				file: 'trade.csv',
				line: line('services'),
				column: 'quotation',
				observation: 'services',
				article: ARTICLE,
				found: SERVICES,
				compared: [
					{ kind: 'same', text: SERVICES.slice(0, SERVICES.indexOf(' about')) },
					{ kind: 'removed', text: ' about' },
					{ kind: 'added', text: ' almost' },
					{ kind: 'same', text: ' €' },
					{ kind: 'removed', text: '480' },
					{ kind: 'added', text: '490' },
					{ kind: 'same', text: ' million.' }
				]
			}
		]);
	});

	it('tells it once for all rows that cite the quotation, and says how many they are', () => {
		const report = live(page(TEXT.replace('lasers', 'laser tools')));
		expect(report.findings).toMatchObject([{ observation: 'furniture', found: LIST }]);
		expect(report.findings.map((finding) => wordingOf(finding).message)).toEqual([
			'these words do not stand in the article (3 observations cite them)'
		]);
	});

	it('suggests nothing where nothing is like the quotation', () => {
		const report = live(page('This domain is for sale.'));
		expect(report.findings.length).toBeGreaterThan(0);
		expect(report.findings.every(({ compared }) => compared === null)).toBe(true);
	});

	it('tells a quotation that stands twice, and suggests nothing', () => {
		const report = live(page(`${TEXT}\n\n${SERVICES}`));
		expect(report.findings).toMatchObject([
			{
				severity: 'error',
				observation: 'services',
				message: 'twice',
				found: SERVICES,
				compared: null
			}
		]);
	});

	it('warns of an amount that the page gives and no row cites', () => {
		const added = 'Germany invested €7 million in 2018.';
		const report = live(page(`${TEXT}\n\n${added}`));
		expect(report.findings).toMatchObject([
			{
				rule: 'claimed',
				severity: 'warning',
				article: ARTICLE,
				message: 'unclaimed',
				file: 'articles.csv',
				line: 2,
				data: { sentence: added },
				found: '€7 million'
			}
		]);
	});

	it.each(['gone', 'unreachable'] as const)('warns of a page that is %s, at the row of its article', (state) => {
		const report = live(missing(state, 'HTTP 404'));
		expect(report.findings).toMatchObject([
			{
				rule: 'live',
				message: state,
				severity: 'warning',
				file: 'articles.csv',
				line: 2,
				column: 'url',
				article: ARTICLE,
				expected: sound.articles[0]?.url,
				found: 'HTTP 404'
			}
		]);
		expect(tally(report)).toMatchObject({ unavailable: 10, agrees: 10 });
	});

	it('takes the first reading of a page in which all quotations stand, else the one in which most of them do', () => {
		const half = TEXT.replace('lasers', 'laser tools');
		expect(rules(live(page(half, TEXT)))).toEqual([]);
		expect(live(page('Teaser', half)).findings).toHaveLength(1);
		expect(live(page(half, 'Teaser')).findings).toHaveLength(1);
		// Both have all: what the first has beside is told.
		const more = `${TEXT}\n\nGermany invested €7 million in 2018.`;
		expect(live(page(more, TEXT)).findings).toHaveLength(1);
		expect(live(page(TEXT, more)).findings).toHaveLength(0);
	});

	it('leaves agreement and record as they are without the page', () => {
		const record = makeRecord(sound, verify(sound, TEXTS, null), null, '2020-04-01');
		const report = compareLive(sound, [page('This domain is for sale.')], record);
		const table = verify(sound, new Map(), record);
		const kept = ({ agreement, standing }: (typeof table.observations)[number]) => [agreement, standing];
		expect(report.observations.map(kept)).toEqual(table.observations.map(kept));
		expect(report.observations.every(({ standing }) => standing.state === 'checked')).toBe(true);
		expect(report.observations.every(({ anchor }) => anchor.state === 'orphaned')).toBe(true);
		expect(report.articles.map(({ article }) => article)).toEqual([ARTICLE]);
	});

	it('tells an added amount beside a quotation that changed', () => {
		const text = TEXT.replace('about €480 million', 'almost €490 million');
		const report = live(page(`${text}\n\nGermany invested €7 million in 2018.`));
		expect(report.findings.map((finding) => [finding.severity, wordingOf(finding).found])).toEqual([
			['error', `“${SERVICES}”`],
			['warning', '“€7 million”']
		]);
	});

	it('holds each page against the rows of its own article', () => {
		const [article] = sound.articles;
		const [services] = sound.observations;
		if (!article || !services) throw new Error('the sound dataset has neither article nor row');
		const other = { ...article, id: 'other', line: 3 };
		const two = {
			...sound,
			articles: [...sound.articles, other],
			observations: [...sound.observations, { ...services, id: 'again', article: 'other', line: 12 }]
		};
		const teaser = { ...page('It invested €7 million.', 'It invested €7 million. Teaser.'), article: other };
		const report = compareLive(two, [page('Teaser', TEXT), teaser], null);
		expect(report.findings.filter(({ article, rule }) => article === 'other' && rule !== 'keys')).toMatchObject([
			{ rule: 'anchored', severity: 'error', observation: 'again', line: 12 },
			{ rule: 'claimed', severity: 'warning', found: '€7 million' }
		]);
	});
});
