import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '../src/lib/table/dataset.ts';
import { ARTICLES_CSV, SET_ASIDE_CSV, TRADE_CSV } from '../src/lib/table/file-names.ts';

const root = join(import.meta.dirname, '..');

/** A data folder as it stands, and its articles' texts by their ids: null where these are not at hand. */
export function articlesIn(folder: string, textsAt: string) {
	const read = (name: string) => readFileSync(join(folder, name), 'utf8');
	const setAside = existsSync(join(folder, SET_ASIDE_CSV)) ? read(SET_ASIDE_CSV) : null;
	const files = { trade: read(TRADE_CSV), articles: read(ARTICLES_CSV), setAside };
	const { dataset, findings } = readDataset(files);
	const pathOf = (id: string) => join(textsAt, `${id}.txt`);
	const hasTexts = dataset.articles.every(({ id }) => existsSync(pathOf(id)));
	if (!hasTexts) console.info(`skipped: checks against the articles' texts, as ${textsAt} does not have all of them`);
	const texts = hasTexts
		? new Map(dataset.articles.map(({ id }) => [id, readFileSync(pathOf(id), 'utf8')] as const))
		: null;
	return { files, dataset, findings, texts };
}

/** Folder of the articles' texts: their publishers' property, so no part of the project and not everywhere at hand. */
const SHARED = join(root, '..', 'shared', 'articles');

/** The data folder that is published: `data/`, or the one that DATA_DIR names. */
export const DATA = join(root, process.env['DATA_DIR'] ?? 'data');
export const { files, dataset, findings, texts } = articlesIn(
	DATA,
	process.env['DATA_DIR'] ? join(DATA, 'texts') : SHARED
);

/** The table of the first edition, for tests that need one of twenty rows that never change. */
export const firstEdition = articlesIn(join(root, 'tests/first-edition'), SHARED);
