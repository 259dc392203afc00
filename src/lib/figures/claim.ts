import type { Observation } from '../table/observation.ts';
import { economy, indicator } from '../table/vocabulary.ts';
import { capitalize, nameInText } from './format.ts';

/** What an observation claims, in a sentence without its figure: "A exports passenger cars to B". */
export function claimOf(row: Observation): string {
	const { reporter, partner, indicator: code, commodity, value } = row;
	const { kind, name, verb, preposition } = indicator(code);
	const unnamed = kind === 'capital' ? name.toLowerCase() : kind;
	// Without a value the hedge is the name’s: "largely computer services".
	const what = value === null ? nameInText(row) : (commodity ?? unnamed);
	return capitalize(`${economy(reporter).inText} ${verb} ${what} ${preposition} ${economy(partner).inText}`);
}
