import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Publication, publish } from '../src/lib/publish/publication.ts';
import { ARTICLES_CSV, RECORD_JSON, SET_ASIDE_CSV, TRADE_CSV } from '../src/lib/table/file-names.ts';

/** A data folder as it would be published at an address, or at none that is known. */
export function publicationOf(folder: string, address: string | null = null): Publication {
	const at = (name: string) => join(import.meta.dirname, '..', folder, name);
	const text = (name: string) => readFileSync(at(name), 'utf8');
	const optional = (name: string) => (existsSync(at(name)) ? text(name) : null);
	const files = { trade: text(TRADE_CSV), articles: text(ARTICLES_CSV), setAside: optional(SET_ASIDE_CSV) };
	return publish(files, optional(RECORD_JSON), address).publication;
}

/** The curated data, as it is published. */
export const published = publicationOf('data');
/** The curated data of the first edition: its rows never change. */
export const real = publicationOf('tests/first-edition');
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
