import { matchesIn } from '../../std/matches-in.ts';
import { lettersOf, type Phrase, type Phrases } from '../phrase.ts';
import { isGeneric, isKnownGood, isTradedNoun } from './goods.ts';
import { COPULAS, type Introduction, SUBJECT_PHRASES } from './introduction.ts';
import { isKnownPair, type ItemRange, itemRanges } from './items.ts';
import { type Listing, readPieces } from './pieces.ts';
import { isTraded, isVerb, pastFlow, verbStart } from './verbs.ts';
import {
	FIGURES,
	hedgeAt,
	keyAt,
	letterAt,
	lettersFrom,
	MADE,
	MAIN,
	MAKING,
	NAMING,
	phraseAt,
	TOPPING,
	TRADED,
	words
} from './words.ts';

const SUBJECT = { hedge: null, composition: false, needs: 2, goods: 'some' } as const;
/** No subject is longer in phrases; the bound keeps time linear. */
export const REACH = 60;

/** A list before the verb that it is the subject of, and where that verb stands. */
interface Subject {
	introduction: Introduction;
	listing: Listing;
	verb: number;
}

/**
 * A list that ends right before the verb at `at`, whose complement says that it is one of goods traded: "lamps, rugs and
 * tiles were the main exports", "… were exported", "… accounted for most of the exports".
 * @param clause the phrase that the clause starts at
 */
export function subjectBefore(phrases: Phrases, clause: number, at: number): Subject | null {
	const { key } = phraseAt(phrases, at);
	if (at - clause > REACH || !isVerbOf(phrases, at)) return null;
	const isMaking = MAKING.has(key);
	const isTold =
		((isMaking || COPULAS.has(key) || key === 'as') && saysTraded(phrases, at + 1, isMaking)) || saysMoved(phrases, at);
	if (!isTold && !othersAfter(phrases, at)) return null;
	const verb = verbStart(phrases, at);
	// "lamp exports fell by 3 %, rugs by 2 %"
	const end = !isTold && letterAt(phrases, verb - 1) === 'H' ? verb - 1 : verb;
	const from = pastFlow(phrases, subjectStart(phrases, clause, end));
	const listing = readPieces(phrases, from, end);
	const ranges = itemRanges(phrases, listing.pieces);
	if (ranges.length === 0 || listing.end !== end || letterAt(phrases, end - 1) === ',') return null;
	if (!isTold && !ranges.every((range) => isSpecific(phrases, range))) return null;
	const introduction: Introduction = { ...SUBJECT, goods: isTold ? 'some' : 'known', from: at, to: at + 1, next: from };
	return { introduction, listing, verb: at };
}

/** Goods that we know, and not "goods" or "the commodities" themselves. */
const isSpecific = (phrases: Phrases, range: ItemRange): boolean =>
	phrases.slice(range.from, range.to).some(({ key }) => isKnownGood(key)) && !isGeneric(phrases, range, false);

/** A list with what its sentence says of more goods after the verb that it is a subject of. */
export function continued(phrases: Phrases, listing: Listing, verb: number): Listing {
	const others = listing.pieces.length > 0 && keyAt(phrases, verb) !== ')' ? othersAfter(phrases, verb) : null;
	if (!others || !itemRanges(phrases, listing.pieces).every((range) => isSpecific(phrases, range))) return listing;
	// An amount between is said of the last of them, where it is the only one of its kind.
	const between = phrases.slice(listing.end, others.from).map(({ letter }) => letter);
	const only = between.findIndex(
		(letter) => 'Q%'.includes(letter) && between.indexOf(letter) === between.lastIndexOf(letter)
	);
	const amount = only < 0 ? null : listing.end + only;
	const isPriced = between.some((letter) => 'Q%'.includes(letter));
	const lead = listing.pieces.map((piece, index) =>
		isPriced && index + 1 === listing.pieces.length ? { ...piece, isPriced, amount: piece.amount ?? amount } : piece
	);
	const [first, ...rest] = others.pieces;
	return { ...others, pieces: [...lead, ...(first ? [{ ...first, isStrong: true }] : []), ...rest] };
}

