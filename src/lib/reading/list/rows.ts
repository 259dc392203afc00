import { matchesIn } from '../../std/matches-in.ts';
import { lettersOf, type Phrases } from '../phrase.ts';
import { isPartial, isUncertain } from './certain.ts';
import { headOf, isGood, isKnownGood, isNounOfGoods } from './goods.ts';
import { itemRanges } from './items.ts';
import { type Listing, readPieces } from './pieces.ts';
import { REACH } from './subject.ts';
import { PARTICIPLES } from './verbs.ts';
import { tellsGoods } from './tells.ts';
import { keyAt, lettersFrom, phraseAt, type Range, TRADED } from './words.ts';

/** Goods in a row, and the word of trade in their clause that they are tied to; null where they are not certain. */
interface Row {
	ranges: readonly Range[];
	tie: Range | null;
}

/** Two goods or more. */
const ROW = /(?<![cC])[cC]{1,8}(?:\([^()&]{1,6}\))?(?:,&[cC]{1,8}|[,&][cC]{1,8})+/g;

/**
 * The rows of goods that we know by their names, whatever introduces them: "exports fell on the back of lamps and rugs".
 * @param isOfTrade whether the sentence speaks of trade, and not only of products
 */
export function readRows(phrases: Phrases, isOfTrade: boolean): Row[] {
	if (!phrases.some((_, at) => isTie(phrases, at))) return [];
	const letters = lettersOf(phrases);
	let past = 0;
	return matchesIn(ROW, letters).flatMap(({ 0: row, index }): Row[] => {
		if (index < past || isDenied(phrases, letters, index)) return [];
		const listing = readPieces(phrases, index);
		past = listing.end;
		const ranges = itemRanges(phrases, listing.pieces);
		const isCertain =
			isOfTrade &&
			startsList(phrases, index) &&
			ranges.slice(0, 1).every((range) => isGood(phrases, range)) &&
			areGoods(phrases, ranges) &&
			!isUncertain(phrases, listing, ranges) &&
			!isPartial(phrases, index, { from: index - 1, to: index }, ranges, listing.to);
		const tie = isCertain ? tieOf(phrases, index, listing) : null;
		if (tie) return [{ ranges, tie }];
		const told = matchesIn(/[cC]+/g, row).map(({ 0: { length }, index: at }) => ({
			from: index + at,
			to: index + at + length
		}));
		return areGoods(phrases, told) ? [{ ranges: told, tie }] : [];
	});
}

/** "not lamps or rugs", where "due to lamps" tells a reason */
const isDenied = (phrases: Phrases, letters: string, at: number): boolean =>
	/M(?:[^D].{0,2})?$/.test(letters.slice(Math.max(0, at - 4), at)) && keyAt(phrases, at - 1) !== 'due to';

/** Goods that we know in the main, and both of two. */
const areGoods = (phrases: Phrases, ranges: readonly Range[]): boolean =>
	tellsGoods(phrases, ranges, { needs: 2, goods: 'known' }, true) &&
	(ranges.length > 2 || ranges.every((range) => isKnownGood(headOf(phrases, range))));

/** "rugs, lamps", "…, of lamps and of rugs", "…, $4 million from lamps" */
const GOES_ON = /(?:[cCnEHD+&,sl]|[,&][ofi]|[,&]D?[QU].)$/;

/** Whether a row starts there: what stands before is no part of its first item, nor an item itself. */
function startsList(phrases: Phrases, at: number): boolean {
	const [before, owner, word] = [phraseAt(phrases, at - 1), phraseAt(phrases, at - 2), keyAt(phrases, at)];
	// "In addition to lamps and rugs, Riga's exports include …"
	if (at === 1 && before.letter === '&') return true;
	const isOwned = /['’]s?$/.test(before.key) && owner.letter !== 'o';
	if (!isOwned && before.key !== 'the' && GOES_ON.test(lettersOf(phrases.slice(Math.max(0, at - 4), at)))) return false;
	if (/^(?:;$|exclu|not incl)/.test(before.key)) return false;
	// "currently permitting lamps", "mainly acquired lamps"
	if ((/(?:en|ing|ly|^like)$/.test(word) && !isKnownGood(word)) || (before.letter === 'h' && word.endsWith('ed')))
		return false;
	if ('bht'.includes(before.letter)) return !isNounOfGoods(owner.key);
	// "cake from soybean oil", "used for lamps", "prices for lamps", not "earnings from lamps", "stemmed from lamps"
	const isItem =
		owner.letter === 'c' &&
		(isKnownGood(owner.key) ||
			!/(?:s|(?<!us)ed)$|^(?:revenue|income|performance)$/.test(owner.key) ||
			(owner.key === 'prices' && before.key === 'for') ||
			(PARTICIPLES.has(owner.key) && isKnownGood(keyAt(phrases, at - 3))));
	return !('ofp'.includes(before.letter) && isItem);
}

const isTie = (phrases: Phrases, at: number): boolean =>
	phraseAt(phrases, at).flow !== undefined || TRADED.has(keyAt(phrases, at));

/** The nearest word of trade in the clause, before the row or else after it. */
function tieOf(phrases: Phrases, from: number, { to }: Listing): Range | null {
	const isStop = (at: number) =>
		/^(?:[.x]|&a)/.test(lettersFrom(phrases, at)) || keyAt(phrases, at) === ';' || at < from - REACH || at > to + REACH;
	for (let at = from - 1; at >= 0 && !isStop(at); at--) if (isTie(phrases, at)) return { from: at, to: at + 1 };
	for (let at = to; !isStop(at); at++) if (isTie(phrases, at)) return { from: at, to: at + 1 };
	return null;
}
