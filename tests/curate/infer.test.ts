import { describe, expect, it } from 'vitest';
import { read } from '../../src/lib/reading/reading.ts';
import { infer } from '../../src/lib/curate/infer.ts';

/** What is inferred about the first amount of the last sentence, or about its end where it has none. */
function about(...sentences: string[]) {
	const readings = sentences.map(read).reverse();
	const [reading, ...before] = readings as [ReturnType<typeof read>];
	const end = { start: reading.text.length, end: reading.text.length };
	return infer(reading, reading.quantities[0] ?? end, before);
}

const NO_YEAR = 'neither the sentence nor its paragraph names a year before it';
const NO_PARTIES = 'neither the sentence nor its paragraph names two economies that we know';

describe('infer(reading, place, before)', () => {
	it('infers nothing where the sentence says all', () => {
		expect(about('In 2017 Belarus exported services worth $5 million to Germany.')).toEqual({
			year: 2017,
			reporter: 'BY',
			partner: 'DE',
			indicator: 'services-exports',
			inferred: [],
			reasons: {}
		});
	});

	it('takes from the sentences before what the sentence leaves out, and names it', () => {
		expect(about('In 2017 Belarus traded with Germany.', 'Imports from Germany were $5 million.')).toEqual({
			year: 2017,
			reporter: 'BY',
			partner: 'DE',
			indicator: 'goods-imports',
			inferred: ['year', 'reporter'],
			reasons: {}
		});
		expect(about('In 2017 Belarus exported services to Germany.', 'The total was $5 million.')).toMatchObject({
			year: 2017,
			indicator: 'services-exports',
			inferred: ['year', 'reporter', 'partner', 'indicator']
		});
	});

	it('takes the nearest sentence before that says it', () => {
		expect(about('It was so in 2015.', 'It was so in 2016.', 'It grew.', 'Exports were $5 million.').year).toBe(2016);
	});

	it('takes the sentence’s own word over those before', () => {
		expect(about('In 2016 imports fell.', 'In 2017 exports were $5 million.')).toMatchObject({
			year: 2017,
			indicator: 'goods-exports'
		});
	});

	it('says why it leaves out a year', () =>
		expect(about('Belarus exported cars worth $5 million to Germany.')).toMatchObject({
			year: null,
			inferred: [],
			reasons: { year: NO_YEAR }
		}));

	it('says of nobody who is which, where it is not said what is measured', () =>
		expect(about('In 2017 Belarus paid Germany $5 million.')).toEqual({
			year: 2017,
			reporter: null,
			partner: null,
			indicator: null,
			inferred: [],
			reasons: {
				indicator: 'neither the sentence nor its paragraph says what is measured, in words that we know',
				reporter: 'who is which depends on what is measured',
				partner: 'who is which depends on what is measured'
			}
		}));

	it('keeps the one party that is named, and says that the other is not', () =>
		expect(about('In 2017 exports to Germany were $5 million.')).toEqual({
			year: 2017,
			reporter: null,
			partner: 'DE',
			indicator: 'goods-exports',
			inferred: [],
			reasons: { reporter: NO_PARTIES }
		}));

	it('says that nobody is named', () =>
		expect(about('In 2017 exports were $5 million.').reasons).toEqual({ reporter: NO_PARTIES, partner: NO_PARTIES }));

	it('does not guess where those named are in no role, and names them', () => {
		const certain = 'not certain among those named: DE, PL';
		expect(about('In 2017 trade with Germany and with Poland grew, and exports were $5 million.')).toMatchObject({
			reporter: null,
			partner: null,
			reasons: { reporter: certain, partner: certain }
		});
	});

	it('does not choose which of two is which', () => {
		const certain = '“Germany and with Poland” are named together, and none of them alone';
		expect(about('Trade with Germany and with Poland grew.', 'In 2017 exports were $5 million.')).toMatchObject({
			reporter: null,
			partner: null,
			reasons: { reporter: certain, partner: certain }
		});
	});

	it('takes nobody for a partner of itself', () =>
		expect(about('In 2017 Belarus’ exports to Belarus were $5 million.')).toMatchObject({
			reporter: null,
			partner: null,
			reasons: { reporter: NO_PARTIES, partner: NO_PARTIES }
		}));

	it('takes the nearest of several, as the rules of a row do', () =>
		expect(about('Belarus met Poland in 2017.', 'Exports to Lithuania were $5 million.')).toMatchObject({
			reporter: 'PL',
			partner: 'LT',
			inferred: ['year', 'reporter'],
			reasons: {}
		}));

	it.each<[string, string | null, string | null, object]>([
		[
			'In 2017 Belarus, Germany and Poland exported goods worth $5 million to Lithuania.',
			null,
			'LT',
			{ reporter: '“Belarus, Germany and Poland” are named together, and none of them alone' }
		],
		[
			'In 2017 Belarus’ exports to Germany and Poland were $5 million.',
			'BY',
			null,
			{ partner: '“Germany and Poland” are named together, and none of them alone' }
		],
		[
			'In 2017 Germany and France invested $5 million in Belarus.',
			'BY',
			null,
			{ partner: '“Germany and France” are named together, and none of them alone' }
		],
		['In 2017 Belarus exported goods worth $5 million to Germany and $3 million to Poland.', 'BY', 'DE', {}]
	])('takes nobody of a joined group for the whole: %s', (sentence, reporter, partner, reasons) =>
		expect(about(sentence)).toMatchObject({ reporter, partner, reasons })
	);

	it('takes nobody of a group that the paragraph joins', () =>
		expect(about('Belarus and Poland met in 2017.', 'Exports to Lithuania were $5 million.')).toMatchObject({
			reporter: null,
			partner: 'LT',
			reasons: { reporter: '“Belarus and Poland” are named together, and none of them alone' }
		}));

	it('takes of a pair that the paragraph joins the one that the sentence does not name', () =>
		expect(about('Belarus and Poland met in 2017.', 'Exports to Poland were $5 million.')).toMatchObject({
			reporter: 'BY',
			partner: 'PL',
			inferred: ['year', 'reporter'],
			reasons: {}
		}));
});
