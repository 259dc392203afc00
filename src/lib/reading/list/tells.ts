import type { Phrase, Phrases } from '../phrase.ts';
import { headOf, isGeneric, isGood, isKnownGood, isNounOfGoods, NO_GOODS } from './goods.ts';
import type { Form } from './verbs.ts';
import { keyAt, letterAt, NOUNS, type Range } from './words.ts';

/** Whether items that are not certain to be goods may be: three, of which we know half. */
export function mayTellGoods(phrases: Phrases, ranges: readonly Range[], isOfTrade: boolean): boolean {
	const known = ranges.filter((range) => isKnownGood(headOf(phrases, range))).length;
	return 2 * known >= ranges.length && tellsGoods(phrases, ranges, { needs: 3, goods: 'any' }, isOfTrade);
}

/** Whether items are goods that a form can introduce, in a sentence that is of trade. */
export function tellsGoods(
	phrases: Phrases,
	ranges: readonly Range[],
	{ needs, goods }: Pick<Form, 'needs' | 'goods'>,
	isOfTrade: boolean
): boolean {
	if (!isOfTrade || ranges.length < needs) return false;
	if (ranges.every((range) => isGeneric(phrases, range, ranges.length === 1))) return false;
	// "imported goods worth $3 million, Estonia $4 million"
	if (ranges.some(({ from, to }) => to - from === 1 && letterAt(phrases, from) === 'E')) return false;
	// "the exported and imported"
	if (ranges.some(({ to }) => letterAt(phrases, to - 1) === 'V' && keyAt(phrases, to - 1).endsWith('ed'))) return false;
	const heads = ranges.map((range) => headOf(phrases, range));
	// "Kazakhstan, Egypt", "Jetro and Nipon Ham"
	const isName = ({ to }: Range) => 'nEH'.includes(letterAt(phrases, to - 1));
	if (!heads.some(isNounOfGoods) && ranges.every(isName)) return false;
	const good = ranges.filter((range) => isGood(phrases, range)).length;
	if (goods === 'known') {
		const known = heads.filter(isKnownGood).length;
		const isFlow = ({ letter, key }: Phrase) => 'HV'.includes(letter) && key !== 'investment' && !NOUNS.has(key);
		const isPlain =
			!NO_GOODS.has(heads[0] ?? '') && !ranges.some(({ from, to }) => phrases.slice(from, to).some(isFlow));
		return (
			isPlain && 2 * known >= heads.length && (heads.length > 2 ? 3 * good >= 2 * heads.length : good === heads.length)
		);
	}
	if (goods === 'most') return 3 * good >= 2 * heads.length;
	if (goods === 'first') return isNounOfGoods(heads[0] ?? '') || heads.length > 2;
	return good > 0 || (goods !== 'some' && needs === 1 && ranges.length > 1);
}
