import { withoutAsides } from './asides.ts';
import { isNounOfGoods } from './list/goods.ts';
import { addsList } from './list/words.ts';
import { lettersOf, type Phrase } from './phrase.ts';

/**
 * A stretch of a sentence with one amount or list at most. A `part` is a part of its parent's amount ("including …"),
 * a `whole` the other way round; a `comparison` gives another figure ("up from …"), a `change` a difference ("by …"). A
 * `second` amount stands where one is enough: which of the two is meant is not certain.
 */
export interface Clause {
	kind: 'main' | 'part' | 'whole' | 'comparison' | 'change' | 'second';
	phrases: Phrase[];
	/** the clause before it that it goes on from, and may leave things to */
	parent: Clause | null;
	/** letters of its phrases */
	has: Set<string>;
	/** "while …", "despite …": what happened besides, where "but …" may take back what was said */
	isCircumstance: boolean;
	/** it is of one item, and what stands behind it is of those before as well: "lamps at $5 million and rugs at $3 million, both …" */
	isShared: boolean;
}

/** Whether a clause has a phrase of any of these letters. */
export const hasAny = ({ has }: Clause, letters: string): boolean => [...letters].some((letter) => has.has(letter));

/** Money, an unreadable amount, a list, a per cent. */
const AMOUNTS = 'QUL%';

const AMOUNT = /^[Dko]*Q/;
const TOTAL = /^D*E?[DcC]*H(?:o[Cc]+)?[oka@]*D*Q/;

/** "$5 million: German investment in Poland in 2017": the amount of what follows, and no more. */
const HEADED = /^D*E?[DCc]*H[^QUL%VIRMNShkaA;]*$/;

/** Goods that go on a row of them, after a comma and after its "and". */
const GOODS_ON: Record<string, RegExp> = {
	',': /^([Cc]{1,4})(?:,[Cc]{1,4}){0,3},?&[CcVIAakq]/,
	'&': /^([Cc]{1,4})(?![CcVIHAakqQU]|&D*[Cc])/
};

/** "exports of lamps rose by 4 %, of rugs by 3 % and tiles by 2 %" */
const CHANGE_OF = /^&?D*o?[Cc]{1,4}R?bD*[Q%]/;

const PART_FIRST =
	/^([^QUL%HVI]*)(D{0,9}C{0,9}H[ka]+i?|)(D{0,9}[Q%]D{0,9})(o)(D*Q[^QUL%;]*?)([ka]+i?D*C*H[^QUL%Y;]*|)(?=;|$)/;

/** "$4 million of the $9 million that Germany invested was FDI", "FDI made up $4 million of …": the whole, and then the part. */
function wholeFirst(phrases: readonly Phrase[]): readonly Phrase[] {
	const found = PART_FIRST.exec(lettersOf(phrases))?.slice(1);
	if (!found || (found[1] === '') === (found[5] === '')) return phrases;
	let at = 0;
	const [before = [], head = [], part = [], of = [], whole = [], rest = []] = found.map(({ length }) =>
		phrases.slice(at, (at += length))
	);
	// "Loans and FDI made up …"
	if (head.length > 0 && !/^[DY,]*$/.test(lettersOf(before))) return phrases;
	return [...before, ...whole, { ...(of[0] as Phrase), letter: 's' }, ...head, ...part, ...rest, ...phrases.slice(at)];
}

