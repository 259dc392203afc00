/** A character that a reader cannot see, or takes for another one. */
export interface Suspicious {
	/** UTF-16 index in the text */
	index: number;
	/** `U+0430 (а)` */
	name: string;
	kind: 'control' | 'invisible' | 'look-alike' | 'mixed-alphabets';
}

/** What one character shows by itself. */
const CHARACTERS: readonly [Suspicious['kind'], RegExp][] = [
	['control', /\p{Cc}/u],
	// Format characters, unusual spaces, fillers, unpaired surrogates, private use and unassigned: none can be seen.
	['invisible', /[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{DI}\u2800]|(?! )\p{Zs}/u],
	// Letters and digits of the Latin script that are not written as such: full-width, mathematical, enclosed; other digits.
	['look-alike', /[\uFF01-\uFF5E\u{1D400}-\u{1D7FF}\u2460-\u24FF\u{1F100}-\u{1F1AD}]|(?![0-9])\p{Nd}/u]
];
const LETTERS = /[\p{L}\p{M}]+/gu;
const LATIN = /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
/** A word of Cyrillic or Greek letters that all look Latin: beside Latin words it is a slip, or meant to deceive. */
const TWINS = /(?<![\p{L}\p{M}])[АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]{2,}(?![\p{L}\p{M}])/u;

/** The first suspicious character of a cell, or null. See Unicode TR 36 and TR 39 on confusable characters. */
export function suspicious(text: string): Suspicious | null {
	// Almost every cell is plain ASCII: one look settles it.
	if (/^[ -~]*$/.test(text)) return null;
	for (const [kind, pattern] of CHARACTERS) {
		const index = text.search(pattern);
		if (index !== -1) return at(text, index, kind);
	}
	for (const { 0: word, index } of text.matchAll(LETTERS)) {
		const other = word.search(NOT_LATIN);
		if (other !== -1 && LATIN.test(word)) return at(text, index + other, 'mixed-alphabets');
	}
	const twin = /[A-Za-z]/.test(text) ? TWINS.exec(text) : null;
	return twin && at(text, twin.index, 'look-alike');
}

function at(text: string, index: number, kind: Suspicious['kind']): Suspicious {
	const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
	const seen = /[\p{L}\p{N}]/u.test(character) ? ` (${character})` : '';
	return { index, name: codePoint(character) + seen, kind };
}

/** A character by its number: `U+200B`. */
export const codePoint = (character: string): string =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
