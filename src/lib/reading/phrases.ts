import { ABBREVIATIONS, type Span } from '../text/sentence.ts';
import { economyAt } from './economies.ts';
import { pastCount } from './list/count.ts';
import { inPlace } from './in-place.ts';
import { listPhrases } from './listed.ts';
import { isAgentOf, isInName, joinAgents, joinParties, partyOf } from './parties.ts';
import { type Enumeration, lettersOf, type Phrase } from './phrase.ts';
import { type Period, readPeriods } from './periods.ts';
import { isVerb } from './quantity/qualifiers.ts';
import type { Quantity } from './quantity/quantity.ts';
import { follows, isGlued, keyAt, pastPossessive, type Token, tokenAt } from './tokens.ts';
import { wordAt } from './words.ts';

/** Cuts a sentence into phrases, in order. Linear. */
export function readPhrases(
	text: string,
	tokens: readonly Token[],
	quantities: readonly Quantity[],
	unreadable: readonly Span[]
): Phrase[] {
	// By Object.assign, as spreading would give each phrase a hidden class of its own, which the engine collects late.
	const phraseOf = ({ start, end }: Span, rest: Pick<Phrase, 'letter'> & Partial<Phrase>): Phrase =>
		Object.assign({ start, end, key: text.slice(start, end).toLowerCase() }, rest);
	const fixed: Phrase[] = [
		...quantities.map((quantity) => phraseOf(quantity, { letter: quantity.unit === '%' ? '%' : 'Q', quantity })),
		...quantities.flatMap(({ qualifier }) =>
			qualifier ? [phraseOf(qualifier, { letter: isVerb(qualifier.text) ? 'k' : 'D' })] : []
		),
		...unreadable.map((span) => phraseOf(span, { letter: 'U' })),
		...readPeriods(text).map((period) => phraseOf(period, { letter: 'Y', period, ...yearsOf(period, text) }))
	].sort((a, b) => a.start - b.start);
	const phrases: Phrase[] = [];
	let next = 0;
	let end = 0;
	for (let at = 0; at < tokens.length;) {
		const token = tokenAt(tokens, at);
		if (at > 0 && token.gap === '¶') phrases.push({ letter: '.', key: '', start: token.start, end: token.start });
		while ((fixed[next]?.end ?? Infinity) <= token.start || (fixed[next]?.start ?? Infinity) < end) next++;
		const known = fixed[next];
		if (known && known.start <= token.start) {
			phrases.push(known);
			({ end } = known);
			while (at < tokens.length && tokenAt(tokens, at).start < end) at++;
			continue;
		}
		const { to, ...phrase } = phraseAt(tokens, at);
		end = tokenAt(tokens, to - 1).end;
		if (phrase.letter !== '') phrases.push(phraseOf({ start: token.start, end }, phrase));
		at = to;
	}
	return phrases;
}

/** The phrases of a statement: with its lists, also those that are not certain, and what is named together, as one phrase each. */
export function joinPhrases(
	phrases: readonly Phrase[],
	enumerations: readonly Enumeration[],
	uncertain: readonly Span[]
): Phrase[] {
	const lists = listPhrases(phrases, enumerations, uncertain);
	const lastAmount = phrases.findLast(({ quantity }) => quantity)?.start ?? 0;
	const money = phrases.findLast(({ letter }) => letter === 'Q');
	const joined: Phrase[] = [];
	let next = 0;
	let end = 0;
	let counted = 0;
	const skipped = lists.length > 0 ? '.“”e' : '.“”';
	for (const [at, phrase] of phrases.entries()) {
		// "1.1 million tonnes of wheat worth $5 million"
		const isPriced = lastAmount > phrase.start;
		if (isPriced && phrase.letter === 'c') counted = Math.max(counted, pastCount(phrases, at));
		// "exported lamps to Poland, among others"
		const isOther = /others$/.test(phrase.key) && /E,?$/.test(lettersOf(joined.slice(-2)));
		if (at < counted || phrase.start < end || (skipped.includes(phrase.letter) && !isOther)) continue;
		while ((lists[next]?.start ?? Infinity) < end) next++;
		const list = lists[next];
		const isHere = list && list.start <= phrase.start;
		// "exports mainly lamps" says what flows as well, and "$5 million worth of cars and trucks" is one amount.
		// And so is "food and beverage exports of $5 million".
		const after = list && phrases[phrases.findIndex(({ start }) => start >= list.end)];
		const isOfSum = after?.letter === 'H' && (money?.start ?? 0) > after.end;
		const saysMore =
			list?.letter === 'k'
				? phrase.flow || phrase.letter === 'w'
				: isOfSum || /Q[wo]$/.test(lettersOf(joined.slice(-2)));
		if (isHere) next++;
		if (isHere && !saysMore) ({ end } = list);
		joined.push(isHere && !saysMore ? list : isOther ? { ...phrase, letter: 'n' } : phrase);
	}
	return joinParties(joinAgents(joined.map(inPlace).map(asCity)));
}

/** "exports to Georgia reached $5 million, of which $2 million to Tbilisi": a capital beside its state is a city. */
function asCity(phrase: Phrase, _: number, all: readonly Phrase[]): Phrase {
	const { party } = phrase;
	const isBesideState =
		party?.isCapital && all.some((other) => other.party && !other.party.isCapital && other.party.code === party.code);
	return isBesideState ? { ...phrase, party: { ...party, code: null, doubt: 'unplaced' } } : phrase;
}

