import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/lib/publish/bibtex.ts';
import {
	citationsOf,
	citeArticle,
	citeDataset,
	datasetCitations,
	datasetReference,
	noteObservation,
	observationReference
} from '../../src/lib/publish/citation.ts';
import { describe as inWords } from '../../src/lib/publish/publication.ts';
import type { Reference } from '../../src/lib/publish/reference.ts';
import { ris } from '../../src/lib/publish/ris.ts';
import type { Article } from '../../src/lib/table/article.ts';
import type { Observation } from '../../src/lib/table/observation.ts';
import { other, publicationOf, real } from '../publication.ts';

const [gazette] = other.dataset.articles as [Article];
const row = (id: string) => other.dataset.observations.find((candidate) => candidate.id === id) as Observation;
const unknown = { ...other, address: null, version: { ...other.version, date: null } };
const { label } = other.version;

const SERVICES =
	"Services exports, Lithuania and Germany, 2019: about €480 million. “In 2019 Lithuania's export of services to Germany reached about €480 million.”";
const GAZETTE =
	'The Gazette (made up for this test), “Vilnius and Berlin look back on the year”, 12 March 2020, https://example.org/look-back (accessed 13 March 2020)';

describe('a citation in plain text', () => {
	it('of an observation has the figure with its qualifier, the sentence and the article, and no no-break space', () => {
		expect(citationsOf(other, row('services')).plain).toBe(`${SERVICES} ${GAZETTE}.`);
	});

	it('of a good without a value says so, with its qualifier where it has one', () => {
		expect(noteObservation(row('peat'))).toContain(
			'Peat and fertilizers, Lithuania and Germany, 2019: named without a value. “'
		);
		expect(noteObservation(row('transport'))).toContain(
			'Largely transport services, Lithuania and Germany, 2019: named without a value. “'
		);
	});

	it('of an article has the day of access where it is known, and else none', () => {
		expect(citeArticle(gazette)).toBe(GAZETTE);
		expect(citeArticle({ ...gazette, accessed: null })).toBe(GAZETTE.replace(' (accessed 13 March 2020)', ''));
	});

	it('of the dataset has its version, its day and its address, as far as they are known', () => {
		const start = `Lithuania–Germany trade contributors, “Lithuania–Germany trade in 2019”, version ${label} of the data`;
		expect(citeDataset(other)).toBe(`${start}, 13 March 2020, https://example.org/trade/.`);
		expect(citeDataset(unknown)).toBe(`${start}.`);
	});
});

describe('a citation in BibTeX', () => {
	it('of an observation is its article, by an institution, with a note of the figure and the sentence', () => {
		expect(bibtex(observationReference(row('services'), { ...gazette, published: '2020-03-12T23:30-05:00' }))).toBe(
			`@misc{services,
	author = {{The Gazette (made up for this test)}},
	title = {{Vilnius and Berlin look back on the year}},
	year = {2020},
	month = mar,
	day = {12},
	langid = {en},
	url = {https://example.org/look-back},
	urldate = {2020-03-13},
	note = {${SERVICES}}
}
`
		);
	});

	it('of the dataset has its version, and leaves out what is not known', () => {
		expect(bibtex(datasetReference(unknown))).toBe(
			`@misc{lt-de-trade,
	author = {{Lithuania–Germany trade contributors}},
	title = {{Lithuania–Germany trade in 2019}},
	langid = {en},
	note = {Version ${label}. ${inWords(other)}}
}
`
		);
	});
});

describe('a citation in RIS', () => {
	it('has a field a line: a tag, two spaces, a hyphen, a space; it begins with its type and ends with ER', () => {
		expect(ris(observationReference(row('services'), gazette))).toBe(
			`TY  - ELEC
ID  - services
AU  - The Gazette (made up for this test)
TI  - Vilnius and Berlin look back on the year
PY  - 2020
DA  - 2020/03/12
Y2  - 2020/03/13
LA  - en
N1  - ${SERVICES}
UR  - https://example.org/look-back
ER  - 
`
		);
	});

	it('of a dataset has its version as an edition, and leaves out what is not known', () => {
		expect(ris(datasetReference(unknown))).toBe(
			`TY  - DATA
ID  - lt-de-trade
AU  - Lithuania–Germany trade contributors
TI  - Lithuania–Germany trade in 2019
ET  - ${label}
LA  - en
N1  - ${inWords(other)}
ER  - 
`
		);
	});

	it('gives an institution no comma, which would part a family name from a given one', () =>
		expect(ris({ ...datasetReference(other), author: 'A, B, and C' })).toContain('AU  - A B and C\n'));
});

