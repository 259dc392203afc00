import { RELATIONS } from '../figures/relation.ts';
import type { BarsChart } from './chart.ts';

/** What the looks of a chart's bars mean besides the plain one, in words: each hedge once. */
export function keyOf({ rows }: BarsChart): string[] {
	const marks = rows.flatMap((row) => row.marks);
	const hedges = marks.flatMap(({ relation, figure }) =>
		relation && 'observation' in figure
			? `Dashed end: “${figure.observation.qualifier}” puts it ${RELATIONS[relation]}; the article does not say by how much.`
			: []
	);
	const isComputed = marks.some(({ figure }) => 'derived' in figure);
	return [...new Set(hedges), ...(isComputed ? ['Hatched: computed by us, in no article.'] : [])];
}
