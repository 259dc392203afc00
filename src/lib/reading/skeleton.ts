import { isKnownGood } from './list/goods.ts';
import { lettersOf, type Phrase } from './phrase.ts';

/** Where the name of an economy stands in a clause. */
export type Role = 'maker' | 'share' | 'owner' | 'subject' | 'of' | 'to' | 'in' | 'from' | 'by' | 'other';
const PREPOSITIONS: Record<string, Role> = { t: 'to', i: 'in', b: 'by', o: 'of', f: 'from', p: 'other', '@': 'other' };

/** A clause without small words, times and the economies that a preposition places. */
export interface Skeleton {
	core: Phrase[];
	letters: string;
	placed: { role: Role; phrase: Phrase; isOther: boolean }[];
	periods: Phrase[];
}

/** Whether goods or services are named from here on, the last of them known: "roast coffee", "agricultural" of exports. */
export function isGoods(phrases: readonly Phrase[], from: number): boolean {
	const { length } = /^[Cc]*/.exec(lettersOf(phrases.slice(from, from + 6)))?.[0] ?? '';
	const { letter, key = '' } = phrases[from + length - 1] ?? {};
	return length > 0 && (letter === 'C' || isNameOfGoods(key));
}

/** Whether a word by itself tells that goods are meant: "coffee", "agricultural" of exports. */
export const isNameOfGoods = (key: string): boolean =>
	isKnownGood(key) ||
	/^(?:agricultural|agri-?food|agrarian|farm|forestry|horticultural|automotive|merchandise)$/.test(key);

/** Whether goods are named whole, in words side by side: not "wood (4 %) and rugs", "wood and articles of wood", "on this side, rugs". */
export function isUnbroken(phrases: readonly Phrase[], run: readonly Phrase[]): boolean {
	const [first, last] = [run[0], run.at(-1)].map((phrase) => phrases.indexOf(phrase as Phrase)) as [number, number];
	const letters = lettersOf(phrases.slice(first, last + 1));
	return (
		/^[CcD]+(?:(?:,?[CcD]+)*,?&[CcD]+)?$/.test(letters) && !/^o[Cc]/.test(lettersOf(phrases.slice(last + 1, last + 3)))
	);
}

/** "with FDI at", "with German FDI at", but for "with Germany, exports were" */
const isOpening = (next: Phrase | undefined): boolean =>
	'DCHQc'.includes(next?.letter ?? '.') || next?.party?.isAdjective === true || next?.party?.isPossessive === true;

/** @param isShare whether the clause is about a per cent, which else is passed over */
export function skeletonOf(phrases: readonly Phrase[], isShare: boolean): Skeleton {
	const kept = phrases.filter(
		({ letter, key }, i) =>
			// "a total of", "a record high of" go with the amount; "the figure for exports"
			!((letter === 'o' || key === 'for') && phrases[i - 1]?.letter === 'D') &&
			// "Germany reported exports of"
			!(/^re[cp]or/.test(key) && phrases[i - 1]?.letter === 'E' && 'DCH'.includes(phrases[i + 1]?.letter ?? '.')) &&
			// "with FDI at"
			!(key === 'with' && i < 6 && /^[DY,]*$/.test(lettersOf(phrases.slice(0, i))) && isOpening(phrases[i + 1])) &&
			// "amounted in 2013 to"
			!(letter === 't' && phrases[i - 1]?.period && /^amount/.test(phrases[i - 2]?.key ?? '')) &&
			// "between $5 million and $6 million"
			!(letter === 'p' && phrases[i + 1]?.quantity?.upper) &&
			!'Dg,'.includes(letter) &&
			(isShare || letter !== '%' || /^%D*o?D*Q/.test(lettersOf(phrases.slice(i, i + 6))))
	);
	const endsThere = new Set(phrases.filter((_, i) => phrases[i + 1]?.letter === ','));
	const letters = lettersOf(kept);
	const core: Phrase[] = [];
	const placed: Skeleton['placed'] = [];
	const periods: Phrase[] = [];
	for (let at = 0; at < kept.length; at++) {
		const phrase = kept[at] as Phrase;
		const role = PREPOSITIONS[phrase.letter];
		const party = kept[at + 1];
		if (phrase.period) {
			if (!phrase.period.isComparison) periods.push(phrase);
		} else if (
			role &&
			party &&
			'EnO'.includes(party.letter) &&
			// "in US investment": the economy is the noun's.
			(endsThere.has(party) || !/^E[Cc]*H/.test(letters.slice(at + 1, at + 8))) &&
			// "83 % of the money Germany invested", "Of the money Germany invested, 83 %"
			!((core.at(-1)?.letter ?? '%') === '%' && /^oE[AM]*V/.test(letters.slice(at)))
		) {
			// "to German supermarkets" or "Germany's army" is not to Germany, and "from companies registered in Cyprus" is not in Cyprus.
			const { isAdjective = false, isPossessive = false } = party.party ?? {};
			const isOfNext = (isAdjective || isPossessive) && /^[cnCO]/.test(letters.slice(at + 2));
			const isOther = isOfNext || /(?<!Q)[fbtip@]c+$/.test(letters.slice(Math.max(0, at - 6), at));
			// "exports of German services" are Germany's, and imports of them are from Germany.
			const isMaker = role === 'of' && isOfNext && isGoods(kept, at + 2);
			if (isMaker) core.push(phrase);
			placed.push({ role: isMaker ? 'maker' : role, phrase: party, isOther: isOther && !isMaker });
			at++;
		} else if (phrase.party && /^EtD*E/.test(letters.slice(at)) && endsThere.has(kept[at - 1] as Phrase)) {
			// "exports of services, Belarus to Germany: …"
			placed.push({ role: 'from', phrase, isOther: false });
		} else if (core.at(-1)?.letter === 'V' && /^Ep?[Cc]*[wQL]/.test(letters.slice(at)) && !phrase.party?.isAdjective) {
			// "sold Poland furniture worth $5 million", "supplied Poland with furniture worth …"
			placed.push({ role: 'to', phrase, isOther: phrase.party?.isPossessive === true });
			if (party?.key === 'with') at++;
		} else core.push(phrase);
	}
	return { core, letters: lettersOf(core), placed, periods };
}
