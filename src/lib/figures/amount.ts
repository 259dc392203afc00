import { Big } from 'big.js';
import type { Scaled } from '../std/scaled.ts';

/** The whole number, exactly: 66.7 × 10⁶ → 66700000. Decimal arithmetic throughout, never floats. */
export const scaled = ({ value, unit_mult }: Scaled): Big => new Big(value).times(new Big(10).pow(unit_mult));

/** Half a unit of the last digit printed: 66.7 × 10⁶ was rounded from within ± 0.05 × 10⁶. */
export function halfStep({ value, unit_mult }: Scaled): Big {
	const decimals = value.split('.')[1]?.length ?? 0;
	return new Big(10).pow(unit_mult - decimals).div(2);
}
