import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/lib/table/article.ts';
import { type CslItem, datasetItem, observationItem } from '../../src/lib/publish/bibliography.ts';
import { citationFile } from '../../src/lib/publish/citation-file.ts';
import { citeArticle, citeDataset, citeObservation, noteObservation } from '../../src/lib/publish/citation.ts';
import { describe as inWords } from '../../src/lib/publish/publication.ts';
import type { Observation } from '../../src/lib/table/observation.ts';
import { ris } from '../../src/lib/publish/ris.ts';
import { other } from '../publication.ts';

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
		expect(citeObservation(row('services'), gazette)).toBe(`${SERVICES} ${GAZETTE}.`);
	});

	it('of a good without a value says so', () => {
		expect(noteObservation(row('peat'))).toBe(
			"Peat and fertilizers, Lithuania and Germany, 2019: named without a value. “In 2019, Lithuania's exports to Germany included furniture, peat and fertilizers, and lasers.”"
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

describe('an item of CSL-JSON, by https://docs.citationstyles.org/', () => {
	it('of an observation is the article, a web page by an institution, with a note of the figure and the words', () => {
		expect(observationItem(row('services'), { ...gazette, published: '2020-03-12T23:30-05:00' })).toStrictEqual({
			id: 'services',
			type: 'webpage',
			title: 'Vilnius and Berlin look back on the year',
			author: [{ literal: 'The Gazette (made up for this test)' }],
			issued: { 'date-parts': [[2020, 3, 12]] },
			accessed: { 'date-parts': [[2020, 3, 13]] },
			language: 'en',
			URL: 'https://example.org/look-back',
			note: SERVICES
		});
	});

	it('has no day of access where the register has none', () =>
		expect(Object.keys(observationItem(row('services'), { ...gazette, accessed: null }))).not.toContain('accessed'));

	it('of the dataset is a dataset in its version', () => {
		const item = {
			id: 'lt-de-trade',
			type: 'dataset',
			title: 'Lithuania–Germany trade in 2019',
			author: [{ literal: 'Lithuania–Germany trade contributors' }],
			language: 'en',
			version: label,
			note: inWords(other)
		};
		expect(datasetItem(unknown)).toStrictEqual(item);
		expect(datasetItem(other)).toStrictEqual({
			...item,
			issued: { 'date-parts': [[2020, 3, 13]] },
			URL: 'https://example.org/trade/'
		});
	});
});

describe('ris(item)', () => {
	it('writes a field a line: a tag, two spaces, a hyphen, a space; it begins with its type and ends with ER', () => {
		expect(ris(observationItem(row('services'), gazette))).toBe(
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
		expect(ris(datasetItem(unknown))).toBe(
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

	it('gives an institution no comma, which would part a family name from a given one', () => {
		const item: CslItem = { id: 'a', type: 'webpage', title: 'Trade, again', author: [{ literal: 'A, B, and C' }] };
		expect(ris(item)).toBe('TY  - ELEC\nID  - a\nAU  - A B and C\nTI  - Trade, again\nER  - \n');
	});
});

describe('citationFile(publication), by https://citation-file-format.github.io/', () => {
	const head = `cff-version: 1.2.0
message: "Cite the dataset as below, and with a figure the article that it was taken from."
type: dataset
title: "Lithuania–Germany trade in 2019"
authors:
  - name: "Lithuania–Germany trade contributors"
`;
	const tail = `license: MIT
keywords:
  - "Lithuania"
  - "Germany"
  - "Services exports"
  - "Investment"
  - "Foreign direct investment"
  - "Goods exports"
  - "Goods imports"
  - "Trade"
references:
  - type: website
    title: "Vilnius and Berlin look back on the year"
    authors:
      - name: "The Gazette (made up for this test)"
    date-released: "2020-03-12"
    date-accessed: "2020-03-13"
    url: "https://example.org/look-back"
`;

	it('says how to cite the dataset in its version, and the articles that it rests on', () =>
		expect(citationFile(other)).toBe(
			`${head}version: "${label}"\ndate-released: "2020-03-13"\nurl: "https://example.org/trade/"\n${tail}`
		));

	it('is of every version where it is given none, and leaves out what is not known', () => {
		expect(citationFile({ ...other, version: null })).toBe(`${head}url: "https://example.org/trade/"\n${tail}`);
		expect(citationFile(unknown)).toBe(`${head}version: "${label}"\n${tail}`);
	});

	it('gives a day of publication without its time, and no day of access where there is none', () => {
		const articles = [{ ...gazette, title: 'So-called "trade"', published: '2018-10-31T11:29+03:00', accessed: null }];
		const text = citationFile({ ...other, dataset: { ...other.dataset, articles } });
		expect(text.slice(text.indexOf('references:'))).toBe(`references:
  - type: website
    title: "So-called \\"trade\\""
    authors:
      - name: "The Gazette (made up for this test)"
    date-released: "2018-10-31"
    url: "https://example.org/look-back"
`);
	});
});