const MOVING = words('recorded registered posted showed saw witnessed experienced');
/** "lamps and rugs recorded a rise in exports" */
const saysMoved = (phrases: Phrases, at: number): boolean =>
	MOVING.has(keyAt(phrases, at)) && /^.[cCDR]{0,3}(?:N[io][cCDE]{0,2}H|HN)/.test(lettersFrom(phrases, at));

const isVerbOf = (phrases: Phrases, at: number): boolean =>
	'kRqaAV'.includes(letterAt(phrases, at)) ||
	MOVING.has(keyAt(phrases, at)) ||
	MAKING.has(keyAt(phrases, at)) ||
	keyAt(phrases, at) === 'as' ||
	(letterAt(phrases, at) === 'c' && isVerb(phrases, at, at - 1));

/** Where the list of a subject goes on after its verb: "lamps are the main export, followed by rugs", "lamps fell by 4 %, rugs by 3 %". */
function othersAfter(phrases: Phrases, at: number): (Listing & { from: number }) | null {
	const letters = lettersOf(phrases.slice(at + 1, at + 40));
	const [followed] = /^[^;.xST]*?[,;]?\+/.exec(letters) ?? [];
	const [priced] = !isVerbOf(phrases, at) ? [] : (/^[^;.xSTkaqRV,&]*[QU%][^;.xSTkaqRV,&]*[,;]/.exec(letters) ?? []);
	const isNamed = ({ letter, key }: Phrase) => letter === 'c' && isKnownGood(key) && !TRADED.has(key);
	if (phrases.slice(at + 1, at + 1 + (followed ?? priced ?? '').length).some(isNamed)) return null;
	if (followed) return { ...readPieces(phrases, at + 1 + followed.length), from: at + 1 + followed.length };
	if (!priced) return null;
	const others = readPieces(phrases, at + 1 + priced.length);
	if (others.pieces[0]?.amount == null || !/^&?D*[cCn]/.test(lettersFrom(phrases, at + 1 + priced.length))) return null;
	const isOpen = others.pieces.some(({ amount }) => amount === null);
	return { ...others, isOpen, from: at + 1 + priced.length };
}

/** Where the subject starts: after "that", "while" or ", with", and past "In 2017," or "As for imports,". */
function subjectStart(phrases: Phrases, clause: number, end: number): number {
	const isOpening = (at: number) =>
		NAMING.has(keyAt(phrases, at)) ||
		'TSx“'.includes(letterAt(phrases, at)) ||
		WITH.test(`${keyAt(phrases, at - 1)} ${keyAt(phrases, at)}`);
	let from = end;
	while (from > clause && !isOpening(from - 1)) from--;
	if (['with', 'and', ','].includes(keyAt(phrases, from))) from++;
	if ('Y&'.includes(letterAt(phrases, from)) && keyAt(phrases, from + 1) !== ',') from++;
	const isCircumstance = () =>
		/^(?:[Ytifb@pj]|D,|D?H)/.test(lettersFrom(phrases, from)) ||
		/^(?:following|among)$|..ly$/.test(keyAt(phrases, from));
	const comma = () => phrases.slice(from, end).findIndex(({ key }) => key === ',');
	const isOfGoods = () =>
		isKnownGood(keyAt(phrases, from + comma() - 1)) && !TRADED.has(keyAt(phrases, from + comma() - 1));
	while (isCircumstance() && comma() >= 0 && !isOfGoods()) from += comma() + 1;
	// "Riga's lamps and rugs were exported"
	if (phraseAt(phrases, from).party?.isPossessive) from++;
	// "About half of the lamps and rugs were exported"
	const [part = ''] = /^[Dc]?coD?/.exec(lettersFrom(phrases, from)) ?? [];
	if (phrases.slice(from, from + part.length).some(({ key }) => PART.has(key))) from += part.length;
	return hedgeAt(phrases, from)?.to ?? from;
}

