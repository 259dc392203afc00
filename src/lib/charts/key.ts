import { RELATIONS } from '../figures/relation.ts';
import type { BarsChart } from './chart.ts';

/** What the looks of a chart's bars mean besides the plain one, each hedge once. */
export function keyEntries({ rows }: BarsChart): { look: 'open' | 'hatched'; text: string }[] {
	const marks = rows.flatMap((row) => row.marks);
	const hedges = marks.flatMap(({ relation, figure }) =>
		relation && 'observation' in figure
			? `Dashed end: “${figure.observation.qualifier}” in the article: ${RELATIONS[relation]}; by how much is not said.`
			: []
	);
	const open = [...new Set(hedges)].map((text) => ({ look: 'open' as const, text }));
	const hatched = { look: 'hatched' as const, text: 'Hatched: computed by us, in no article.' };
	return marks.some(({ figure }) => 'derived' in figure) ? [...open, hatched] : open;
}