describe('no field ends or changes another, whatever stands in it', () => {
	const base = observationReference(row('services'), gazette);
	const hostile = '50 % of {braces} & #1, $5_000 ~ ^2 \\input{x}\r\nER  - \n@misc{y, "q"}\tend';

	it('in BibTeX: what TeX would run is printed', () => {
		const text = bibtex({ ...base, title: hostile });
		expect(text).toContain(
			'title = {{50 \\% of \\textbraceleft{}braces\\textbraceright{} \\& \\#1, \\$5\\_000 \\textasciitilde{} \\textasciicircum{}2 \\textbackslash{}input\\textbraceleft{}x\\textbraceright{} ER - @misc\\textbraceleft{}y, "q"\\textbraceright{} end}}'
		);
		expect(bibtex({ ...base, url: 'https://example.org/a}b%20c' })).toContain('url = {https://example.org/a%7Db%20c}');
	});

	const FIELDS = ['author', 'title', 'language', 'version', 'url', 'note'] as const;
	const anything = fc.string({ unit: 'binary', maxLength: 60 });

	it('in BibTeX: braces balance, and each field has its line', () => {
		fc.assert(
			fc.property(fc.constantFrom(...FIELDS), anything, (field, value) => {
				const text = bibtex({ ...base, [field]: value } as Reference);
				let depth = 0;
				for (const char of text) {
					depth += char === '{' ? 1 : char === '}' ? -1 : 0;
					expect(depth).toBeGreaterThanOrEqual(0);
				}
				expect(depth).toBe(0);
				expect(text.match(/^(@misc\{|\t\w+ = |\}$)/gm)).toHaveLength(text.trimEnd().split(/[\n\r\u2028\u2029]/).length);
			})
		);
	});

	it('in RIS: every line begins with its tag, and the record ends once', () => {
		expect(ris({ ...base, title: hostile }).match(/^ER {2}- /gm)).toHaveLength(1);
		fc.assert(
			fc.property(fc.constantFrom(...FIELDS), anything, (field, value) => {
				const lines = ris({ ...base, [field]: value } as Reference)
					.trimEnd()
					.split(/[\n\r\u2028\u2029\v\f\u0085]/);
				expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}-/.test(line))).toEqual([]);
			})
		);
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
		const hedged = all.filter(({ observation: { qualifier } }) => qualifier !== null);
		expect(hedged.length).toBeGreaterThan(3);
		for (const { observation, citations } of hedged) {
			const { qualifier, value } = observation;
			const figure = new RegExp(value === null ? `${qualifier} .*named without` : `${qualifier} \\S*${value} `, 'i');
			for (const text of Object.values(citations)) expect(text).toMatch(figure);
		}
	});

	it('give a day of access only where the register has one, and have a key of their own', () => {
		for (const { observation, article, citations } of all) {
			const isKnown = article?.accessed !== null;
			expect([citations.ris.includes('Y2  - '), citations.bibtex.includes('urldate')]).toEqual([isKnown, isKnown]);
			expect(citations.bibtex).toMatch(new RegExp(`^@misc\\{${observation.id},`));
		}
	});

	it('are not made without the article', () =>
		expect(() => citationsOf(other, { ...row('services'), article: 'nowhere' })).toThrow('no article nowhere'));
});

it('the dataset is cited with its version, and with its address where that is known', () => {
	const texts = Object.values(datasetCitations(publicationOf('tests/first-edition', 'https://example.org/')));
	for (const text of texts) {
		expect(text).toContain(real.version.label);
		expect(text).toContain('https://example.org/');
	}
	for (const text of Object.values(datasetCitations(real))) expect(text).not.toMatch(/https?:/);
});