const WITH = /^[,;] with$/;

const MODIFIERS = /[cC]{1,3}(?:(?:,[cC]{1,3})+,?)?&[cC]{1,3}$/;
const COMPARING = words('higher lower rising falling strong stronger weak weaker growing total');

/** "wheat, rice and cotton exports rose" */
export function modifiersBefore(phrases: Phrases, clause: number, at: number): Subject | null {
	const { key, letter, flow } = phraseAt(phrases, at);
	if (
		!(letter === 'H' ? isTraded(flow) : key === 'shipments') ||
		('cCH'.includes(letterAt(phrases, at + 1)) && !isVerb(phrases, at + 1, at) && !FIGURES.has(keyAt(phrases, at + 1)))
	)
		return null;
	const first = Math.max(clause, at - SUBJECT_PHRASES);
	const run = MODIFIERS.exec(lettersOf(phrases.slice(first, at)));
	if (!run) return null;
	const start = first + run.index;
	// "growing lamp and rug exports", "traditionally, lamp and rug exports"
	const isOpening =
		COMPARING.has(keyAt(phrases, start)) ||
		MAIN.has(keyAt(phrases, start)) ||
		(/(?:..[^p]ly|ing|ed)$/.test(keyAt(phrases, start)) && !isKnownGood(keyAt(phrases, start)));
	const from = start + (isOpening ? 1 : 0);
	// "iron and steel exports"
	if (phrases.slice(from, at).some(({ letter }, i) => letter === '&' && isKnownPair(phrases, from + i))) return null;
	const pieces = matchesIn(/[cC]+/g, lettersOf(phrases.slice(from, at))).map(({ 0: { length }, index }) => ({
		from: from + index,
		to: from + index + length,
		ands: [],
		amount: null,
		led: false,
		isStrong: false,
		isCounted: false,
		coordinated: false,
		isPriced: false
	}));
	// "lamps, rugs and other exports"
	if (keyAt(phrases, at - 1) === 'other') pieces.pop();
	const heads = pieces.map(({ to }) => keyAt(phrases, to - 1));
	const unknown = heads.filter((head) => !isKnownGood(head));
	if (heads.length > 2 ? 2 * unknown.length > heads.length : unknown.length > 0) return null;
	const introduction: Introduction = { ...SUBJECT, goods: 'any', from: at, to: at + 1, next: from };
	const before = phraseAt(phrases, start - 1);
	// "Riga's lamp and rug exports"
	const isOpen =
		keyAt(phrases, from).startsWith('non-') || (',&n'.includes(before.letter) && !/['’]s?$/.test(before.key));
	return { introduction, listing: { pieces, to: at, end: at, isOpen }, verb: at + 1 };
}

const COMPLEMENT = 12;

/** "… the main exports", "… exported", "… most of its exports" */
function saysTraded(phrases: Phrases, from: number, isMaking: boolean): boolean {
	const isTopping = TOPPING.has(keyAt(phrases, from - 1));
	let main = false;
	let flows = false;
	for (let at = from; at < from + COMPLEMENT; at++) {
		const { key, letter } = phraseAt(phrases, at);
		if ((',;.'.includes(letter) && !/^,&?D*[Q%]/.test(lettersFrom(phrases, at))) || key === 'not') return false;
		if (letter === 'V' && at < from + 3) return true;
		main ||= MAIN.has(key) || PART.has(key) || letter === 'W' || (isMaking && 'o%'.includes(letter));
		main ||= isTopping;
		flows ||= /^(?:ex|im)port/.test(key);
		flows ||= letterAt(phrases, at + 1) === 'V';
		if (main && isTradedNoun(phrases, at) && (flows || !MADE.has(key))) return true;
	}
	return false;
}

const PART = words(
	'among first some most majority half bulk part backbone mainstay mainstays basis core list staple staples much two-thirds three-quarters third quarter'
);
