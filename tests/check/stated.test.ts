import { describe, expect, it } from 'vitest';
import { read } from '../../src/lib/reading/reading.ts';
import type { Observation } from '../../src/lib/table/observation.ts';
import type { Inferable } from '../../src/lib/table/vocabulary.ts';
import { placeOf, type Stated, statedBefore, statedIn } from '../../src/lib/check/stated.ts';
import { soundDataset } from '../sound.ts';

const rows = new Map(soundDataset().observations.map((row) => [row.id, row]));
const row = (id: string) => rows.get(id) as Observation;

describe('placeOf(row, reading) is', () => {
	const words = (id: string, sentence: string) => {
		const { start, end } = placeOf(row(id), read(sentence));
		return sentence.slice(start, end);
	};
	it.each([
		['the amount of the row', 'fdi', 'Investment was €90.5 million, of which €40 million was FDI.', '€40 million'],
		[
			'another amount of its indicator',
			'fdi',
			'Investment was €90 million, including €41 million in FDI.',
			'€41 million'
		],
		['nothing, where there is no amount', 'fdi', 'FDI grew.', ''],
		['the good', 'lasers', 'Exports included furniture, peat and fertilizers, and lasers.', 'lasers'],
		['the first good of a list without it', 'lasers', 'Exports included furniture, glass, and cars.', 'furniture'],
		['nothing, where there is no list', 'lasers', 'Exports were €40 million.', '']
	])('%s: %s in “%s” is “%s”', (_, id, sentence, expected) => expect(words(id, sentence)).toBe(expected));
});

describe('statedIn(field, row, reading, place)', () => {
	const of = (field: Inferable, id: string, sentence: string) => {
		const reading = read(sentence);
		return statedIn(field, row(id), reading, placeOf(row(id), reading));
	};
	const stated: Stated = { state: 'stated' };
	const absent: Stated = { state: 'absent' };
	const other = (found: string): Stated => ({ state: 'other', found });
	const joined = (found: string): Stated => ({ state: 'joined', found });

	it.each<[Inferable, string, Stated]>([
		['year', 'In 2019 FDI was €40 million.', stated],
		['year', 'In 2018 FDI was €40 million.', other('2018')],
		['year', 'FDI was €40 million.', absent],
		['year', 'In 2018 FDI was €30 million, and €40 million in 2019.', stated],
		['indicator', 'FDI was €40 million.', stated],
		['indicator', 'Investment was €40 million.', other('investment')],
		['indicator', 'It was €40 million.', absent],
		['reporter', 'FDI in Lithuania was €40 million.', stated],
		['reporter', 'FDI in Poland was €40 million.', other('PL, Poland')],
		['reporter', 'FDI was €40 million.', absent],
		['reporter', 'FDI from Lithuania was €40 million.', other('LT, Lithuania as the origin of the flow')],
		['partner', 'FDI from Germany was €40 million.', stated],
		['partner', 'FDI from Poland was €40 million.', other('PL, Poland')],
		['partner', 'FDI in Lithuania was €40 million.', absent],
		['reporter', 'FDI in Lithuania and Poland was €40 million.', joined('Lithuania and Poland')],
		['reporter', 'FDI in Poland, Belarus and Lithuania was €40 million.', joined('Poland, Belarus and Lithuania')],
		['reporter', 'FDI in Lithuania and Latvia was €40 million.', joined('Lithuania and Latvia')],
		['reporter', 'FDI in Lithuania and other countries was €40 million.', joined('Lithuania and other countries')],
		['reporter', 'FDI in Lithuania was €40 million, and in Poland €30 million.', stated],
		['partner', 'Germany and Poland had €40 million in FDI in Lithuania.', joined('Germany and Poland')],
		['partner', 'FDI from Poland or Germany was €40 million.', joined('Poland or Germany')],
		['partner', 'Of FDI €30 million came from Poland and €40 million from Germany.', stated]
	])('%s in “%s”', (field, sentence, expected) => expect(of(field, 'fdi', sentence)).toEqual(expected));
});

describe('statedBefore(field, row, before), the nearest sentence first', () => {
	const of = (field: Inferable, ...sentences: string[]) =>
		statedBefore(field, row('cars'), sentences.map(read), [field]);

	it('goes back to the sentence that says it', () => {
		for (const field of ['year', 'indicator', 'reporter', 'partner'] as const)
			expect(of(field, 'It rained.', 'In 2019 Lithuania’s imports from Germany grew.')).toEqual({ state: 'stated' });
	});

	it('stops at a nearer sentence that says something else', () => {
		const farther = 'In 2019 Lithuania’s imports from Germany grew.';
		expect(of('year', 'So it was in 2018.', farther)).toEqual({ state: 'other', found: '2018' });
		expect(of('indicator', 'FDI grew.', farther)).toEqual({ state: 'other', found: 'fdi' });
		expect(of('partner', 'Imports from Poland grew.', farther)).toEqual({ state: 'other', found: 'PL, Poland' });
	});

	it('takes a party in another role: the nearest one that is not the other party', () => {
		expect(of('partner', 'Exports to Germany grew.')).toEqual({ state: 'stated' });
		expect(of('partner', 'Lithuania met with Poland.')).toEqual({ state: 'other', found: 'PL, Poland' });
		expect(of('partner', 'Lithuania grew.')).toEqual({ state: 'absent' });
	});

	it('takes of two that are joined the one that is not the other party, where the quotation names that one', () => {
		expect(of('partner', 'Lithuania and Germany trade much.')).toEqual({ state: 'stated' });
		expect(of('reporter', 'Lithuania and Germany trade much.')).toEqual({ state: 'stated' });
		expect(of('partner', 'Lithuania and Poland trade much.')).toEqual({ state: 'other', found: 'PL, Poland' });
		const before = [read('Lithuania and Germany trade much.')];
		for (const field of ['reporter', 'partner'] as const)
			expect(statedBefore(field, row('cars'), before, ['reporter', 'partner'])).toEqual({
				state: 'joined',
				found: 'Lithuania and Germany'
			});
	});

	it('takes none of several that are joined', () => {
		const joined = (found: string) => ({ state: 'joined', found });
		expect(of('partner', 'Lithuania’s imports from Germany and Poland grew.')).toEqual(joined('Germany and Poland'));
		expect(of('partner', 'Lithuania, Germany and Poland met.')).toEqual(joined('Lithuania, Germany and Poland'));
		expect(of('partner', 'Lithuania and Latvia met.')).toEqual(joined('Lithuania and Latvia'));
		expect(of('reporter', 'Lithuania and Poland imported cars.')).toEqual(joined('Lithuania and Poland'));
	});

	it('finds nothing where nothing is said', () => {
		for (const field of ['year', 'indicator', 'reporter', 'partner'] as const)
			expect(of(field, 'It rained.', 'It snowed.')).toEqual({ state: 'absent' });
	});
});
