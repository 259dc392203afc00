import type { Observation } from '../table/observation.ts';
import { economy, indicator } from '../table/vocabulary.ts';
import { capitalize, formatFigure, nameInText } from './format.ts';

/** What an observation claims, in a sentence without its figure: "A exports passenger cars to B". */
export function claimOf(row: Observation): string {
	const { indicator: code, commodity, value, qualifier } = row;
	const { name, verb, preposition } = indicator(code);
	const [reporter, partner] = [economy(row.reporter), economy(row.partner).inText];
	// "Largely" is of this flow alone: A may export other things.
	if (value === null && qualifier !== null)
		return `${reporter.name}’s ${name.toLowerCase()} ${preposition} ${partner} comprise ${nameInText(row)}`;
	return capitalize(`${reporter.inText} ${verb} ${commodity ?? name.toLowerCase()} ${preposition} ${partner}`);
}

/** The same with its year and its figure: "A exports passenger cars to B, 2017: named without a value". */
export const titleOf = (row: Observation): string =>
	`${claimOf(row)}, ${row.year}: ${formatFigure(row) ?? 'named without a value'}`;
