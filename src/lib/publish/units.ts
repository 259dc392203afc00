import type { Dataset } from '../table/dataset.ts';

const CURRENCIES = new Intl.DisplayNames('en', { type: 'currency' });

/** The units that the observations are in, with their English names (Unicode CLDR): USD → "US Dollar". */
export function unitsOf({ observations }: Pick<Dataset, 'observations'>): Record<string, string> {
	const units = new Set(observations.flatMap(({ unit }) => unit ?? []));
	return Object.fromEntries(
		[...units].map((unit) => [unit, unit === '%' ? 'per cent' : (CURRENCIES.of(unit) ?? unit)])
	);
}
