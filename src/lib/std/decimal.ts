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

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: string, b: string): number {
	if (a.startsWith('-') !== b.startsWith('-')) return a.startsWith('-') ? -1 : 1;
	if (a.startsWith('-')) return compareDecimals(b.slice(1), a.slice(1));
	const [wholeA = '', fractionA = ''] = a.replace(/^0+/, '').split('.');
	const [wholeB = '', fractionB = ''] = b.replace(/^0+/, '').split('.');
	if (wholeA.length !== wholeB.length) return wholeA.length - wholeB.length;
	const places = Math.max(fractionA.length, fractionB.length);
	const [digitsA, digitsB] = [wholeA + fractionA.padEnd(places, '0'), wholeB + fractionB.padEnd(places, '0')];
	return Number(digitsA > digitsB) - Number(digitsA < digitsB);
}

/** The decimal times ten to the power of `places`, exactly: the point moves, no digit changes. */
export function shiftDecimal(decimal: string, places: number): string {
	const sign = decimal.startsWith('-') ? '-' : '';
	const [whole = '', fraction = ''] = decimal.slice(sign.length).split('.');
	const digits = whole.padStart(Math.max(0, -places) + 1, '0') + fraction.padEnd(Math.max(0, places), '0');
	const point = Math.max(whole.length, Math.max(0, -places) + 1) + places;
	const shifted = digits.slice(0, point).replace(/^0+(?=\d)/, '');
	const rest = digits.slice(point);
	return sign + shifted + (rest && `.${rest}`);
}
