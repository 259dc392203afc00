import type { Observation } from '../table/observation.ts';
import { economy, indicator } from '../table/vocabulary.ts';
import { capitalize } from './format.ts';

/** What an observation claims, in a sentence without its figure: "A exports passenger cars to B". */
export function claimOf({ reporter, partner, indicator: code, commodity }: Observation): string {
	const { kind, name, verb, preposition } = indicator(code);
	const what = commodity ?? (kind === 'capital' ? name.toLowerCase() : kind);
	return capitalize(`${economy(reporter).inText} ${verb} ${what} ${preposition} ${economy(partner).inText}`);
}
