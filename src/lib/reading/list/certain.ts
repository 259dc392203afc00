import { lettersOf, type Phrases } from '../phrase.ts';
import { headOf, isGood, isKnownGood, isNounOfGoods, NO_GOODS } from './goods.ts';
import { pastCount } from './count.ts';
import type { ItemRange } from './items.ts';
import type { Listing } from './pieces.ts';
import { isVerb } from './verbs.ts';
import { DETAILS, keyAt, letterAt, lettersFrom, MAIN, NOUNS, phraseAt, type Range, TRADED, words } from './words.ts';

export const isDetail = (phrases: Phrases, at: number): boolean =>
	DETAILS.has(keyAt(phrases, keyAt(phrases, at) === ',' ? at + 1 : at));

/** No clause is longer in phrases; the bound keeps time linear. */
const CLAUSE = 24;

/** What stands right before the first item, or after the last one, may be more of the list. */
export function isPartial(
	phrases: Phrases,
	start: number,
	{ from }: Range,
	ranges: readonly Range[],
	to: number
): boolean {
	// "lamps, rugs and tiles, including wall tiles" tells more of the last one; "lamps, including desk lamps" may go on
	const isClosed = ranges.length > 2 && letterAt(phrases, (ranges.at(-1)?.from ?? 0) - 1) === '&';
	if (isDetail(phrases, to) && !isClosed) return true;
	const isDetailing = [from, (ranges[0]?.from ?? 0) - 1].some((at) => DETAILS.has(keyAt(phrases, at)));
	if (isDetailing && mayEndWithin(phrases, start, from, ranges)) return true;
	// "precious metals, particularly gold ($4 million), and rugs ($3 million)"
	const isHedged = lettersOf(phrases.slice(from - 1, from + 1)) === ',h' && !TRADED.has(keyAt(phrases, from - 2));
	if (isHedged && /[Q%U]/.test(lettersOf(phrases.slice(from, to + 3)))) return true;
	let isPast = false;
	for (let at = to; at < to + CLAUSE; at++) {
		const { key, letter } = phraseAt(phrases, at);
		const letters = lettersFrom(phrases, at);
		const isMore = (letter === '&' && key.endsWith(' as') && !/^&D*[EV]/.test(letters)) || /^&h(?![HV])/.test(letters);
		if (letter === '+' || isMore) return true;
		// "…; its main imports were …"
		if ('.x'.includes(letter) || /^;&?(?:[OE]|D.{0,2}H)/.test(letters)) return false;
		// "…; lamps ($4 million)", "27 % are lamps; 25 % are rugs"
		if (/^(?:[,;&]&?(?:D*[cC]{1,4}\(D*[QU%]|D*%R?s?[aklcC]|[ift]D?[En]D*[ak])|;&?D*[cC&]{1,5},[RO])/.test(letters))
			return true;
		// "502 tons of acorns, and 28 tons of grapes"
		if (/^[,;]&/.test(letters) && pastCount(phrases, at + 2) > at + 2) return true;
		isPast ||= 'TSHVX('.includes(letter) || isVerb(phrases, at, to);
		if (isPast) continue;
		// "…, the main goods"
		const [goods = ''] = (keyAt(phrases, at + 1) !== 'the' && /^[,;&]&?D*[cCn]{1,4}(?=[,;&.tfi@])/.exec(letters)) || [];
		const head = at + goods.length - 1;
		const isNamed = phrases.slice(at + 1, head).some(({ key, letter }) => letter === 'c' && key !== 'other');
		if (goods && isKnownGood(keyAt(phrases, head)) && (isNamed || !TRADED.has(keyAt(phrases, head)))) return true;
	}
	return false;
}

/** Whether some of the items after "including" may be no details any more, or those of one good among others. */
function mayEndWithin(phrases: Phrases, start: number, detail: number, ranges: readonly Range[]): boolean {
	const isSetOff = keyAt(phrases, detail - 1) === ',';
	const owner = keyAt(phrases, detail - (isSetOff ? 2 : 1));
	const second = ranges[1]?.from ?? 0;
	return (
		// "parts, including plastic, mirrors and chains ($4 million), steel"
		(!TRADED.has(owner) && ranges.some(({ from, to }) => /,/.test(lettersOf(phrases.slice(from, to))))) ||
		// "grain including flour"
		(ranges.length === 1 && isKnownGood(owner) && !TRADED.has(owner)) ||
		// "farm products such as wheat and rye, alongside lamps"
		ranges.some(({ from }) => keyAt(phrases, from - 1) === 'alongside') ||
		// "minerals, including gas, and lamps"
		(isSetOff && ranges.length === 2 && lettersOf(phrases.slice(second - 2, second)) === ',&') ||
		isOfLast(phrases, start, detail)
	);
}

/** "tiles, lamps and glassware such as bowls": goods of which but the last is detailed */
function isOfLast(phrases: Phrases, start: number, detail: number): boolean {
	const before = Math.max(start, detail - 12);
	const [run = ''] = /[,&][cCnDE]+$/.exec(lettersOf(phrases.slice(before, detail))) ?? [];
	const at = detail - run.length - 1;
	return run !== '' && (isNounOfGoods(keyAt(phrases, at)) || letterAt(phrases, at) === 'E');
}

const DETERMINERS = words('a an the those each another its their his just');

const METALS = words('lead zinc copper nickel tin iron aluminum aluminium gold silver chromium manganese');

/** "ores of lead, zinc and copper": ores of each? */
const isOfSeveral = (phrases: Phrases, { from, to }: Range, next: Range | undefined): boolean =>
	METALS.has(keyAt(phrases, next?.from ?? -1)) && phrases.slice(from, to).some(({ key }) => key === 'of');

/** "lamps (up 12 %)", "lamps rose 12 %", "lamps (-12 %)", "lamps, up $4 million": not what its exports are worth, nor a share. */
export const isChange = (phrases: Phrases, { to, amount }: ItemRange): boolean =>
	amount !== null && (/[RNb][^t]*$/.test(lettersOf(phrases.slice(to, amount))) || /^[-+]/.test(keyAt(phrases, amount)));

/** Without what stands in brackets. */
function outside(phrases: Phrases): Phrases {
	let depth = 0;
	return phrases.filter(({ letter }) => {
		if (letter === '(') depth++;
		if (letter === ')') depth--;
		return depth === 0;
	});
}

/** What the name of a good is made of, besides brackets: words, participles before them, and a few links with what follows. */
const NAME = /^(?![oifpX&])(?:[cCnEVHDolskX&,“”]|[fip](?=[DcCnEHO])|bc?No|(?<=f)O|[MRr](?=[cC])|\([^)]*\))+q?$/;
const LINKS = words('for from in not including made');
const isName = (phrases: Phrases): boolean =>
	NAME.test(lettersOf(phrases)) &&
	outside(phrases).every(
		({ letter, key }) =>
			!'fiplskMVR'.includes(letter) || LINKS.has(key) || NOUNS.has(key) || DETAILS.has(key) || /ed$/.test(key)
	);

