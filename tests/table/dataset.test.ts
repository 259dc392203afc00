import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/lib/table/dataset.ts';
import { ARTICLE } from '../sound.ts';

const text = (name: string) => readFileSync(new URL(`../cases/sound/${name}`, import.meta.url), 'utf8');
const [trade, articles] = [text('trade.csv'), text('articles.csv')];

describe('readDataset(files)', () => {
	it('is whole where every row could be read', () => {
		const { dataset, findings } = readDataset({ trade, articles });
		expect(findings).toEqual([]);
		expect(dataset).toMatchObject({ isWhole: true, articles: [{ id: ARTICLE, line: 2 }] });
		expect(dataset.observations.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
	});

	it('leaves out a row with a cell that its column does not hold, and names the row, the column and the cell', () => {
		const { dataset, findings } = readDataset({ trade: trade.replace('2019,LT,DE,fdi', 'MMXIX,LT,DE,fdi'), articles });
		expect(findings).toMatchObject([
			{
				rule: 'schema',
				severity: 'error',
				file: 'trade.csv',
				line: 5,
				column: 'year',
				observation: 'fdi',
				article: null,
				message: 'cell',
				found: 'MMXIX'
			}
		]);
		expect(dataset.isWhole).toBe(false);
		expect(dataset.observations.map(({ id }) => id)).not.toContain('fdi');
	});

	it('names an article by its id, and a row without an id by its line alone', () => {
		expect(readDataset({ trade, articles: articles.replace(',2020-03-12,', ',2020-02-30,') }).findings).toMatchObject([
			{ file: 'articles.csv', line: 2, column: 'published', observation: null, article: ARTICLE }
		]);
		expect(readDataset({ trade: trade.replace('\nfdi,', '\n,'), articles }).findings).toMatchObject([
			{ file: 'trade.csv', line: 5, column: 'id', observation: null, article: null, found: '' }
		]);
	});

	it('is not whole where the file itself could not be read', () =>
		expect(readDataset({ trade: '', articles }).dataset).toMatchObject({ isWhole: false, observations: [] }));
});
