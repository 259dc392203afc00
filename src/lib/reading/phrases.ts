import { ABBREVIATIONS, type Span } from '../text/sentence.ts';
import { economyAt } from './economies.ts';
import { pastCount } from './list/count.ts';
import { MAIN, NAMING } from './list/words.ts';
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

/** What words mean beside others: the word before and the word, the letters before and after them, what it is then. */
const BESIDE: readonly [words: RegExp, before: RegExp, after: RegExp, as: Pick<Phrase, 'letter' | 'flow'> & Partial<Phrase>][] = [
	// "services went to Poland"; "went from $5 million"
	[/ went$/, /[Cc](?:T?|wD*Q)$/, /^[tf]D*E/, { letter: 'V', flow: 'exports' }],
	[/ went$/, /$/, /^f/, { letter: 'R' }],
	// "$5 million of investment went into Poland", "investment came to Poland"
	[/ went$/, /QoE?H$/, /^iD*E/, { letter: 'D' }],
	[/ (?:came|comes) to$/, /$/, /^D*E/, { letter: 't' }],
	// "$5 million, also to Georgia", "…, for example to Georgia": and to others
	[/ (?:also|for example|for instance)$/, /,$/, /^[tfi]D*E/, { letter: 'c' }],
	// "does not only sell goods", but "not only in Poland"
	[/ not (?:only|just)$/, /$/, /^[VH]/, { letter: 'D' }],
	// "a third of the total"
	[/^(?:a|one|two|three|four|five) (?:thirds?|quarters?|[ft]\w+ths?)$| (?:half|a quarter)$/, /(?:^|[^Q])$/, /^(?:[os,&t);.]|$)/, { letter: '%' }],
	// "83 % of the money was FDI", "of the sum, 83 % was FDI", "most of the money, $5 million, was FDI": of what was said before
	[/ of$/, /[Q%]$/, /^D+[ak]/, { letter: 's', key: 'of it' }],
	[/^(?:undefined|most) of$/, /^.?$/, /^D+,D*[Q%]/, { letter: 's', key: 'of it' }],
	// "…, a market of $5 million"
	[/ (?:economy|market|territory) of$/, /$/, /^(?!D*E)/, { letter: 'c' }],
	// "the main Belarusian exports", "the main goods exported"
	[new RegExp(` (?:${[...MAIN].join('|')})$`), /$/, /^EC?H.*L|^CT?E?V/, { letter: 'D' }],
	// "FDI of $5 million was registered in Poland"
	[/ (?:registered|recorded|reported)$/, /Q[^;.]*a$/, /^/, { letter: 'D' }],
	// "…, helped by the weak rouble"
	[/ (?:helped|boosted|driven|supported|buoyed|fuelled)$/, /Q[^;.]*,$/, /^b(?!L)/, { letter: 'j' }],
	// "…, while those of rugs were $3 million"
	[/ (?:that|those)$/, /$/, /^oD*[cC]/, { letter: 'H' }],
	// "$5 million plus"
	[/ plus$/, /Q$/, /^(?:[^DQhC]|$)/, { letter: 'N' }],
	// "Poland put in a total of $5 million"
	[/^put in$/, /$/, /^D*o?D*Q/, { letter: 'D' }],
	// "Ghana put its exports at $5 million"
	[/ put$/, /E$/, /^D[cC]*H[^QUL%]*@D*Q/, { letter: 'D' }],
	// "the ministry put US investment at $5 million"
	[/ put$/, /[cn]$/, /^[DE]{0,2}[cC]*H[^QUL%]*@D*Q/, { letter: 'S' }],
	// "…, of which $5 million was direct"
	[/ direct$/, /Q[^HV]*a$/, /^(?:[,.;)]|$)/, { letter: 'H', flow: 'fdi' }],
	// "most of it, $5 million, was FDI", "of which the bulk ($5 million) was FDI"
	[/ (?:bulk|most|majority)$/, /(?:^|[,;s])D*$/, /^(?:s|oD+)?[,(;]D*Q/, { letter: 'D' }],
	[/^(?:of \w+|bulk|most|majority) [^\w,]$/, /$/, /^D*Q[);]/, { letter: ',' }],
	[/ [^\w,(]$/, /[cs][(;]D*Q$/, /^/, { letter: ',' }],
	// "the ministry named lamps and rugs as the main exports"
	[new RegExp(` (?:${[...NAMING].join('|')})$`), /$/, /^Lk/, { letter: 'S' }],
	// "tea export earnings were $5 million"
	[/^exports? (?:earnings|revenues?|receipts|proceeds)$/, /$/, /^/, { letter: 'D' }],
	// "the share of FDI in all US investment"
	[/ in all$/, /H$/, /^E?[cC]*H/, { letter: 'i' }],
	// "the US made investments of $5 million"
	[/ made$/, /E$/, /^H[oQw]/, { letter: 'D' }],
	// "all US investment made in Poland"
	[/^(?:direct )?investments? made$/, /$/, /^[itfY]/, { letter: 'D' }],
	// "US investment made $5 million", which may be what it earned
	[/ made$/, /$/, /^/, { letter: 'q' }]
]; // prettier-ignore

/** A phrase with the letter that it has where it stands: "Poland exports goods" has a verb, "Poland's exports" a noun. */
function inPlace(phrase: Phrase, at: number, all: readonly Phrase[]): Phrase {
	const [before, after] = [all.slice(Math.max(0, at - 9), at), all.slice(at + 1, at + 20)];
	const words = `${before.at(-1)?.key} ${phrase.key}`;
	// "coffee exports earned $5 million"
	if (/ (?:earned|fetched|generated|made)$/.test(words) && before.findLast(({ flow }) => flow)?.key === 'exports')
		return { ...phrase, letter: 'k' };
	const as = BESIDE.find(
		([key, left, right]) =>
			!phrase.period && key.test(words) && left.test(lettersOf(before)) && right.test(lettersOf(after))
	)?.[3];
	if (as) return { ...phrase, ...as };
	// "did not export", "may import"
	const { party, letter = ' ' } = before.at(-1) ?? {};
	const isActing = party ? !party.isPossessive && !party.isAdjective : 'AM'.includes(letter);
	const isDone =
		phrase.letter === 'H' && isActing && (party ? /^(?:[Cc]|D?L)/ : /^(?:[Cc]|D?L|D*Q)/).test(lettersOf(after));
	return isDone ? { ...phrase, letter: 'V' } : phrase;
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
