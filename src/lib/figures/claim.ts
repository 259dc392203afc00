import type { Observation } from '../table/observation.ts';
import { economy, indicator } from '../table/vocabulary.ts';
import { capitalize, formatFigure, nameInText } from './format.ts';

/** What an observation claims, in a sentence without its figure: "A exports passenger cars to B". */
export function claimOf(row: Observation): string {
	const { reporter, partner, indicator: code, commodity, value } = row;
	const { kind, name, verb, preposition } = indicator(code);
	const unnamed = kind === 'capital' ? name.toLowerCase() : kind;
	// Without a value the hedge is the name’s: "largely computer services".
	const what = value === null ? nameInText(row) : (commodity ?? unnamed);
	return capitalize(`${economy(reporter).inText} ${verb} ${what} ${preposition} ${economy(partner).inText}`);
}

/** The same with its year and its figure: "A exports passenger cars to B, 2017: named without a value". */
export const titleOf = (row: Observation): string =>
	`${claimOf(row)}, ${row.year}: ${formatFigure(row) ?? 'named without a value'}`;