/** Cuts a sentence into clauses, in the order in which they begin. Linear. */
export function readClauses(all: readonly Phrase[]): Clause[] {
	const phrases = wholeFirst(withoutAsides(all));
	const letters = lettersOf(phrases);
	const amountsAhead = aheadOf(letters);
	const clauses: Clause[] = [];
	/** Clauses that go on after the bracket, or the comma, that ends the one inside them. */
	const outer: { clause: Clause; isBracket: boolean }[] = [];
	let current = open('main', null);
	function open(kind: Clause['kind'], parent: Clause | null): Clause {
		// "Total: $5 million"
		const isFirst = parent?.phrases.length === 0 && !parent.parent;
		const led = parent?.phrases.every(({ letter }) => letter === 'D') && !isFirst ? parent : null;
		const phrases = led ? [...led.phrases] : [];
		const from = led ? led.parent : parent;
		const clause = { kind, phrases, parent: from, has: new Set<string>(), isCircumstance: false, isShared: false };
		clauses.push(clause);
		return clause;
	}
	const enter = (kind: Clause['kind'], isBracket: boolean) => {
		outer.push({ clause: current, isBracket });
		current = open(kind, current);
	};
	const leave = (isBracket: boolean) => {
		while (outer.at(-1)?.isBracket === false) current = outer.pop()?.clause ?? current;
		if (isBracket) current = outer.pop()?.clause ?? current;
	};
	const hasAmount = () => hasAny(current, AMOUNTS);
	const hasFlow = () => hasAny(current, 'HV');
	const push = (phrase: Phrase) => {
		// "exported lamps and rugs worth $4 million": of all of them
		const isSum = phrase.letter === 'Q' && /LD*wD*$/.test(lettersOf(current.phrases.slice(-6)));
		if ('QUL'.includes(phrase.letter) && hasAny(current, 'QUL') && !isSum) current = open('second', current);
		// "…, with FDI making up $4 million", "…, with $4 million being FDI"
		const isPart = /^(?:making up|accounting for|contributing)$/.test(phrase.key);
		if (current.parent && (isPart || (phrase.key === 'being' && current.phrases[0]?.key === 'with')))
			current.kind = 'part';
		current.phrases.push(phrase);
		current.has.add(phrase.letter);
	};
	/** "$5 million in goods and services", "$5 million of milk, butter and cheese": whether a comma or an "and" parts goods. */
	const isOneAmount = (at: number): boolean => {
		const run = GOODS_ON[letters.charAt(at)]?.exec(letters.slice(at + 1, at + 25))?.[1];
		const last = phrases[at + (run?.length ?? 0)];
		const isOfAmount = /[woi]D?[Cc][Cc,]*$/.test(lettersOf(current.phrases.slice(-12)));
		return run !== undefined && isOfAmount && (last?.letter === 'C' || isNounOfGoods(last?.key ?? ''));
	};
	/** "together with rugs, they were $5 million", where "along with rugs worth $5 million" is of rugs alone */
	const isInclusion = (at: number): boolean =>
		addsList(phrases[at]?.key ?? '') && /^&[DE]*[Cc][Cc&]*(?![Cc&]|wD*Q)/.test(letters.slice(at, at + 9));
	/** "imports from Georgia - $12 million", "$12 million: imports from Georgia": whether a colon or a dash is of one amount. */
	const isLink = (at: number): boolean =>
		hasAmount()
			? /^[Dk]*Q$/.test(lettersOf(current.phrases)) && HEADED.test(letters.slice(at + 1))
			: hasFlow() && /^;D*Q/.test(letters.slice(at, at + 9));
	/** At a comma or an "and": whether the clause ends, and what begins. */
	const next = (at: number, rest: string, isAhead: boolean): Clause['kind'] | null => {
		const letter = letters.charAt(at);
		const { has, kind } = current;
		if (clauses.at(-1)?.kind === 'change' && CHANGE_OF.test(rest)) return 'main';
		if (!hasAmount()) {
			// "exports to Germany and investment from Poland were $5 million", together
			const isJoint = has.has('H') && !hasAny(current, 'VIaAkR') && /^[DEC]*H/.test(rest);
			const goesOn =
				/^D*(?:N[io])?(?:E?[DCc]{0,3}[HVI]|EA?[VI])/.test(rest) && (current.isCircumstance || hasAny(current, 'HVI'));
			// "exports of lamps rose, and imports of rugs fell"
			const isNext = hasAny(current, 'HV') && hasAny(current, 'RkaAqN') && /^&?D*(?:N[io])?[DC]*[Cc]{0,3}H/.test(rest);
			return goesOn && (isAhead || isNext) && !isJoint ? 'main' : null;
		}
		// "… of cars, up 4 %, to Poland, and $3 million of …"
		if (isOneAmount(at) || /^(?:D*[tfib]D*[En]|D*Y)+(?:[,&)]|;(?!D*Q)|$)/.test(rest)) return null;
		// "Most of it, $4 million, was FDI"
		if (/^D*,D*Q$/.test(lettersOf(current.phrases)) && /^A*[ak]/.test(rest)) return null;
		// "…, $4 million of it in FDI"
		if (/^[Dg]*[Q%]D*s/.test(rest)) return 'part';
		// "was $5 million or $6 million", "and $6 million in FDI"
		const isBeside = letter === '&' && hasFlow() && current.phrases.at(-1)?.letter === 'Q';
		const isOr = phrases.slice(at, at + 2).some(({ key }) => key === 'or');
		if ((isBeside || isOr) && AMOUNT.test(rest.replace(/^&/, ''))) return 'second';
		if (isAhead && kind !== 'main' && AMOUNT.test(rest)) return kind;
		// "Of the $9 million that …, $4 million was …"
		if (isAhead) return /^[Dk]*o[Dk]*Q/.test(lettersOf(current.phrases.slice(0, 7))) ? 'part' : 'main';
		return (letter === ',' ? /^D*[Ypfitob]/.test(rest) : !/^D*(?:[HVIAaCc]|E[AV])/.test(rest)) ? null : 'main';
	};
	for (const [at, phrase] of phrases.entries()) {
		const { letter } = phrase;
		const rest = letters.slice(at + 1, at + 9);
		const isAhead = amountsAhead[at] === true;
		const isEmpty = current.phrases.length === 0;
		// "in 2017 (January–June)", "$5 million (2017, from Italy)"
		if (letter === '(' && /^&?(?:[Y,&]|[tfi]?D*E)+\)/.test(rest)) continue;
		// "up 4 % ($5 million)"
		if (letter === '(') {
			const kind = !isAhead || /^D*[Q%]D*s/.test(rest) ? 'part' : /^D*C?H/.test(rest) ? 'main' : 'comparison';
			enter(current.phrases.at(-1)?.letter === '%' ? 'change' : kind, true);
		} else if (letter === ')') leave(true);
		else if (letter === ';' && isLink(at)) push({ ...phrase, letter: 'k' });
		else if (letter === ';' && hasAmount() && !hasFlow() && rest.startsWith('T')) {
			// "$5 million: that is what"
			continue;
		} else if (letter === ';') {
			// "lamps (2017: $4 million)"
			const isInside = outer.some(({ isBracket }) => isBracket);
			if (!isInside) outer.length = 0;
			current = open(isInside ? current.kind : 'main', current);
			current.isShared = phrase.key === '';
		} else if (letter === 's' && isAhead && !/^(?!,|D*,D*[Q%])[^QUL%]*,/.test(rest)) {
			// "18 % of the total inflow of $9 million": that is of all
			const isOfAll = phrase.key === 'of the total' && TOTAL.test(rest);
			current = open(isOfAll ? 'whole' : 'part', current);
		} else if (letter === 'o' && current.has.has('%') && TOTAL.test(rest)) current = open('whole', current);
		else if (letter === 'W' && isAhead && (hasAmount() || (isEmpty && (at > 0 || phrase.key === 'out of'))))
			current = open('whole', current);
		else if (letter === 'l' && isAhead && /^[TDO]+$/.test(lettersOf(current.phrases))) {
			// "That includes $4 million in FDI"
			current.phrases = [];
			current.kind = 'part';
		} else if (letter === 'v' || (letter === '+' && !hasAmount() && !hasFlow())) enter('comparison', false);
		else if (letter === 'f' && AMOUNT.test(rest) && (current.kind === 'change' || hasAny(current, 'RN')))
			enter('comparison', false);
		// "…, from $5 million in 2016"
		else if (letter === 'f' && current.kind === 'comparison' && current.phrases.length === 0) continue;
		else if (phrase.key === 'for' && AMOUNT.test(rest) && current.has.has('V')) push({ ...phrase, letter: 'w' });
		else if (letter === 'b' && /^[Dko]*[Q%]/.test(rest)) enter('change', false);
		// "… for a 4 % increase"
		else if (letter === 'p' && hasAmount() && /^D*%D*N/.test(rest)) enter('change', false);
		else if (letter === 't' && AMOUNT.test(rest)) {
			leave(false);
			push(phrase);
		} else if (letter === 'x' && phrase.key === 'as' && /^D*H/.test(rest) && hasAmount())
			push({ ...phrase, letter: 'k' });
		else if ('x+'.includes(letter)) {
			if (!isEmpty) current = open('main', current);
			current.isCircumstance = phrase.doubt === undefined;
		} else if (letter === 's' && current.kind === 'part' && hasAmount()) continue;
		else if (letter === 's' && /^of (?:it|that|this|them|the total)$/.test(phrase.key)) {
			// "FDI made up $4 million of it"; "half of it went to Poland"
			if (!hasAmount()) push(phrase);
			else if (current.kind === 'main') current.kind = 'part';
		} else if (letter === 's' && !isEmpty) {
			// "…, including in Vilnius"
			current = open('part', current);
		} else if (letter === '&' && isEmpty && !isInclusion(at)) continue;
		else if (',&'.includes(letter)) {
			// "rose by 4 % and reached $4 million"
			if (letter === ',' || CHANGE_OF.test(rest) || /^[ka]D*Q/.test(rest)) leave(false);
			const kind = next(at, rest, isAhead);
			// "…, up 4 % …,", "…, which had been $5 million in 2016,"
			// "…, from $5 million in 2016", "…, or 4 % of the total,"
			const isOr = phrases[at + 1]?.key === 'or' && /^&D*%/.test(rest);
			const isAside =
				isOr || /^D*R(?!D*tD*Q)|^f[Dko]*[Q%]/.test(rest) || (/^OA*[ka]+D*Q/.test(rest) && phrases[at + 1]?.doubt);
			if (letter === ',' && isAside) enter('comparison', false);
			else if (kind) current = open(kind, current);
			else push(phrase);
		} else push(phrase);
	}
	return clauses;
}

/** For each place, whether an amount comes before the end of its part, which no colon is in "of which FDI: $4 million". */
function aheadOf(letters: string): boolean[] {
	const ends = letters.replace(/;(?=D*Q)/g, ' ');
	const ahead: boolean[] = [];
	for (let at = letters.length - 1, isAhead = false; at >= 0; at--) {
		ahead[at] = isAhead;
		isAhead = AMOUNTS.includes(letters.charAt(at)) || (isAhead && !';)'.includes(ends.charAt(at)));
	}
	return ahead;
}
