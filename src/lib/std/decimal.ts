// Decimals are strings of digits with an optional "-" and ".": a float would not give back what was printed.

/** As most are printed; then with thousands separators of one kind. */
const PLAIN = /^\d+(?:\.\d+)?$/;
const GROUPED = /^[1-9]\d{0,2}([,'’ \u00a0\u2007\u2009\u202f])\d{3}(?:\1\d{3})*(?:\.\d+)?$/;

/**
 * The digits of a number as printed, without its thousands separators: "1,234.50" is "1234.50", ".5" is "0.5". A comma
 * before one or two digits can only be a decimal one: "66,7" is "66.7".
 * Null where the number is malformed ("1.234.567", "1,23,456"): a guess would be a wrong figure.
 */
export function readDecimal(printed: string): string | null {
	if (PLAIN.test(printed)) return printed;
	if (/^\.\d+$/.test(printed)) return `0${printed}`;
	if (/^\d{1,3},\d{1,2}$/.test(printed)) return printed.replace(',', '.');
	return GROUPED.test(printed) ? printed.replace(/[^\d.]/g, '') : null;
}
