import { recognizeCurrency } from '@microsoft/recognizers-text-number-with-unit';
import { readFileSync } from 'node:fs';
import { tally } from '../src/lib/check/report.ts';
import { verify } from '../src/lib/check/verify.ts';
import { formatFinding } from '../src/lib/check/wording.ts';
import { readQuantities } from '../src/lib/reading/quantity/quantity.ts';
import { readDataset } from '../src/lib/table/dataset.ts';
import { sha256 } from '../src/lib/std/hash.ts';

/** Prints ratios: how a check grows with its table, and how fast amounts are read beside Microsoft's recogniser. */

const HEADER = readFileSync('data/trade.csv', 'utf8').split('\n')[0] ?? '';
const ARTICLES_HEADER = readFileSync('data/articles.csv', 'utf8').split('\n')[0] ?? '';
/** An article has as many observations as one that a person reads. */
const ROWS_AN_ARTICLE = 20;

/** A kind of services for each number, in letters alone: digits would be another amount. */
const servicesOf = (n: number) =>
	`s${n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))}x services`;

/** A table of true rows: a year's exports to Germany, each of its own kind and value, and the texts that they quote. */
function tableOf(rows: number) {
	const trade = [HEADER];
	const articles = [ARTICLES_HEADER];
	const texts = new Map<string, string>();
	for (let first = 0; first < rows; first += ROWS_AN_ARTICLE) {
		const id = `a${first}`;
		const sentences = Array.from({ length: Math.min(ROWS_AN_ARTICLE, rows - first) }, (_, i) => {
			const year = 1950 + (i % 70);
			const value = `${first + i + 1}.5`;
			const services = servicesOf(first + i);
			const sentence = `In ${year} Belarus exported ${services} worth $${value} million to Germany.`;
			trade.push(`r${first + i},${year},BY,DE,services-exports,${services},${value},USD,6,,A,,,,${id},${sentence}`);
			return sentence;
		});
		const text = `Title ${first}\n\n${sentences.join('\n\n')}\n`;
		texts.set(id, text);
		articles.push(`${id},Title ${first},Publisher,2024-01-01,en,https://example.org/${id},,${sha256(text)}`);
	}
	const files = { trade: `${trade.join('\n')}\n`, articles: `${articles.join('\n')}\n` };
	return { files, texts };
}

/** The median of some runs, in milliseconds of the processor: other programs change the clock's more. */
function time(runs: number, work: () => void): number {
	const times = Array.from({ length: runs }, () => {
		const start = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1000;
	}).sort((a, b) => a - b);
	return times[Math.floor(runs / 2)] ?? 0;
}

const sentences = readFileSync('tests/reading/quantity/cases.tsv', 'utf8')
	.split('\n')
	.map((line) => line.split('\t')[0] ?? '')
	.filter((line) => line !== '' && !line.startsWith('#'));
const WARM_UP_MS = 2_000;
/** All sentences once in a new process, and again once the engine has compiled what it will. */
function read(readOne: (sentence: string) => unknown): { first: number; warm: number } {
	const readAll = () => sentences.forEach((sentence) => readOne(sentence));
	const first = time(1, readAll);
	const start = performance.now();
	while (performance.now() - start < WARM_UP_MS) readAll();
	return { first, warm: time(15, readAll) };
}
// Before the checks, while the heap is small.
const ours = read((sentence) => readQuantities(sentence));
const theirs = read((sentence) => recognizeCurrency(sentence, 'en-us'));
console.log(`Amounts in ${sentences.length} sentences, beside Recognizers-Text in the same run`);
for (const when of ['first', 'warm'] as const)
	console.log(
		`  ${when}: ours ${ours[when].toFixed(1)} ms, theirs ${theirs[when].toFixed(0)} ms: ${Math.round(theirs[when] / ours[when])} × as fast`
	);

console.log('A check of a table and its texts, from its files to its findings');
let before: { rows: number; ms: number } | null = null;
for (const rows of [1_000, 10_000, 100_000]) {
	const { files, texts } = tableOf(rows);
	const check = () => {
		const { dataset, findings } = readDataset(files);
		return { dataset, findings, report: verify(dataset, texts, null) };
	};
	let seen!: ReturnType<typeof check>;
	const ms = time(rows < 100_000 ? 3 : 1, () => (seen = check()));
	// Not the most that the process took: when the engine collects garbage changes it by a third.
	globalThis.gc?.();
	const memory = Math.round(process.memoryUsage().heapUsed / 1e6);
	const [fault] = [...seen.findings, ...seen.report.findings];
	if (fault || tally(seen.report).agrees !== rows) throw new Error(fault ? formatFinding(fault) : 'not all rows agree');
	const growth = before ? `, ${(ms / before.ms).toFixed(1)} × the time for ${rows / before.rows} × the rows` : '';
	console.log(`  ${rows} observations: ${Math.round(ms)} ms, ${memory} MB held${growth}`);
	before = { rows, ms };
}
