/** What no cell needs, by itself. */
const NOT_PLAIN = [
	// Control and format characters, unusual spaces, fillers, unpaired surrogates, private use and unassigned: unseen.
	/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{DI}\u2800]|(?! )\p{Zs}/u,
	// Letters and digits of the Latin script that are not written as such: full-width, mathematical, enclosed; other digits.
	/[\uFF01-\uFF5E\u{1D400}-\u{1D7FF}\u2460-\u24FF\u{1F100}-\u{1F1AD}]|(?![0-9])\p{Nd}/u
];
const LETTERS = /[\p{L}\p{M}]+/gu;
const LATIN = /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
/** A word of Cyrillic or Greek letters that all look Latin: beside Latin words it is a slip, or meant to deceive. */
const TWINS = /(?<![\p{L}\p{M}])[АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]{2,}(?![\p{L}\p{M}])/u;

/**
 * The first character of a cell that a reader cannot see, or takes for another one, by its UTF-16 index and its name,
 * `U+0430 (а)`; or null. See Unicode TR 36 and TR 39 on confusable characters.
 */
export function suspicious(text: string): { index: number; name: string } | null {
	// Almost every cell is plain ASCII: one look settles it.
	const index = /^[ -~]*$/.test(text) ? -1 : placeIn(text);
	if (index === -1) return null;
	const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
	const seen = /[\p{L}\p{N}]/u.test(character) ? ` (${character})` : '';
	return { index, name: codePoint(character) + seen };
}

function placeIn(text: string): number {
	for (const pattern of NOT_PLAIN) {
		const index = text.search(pattern);
		if (index !== -1) return index;
	}
	for (const { 0: word, index } of text.matchAll(LETTERS)) {
		const other = word.search(NOT_LATIN);
		if (other !== -1 && LATIN.test(word)) return index + other;
	}
	return /[A-Za-z]/.test(text) ? text.search(TWINS) : -1;
}

/** A character by its number: `U+200B`. */
export const codePoint = (character: string): string =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
