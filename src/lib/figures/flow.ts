import { groupBy } from '../std/group.ts';
import type { Dataset } from '../table/dataset.ts';
import { hasValue, type Observation, type ValuedObservation } from '../table/observation.ts';
import { economy, indicator, INDICATOR_CODES } from '../table/vocabulary.ts';

export interface Flow {
	year: number;
	reporter: Observation['reporter'];
	partner: Observation['partner'];
	observations: Observation[];
}

/** The observations by year, reporter and partner, in order of first appearance; each in the order of display. */
export function flows({ observations }: Pick<Dataset, 'observations'>): Flow[] {
	const rank = ({ indicator }: Observation) => INDICATOR_CODES.indexOf(indicator);
	return groupBy(observations, ({ year, reporter, partner }) => `${year} ${reporter} ${partner}`).map((group) => {
		const [{ year, reporter, partner }] = group;
		return { year, reporter, partner, observations: group.toSorted((a, b) => rank(a) - rank(b)) };
	});
}

/** Amounts of money, each whole followed by its parts. */
export function money({ observations }: Flow): ValuedObservation[] {
	const amounts = observations.filter(hasValue);
	const wholes = amounts.filter(({ part_of }) => !amounts.some(({ id }) => id === part_of));
	return wholes.flatMap((whole) => [whole, ...amounts.filter(({ part_of }) => part_of === whole.id)]);
}

/** "Services exports to the United States" */
export function flowName({ indicator: code, partner }: Observation): string {
	const { name, preposition } = indicator(code);
	return `${name} ${preposition} ${economy(partner).inText}`;
}