/** "in 2017 and 2018": a year each. */
function yearsOf(period: Period, text: string): Pick<Phrase, 'members'> {
	const { start, end, doubt } = period;
	const printed = text.slice(start, end);
	if (doubt !== 'several-years' || !/(?:\d, |\d,? and )\d/.test(printed) || /between|from/i.test(printed)) return {};
	const of = (year: string) => ({ ...period, year: Number(year), doubt: null });
	return {
		members: printed.match(/\d{4}/g)?.map((year) => ({ letter: 'Y', key: year, start, end, period: of(year) }))
	};
}

/** The phrase at a token, without its place, and the token after it. */
function phraseAt(tokens: readonly Token[], at: number): Omit<Phrase, 'start' | 'end' | 'key'> & { to: number } {
	const { text, kind, key } = tokenAt(tokens, at);
	const economy = economyAt(tokens, at);
	// "IT services" are no "it", "5 May" no "may", and "No. 5" is no "no".
	const isAbbreviation = ABBREVIATIONS.has(key) && keyAt(tokens, at + 1) === '.' && !isStop(tokens, at + 1);
	const isWord = !isAbbreviation || key === 'etc' || key === 'incl';
	const word = isWord && text !== 'IT' && !(at > 0 && text === 'May') ? wordAt(tokens, at) : undefined;
	const to = economy?.next ?? at + (isAbbreviation ? 2 : (word?.words.length ?? 1));
	const compound = compoundEnd(tokens, to);
	if (compound > to) {
		const codes = [economy?.code ?? null, economyAt(tokens, compound - 1)?.code ?? null];
		return codes.some(Boolean) ? { letter: 'E', party: partyOf(codes), to: compound } : { letter: 'c', to: compound };
	}
	if (economy) {
		const isAgent = isAgentOf(economy, tokens[to]);
		const party = partyOf([economy.code], isAgent ? { isCapital: economy.isCapital } : economy);
		return { letter: 'E', party, to: isAgent ? to + 1 : to };
	}
	if (word && !(word.flow && isInName(tokens, at)))
		return { letter: word.letter, flow: word.flow, doubt: word.doubt, to };
	const owned = isQuoted(tokens, at) ? to : pastPossessive(tokens, to);
	if (kind === 'mark')
		return { letter: markOf(tokens, at), to: key === "'" && keyAt(tokens, to) === 's' ? to + 1 : to };
	// "$5 million.[1]"
	if (kind === 'number' && keyAt(tokens, at - 1) === '[' && keyAt(tokens, at + 1) === ']') return { letter: '', to };
	// "the company's exports": whose they are is not known.
	const isName = owned > to || (at > 0 && /^\p{Lu}/u.test(text));
	return { letter: isName ? 'n' : 'c', to: owned };
}

/** Within a few words of an opening "'": the one after "'lamps and rugs'" makes no possessive. */
function isQuoted(tokens: readonly Token[], at: number): boolean {
	for (let before = at - 1; before >= Math.max(0, at - 6); before--)
		if ("'‘".includes(keyAt(tokens, before))) return !isGlued(tokens[before]);
	return false;
}

function markOf(tokens: readonly Token[], at: number): string {
	const { key } = tokenAt(tokens, at);
	if (',()&'.includes(key)) return key;
	if (';:—•▪●'.includes(key)) return ';';
	if (key === '-' || key === '–') return isGlued(tokens[at]) ? '' : ';';
	// "$5 million*", with a note elsewhere
	if (key === '*' && isGlued(tokens[at]) && !`${keyAt(tokens, at - 1)}${keyAt(tokens, at + 1)}`.includes('*'))
		return 'c';
	if (key === '+') return 'N';
	if ('“«'.includes(key)) return '“';
	if ('”»'.includes(key)) return '”';
	if (key === '"') return isGlued(tokens[at + 1]) && !isGlued(tokens[at]) ? '“' : '”';
	return '!?'.includes(key) || (key === '.' && isStop(tokens, at)) ? '.' : '';
}

/** Whether a full stop ends a sentence: those of "U.S.", "Ltd." and "No. 5" end none. */
function isStop(tokens: readonly Token[], at: number): boolean {
	const next = tokens[at + 1];
	if (!follows(next)) return true;
	if (isGlued(next)) return '"”’)'.includes(next.text);
	const before = tokenAt(tokens, at - 1);
	const isDotted = keyAt(tokens, at - 2) === '.' && isGlued(before);
	if (/^\p{Lu}$/u.test(before.text)) return /^\p{Lu}/u.test(next.text) && !isDotted;
	return !ABBREVIATIONS.has(before.key);
}

/** The token after what is glued on: "high-tech", "Belarusian-U.S.", "A4". */
function compoundEnd(tokens: readonly Token[], at: number): number {
	const isNumbered = tokenAt(tokens, at - 1).kind === 'word' && tokenAt(tokens, at).kind === 'number';
	if (isNumbered && isGlued(tokens[at])) at++;
	if (keyAt(tokens, at - 1) === '(') return at;
	while ('-–/&'.includes(keyAt(tokens, at)) && isGlued(tokens[at]) && isGlued(tokens[at + 1])) {
		at = economyAt(tokens, at + 1)?.next ?? at + 2;
	}
	return at;
}
