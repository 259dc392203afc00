import type { Relation } from '../reading/quantity/quantity.ts';
import type { Chart } from './chart.ts';

/** What a look of a bar means. */
export interface KeyEntry {
	look: 'open' | 'hatched';
	text: string;
}

const TRUE_AMOUNT: Record<Relation, string> = {
	'<': 'the amount is less; by how much is not said.',
	'≤': 'the amount is that or less.',
	'>': 'the amount is more; by how much is not said.',
	'≥': 'the amount is that or more.',
	'≈': 'the amount may be somewhat more or less.'
};

/** The looks that a chart has besides the plain one, each hedge once. */
export function keyEntries(chart: Chart): KeyEntry[] {
	if (chart.kind === 'goods') return [];
	const marks = chart.rows.flatMap((row) => row.marks);
	const hedges = marks.flatMap(({ relation, figure }) =>
		relation && 'observation' in figure
			? [`Dashed end: “${figure.observation.qualifier}”, in the article’s words; ${TRUE_AMOUNT[relation]}`]
			: []
	);
	const entries = [...new Set(hedges)].map((text): KeyEntry => ({ look: 'open', text }));
	const isComputed = marks.some(({ figure }) => 'derived' in figure);
	return isComputed ? [...entries, { look: 'hatched', text: 'Hatched: computed by us, in no article.' }] : entries;
}
