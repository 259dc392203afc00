import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const BENCH = fileURLToPath(new URL('../', import.meta.url));
const CLI = `${BENCH}node_modules/lighthouse/cli/index.js`;

export const FORMS = ['mobile', 'desktop'] as const;
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of a page. */
export interface Audit {
	page: string;
	form: (typeof FORMS)[number];
	/** 0 to 100 */
	scores: Record<(typeof CATEGORIES)[number], number>;
	/** what cost points, with Lighthouse’s own id and words */
	faults: string[];
}

/** Installs Lighthouse into the benchmarks' own folder where it is missing; its version. */
export function ensureLighthouse(): string {
	if (!existsSync(CLI)) {
		console.log('Installing Lighthouse for the benchmark …');
		const { status } = spawnSync('npm', ['ci', '--prefix', BENCH], {
			stdio: 'inherit',
			shell: process.platform === 'win32'
		});
		if (status !== 0) throw new Error('Lighthouse could not be installed. --no-lighthouse goes on without it.');
	}
	const { version } = JSON.parse(readFileSync(`${BENCH}node_modules/lighthouse/package.json`, 'utf8')) as {
		version: string;
	};
	return version;
}

interface Report {
	runtimeError?: { message: string };
	categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
	audits: Record<
		string,
		{ score: number | null; title: string; displayValue?: string; details?: { items?: unknown[] } }
	>;
}

/** Lighthouse on one page, once, as its command line runs it. */
export async function audit(url: string, page: string, form: Audit['form'], chromium: string): Promise<Audit> {
	const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])].join(' ');
	const preset = form === 'desktop' ? ['--preset=desktop'] : [];
	const args = [CLI, url, '--output=json', '--quiet', `--chrome-flags=${flags}`, ...preset];
	const { stdout } = await promisify(execFile)(process.execPath, args, {
		env: { ...process.env, CHROME_PATH: chromium },
		maxBuffer: 100 * 1024 * 1024
	});
	const report = JSON.parse(stdout) as Report;
	if (report.runtimeError) throw new Error(`Lighthouse on ${page}: ${report.runtimeError.message}`);
	const score = (name: string) => Math.round((report.categories[name]?.score ?? 0) * 100);
	return {
		page,
		form,
		scores: Object.fromEntries(CATEGORIES.map((name) => [name, score(name)])) as Audit['scores'],
		faults: CATEGORIES.flatMap((name) => faultsOf(report, name))
	};
}

/** What keeps a category from 100. */
function faultsOf({ categories, audits }: Report, name: string): string[] {
	const category = categories[name];
	if (!category || category.score === 1) return [];
	return category.auditRefs.flatMap(({ id, weight }) => {
		const found = audits[id];
		if (!found || weight === 0 || found.score === null || found.score >= 0.9) return [];
		const first = JSON.stringify(found.details?.items?.[0] ?? null);
		return `${name}: ${id} (${found.displayValue ?? found.title})${first === 'null' ? '' : ` ${first.slice(0, 300)}`}`;
	});
}
