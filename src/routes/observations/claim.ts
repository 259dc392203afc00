import { capitalize } from '$lib/figures/format';
import type { Observation } from '$lib/table/observation';
import { economy, indicator } from '$lib/table/vocabulary';

/** What an observation claims, in a sentence without its figure: "A exports passenger cars to B". */
export function claimOf({ reporter, partner, indicator: code, commodity }: Observation): string {
	const { kind, name, verb, preposition } = indicator(code);
	const what = commodity ?? (kind === 'capital' ? name.toLowerCase() : kind);
	return capitalize(`${economy(reporter).inText} ${verb} ${what} ${preposition} ${economy(partner).inText}`);
}
