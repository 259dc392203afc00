import type { Relation } from '../reading/quantity/quantity.ts';
import { type Chart, marks } from './chart.ts';

/** What a look of a bar means. */
export interface KeyEntry {
	look: 'open' | 'hatched';
	text: string;
}

const TRUE_AMOUNT: Record<Relation, string> = {
	'<': 'The amount is less; by how much is not said.',
	'≤': 'The amount is that or less.',
	'>': 'The amount is more; by how much is not said.',
	'≥': 'The amount is that or more.',
	'≈': 'The amount may be somewhat more or less.'
};

/** The looks that a chart has besides the plain one, each hedge once. */
export function keyEntries(chart: Chart): KeyEntry[] {
	const all = marks(chart);
	const hedges = all.flatMap(({ relation, figure }) =>
		relation && 'observation' in figure
			? [`Dashed end: the article says “${figure.observation.qualifier}”. ${TRUE_AMOUNT[relation]}`]
			: []
	);
	const entries = [...new Set(hedges)].map((text): KeyEntry => ({ look: 'open', text }));
	const isComputed = all.some(({ figure }) => 'derived' in figure);
	return isComputed ? [...entries, { look: 'hatched', text: 'Hatched: computed by us, in no article.' }] : entries;
}
