import { type Audit, CATEGORIES } from './lighthouse.ts';
import { CONDITIONS, type Load, PARTS, SCREEN } from './load.ts';
import { type Goal, type Measured, total } from './summary.ts';

/** On what was measured, and when. */
export interface Setting {
	/** ISO date and time, UTC */
	date: string;
	machine: string;
	versions: string;
	rounds: number;
	/** how much slower a loop ran than without the slow processor, by measurement */
	slowdown: number;
	/** how long an answer of no size took on the slow network, in milliseconds, by measurement */
	latency: number;
}

/** Everything that a run says, in Markdown. */
export function formatRun(
	setting: Setting,
	bare: Measured,
	pages: readonly Measured[],
	met: readonly Goal[],
	audits: readonly Audit[]
): string {
	return [
		'## Pages',
		about(setting),
		measures([bare, ...pages], bare),
		'### Goals',
		table(
			['goal', 'met', 'seen'],
			met.map(({ what, isMet, seen }) => [what, isMet ? 'yes' : 'no', seen])
		),
		...(audits.length > 0 ? ['### Lighthouse', lighthouse(audits)] : [])
	].join('\n\n');
}

function about({ date, machine, versions, rounds, slowdown, latency }: Setting): string {
	const { download, cpu } = CONDITIONS;
	return [
		`\`npm run bench:pages\`, ${date}, on ${machine}; ${versions}.`,
		`Medians of ${rounds} cold loads, pages interleaved, in a window of ${SCREEN.width} × ${SCREEN.height} pixels;`,
		`${cpu} × slower processor (measured: ${slowdown.toFixed(1)} ×), ${CONDITIONS.latency} ms a round trip`,
		`(measured: ${latency.toFixed(0)} ms), ${(download * 8) / 1e6} Mbit/s, HTTP/1.1, brotli.`,
		'Bytes are those on the wire, in kB (1,000 bytes), with headers; times in milliseconds; in brackets the ratio to the bare page:',
		'`bench/pages/bare/`, written by hand. “Chart” is the first chart’s bars painted, by HTML, SVG or canvas; “canvas” is',
		'Chart.js’s own painting, with + counted from scrolling to it. The service worker, which keeps the rest of the site',
		'after the first view, is left out. Tasks are counted from when the page is begun: the one before, in which the browser',
		'puts the last page away, is none of the page’s.'
	].join('\n');
}

function measures(pages: readonly Measured[], bare: Measured): string {
	const kilo = (bytes: number) => (bytes / 1000).toFixed(1);
	const by = (value: number | null, of: number | null, shown: (value: number) => string) =>
		value === null ? '–' : `${shown(value)}${of ? ` (${(value / of).toFixed(2)})` : ''}`;
	const whole = (value: number) => value.toFixed(0);
	const canvas = ({ canvas, scrolled }: Load) =>
		canvas !== null ? whole(canvas) : scrolled !== null ? `+${whole(scrolled)}` : '–';
	const row = ({ name, median }: Measured) => [
		name,
		String(median.requests),
		...PARTS.map((part) => kilo(median.bytes[part])),
		by(total(median), total(bare.median), kilo),
		by(median.fcp, bare.median.fcp, whole),
		by(median.lcp, bare.median.lcp, whole),
		by(median.chart, bare.median.chart, whole),
		canvas(median),
		whole(median.tbt),
		whole(median.longest),
		median.cls.toFixed(4).replace(/^0\.0000$/, '0')
	];
	const columns = [
		'page',
		'requests',
		...PARTS,
		'bytes',
		'FCP',
		'LCP',
		'chart',
		'canvas',
		'TBT',
		'longest task',
		'CLS'
	];
	return table(columns, pages.map(row));
}

function lighthouse(audits: readonly Audit[]): string {
	const faults = audits.flatMap(({ page, form, faults }) => faults.map((fault) => `- ${page}, ${form}: ${fault}`));
	const rows = audits.map(({ page, form, scores }) => [page, form, ...CATEGORIES.map((name) => String(scores[name]))]);
	return [
		table(['page', 'form', ...CATEGORIES], rows),
		...faults.map((fault) => fault.replace(/([<>|*_`])/g, '\\$1'))
	].join('\n\n');
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(columns), line(columns.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
