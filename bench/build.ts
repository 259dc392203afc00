import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { FLOW, writeTable } from './build/table.ts';
import { pretty, processors, writeSection } from './section.ts';

/*
 * How the build grows with the table: `npm run bench:build`. The curated table, and made-up ones of the same kind; to the
 * default sizes `--sizes 1000,10000` adds the large one, which takes some minutes. `--keep DIR` leaves the sites there.
 */
const { values: options } = parseArgs({
	options: { sizes: { type: 'string', default: '1000' }, keep: { type: 'string' } }
});
const sizes = options.sizes.split(',').map(Number);
for (const size of sizes) {
	if (!(size > 0 && size % FLOW === 0)) throw new Error(`--sizes: multiples of ${FLOW}, such as 1000,10000`);
}

const PAGES = { home: '', data: 'data/', observation: null } as const;
type PageName = keyof typeof PAGES;

interface Result {
	observations: number;
	/** ISO 8601 day */
	date: string;
	machine: string;
	/** of the clock, and of all processors together */
	seconds: number;
	cpuSeconds: number;
	peakBytes: number;
	files: number;
	siteBytes: number;
	pages: Record<PageName, { html: number; brotli: number }>;
}

/** Runs one of the project's programs and says what it took; what it has to say is shown where it fails. */
function run(args: string[], env: Record<string, string>, folder: string) {
	const peak = join(folder, 'peak.json');
	const begin = performance.now();
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', './bench/build/peak.js', ...args], {
		env: { ...process.env, NODE_ENV: 'production', PEAK_FILE: peak, ...env },
		encoding: 'utf8',
		maxBuffer: 2 ** 28
	});
	if (status !== 0)
		throw new Error(`${args.join(' ')} ended with ${status}:\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
	const took = JSON.parse(readFileSync(peak, 'utf8')) as { peakBytes: number; cpuSeconds: number };
	return { seconds: (performance.now() - begin) / 1000, ...took };
}

function measure(name: string, data: string, folder: string): Result {
	const site = options.keep ? join(options.keep, name) : join(folder, `site-${name}`);
	console.log(`building ${name} …`);
	const took = run(
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
		{ DATA_DIR: data, BUILD_DIR: site },
		folder
	);
	// What SvelteKit keeps between builds would be cleared away by the next one, and counted as its work.
	rmSync(join('.svelte-kit', `${basename(site)}-kit`), { recursive: true, force: true });
	const all = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const observations = readdirSync(join(site, 'observations'), { withFileTypes: true }).filter((entry) =>
		entry.isDirectory()
	);
	const bytes = (page: string) => {
		const html = join(site, page, 'index.html');
		return { html: statSync(html).size, brotli: statSync(`${html}.br`).size };
	};
	return {
		observations: observations.length,
		date: new Date().toISOString().slice(0, 10),
		machine: `${processors()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
		...took,
		files: all.length,
		siteBytes: all.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
		pages: {
			home: bytes(''),
			data: bytes('data'),
			observation: bytes(join('observations', observations.at(-1)?.name ?? ''))
		}
	};
}

/** A table that the check passes, with its record, as a curated one has it. */
function prepare(size: number, folder: string): string {
	const { data, texts } = writeTable(join(folder, String(size)), size);
	run(['--import', 'tsx', 'src/bin/verify.ts', '--data', data, '--texts', texts, '--record'], {}, folder);
	return data;
}

const FILE = 'bench/build/results.json';

/** Results of before, of sizes that were not measured now; their days stand beside them. */
function keep(results: readonly Result[]): Result[] {
	const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Result[]) : [];
	const others = before.filter(({ observations }) => !results.some((result) => result.observations === observations));
	return [...results, ...others].sort((a, b) => a.observations - b.observations);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
try {
	const measured = [
		measure('curated', 'data', folder),
		...sizes.map((size) => measure(String(size), prepare(size, folder), folder))
	];
	const results = keep(measured);
	writeFileSync(FILE, await pretty(FILE, JSON.stringify(results)));
	const section = report(results);
	console.log(section);
	await writeSection('bench:build', section);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

function report([base, ...rest]: Result[]): string {
	if (!base) return '';
	const all = [base, ...rest];
	const round = (value: number, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });
	const row = (name: string, of: (result: Result) => number, unit: (value: number) => string) =>
		`| ${name} | ${all.map((result) => `${unit(of(result))}${result === base ? '' : ` (× ${round(of(result) / of(base), 2)})`}`).join(' | ')} |`;
	const kB = (value: number) => `${round(value / 1000, 1)} kB`;
	const MB = (value: number) => `${round(value / 1e6)} MB`;
	const pages = Object.keys(PAGES) as PageName[];
	return [
		'## The build, as the table grows',
		'',
		`\`npm run bench:build\`, ${base.machine}. The first column is the curated table, the others are made up of flows like it. In brackets: times the first.`,
		'',
		`| | ${all.map(({ observations }) => `${round(observations)} observations`).join(' | ')} |`,
		`| --- |${' --: |'.repeat(all.length)}`,
		row(
			'Build, by the clock',
			({ seconds }) => seconds,
			(value) => `${round(value)} s`
		),
		row(
			'Build, processor time',
			({ cpuSeconds }) => cpuSeconds,
			(value) => `${round(value)} s`
		),
		row(
			'Build, processor time an observation',
			(result) => result.cpuSeconds / result.observations,
			(value) => `${round(value * 1000)} ms`
		),
		row('Peak memory', ({ peakBytes }) => peakBytes, MB),
		row('Files', ({ files }) => files, round),
		row('All files', ({ siteBytes }) => siteBytes, MB),
		...pages.flatMap((page) => [
			row(`Page “${page}”, HTML`, ({ pages }) => pages[page].html, kB),
			row(`Page “${page}”, brotli`, ({ pages }) => pages[page].brotli, kB)
		])
	].join('\n');
}
