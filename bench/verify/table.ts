import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCsv } from '../../src/lib/core/cells.ts';
import { ARTICLE_COLUMNS, TRADE_COLUMNS } from '../../src/lib/core/dataset.ts';
import { sha256 } from '../../src/lib/core/hash.ts';
import { ECONOMIES, ECONOMY_CODES } from '../../src/lib/core/vocabulary.ts';
import { type Fault, spoil } from './faults.ts';
import { prose } from './prose.ts';

/** Cells by column; a column that is not named is blank. */
export type Row = Record<string, string>;

/** An article with the rows that cite it. */
export interface Cited {
	id: string;
	text: string;
	rows: Row[];
}

/** Observations that one flow has: four amounts, ten goods sold and six bought, as the curated table has them. */
const FLOW = 20;
/** Flows that an article tells of. */
const FLOWS = 5;
export const PER_ARTICLE = FLOW * FLOWS;

const YEARS = 200;
const FIRST_YEAR = 1900;
const PAIRS = ECONOMY_CODES.flatMap((reporter) =>
	ECONOMY_CODES.filter((code) => code !== reporter).map((partner) => ({ reporter, partner }))
);
const SOLD = ['pipes', 'rods', 'wire', 'lasers', 'fabrics', 'furniture', 'fertilizers', 'timber', 'cement', 'glass'];
const BOUGHT = ['cars', 'vaccines', 'engines', 'fish', 'pumps', 'tractors'];
const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru'];

/**
 * Writes a data folder and a folder of the articles' texts, of made-up trade that says nothing of the world. Every row
 * passes every rule but for the faults asked for. The same numbers make the same bytes.
 * @param observations how many, a multiple of PER_ARTICLE
 * @param every each so many articles have one fault; 0 for none
 * @returns the faults that were put in, and the bytes that a check has to read
 */
export function writeTable(folder: string, observations: number, every: number): { faults: Fault[]; bytes: number } {
	const data = join(folder, 'data');
	const texts = join(folder, 'texts');
	for (const path of [data, texts]) mkdirSync(path, { recursive: true });
	const faults: Fault[] = [];
	let bytes = 0;
	const write = (path: string, text: string) => {
		writeFileSync(path, text);
		bytes += Buffer.byteLength(text);
	};
	const register: string[][] = [];
	// In pieces: one string of a million rows and its parts would take more memory than the check.
	const table: string[] = [];
	for (let i = 0; i < observations / PER_ARTICLE; i++) {
		const told = articleOf(i);
		const hash = sha256(told.text);
		if (every > 0 && i % every === every - 1) faults.push(spoil(told, faults.length));
		write(join(texts, `${told.id}.txt`), told.text);
		register.push(cells(ARTICLE_COLUMNS, aboutArticle(told.id, i, hash)));
		const piece = formatCsv(
			TRADE_COLUMNS,
			told.rows.map((row) => cells(TRADE_COLUMNS, row))
		);
		table.push(i === 0 ? piece : piece.slice(piece.indexOf('\n') + 1));
	}
	write(join(data, 'articles.csv'), formatCsv(ARTICLE_COLUMNS, register));
	write(join(data, 'trade.csv'), table.join(''));
	return { faults, bytes };
}

/** One article and its rows, as the two files and as what they were made of. */
export function sampleTable(): { files: { trade: string; articles: string }; cited: Cited } {
	const cited = articleOf(0);
	const about = aboutArticle(cited.id, 0, sha256(cited.text));
	return {
		files: {
			trade: formatCsv(
				TRADE_COLUMNS,
				cited.rows.map((row) => cells(TRADE_COLUMNS, row))
			),
			articles: formatCsv(ARTICLE_COLUMNS, [cells(ARTICLE_COLUMNS, about)])
		},
		cited
	};
}

const cells = (columns: readonly string[], row: Row) => columns.map((column) => row[column] ?? '');

