import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { findChromium, launchOptions } from '../src/bin/browser.ts';
import { CannotRun, needFolder } from '../src/bin/files.ts';
import { close, createServer, listen } from '../src/bin/serve.ts';
import { readDataset } from '../src/lib/core/dataset.ts';
import { buildBare, missingFromBare } from './pages/bare.ts';
import { measureConditions } from './pages/conditions.ts';
import { kindsOf, prepare } from './pages/folder.ts';
import { type Audit, audit, ensureLighthouse, FORMS } from './pages/lighthouse.ts';
import { load } from './pages/load.ts';
import { goals, type Measured, medianOf } from './pages/summary.ts';
import { formatRun, type Setting } from './pages/table.ts';
import { pretty, processors, writeSection } from './section.ts';

const RESULTS = 'bench/pages/results.json';
const USAGE = `npm run bench:pages -- [--build DIR] [--rounds N] [--no-lighthouse] [--no-write] [NAME=DIR …]

  --build DIR      the built site (build)
  --rounds N       cold loads of each page, of which the median is told (7)
  --no-lighthouse  without Lighthouse
  --no-write       print alone; otherwise ${RESULTS} and BENCHMARKS.md are written
  NAME=DIR         a folder whose first page is measured too

exit status: 0 measured, whatever was found; 2 could not run`;

/** A page to be measured. */
interface Target {
	name: string;
	url: string;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-pages-'));
const cleanups: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
try {
	await run(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof CannotRun)) throw error;
	console.error(error.message);
	process.exitCode = 2;
} finally {
	for (const cleanup of cleanups.reverse()) await cleanup();
}

async function run(args: string[]): Promise<void> {
	const { build, rounds, lighthouse, write, others } = parse(args);
	const executable = findChromium();
	if (executable === null) throw new CannotRun('There is no Chromium. “npm test” installs one.');
	checkBare();
	const version = lighthouse ? ensureLighthouse() : null;
	await buildBare(join(folder, 'bare-built'));
	const [bare] = await serve('bare', join(folder, 'bare-built'), ['/']);
	const pages = await serve('', build, kindsOf(build));
	const further = await Promise.all(others.map(({ name, dir }) => serve(name, dir, ['/'])));
	const targets = [bare, ...pages, ...further.flat()].filter((target) => target !== undefined);

	const browser = await chromium.launch(launchOptions(executable));
	cleanups.push(() => browser.close());
	const conditions = await measureConditions(browser, targets[0]?.url ?? '');
	const [measuredBare, ...measured] = await measure(browser, targets, rounds);
	if (!measuredBare) return;
	const setting: Setting = {
		date: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
		machine: machine(),
		versions: `Chromium ${browser.version()}, Node ${process.version.slice(1)}${version ? `, Lighthouse ${version}` : ''}`,
		rounds,
		...conditions
	};
	const audits = version ? await auditAll(pages, executable) : [];
	const own = measured.slice(0, pages.length);
	const home = own[0] ?? measuredBare;
	const text = formatRun(setting, measuredBare, measured, goals(home, measuredBare, own), audits);
	console.log(`\n${await pretty('BENCHMARKS.md', text)}`);
	if (!write) return;
	const results = { setting, pages: [measuredBare, ...measured], lighthouse: audits };
	writeFileSync(RESULTS, await pretty(RESULTS, JSON.stringify(results)));
	await writeSection('bench:pages', text);
}

/** Throws unless the bare page shows the figures of the table: else it would be no measure. */
function checkBare(): void {
	const { dataset } = readDataset({
		trade: readFileSync('data/trade.csv', 'utf8'),
		articles: readFileSync('data/articles.csv', 'utf8')
	});
	const missing = missingFromBare(dataset);
	if (missing.length > 0) throw new CannotRun(`The bare page does not show what the table has: ${missing.join('; ')}`);
}

/** Serves a folder until the end; its pages by their addresses. */
async function serve(name: string, from: string, paths: readonly string[]): Promise<Target[]> {
	const copy = join(folder, name || 'site');
	prepare(from, copy);
	const server = createServer(copy);
	const address = await listen(server, 0);
	cleanups.push(() => close(server));
	return paths.map((path) => ({ name: name || path, url: new URL(path.slice(1), address).href }));
}

/** Loads every page once a round, one after the other, so that what the machine does meanwhile meets all alike. */
async function measure(browser: Browser, targets: readonly Target[], rounds: number): Promise<Measured[]> {
	const loads = targets.map((): Measured['loads'] => []);
	for (let round = 1; round <= rounds; round++) {
		console.error(`round ${round} of ${rounds} …`);
		for (const [i, { url }] of targets.entries()) loads[i]?.push(await load(browser, url));
	}
	return targets.map(({ name }, i) => ({ name, loads: loads[i] ?? [], median: medianOf(loads[i] ?? []) }));
}

async function auditAll(pages: readonly Target[], executable: string): Promise<Audit[]> {
	const audits: Audit[] = [];
	for (const form of FORMS) {
		for (const { name, url } of pages) {
			console.error(`Lighthouse, ${form}, ${name} …`);
			audits.push(await audit(url, name, form, executable));
		}
	}
	return audits;
}

/** The machine, and how busy it was: a load of more than its processors blurs every time. */
function machine(): string {
	const load = loadavg()[0]?.toFixed(1);
	return `${processors()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()}, load ${load}`;
}

function parse(args: string[]) {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			allowNegative: true,
			options: {
				build: { type: 'string', default: 'build' },
				rounds: { type: 'string', default: '7' },
				lighthouse: { type: 'boolean', default: true },
				write: { type: 'boolean', default: true }
			}
		});
		const rounds = Number(values.rounds);
		if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds should be a whole number from 1.');
		const others = positionals.map((positional) => {
			const [, name, dir] = /^([\w-]+)=(.+)$/.exec(positional) ?? [];
			if (!name || !dir) throw new Error(`“${positional}” should be NAME=DIR.`);
			return { name, dir };
		});
		for (const [option, dir] of [
			['--build', values.build] as const,
			...others.map(({ name, dir }) => [name, dir] as const)
		])
			needFolder(dir, option);
		return { ...values, rounds, others };
	} catch (cause) {
		throw new CannotRun(`${(cause as Error).message}\n\n${USAGE}`);
	}
}
