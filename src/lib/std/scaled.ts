import { Big } from 'big.js';

/** A number with its power of ten: 66.7 × 10⁶. */
export interface Scaled {
	value: string;
	unit_mult: number;
}

/** The whole number, exactly: 66.7 × 10⁶ → 66700000. Decimal arithmetic throughout, never floats. */
export const scaled = ({ value, unit_mult }: Scaled): Big => new Big(value).times(new Big(10).pow(unit_mult));

/** How many digits stand after the point. */
export const decimalsOf = (value: string) => value.split('.')[1]?.length ?? 0;

/** The same in plain digits, for `<data value>`: the point moves, no digit changes: 66.70 × 10¹ is "667.0". */
export const fullDigits = (amount: Scaled): string =>
	scaled(amount).toFixed(Math.max(0, decimalsOf(amount.value) - amount.unit_mult));

/** Half a unit of the last digit printed: 66.7 × 10⁶ was rounded from within ± 0.05 × 10⁶. */
export const halfStep = ({ value, unit_mult }: Scaled): Big => new Big(10).pow(unit_mult - decimalsOf(value)).div(2);
