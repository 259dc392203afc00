import { expect, it } from 'vitest';
import { read } from '../../src/lib/reading/reading.ts';
import { readStatements } from '../../src/lib/reading/statement.ts';

it('reads what a sentence says of its amount', () => {
	const [statement] = readStatements(read('In 2018 Germany invested $9 million in Belarus.'), []);
	expect(statement).toMatchObject({
		quantity: { value: '9' },
		year: { state: 'stated', value: 2018, from: 'sentence' },
		indicator: { state: 'stated', value: 'investment' },
		reporter: { state: 'stated', value: 'BY' },
		partner: { state: 'stated', value: 'DE' }
	});
});
