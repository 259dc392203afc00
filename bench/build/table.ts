import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/lib/core/article.ts';
import { writeCsv } from '../../src/lib/core/csv-write.ts';
import { sha256 } from '../../src/lib/core/hash.ts';
import { articleColumns, tradeColumns } from '../../src/lib/core/metadata/columns.ts';
import type { Observation } from '../../src/lib/core/observation.ts';
import { ECONOMIES } from '../../src/lib/core/vocabulary.ts';

const REPORTER = 'LT';
const PARTNERS = ['DE', 'PL', 'US', 'BY'] as const;
const FIRST_YEAR = 1900;
/** Observations that one flow has, as the curated table has them: four amounts, ten goods sold and six bought. */
export const FLOW = 20;
const EXPORTED = [
	['potash fertilizers', '3104'],
	['seamless pipes', '7304'],
	['X-ray equipment', '9022'],
	['furniture', '94'],
	['hot-rolled rods', '72'],
	['wire', '7217'],
	['liquid crystal devices', '9013'],
	['lasers', '9013'],
	['linen fabrics', '5309'],
	['fiberglass', '7019']
] as const;
const IMPORTED = [
	['passenger cars', '8703'],
	['medical devices', '90'],
	['vaccines', '30'],
	['internal combustion engines', '84'],
	['frozen fish', '0303'],
	['electrical generating sets', '8502']
] as const;

type Row = Omit<Observation, 'line'>;

/**
 * Writes a data folder and a folder of the articles' texts that bear it out, of made-up trade: a flow a year and partner,
 * each from an article of its own. The same number makes the same bytes.
 * @param observations how many; in full flows, so a multiple of FLOW
 */
export function writeTable(folder: string, observations: number): { data: string; texts: string } {
	const data = join(folder, 'data');
	const texts = join(folder, 'texts');
	for (const path of [data, texts]) mkdirSync(path, { recursive: true });
	const flows = Array.from({ length: observations / FLOW }, (_, i) => flowOf(i));
	for (const { article, text } of flows) writeFileSync(join(texts, `${article.id}.txt`), text);
	writeFileSync(
		join(data, 'trade.csv'),
		writeCsv(
			flows.flatMap(({ rows }) => rows),
			tradeColumns
		)
	);
	writeFileSync(
		join(data, 'articles.csv'),
		writeCsv(
			flows.map(({ article }) => article),
			articleColumns
		)
	);
	return { data, texts };
}

function flowOf(i: number): { rows: Row[]; article: Article; text: string } {
	const year = FIRST_YEAR + Math.floor(i / PARTNERS.length);
	const partner = PARTNERS[i % PARTNERS.length] ?? 'DE';
	const name = ECONOMIES[partner].inText;
	const code = `${year}-${partner.toLowerCase()}`;
	const published = `${year + 1}-03-12`;
	const id = `courier-${partner.toLowerCase()}-${published}`;
	// Amounts that differ from flow to flow, and repeat only after thousands.
	const [services, goods, invested] = [200 + ((i * 37) % 790), 1000 + ((i * 613) % 8990), 50 + ((i * 17) % 140)];
	const direct = Math.floor(invested / 2);
	const list = (items: readonly (readonly [string, string])[]) =>
		items.map(([item], n) => (n === items.length - 1 ? `and ${item}` : item)).join(', ');
	const sentences = {
		services: `In ${year} Lithuania's export of services to ${name} reached about €${services} million.`,
		goods: `In ${year} Lithuania's export of goods to ${name} reached €${goods.toLocaleString('en')} million.`,
		investment: `In ${year} ${capital(name)} invested a total of €${invested}.4 million in Lithuania, including €${direct}.2 million in FDI.`,
		exported: `In ${year}, Lithuania's exports to ${name} included ${list(EXPORTED)}.`,
		imported: `In ${year}, Lithuania's imports from ${name} included ${list(IMPORTED)}.`
	};
	const base = { year, reporter: REPORTER, partner, part_of: null, hs_2017: null, inferred: [], article: id } as const;
	const amount = (
		key: string,
		indicator: Row['indicator'],
		value: string,
		quotation: string,
		more: Partial<Row> = {}
	) => ({
		...base,
		id: `${code}-${key}`,
		indicator,
		commodity: null,
		value,
		unit: 'EUR',
		unit_mult: 6 as const,
		qualifier: null,
		value_status: 'A' as const,
		quotation,
		...more
	});
	const named =
		(indicator: Row['indicator'], quotation: string) =>
		([commodity, hs_2017]: readonly [string, string]) => ({
			...base,
			id: `${code}-${indicator}-${commodity.toLowerCase().replace(/[^a-z]+/g, '-')}`,
			indicator,
			commodity,
			value: null,
			unit: null,
			unit_mult: null,
			qualifier: null,
			value_status: 'M' as const,
			hs_2017,
			quotation
		});
	const text = [`Trade of Lithuania and ${name}`, ...Object.values(sentences)].join('\n\n');
	const rows = [
		amount('services', 'services-exports', String(services), sentences.services, {
			qualifier: 'about',
			commodity: 'services'
		}),
		amount('goods', 'goods-exports', String(goods), sentences.goods, { commodity: 'goods' }),
		amount('investment', 'investment', `${invested}.4`, sentences.investment),
		amount('fdi', 'fdi', `${direct}.2`, sentences.investment, { part_of: `${code}-investment` }),
		...EXPORTED.map(named('goods-exports', sentences.exported)),
		...IMPORTED.map(named('goods-imports', sentences.imported))
	] as Row[];
	const url = `https://courier.example/${id}`;
	const article = {
		id,
		title: `Trade of Lithuania and ${name} in ${year}`,
		publisher: 'Courier',
		published,
		language: 'en',
		url,
		accessed: null,
		sha256: sha256(text)
	};
	return { rows, article: article as unknown as Article, text };
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
