import { describe, expect, it } from 'vitest';
import { read } from '../../src/lib/reading/reading.ts';
import { explain } from '../../src/lib/reading/doubt.ts';
import { readStatements, type Statement } from '../../src/lib/reading/statement.ts';

/** The statements of the last sentence, in its paragraph. */
const statements = (...sentences: string[]) => {
	const [last, ...before] = sentences.map(read).reverse();
	return last ? readStatements(last, before) : [];
};

/** A statement as a row has it, or the first reason why it is none. */
function row(statement: Statement): string {
	const { assertion, measure, year, reporter, partner, indicator, commodity, quantity, whole } = statement;
	const fields = [assertion, measure, year, reporter, partner, indicator];
	for (const said of fields) if (said.state === 'uncertain') return explain(said.doubt);
	const values = [year, reporter, partner, indicator, commodity].map((said) =>
		said.state === 'stated' ? String(said.value) : '-'
	);
	return [...values, quantity?.text, ...(whole.state === 'stated' ? ['part'] : [])].join(' ');
}

describe('a sentence gives a row, or the reason why not', () => {
	it.each<[string, string[]]>([
		['In 2018 German investment in Belarus (up 4 per cent on 2014) came to $9 million.', ['2018 BY DE investment - $9 million']],
		['In 2016 Poland invested $12 million in Belarus.', ['2016 BY PL investment - $12 million']],
		['In January-March Polish investments in Belarus reached $7 million.', ['“In January-March” is a part of a year']],
		['In the first half of 2018 Germany invested $9 million in Belarus.', ['“In the first half of 2018” is a part of a year']],
		['Between 2012 and 2018 Germany invested $9 million in Belarus.', ['“Between 2012 and 2018” is more than one year']],
		['German investment in Belarus fell by $9 million in 2018.', ['“$9 million” is a change, not a level']],
		['In 2018 Germany planned to invest $9 million in Belarus.', ['“planned” is a plan']],
		['In 2019 Belarus may export services worth $80 million to Germany.', ['“may” makes it only possible']],
		['In 2018 Germany did not invest $9 million in Belarus, the ministry said.', ['“not” denies it']],
		['In 2018 Germany invested $9 million a month in Belarus.', ['“a month” is a rate, not a yearly total']],
		['In 2019 Belarus attracted $8 million of investment from Poland.', ['2019 BY PL investment - $8 million']],
		['Services worth $80 million were exported to Germany by Belarus in 2019.', ['2019 BY DE services-exports Services $80 million']],
		['In 2019 Ukraine exported services worth $80 million to Germany, Belarus said.', ['2019 UA DE services-exports services $80 million']],
		['In 2020 the balance of services was positive: Lithuania’s exports to Poland stood at EUR 3 billion.', ['“exports” may be goods, services or both']],
		['Of the $9 million that Germany invested in Belarus in 2018, $4 million was FDI.', ['2018 BY DE investment - $9 million', '2018 BY DE fdi - $4 million part']],
		['In 2018 Belarus exported services to Germany worth $420 million and imported services worth $300 million.', ['2018 BY DE services-exports services $420 million', '2018 BY DE services-imports services $300 million']],
		['In 2018 Belarus exported furniture worth $30 million and wire worth $20 million to Germany.', ['2018 BY DE goods-exports furniture $30 million', '2018 BY DE goods-exports wire $20 million']]
	])('%s', (sentence, expected) => expect(statements(sentence).map(row).filter((said) => !/per cent” /.test(said) || expected.includes(said))).toEqual(expected)); // prettier-ignore

	it('takes a part of a year for no year of the sentence before', () =>
		expect(
			statements(
				'In 2016 Poland invested $12 million in Belarus.',
				'In January-March Polish investments in Belarus reached $7 million.'
			).map(row)
		).toEqual(['“In January-March” is a part of a year']));
});