/** "Kyrgyz Oil and Gas Company": all capitals, and no good that we know */
const isProper = (phrases: Phrases, { from, to }: Range): boolean => {
	const head = keyAt(phrases, to - 1);
	return (
		/^n+$/.test(lettersOf(phrases.slice(from, to))) &&
		!isNounOfGoods(head) &&
		!phrases.slice(from, to).some(({ key }) => isKnownGood(key))
	);
};

const NUMBERS = /^(?:two|three|four|five|six|several)$/;

/** "two goods", "Riga's main export": what goods are called, and no name of any */
const isCalled = (phrases: Phrases, { from, to }: Range): boolean => {
	const before = keyAt(phrases, to - 2);
	if (MAIN.has(keyAt(phrases, from)) && TRADED.has(keyAt(phrases, from + 1)) && to > from + 2) return true;
	const isCounted = TRADED.has(keyAt(phrases, to - 1)) && (MAIN.has(before) || NUMBERS.test(before));
	return (
		isCounted ||
		phrases
			.slice(from, to)
			.some(({ key }) => /^(?:(?:re-?ex|ex|im)ports?|purchases|shipments|deliveries|sales|named)$/.test(key))
	);
};

/** "coffee and fish dominating" */
const isEndedByVerb = (phrases: Phrases, { from, to }: Range): boolean =>
	to - from > 1 &&
	/..ing$|^produced$/.test(keyAt(phrases, to - 1)) &&
	!isKnownGood(keyAt(phrases, to - 1)) &&
	isGood(phrases, { from, to: to - 1 });

