import type { Phrases } from '../phrase.ts';
import { isNounOfGoods, NO_GOODS } from './goods.ts';
import { keyAt, letterAt, lettersFrom, phraseAt, words } from './words.ts';

const ENDING = words(
	'amid despite during since until among between under throughout abroad overseas worldwide once each together alone all also again already both'
);

const MADE_AT = words('produced made grown manufactured assembled mined processed harvested');

/** A time, or where the goods go or come from, not "wire from unalloyed steel". */
export function isEnding(phrases: Phrases, at: number, start: number): boolean {
	const { key, letter } = phraseAt(phrases, at);
	const next = phraseAt(phrases, at + 1);
	if (letter === 'Y') return true;
	if (at === start) return false;
	// "lamps imported from Riga"
	if (letter === 'V' && key.endsWith('ed') && 'tfb'.includes(next.letter)) return true;
	// "lamps produced at a plant in Riga"
	if (MADE_AT.has(key) && /^(?:at|by|in)$/.test(next.key)) return true;
	// "daily essentials"
	if (letter === 'r' && 'cC'.includes(next.letter)) return false;
	if ('tw@vxXjrz'.includes(letter) || (ENDING.has(key) && letterAt(phrases, at - 1) === 'c')) return true;
	if (/..[^p]ly$/.test(key)) return next.letter !== 'c';
	// "metals and products from them", "polymers in their primary forms"; "in return for", "in small quantities"
	if (letter === 'i' && (letterAt(phrases, at + 2) === 'p' || keyAt(phrases, at + 2) === 'quantities')) return true;
	if (key !== 'for' && /^(?:their|it|them|these)$/.test(next.key)) return false;
	if (key === 'for' && /^(?:its|their)$/.test(next.key)) return true;
	if ('fi'.includes(letter))
		return 'EnDOT'.includes(next.letter) || ENDING.has(next.key) || NO_GOODS.has(next.key) || /^\d|&/.test(next.key);
	return 'pb'.includes(letter) && key !== 'for' && (next.key === 'the' || next.letter === 'E');
}

/** "lamps to Latvia and rugs to Estonia": the phrases of where an item goes or comes from, before the next one; else 0. */
export function placeAt(phrases: Phrases, at: number): number {
	const [, place = '', link = ''] = /^([tf]D*[En](?:,?&?D*[En])*)(,?&?D*)(?=[cC])/.exec(lettersFrom(phrases, at)) ?? [];
	const next = at + place.length + link.length;
	return link !== '' && hasGoods(phrases, next) ? place.length : 0;
}

/** "lamps to its capital and rugs": more goods come after where the first go. */
export function goesOnAfter(phrases: Phrases, at: number): boolean {
	const [reach] = /^[tf][^&,.;()xV]{0,4}[&,](?=c)/.exec(lettersFrom(phrases, at)) ?? [];
	return reach !== undefined && hasGoods(phrases, at + reach.length);
}

/** Whether goods are named there. */
function hasGoods(phrases: Phrases, at: number): boolean {
	const { length } = /^[cC]*/.exec(lettersFrom(phrases, at))?.[0] ?? '';
	return isNounOfGoods(keyAt(phrases, at + length - 1));
}
