import { keyAt, type Token } from '../tokens.ts';
import { isGood } from './goods.ts';
import { hedgeAt, type Introduction } from './verbs.ts';
import { itemRanges } from './items.ts';
import { type Amounts, type Listing, readPieces } from './pieces.ts';
import { COPULAS, MAIN, MAKING, OPEN_ENDS, phraseAt, TRADED, words } from './words.ts';

const SUBJECT = { hedge: null, composition: false, needs: 2, goods: 'some' } as const;
const REACH = 60;
const COMPLEMENT = 12;
const PASSIVE = words('exported imported shipped sold supplied delivered bought purchased traded');

/**
 * A list that ends right before the verb at `at`, whose complement says that it is one of goods traded: "lamps, rugs and
 * tiles were the main exports", "… were exported", "… accounted for most of the exports".
 * @param clause the token that the clause starts at
 */
export function subjectBefore(
	tokens: readonly Token[],
	clause: number,
	at: number,
	amounts: Amounts
): { introduction: Introduction; listing: Listing } | null {
	const isCopula = COPULAS.has(keyAt(tokens, at)) && keyAt(tokens, at) !== ':';
	const making = isCopula ? undefined : phraseAt(tokens, at, MAKING);
	if ((!isCopula && !making) || at <= clause || at - clause > REACH) return null;
	const to = at + (making?.length ?? 1);
	if (!saysTraded(tokens, to, making !== undefined)) return null;
	const from = openingEnd(tokens, clause, at);
	const listing = readPieces(tokens, from, amounts);
	const ranges = itemRanges(tokens, listing.pieces);
	const good = ranges.filter((range) => isGood(tokens, range)).length;
	if (listing.to !== at || 2 * good < ranges.length) return null;
	return { introduction: { ...SUBJECT, from: at, to, next: from }, listing };
}

const NAMING = words('named mentioned listed cited identified called');

/** "named lamps, rugs and tiles as the main exports" */
export function namedAt(tokens: readonly Token[], at: number, amounts: Amounts) {
	if (!NAMING.has(keyAt(tokens, at))) return null;
	const listing = readPieces(tokens, at + 1, amounts);
	if (keyAt(tokens, listing.to) !== 'as' || !saysTraded(tokens, listing.to + 1, false)) return null;
	const introduction: Introduction = { ...SUBJECT, from: at, to: at + 1, next: at + 1 };
	return { introduction, listing: { ...listing, isOpen: false } };
}

/** "… the main exports", "… exported", "… most of its exports" */
function saysTraded(tokens: readonly Token[], from: number, isMaking: boolean): boolean {
	let main = isMaking;
	for (let at = from; at < from + COMPLEMENT; at++) {
		const key = keyAt(tokens, at);
		if (key === '' || (',;.:'.includes(key) && !isDotOfLetter(tokens, at))) return false;
		if (PASSIVE.has(key) && at < from + 3) return true;
		main ||= MAIN.has(key) || key === 'among';
		if (main && TRADED.has(key)) return true;
	}
	return false;
}

const isDotOfLetter = (tokens: readonly Token[], at: number) =>
	keyAt(tokens, at) === '.' && keyAt(tokens, at - 1).length === 1;

/** Past "In 2017," and "with", before the subject. */
function openingEnd(tokens: readonly Token[], clause: number, at: number): number {
	const isOpening = [
		'in',
		'following',
		'during',
		'last',
		'this',
		'for',
		'over',
		'by',
		'as',
		'among',
		'from',
		'to'
	].includes(keyAt(tokens, clause));
	let from = clause;
	if (isOpening) {
		while (from < at && keyAt(tokens, from) !== ',') from++;
		from = from < at ? from + 1 : clause;
	}
	if (phraseAt(tokens, from, OPEN_ENDS) || ['with', 'while', 'and', ','].includes(keyAt(tokens, from))) from++;
	return hedgeAt(tokens, from)?.to ?? from;
}
