import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { needText, textsIn } from '../../src/bin/files.ts';
import { readDataset } from '../../src/lib/core/dataset.ts';
import { sha256 } from '../../src/lib/core/hash.ts';
import { verify } from '../../src/lib/core/verify.ts';

/** What was measured of one table. Seconds are by the clock, the least of all rounds. */
export interface Measured {
	/** reading the files, decoding them and hashing them by the check's own SHA-256 */
	floor: number;
	/** the same with the compiled SHA-256 of Node */
	compiledFloor: number;
	/** all of the check: reading the table and the texts, and every rule */
	check: number;
	/** of the check: reading the table */
	table: number;
	peakBytes: number;
	observations: number;
	articles: number;
	errors: { rule: string; observation: string | null; article: string | null }[];
}

/*
 * `measure.ts FOLDER ROUNDS`, run by bench/verify.ts in a process of its own, so that the memory is that of this check
 * alone. Prints one JSON object.
 */
const [folder = '', rounds = '1'] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map(({ parentPath, name }) => join(parentPath, name));

function seconds(work: () => void): number {
	const begin = performance.now();
	work();
	return (performance.now() - begin) / 1000;
}

let table = Infinity;
function check() {
	const begin = performance.now();
	const { dataset, findings } = readDataset({
		trade: needText(join(folder, 'data', 'trade.csv')),
		articles: needText(join(folder, 'data', 'articles.csv'))
	});
	table = Math.min(table, (performance.now() - begin) / 1000);
	const ids = dataset.articles.map(({ id }) => id);
	const report = verify(dataset, textsIn(join(folder, 'texts'), ids), null);
	const errors = [...findings, ...report.findings].filter(({ severity }) => severity === 'error');
	return {
		observations: report.observations.length,
		articles: report.articles.length,
		errors: errors.map(({ rule, observation, article }) => ({ rule, observation, article }))
	};
}

const best = { floor: Infinity, compiledFloor: Infinity, check: Infinity };
let seen = { observations: 0, articles: 0, errors: [] as Measured['errors'] };
for (let round = 0; round < Number(rounds); round++) {
	const took = {
		floor: seconds(() => files.forEach((file) => sha256(needText(file)))),
		compiledFloor: seconds(() =>
			files.forEach((file) => {
				const bytes = readFileSync(file);
				new TextDecoder('utf-8', { fatal: true }).decode(bytes);
				createHash('sha256').update(bytes).digest('hex');
			})
		),
		check: seconds(() => (seen = check()))
	};
	for (const key of ['floor', 'compiledFloor', 'check'] as const) best[key] = Math.min(best[key], took[key]);
}
const measured: Measured = { ...best, table, ...seen, peakBytes: process.resourceUsage().maxRSS * 1024 };
console.log(JSON.stringify(measured));
