import { type Load, type Part, PARTS } from './load.ts';

/** A page and what its loads measured. */
export interface Measured {
	name: string;
	loads: Load[];
	median: Load;
}

export const total = ({ bytes }: Load): number => PARTS.reduce((sum, part) => sum + bytes[part], 0);

/** The median of each measure by itself; null where most loads have none. */
export function medianOf(loads: readonly Load[]): Load {
	const of = (measure: (load: Load) => number | null) => middle(loads.map(measure));
	const sure = (measure: (load: Load) => number) => of(measure) ?? 0;
	return {
		requests: sure(({ requests }) => requests),
		bytes: Object.fromEntries(PARTS.map((part) => [part, sure(({ bytes }) => bytes[part])])) as Record<Part, number>,
		fcp: of(({ fcp }) => fcp),
		lcp: of(({ lcp }) => lcp),
		chart: of(({ chart }) => chart),
		canvas: of(({ canvas }) => canvas),
		scrolled: of(({ scrolled }) => scrolled),
		tbt: sure(({ tbt }) => tbt),
		longest: sure(({ longest }) => longest),
		cls: sure(({ cls }) => cls)
	};
}

/** The middle one; of an even number the lower of the two in the middle. Nothing counts as the greatest. */
function middle(values: readonly (number | null)[]): number | null {
	const sorted = [...values].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
	return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** A goal of the project, and how the run stands to it. */
export interface Goal {
	what: string;
	isMet: boolean;
	seen: string;
}

/** How each page stands to the goals; the bare page is the measure. */
export function goals(home: Measured, bare: Measured, pages: readonly Measured[]): Goal[] {
	const most = (what: string, value: number | null, of: number | null, times: number): Goal => ({
		what: `${what}: at most ${times} × the bare page’s`,
		isMet: value !== null && of !== null && value <= of * times,
		seen: value === null || of === null ? 'none' : `${(value / of).toFixed(2)} ×`
	});
	const all = (what: string, measure: (load: Load) => number, limit: number, digits: number): Goal => {
		const over = pages.filter(({ median }) => measure(median) > limit);
		const seen = over.map(({ name, median }) => `${name} ${measure(median).toFixed(digits)}`);
		return { what, isMet: over.length === 0, seen: seen.join(', ') || 'all' };
	};
	return [
		most('Home, first contentful paint', home.median.fcp, bare.median.fcp, 1.2),
		most('Home, largest contentful paint', home.median.lcp, bare.median.lcp, 1.2),
		most('Home, first painted chart', home.median.chart, bare.median.chart, 1),
		most('Home, bytes of the first view', total(home.median), total(bare.median), 1.5),
		all('Every page: layout shift 0', ({ cls }) => cls, 0, 4),
		all('Every page: no task over 50 ms', ({ longest }) => longest, 50, 0)
	];
}
