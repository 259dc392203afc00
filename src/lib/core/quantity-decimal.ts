// Decimals are strings of digits with an optional "-" and ".": a float would not give back what was printed.

const GROUPED = /[,'’ \u00a0\u2007\u2009\u202f]/;

/**
 * The digits of a number as printed, without its thousands separators: "1,234.50" is "1234.50", ".5" is "0.5".
 * Null where the number is malformed ("66,7", "1.234.567", "1,23,456"): a guess would be a wrong figure.
 */
export function readDecimal(printed: string): string | null {
	const point = printed.indexOf('.');
	const whole = point < 0 ? printed : printed.slice(0, point);
	const fraction = point < 0 ? '' : printed.slice(point + 1);
	if (!isDigits(fraction)) return null;
	const separator = GROUPED.exec(whole)?.[0];
	const groups = separator === undefined ? [whole] : whole.split(separator);
	if (!groups.every(isDigits)) return null;
	const first = groups[0] ?? '';
	if (groups.length > 1 && (first.length > 3 || first === '' || first.startsWith('0'))) return null;
	if (groups.slice(1).some((group) => group.length !== 3)) return null;
	return (groups.join('') || '0') + (fraction && `.${fraction}`);
}

const isDigits = (text: string) => !/[^0-9]/.test(text);

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: string, b: string): number {
	if (a.startsWith('-') !== b.startsWith('-')) return a.startsWith('-') ? -1 : 1;
	if (a.startsWith('-')) return compareDecimals(b.slice(1), a.slice(1));
	const [wholeA = '', fractionA = ''] = a.replace(/^0+/, '').split('.');
	const [wholeB = '', fractionB = ''] = b.replace(/^0+/, '').split('.');
	if (wholeA.length !== wholeB.length) return wholeA.length - wholeB.length;
	if (wholeA !== wholeB) return wholeA < wholeB ? -1 : 1;
	const places = Math.max(fractionA.length, fractionB.length);
	const [padA, padB] = [fractionA.padEnd(places, '0'), fractionB.padEnd(places, '0')];
	return padA === padB ? 0 : padA < padB ? -1 : 1;
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
