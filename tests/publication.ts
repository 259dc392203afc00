import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '../src/lib/table/dataset.ts';
import { derive } from '../src/lib/figures/derived.ts';
import { type Publication, publish } from '../src/lib/publish/publication.ts';
import { ARTICLES_CSV, RECORD_JSON, TRADE_CSV } from '../src/lib/table/file-names.ts';
import { readRecord } from '../src/lib/check/record-schema.ts';
import { verify } from '../src/lib/check/verify.ts';

/** A data folder as it would be published at an address, or at none that is known. */
export function publicationOf(folder: string, address: string | null = null): Publication {
	const text = (name: string) => readFileSync(join(import.meta.dirname, '..', folder, name), 'utf8');
	const files = { trade: text(TRADE_CSV), articles: text(ARTICLES_CSV) };
	const { dataset } = readDataset(files);
	const hasRecord = existsSync(join(import.meta.dirname, '..', folder, RECORD_JSON));
	const { record } = readRecord(hasRecord ? text(RECORD_JSON) : null);
	const report = verify(dataset, new Map(), record);
	return publish({ files, dataset, derived: derive(dataset), record, report }, address);
}

/** The curated data. */
export const real = publicationOf('data');
/** Data of another country, another year and another currency, with no record of a check. */
export const other = publicationOf('tests/cases/sound', 'https://example.org/trade/');

/** What it is found by: its economies, its indicators, and that it is of trade. */
export const otherKeywords = [
	'Lithuania',
	'Germany',
	'Services exports',
	'Investment',
	'Foreign direct investment',
	'Goods exports',
	'Goods imports',
	'Trade'
];
