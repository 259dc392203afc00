import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it, test } from 'vitest';
import { citationFile } from '../src/lib/publish/citation-file.ts';
import { citationsOf, cslJson, datasetCitations } from '../src/lib/server/citations.ts';
import { other, publicationOf, real } from './publication.ts';

const row = (id: string) => {
	const found = real.dataset.observations.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`no observation ${id}`);
	return found;
};
const services = citationsOf(real, row('2017-services-exports'));

describe('an observation is cited', () => {
	test('in plain text, with its figure, its words and its article', () =>
		expect(services.plain).toBe(
			"Services exports, Belarus and United States, 2017: almost $570 million. “In 2017 Belarus' export of services to the United States reached a record high of almost $570 million.” BelTA (Belarusian Telegraph Agency), “Hope for better Belarus-U.S. relations”, 31 October 2018, https://eng.belta.by/president/view/hope-for-better-belarus-us-relations-116166-2018/ (accessed 26 April 2024)."
		));

	test('in APA style, by its article', () =>
		expect(services.apa).toBe(
			'BelTA (Belarusian Telegraph Agency). (2018, October 31). Hope for better Belarus-U.S. relations. https://eng.belta.by/president/view/hope-for-better-belarus-us-relations-116166-2018/'
		));

	test('in BibTeX, which reads back', () => {
		expect(services.bibtex).toMatch(/^@misc\{2017-services-exports,\n/);
		expect(services.bibtex).toContain('Accessed 2024-04-26.');
		expect(new Cite(services.bibtex).data).toMatchObject([
			{
				'citation-key': '2017-services-exports',
				title: 'Hope for better Belarus-U.S. relations',
				// An institution in braces is read as one name.
				author: [{ family: 'BelTA (Belarusian Telegraph Agency)' }],
				issued: { 'date-parts': [[2018, 10]] },
				note: expect.stringContaining('almost $570 million') as string,
				URL: services.csl.URL
			}
		]);
	});

	test('in RIS, which reads back, no line of it broken', () => {
		expect(services.ris.trimEnd().split('\n')).toEqual(
			services.ris
				.trimEnd()
				.split('\n')
				.filter((line) => /^[A-Z][A-Z0-9] {2}-/.test(line))
		);
		expect(new Cite(services.ris).data).toMatchObject([
			{
				title: 'Hope for better Belarus-U.S. relations',
				author: [{ literal: 'BelTA (Belarusian Telegraph Agency)' }],
				issued: { 'date-parts': [[2018, 10, 31]] },
				URL: services.csl.URL
			}
		]);
	});

	test('in CSL-JSON, which is a list', () => {
		expect(JSON.parse(cslJson(services))).toEqual([services.csl]);
		expect(services.csl).toMatchObject({ type: 'webpage', accessed: { 'date-parts': [[2024, 4, 26]] } });
	});
});

describe('citations of every observation', () => {
	const all = [real, other].flatMap((publication) =>
		publication.dataset.observations.map((observation) => ({
			observation,
			article: publication.dataset.articles.find(({ id }) => id === observation.article),
			citations: citationsOf(publication, observation)
		}))
	);

	it('never drop a qualifier', () => {
		const hedged = all.filter(({ observation: { value, qualifier } }) => value !== null && qualifier !== null);
		expect(hedged.length).toBeGreaterThan(1);
		for (const { observation, citations } of hedged) {
			const figure = new RegExp(`${observation.qualifier ?? ''} \\S*${observation.value ?? ''} `);
			for (const text of [citations.plain, citations.ris, citations.csl.note]) expect(text).toMatch(figure);
		}
	});

	it('give a day of access only where the register has one', () => {
		for (const { article, citations } of all) {
			expect([
				citations.ris.includes('Y2  - '),
				citations.bibtex.includes('Accessed'),
				'accessed' in citations.csl
			]).toEqual(Array(3).fill(article?.accessed !== null));
		}
	});

	it('name the publisher as the author, and no person', () => {
		for (const { article, citations } of all) expect(citations.csl.author).toEqual([{ literal: article?.publisher }]);
	});

	it('have a key of their own', () => {
		const keys = all.map(({ citations }) => /^@\w+\{([^,]+),/.exec(citations.bibtex)?.[1]);
		expect(keys).toEqual(all.map(({ observation }) => observation.id));
	});
});

describe('the dataset is cited', () => {
	const { plain, apa, bibtex, ris, csl } = datasetCitations(publicationOf('data', 'https://example.org/'));

	test('with its version, everywhere', () => {
		for (const text of [plain, apa, bibtex, ris, cslJson({ plain, apa, bibtex, ris, csl })]) {
			expect(text).toContain(real.version.label);
		}
	});

	test('with its address where it is known, and without one where it is not', () => {
		for (const text of [plain, apa, bibtex, ris]) expect(text).toContain('https://example.org/');
		const unknown = datasetCitations(real);
		for (const text of [unknown.plain, unknown.apa, unknown.bibtex, unknown.ris]) expect(text).not.toMatch(/https?:/);
	});

	test('in APA style as a dataset', () =>
		expect(apa).toBe(
			`Belarus–United States trade contributors. (2026). Belarus–United States trade in 2017 (Version ${real.version.label}) [Dataset]. https://example.org/`
		));
});

describe('CITATION.cff', () => {
	// Without the version, so that a row more does not make it another file.
	test('stands at the root of the repository as it is made (npx vitest -u tests/citations.test.ts writes it)', async () => {
		await expect(citationFile({ ...real, version: null })).toMatchFileSnapshot('../CITATION.cff');
	});

	test('has what version 1.2.0 requires, and the version of the data where it is published', () => {
		const text = citationFile(real);
		for (const key of ['cff-version: 1.2.0\n', 'message: "', 'title: "', 'authors:\n  - name: "']) {
			expect(text).toContain(key);
		}
		expect(text).toContain(`version: "${real.version.label}"`);
	});

	test('has no text but in quotation marks, which YAML could read as something else', () => {
		const values = citationFile(other)
			.trimEnd()
			.split('\n')
			.map((line) => line.replace(/^ *(- )?([\w-]+:)? ?/, ''))
			.filter((value) => !['', '1.2.0', 'dataset', 'website', 'MIT'].includes(value));
		expect(values.length).toBeGreaterThan(10);
		for (const value of values) expect(typeof JSON.parse(value)).toBe('string');
	});
});
