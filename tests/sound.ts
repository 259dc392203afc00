import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '../src/lib/table/dataset.ts';
import type { Observation } from '../src/lib/table/observation.ts';

/** A sound dataset of other parties, another year and another currency than the curated one, with its article's text. */
const read = (name: string) => readFileSync(join(import.meta.dirname, 'cases/sound', name), 'utf8');

const csv = { trade: read('trade.csv'), articles: read('articles.csv') };
/** A dataset of its own each time, so that a test may spoil it. */
export const soundDataset = () => readDataset(csv).dataset;
export const ARTICLE = 'gazette-2020-03-12';
export const TEXT = read(`texts/${ARTICLE}.txt`);
export const TEXTS: ReadonlyMap<string, string> = new Map([[ARTICLE, TEXT]]);

/** Its dataset with some cells of one row changed. */
export function withRow(id: string, cells: Partial<Observation>) {
	const dataset = soundDataset();
	return {
		...dataset,
		observations: dataset.observations.map((row) => (row.id === id ? { ...row, ...cells } : row))
	};
}
