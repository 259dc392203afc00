import type { Dataset } from '../table/dataset.ts';
import type { Observation } from '../table/observation.ts';
import { economy } from '../table/vocabulary.ts';

/** What the site is called, from the data. */
export interface Site {
	/** "Belarus–United States trade", "Lithuania–Germany, Lithuania–Poland trade"; of no data, "Trade" */
	subject: string;
	/** first and last year that the observations are about; one where they are the same */
	years: number[];
	/** "Belarus–United States trade in 2017" */
	title: string;
	tagline: string;
}

/** Names the site after the economies and years of its observations. */
export function describeSite({ observations }: Pick<Dataset, 'observations'>): Site {
	const known = observations.map(({ year }) => year);
	const years = known.length === 0 ? [] : [...new Set([Math.min(...known), Math.max(...known)])];
	const subject = subjectOf(observations);
	return {
		subject,
		years,
		title: years.length === 0 ? subject : `${subject} in ${years.join('–')}`,
		tagline: 'Every figure with the sentence it came from.'
	};
}

function subjectOf(observations: readonly Observation[]): string {
	const pairs = new Set(observations.map((row) => `${economy(row.reporter).name}–${economy(row.partner).name}`));
	return pairs.size === 0 ? 'Trade' : `${[...pairs].join(', ')} trade`;
}
