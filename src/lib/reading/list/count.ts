import type { Phrases } from '../phrase.ts';
import { isKnownGood } from './goods.ts';
import { keyAt, letterAt, lettersFrom, words } from './words.ts';

const SCALES = words('hundred thousand million billion');

/** Past a number or a weight that belongs to no item's name: "over 20 tons of", "1.4 million tonnes of", "300" before "buses". */
export function pastCount(phrases: Phrases, at: number): number {
	let number = at + (/^(?:Rv|[Dp]{0,2})(?=c)/.exec(lettersFrom(phrases, at))?.[0].length ?? 0);
	if (/^(?:nearly|about|around|some|roughly|almost|approximately)$/.test(keyAt(phrases, number))) number++;
	if (!/^\d[\d., ]*$/.test(keyAt(phrases, number++))) return at;
	if (SCALES.has(keyAt(phrases, number))) number++;
	const [unit] = /^[cn]{1,2}(?:rc?)?o/.exec(lettersFrom(phrases, number)) ?? [];
	// "6,000 tractors of Riga"
	if (unit && !isKnownGood(keyAt(phrases, number + unit.indexOf('o') - 1))) return number + unit.length;
	const isPlural = [0, 1, 2].some(
		(reach) => letterAt(phrases, number + reach) === 'c' && /[^su]s$/.test(keyAt(phrases, number + reach))
	);
	return isPlural && !keyAt(phrases, number - 1).includes('.') ? number : at;
}

const MEASURES = words(
	'half third quarter two-thirds three-quarters lot lots amount amounts quantity quantities range variety types kinds sorts varieties number numbers volume volumes value part share group mix assortment array selection'
);

/** Past what only measures an item: "a large amount of", "all types of". */
export function pastMeasure(phrases: Phrases, at: number): number {
	const reach = phrases.slice(at, at + 5).findIndex(({ letter }) => letter === 'o') + 1;
	return MEASURES.has(keyAt(phrases, at + reach - 2)) ? at + reach : at;
}
