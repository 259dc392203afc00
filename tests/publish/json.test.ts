import { describe, expect, it, test } from 'vitest';
import { observationDocument, observationJson, toJson, tradeDocument } from '../../src/lib/publish/json.ts';
import { tradeColumns, writeCsv } from '../../src/lib/table/columns.ts';
import type { Observation } from '../../src/lib/table/observation.ts';
import { other, real } from '../publication.ts';

const row = (publication: typeof real, id: string) =>
	publication.dataset.observations.find((candidate) => candidate.id === id) as Observation;

const LOOK_BACK = {
	id: 'gazette-2020-03-12',
	title: 'Vilnius and Berlin look back on the year',
	publisher: 'The Gazette (made up for this test)',
	published: '2020-03-12',
	language: 'en',
	url: 'https://example.org/look-back',
	accessed: '2020-03-13',
	sha256: '208a92b34fdfd1bb2acda5d80e731c80764f33900d01c3c6a8ae827e47678832',
	reading: null,
	setAside: []
};

describe('observationDocument(publication, observation)', () => {
	it('has every cell of the row and its article, but not the lines on which they stand, and what is known of them', () => {
		expect(JSON.parse(JSON.stringify(observationDocument(other, row(other, 'fdi'))))).toStrictEqual({
			version: other.version,
			observation: {
				id: 'fdi',
				year: 2019,
				reporter: 'LT',
				partner: 'DE',
				indicator: 'fdi',
				commodity: null,
				value: '40',
				unit: 'EUR',
				unit_mult: 6,
				qualifier: null,
				value_status: 'A',
				part_of: 'investment',
				hs_2017: null,
				inferred: [],
				article: 'gazette-2020-03-12',
				quotation: 'In 2019 Germany invested a total of €90.5 million in Lithuania, including €40 million in FDI.',
				name: 'Foreign direct investment',
				figure: '€40\u00A0million',
				standing: { state: 'not checked', reason: 'it was never recorded' },
				anchor: null
			},
			article: LOOK_BACK,
			derived: other.derived.filter(({ id }) => id === 'rest:investment' || id === 'share:fdi')
		});
		expect(other.derived.map(({ id }) => id)).toEqual(expect.arrayContaining(['rest:investment', 'share:fdi']));
	});

	it('says of what is checked when that was, and where the sentence stands in the text of which hash', () => {
		const { observation, article } = observationDocument(real, row(real, '2017-fdi'));
		expect(observation).toMatchObject({
			standing: { state: 'checked', on: '2026-11-22', start: 4227, end: 4330 }
		});
		expect(observation.anchor).toStrictEqual({
			sha256: 'e133d9763bc83d965e0a7cf92d616a4c72b0e3c7e81edc6ab6d9be2da873f1f4',
			start: 4227,
			end: 4330,
			prefix: 'tion and information services.\n\n',
			suffix: '\n\nSubscribe to us\nTwitter\nRecent'
		});
		expect(article.reading).toEqual({ on: '2026-11-22', amounts: 3 });
	});

	it('gives no place of a row that was edited since it was checked', () => {
		const report = {
			...real.report,
			observations: real.report.observations.map((seen) => ({
				...seen,
				standing: { state: 'not checked' as const, reason: 'the row was edited after it was recorded' }
			}))
		};
		expect(observationJson({ ...real, report }, row(real, '2017-fdi')).anchor).toBeNull();
	});

	it('is not made of an observation without a report, or without an article', () => {
		const services = row(other, 'services');
		expect(() => observationDocument(other, { ...services, id: 'new' })).toThrow('no report on new');
		expect(() => observationDocument(other, { ...services, article: 'nowhere' })).toThrow('no article nowhere');
	});
});

describe('the documents of the whole dataset', () => {
	test('trade.json has all there is: the version, the observations, the derived values and the articles', () => {
		const { version, observations, derived, articles, ...rest } = tradeDocument(other);
		expect(rest).toEqual({});
		expect([version, derived, articles]).toEqual([other.version, other.derived, [LOOK_BACK]]);
		expect(observations).toEqual(other.dataset.observations.map((one) => observationJson(other, one)));
	});

	test('toJson is indented by tabs, ends its last line, and has plain spaces for those that hold a figure together', () =>
		expect(toJson({ figure: '€40\u00A0million', inputs: ['fdi'] })).toBe(
			'{\n\t"figure": "€40 million",\n\t"inputs": [\n\t\t"fdi"\n\t]\n}\n'
		));
});

describe('writeCsv(rows, columns)', () => {
	it('writes the header, then a row a line: a list with spaces between, blank what is null, quoted what has a comma', () => {
		const columns = tradeColumns.filter(({ name }) => ['id', 'commodity', 'unit_mult', 'inferred'].includes(name));
		const rows = [row(other, 'cars'), { ...row(other, 'services'), commodity: 'air, sea and "other" services' }];
		expect(writeCsv(rows, columns)).toBe(
			'id,commodity,unit_mult,inferred\ncars,passenger cars,,year partner\nservices,"air, sea and ""other"" services",6,\n'
		);
	});
});

describe('the JSON of every observation', () => {
	it('holds all that it takes to check it: the quotation, its place, the hash of the text, the article', () => {
		for (const row of real.dataset.observations) {
			const { observation, article } = observationDocument(real, row);
			expect(article).toMatchObject({ id: row.article, sha256: observation.anchor?.sha256 });
			expect((observation.anchor?.end ?? 0) - (observation.anchor?.start ?? 0)).toBe(row.quotation.length);
		}
	});

	it('holds the derived values that it is an input of, each with its formula and its inputs', () => {
		const derived = observationDocument(real, row(real, '2017-fdi')).derived;
		expect(derived.map(({ id, inputs }) => [id, inputs])).toEqual([
			['rest:2017-investment', ['2017-investment', '2017-fdi']],
			['share:2017-fdi', ['2017-fdi', '2017-investment']]
		]);
		expect(observationDocument(real, row(real, '2017-services-exports')).derived).toEqual([]);
	});
});