const aboutArticle = (id: string, i: number, hash: string): Row => ({
	id,
	title: `Trade notes ${i}`,
	publisher: 'Courier',
	published: '2020-03-12',
	language: 'en',
	url: `https://courier.example/${id}`,
	sha256: hash
});

/** An article: a headline, then each flow with the share of other prose that the curated article has around its figures. */
export function articleOf(i: number): Cited {
	const id = `courier-${i}`;
	const flows = Array.from({ length: FLOWS }, (_, n) => flowOf(i * FLOWS + n, id));
	const paragraphs = flows.flatMap(({ sentences, kind }) =>
		sentences.flatMap((sentence, n) => [sentence, prose(n, `${kind}${SYLLABLES[n] ?? ''}`)])
	);
	return { id, text: ['Trade notes', ...paragraphs].join('\n\n'), rows: flows.flatMap(({ rows }) => rows) };
}

function flowOf(i: number, article: string): { kind: string; sentences: string[]; rows: Row[] } {
	const { reporter = 'LT', partner = 'DE' } = PAIRS[i % PAIRS.length] ?? {};
	const year = String(FIRST_YEAR + (Math.floor(i / PAIRS.length) % YEARS));
	const [seller, buyer] = [ECONOMIES[reporter].inText, ECONOMIES[partner].inText];
	const kind = wordOf(i);
	const list = (names: readonly string[]) =>
		names.map((name, n) => (n === names.length - 1 ? `and ${kind} ${name}` : `${kind} ${name}`)).join(', ');
	const [a, b, c, d] = [100 + ((i * 37) % 890), 100 + ((i * 613) % 890), 200 + ((i * 17) % 790), 10 + ((i * 7) % 90)];
	const services = `In ${year}, ${seller}'s export of ${kind} services to ${buyer} reached almost €${a}.3 million.`;
	const pulp = `In ${year}, ${seller}'s exports of ${kind} pulp to ${buyer} amounted to €${b}.5 million.`;
	const oil = `In ${year}, ${seller}'s exports of ${kind} oil to ${buyer} totaled about €${c}.1 million, including €${d}.2 million in ${kind} fuel.`;
	const sold = `In ${year}, ${seller}'s exports to ${buyer} included ${list(SOLD)}.`;
	const bought = `In ${year}, ${seller}'s imports from ${buyer} included ${list(BOUGHT)}.`;
	const base = { year, reporter, partner, article };
	const amount = (name: string, indicator: string, value: string, quotation: string, more: Row = {}): Row => ({
		...base,
		id: `${article}-${kind}-${name}`,
		indicator,
		commodity: `${kind} ${name}`,
		value,
		unit: 'EUR',
		unit_mult: '6',
		value_status: 'A',
		quotation,
		...more
	});
	const named =
		(indicator: string, quotation: string) =>
		(name: string): Row => ({
			...base,
			id: `${article}-${kind}-${name}`,
			indicator,
			commodity: `${kind} ${name}`,
			value_status: 'M',
			hs_2017: '84',
			quotation
		});
	return {
		kind,
		sentences: [services, pulp, oil, sold, bought],
		rows: [
			amount('services', 'services-exports', `${a}.3`, services, { qualifier: 'almost' }),
			amount('pulp', 'goods-exports', `${b}.5`, pulp),
			amount('oil', 'goods-exports', `${c}.1`, oil, { qualifier: 'about' }),
			amount('fuel', 'goods-exports', `${d}.2`, oil, { part_of: `${article}-${kind}-oil` }),
			...SOLD.map(named('goods-exports', sold)),
			...BOUGHT.map(named('goods-imports', bought))
		]
	};
}

/** A made-up word for a number, so that no two flows name the same goods. */
const wordOf = (i: number): string =>
	[...String(i).padStart(3, '0')].map((digit) => SYLLABLES[Number(digit)] ?? '').join('') + 'n';
