import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '../src/lib/table/dataset.ts';
import { ARTICLES_CSV, TRADE_CSV } from '../src/lib/table/file-names.ts';

const root = join(import.meta.dirname, '..');
/** The data folder that is tested: `data/`, or the one that DATA_DIR names. */
export const DATA = join(root, process.env['DATA_DIR'] ?? 'data');
const read = (name: string) => readFileSync(join(DATA, name), 'utf8');

/** The curated files as they stand. */
export const files = { trade: read(TRADE_CSV), articles: read(ARTICLES_CSV) };
export const { dataset, findings } = readDataset(files);

/** Folder of the articles' texts: their publishers' property, so no part of the project and not everywhere at hand. */
export const TEXTS = process.env['DATA_DIR'] ? join(DATA, 'texts') : join(root, '..', 'shared', 'articles');

/** Article id → text, or null where the texts are not at hand. */
export const texts: ReadonlyMap<string, string> | null = existsSync(TEXTS)
	? new Map(dataset.articles.map(({ id }) => [id, readFileSync(join(TEXTS, `${id}.txt`), 'utf8')]))
	: null;

if (!texts) console.info(`skipped: checks against the articles' texts, as ${TEXTS} is not there`);
