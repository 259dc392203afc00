import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pretty, processors, writeSection } from './section.ts';
import type { Fault } from './verify/faults.ts';
import { HOSTILE } from './verify/hostile.ts';
import type { Measured } from './verify/measure.ts';
import { PER_ARTICLE, writeTable } from './verify/table.ts';

/*
 * How a check grows with the table and the texts: `npm run bench:verify`. Made-up tables whose truth is known, with one
 * fault in every tenth article, and texts that are hard to read. `--sizes 1000000` for the largest table, `--texts list` for
 * the texts with that word in their names; what was measured before and not now is kept.
 */
const { values: options } = parseArgs({
	options: {
		sizes: { type: 'string', default: '1000,10000,100000' },
		rounds: { type: 'string', default: '3' },
		texts: { type: 'string', default: '' }
	}
});
const sizes = options.sizes === '' ? [] : options.sizes.split(',').map(Number);
for (const size of sizes) {
	if (!(size > 0 && size % PER_ARTICLE === 0)) throw new Error(`--sizes: multiples of ${PER_ARTICLE}, as 1000,10000`);
}
const rounds = Number(options.rounds);
const FAULTY = 10;
/** Of V8's heap, in MB: what a million observations need is more than Node takes by itself. */
const HEAP = Math.floor((totalmem() / 2 ** 20) * 0.7);
const TEXT_SIZES = [2 ** 17, 2 ** 18, 2 ** 19, 2 ** 20];
const LONG_SIZES = [12.5e6, 25e6, 50e6];
/** A text that takes longer is not followed to larger sizes. */
const PATIENCE = 60;

interface TableResult extends Omit<Measured, 'errors'> {
	bytes: number;
	faults: number;
	found: number;
	/** errors at rows and articles that are sound */
	falseAlarms: number;
}

interface TextResult {
	name: string;
	times: { length: number; seconds: number | null }[];
}

function run(file: string, args: string[], timeout?: number): unknown {
	const node = [`--max-old-space-size=${HEAP}`, '--import', 'tsx', file, ...args];
	const { status, signal, stdout, stderr } = spawnSync(process.execPath, node, {
		encoding: 'utf8',
		maxBuffer: 2 ** 30,
		...(timeout === undefined ? {} : { timeout: timeout * 1000 })
	});
	if (timeout !== undefined && signal === 'SIGTERM') return null;
	if (status !== 0)
		throw new Error(`${file} ${args.join(' ')} ended with ${status ?? signal}:\n${stderr.slice(-4000)}`);
	return JSON.parse(stdout);
}