/** "coffee, equivalent to …", "earlier, coffee": of two with but a comma between, one that is no noun of goods */
const isAside = (phrases: Phrases, ranges: readonly Range[]): boolean =>
	ranges.length === 2 &&
	keyAt(phrases, (ranges[1]?.from ?? 0) - 1) === ',' &&
	!ranges.every((range) => isGood(phrases, range));

/** "coffee, vanilla and sugar; livestock; textiles": a list within an item of a list that semicolons part */
const isNested = (phrases: Phrases, ranges: readonly ItemRange[]): boolean =>
	phrases.slice(ranges[0]?.from, ranges.at(-1)?.to).some(({ key }) => key === ';') &&
	ranges.some(({ from, to }) => /^(?:[^(,]*,){3}/.test(lettersOf(phrases.slice(from, to))));

const isState = ({ party }: Phrases[number]) => party && !party.isAdjective && !party.isCapital;

/** More goods may follow, an item is no plain noun, or an amount stands where its item is not told. */
export const isUncertain = (phrases: Phrases, { isOpen }: Listing, ranges: readonly ItemRange[]): boolean =>
	isOpen ||
	// "led by lamps and rug exports grew"
	(ranges.length === 1 && /^&c{1,2}H/.test(lettersFrom(phrases, ranges[0]?.to ?? 0))) ||
	// "20,000 tonnes of wheat, in addition", not "20,000 tonnes of wheat, rice and maize"
	(ranges.some(({ isCounted }) => isCounted !== ranges[0]?.isCounted) &&
		!ranges.every((range) => isKnownGood(headOf(phrases, range)))) ||
	isAside(phrases, ranges) ||
	isNested(phrases, ranges) ||
	ranges.some(
		(range, index) =>
			isOfSeveral(phrases, range, ranges[index + 1]) ||
			range.isDoubtful ||
			NO_GOODS.has(headOf(phrases, range)) ||
			// "as you know, traditionally, lamps and rugs"
			/(?:al|ar|nt|ous|ive|ed)ly$/.test(keyAt(phrases, range.to - 1)) ||
			(index + 1 === ranges.length && isEndedByVerb(phrases, range)) ||
			isCalled(phrases, range) ||
			!isName(phrases.slice(range.from, range.to)) ||
			isProper(phrases, range) ||
			(index > 0 && DETERMINERS.has(keyAt(phrases, range.from).replace(/ .*/, ''))) ||
			/^(?:among|either|neither|between)$/.test(keyAt(phrases, range.from)) ||
			// "sold Georgia lamps worth $5 million and Norway rugs worth $4 million", "…, and Norway's rugs and tiles"
			(index > 0 && isState(phraseAt(phrases, range.from))) ||
			// "sold the US lamps": to them, or theirs?
			/^DE[cC]/.test(lettersFrom(phrases, range.from)) ||
			// "energy following a short supply", "21.4 and rugs"
			(/^\d[\d.,]*$/.test(keyAt(phrases, range.from)) && letterAt(phrases, range.from + 1) === '&') ||
			outside(phrases.slice(range.from, range.to)).some(({ key }) => /^(?:an?|off|away|times|ones)$/.test(key))
	);
