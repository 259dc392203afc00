import { shiftDecimal } from './decimal.ts';

// Apart from decimal.ts, so that a page that only shows figures needs no arithmetic.

/** A number with its power of ten: 66.7 × 10⁶. */
export interface Scaled {
	value: string;
	unit_mult: number;
}

/** The whole number in plain digits, exactly, for `<data value>`: 66.7 × 10⁶ is "66700000". */
export const fullDigits = ({ value, unit_mult }: Scaled): string => shiftDecimal(value, unit_mult);