function measureTable(size: number): TableResult {
	const folder = mkdtempSync(join(tmpdir(), 'bench-verify-'));
	try {
		const { faults, bytes } = writeTable(folder, size, FAULTY);
		const { errors, ...measured } = run('bench/verify/measure.ts', [folder, String(rounds)]) as Measured;
		return { ...measured, bytes, faults: faults.length, ...judge(faults, errors) };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Which of the faults were found, each by its rule and at its row; and how many errors stand where there is no fault. */
function judge(faults: readonly Fault[], errors: Measured['errors']) {
	const keyOf = ({ rule, observation, article }: Measured['errors'][number]) => `${rule} ${observation ?? article}`;
	const told = new Set(errors.map(keyOf));
	const faulty = new Set(faults.map(({ article }) => article));
	return {
		found: faults.filter((fault) => told.has(keyOf(fault))).length,
		falseAlarms: errors.filter(({ article }) => article === null || !faulty.has(article)).length
	};
}

function measureText(name: string): TextResult {
	const lengths = name === Object.keys(HOSTILE)[0] ? LONG_SIZES : TEXT_SIZES;
	const times: TextResult['times'] = [];
	for (const length of lengths) {
		const seconds = times.some((time) => time.seconds === null)
			? null
			: (run('bench/verify/measure-hostile.ts', [name, String(length), '3'], PATIENCE * 3) as number | null);
		times.push({ length, seconds });
	}
	return { name, times };
}

/** The power of its size that a time grows by, from one measured size to another. */
const exponent = (sizes: readonly [number, number], times: readonly [number, number]) =>
	Math.log(times[1] / times[0]) / Math.log(sizes[1] / sizes[0]);

const round = (value: number, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });
const table = (head: string[], rows: string[][]) =>
	[head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

function reportTables(results: readonly TableResult[]): string[] {
	const rows = results.map((result, i) => {
		const { observations, articles, bytes, check, floor, compiledFloor, peakBytes, faults, found, falseAlarms } =
			result;
		const before = results[i - 1];
		return [
			`${round(observations)}, of ${round(articles)} articles`,
			`${round(bytes / 1e6, 1)} MB`,
			`${round(check, 2)} s`,
			round(observations / check),
			round(articles / check),
			before ? round(exponent([before.bytes, bytes], [before.check, check]), 2) : '',
			`${round(check / floor, 1)} ×`,
			`${round(check / compiledFloor, 1)} ×`,
			`${round(peakBytes / 1e6)} MB`,
			`${found} of ${faults}, ${falseAlarms} false`
		];
	});
	const head = ['Observations', 'Read', 'Check', 'Observations a second', 'Articles a second', 'Exponent'];
	return table([...head, 'Against the floor', 'Against the compiled floor', 'Peak memory', 'Faults found'], rows);
}

function reportTexts(results: readonly TextResult[]): string[] {
	const rows = results.map(({ name, times }) => {
		const measured = times.flatMap(({ length, seconds }) => (seconds === null ? [] : [{ length, seconds }]));
		const [first, last] = [measured[0], measured.at(-1)];
		const grows = first && last && first !== last;
		return [
			name,
			last ? `${round(last.length / 1e6, 1)} MB` : '',
			last ? `${round(last.seconds, 2)} s` : `over ${PATIENCE} s`,
			grows ? round(exponent([first.length, last.length], [first.seconds, last.seconds]), 2) : ''
		];
	});
	return table(['Text', 'Length', 'Check', 'Exponent'], rows);
}

const texts = Object.keys(HOSTILE)
	.filter((name) => name.includes(options.texts))
	.map((name) => {
		const result = measureText(name);
		console.log(name, result.times.map(({ seconds }) => (seconds === null ? '–' : round(seconds, 3))).join(' '));
		return result;
	});
const tables = sizes.map((size) => {
	const result = measureTable(size);
	console.log(size, result);
	return result;
});

const FILE = 'bench/verify/results.json';
interface Results {
	tables: TableResult[];
	texts: TextResult[];
}
const before: Results = existsSync(FILE)
	? (JSON.parse(readFileSync(FILE, 'utf8')) as Results)
	: { tables: [], texts: [] };
const results: Results = {
	tables: [
		...tables,
		...before.tables.filter(({ articles }) => !tables.some((measured) => measured.articles === articles))
	].sort((a, b) => a.articles - b.articles),
	texts: Object.keys(HOSTILE).flatMap(
		(name) => [...texts, ...before.texts].find((measured) => measured.name === name) ?? []
	)
};
const section = [
	'## A check, as the table and the texts grow',
	'',
	`\`npm run bench:verify\`, ${new Date().toISOString().slice(0, 10)}, ${processors()}, ${round(totalmem() / 2 ** 30)} GB, Node ${process.version}. Made-up tables, with one fault in every tenth article; ${rounds} rounds in one process, the best of each. The floor is reading the same files and hashing them, by the check’s own SHA-256 or by Node’s compiled one. The exponent is the power of the bytes that the time grows by, from the size above.`,
	'',
	...reportTables(results.tables),
	'',
	`Texts that are hard to read, against a table of ${PER_ARTICLE} rows; the exponent is from the smallest of ${TEXT_SIZES.length} sizes to the largest.`,
	'',
	...reportTexts(results.texts)
].join('\n');
console.log(section);
writeFileSync(FILE, await pretty(FILE, JSON.stringify(results)));
await writeSection('bench:verify', section);
if (tables.some(({ faults, found, falseAlarms }) => found !== faults || falseAlarms > 0)) process.exitCode = 1;
