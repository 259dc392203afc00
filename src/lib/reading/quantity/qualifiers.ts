import { indexBy } from '../../std/group.ts';
import { words } from '../../std/words.ts';
import { isGlued, joined, keyAt, matches, type Token, tokenAt, tokenize } from '../tokens.ts';
import { isChanging, MONEY } from './tables.ts';
import { lettersIn } from './neighbours.ts';

/** What a qualifier implies about the true amount, against the printed one. */
export type Relation = '<' | '≈' | '>' | '≥' | '≤';

/** A hedge as printed, and where: UTF-16 offsets in the text given. */
export interface Qualifier {
	text: string;
	relation: Relation;
	start: number;
	end: number;
}

interface Phrase {
	text: string;
	/** empty of what only looks like a hedge */
	relation: Relation | '';
	/** the keys of its tokens */
	words: readonly string[];
}

const phrases = (lists: Partial<Record<Relation | '', string>>): readonly Phrase[] =>
	Object.entries(lists)
		.flatMap(([relation, list]) => list.split(/,\s+/).map((text) => ({ text, relation: relation as Relation | '' })))
		.map((phrase) => ({ ...phrase, words: tokenize(phrase.text).map(({ key }) => key) }));

/**
 * The hedges that stand before an amount, with what each says of the true one against the printed one: "almost" is less
 * than it, "no less than" at least it. And what only looks like one: verbs with "over".
 */
export const LEADING = phrases({
	'<': `almost, nearly, neared, nears, nearing, just under, under, less than, lower than, smaller than, below, fewer than,
		short of, shy of, approaching, approached, approaches, not quite, virtually, practically, all but, nigh on, nowhere near,
		almost reached, nearly reached, almost hit, nearly hit, did not reach, didn't reach, not reaching, failed to reach,
		fail to reach, fails to reach, failing to reach, the better part of, the best part of, south of, <`,
	'>': `more than, over, exceeded, exceeds, exceed, exceeding, topped, tops, top, topping, in excess of, above, upwards of,
		upward of, surpassed, surpasses, surpass, surpassing, greater than, higher than, larger than, bigger than, crossed,
		crosses, passed, passes, passing, breached, breaches, breaching, north of, >`,
	'≥': 'at least, no less than, a minimum of, minimum of, at a minimum, as little as, ≥',
	'≤': `up to, at most, at the most, no more than, as much as, as many as, as high as, a maximum of, maximum of, ≤`,
	'≈': `about, some, around, approximately, approx., approx, roughly, circa, c., ca., ca, close to, close on, closer to, nearer to,
		an estimated, estimated, estimated at, estimated to be, estimated to be worth, est., est, near, in the region of,
		in the order of, on the order of, of the order of, in the neighborhood of, in the neighbourhood of, in the vicinity of,
		somewhere around, something like, more or less, not far from, not far off, ~, ≈, ∼`,
	'': `the above, hand over, handed over, handing over, turned over, turn over, turning over, signed over, rolled over,
		carried over, took over, taken over, take over`
});

/** The hedges that stand after one. */
export const TRAILING = phrases({
	'≥': 'or more, or over, or above, or higher, -plus, +, and above, at least',
	'≤': 'or less, or fewer, or under, or below, or lower, at most, at the most',
	'≈': 'or so, or thereabouts, approximately, roughly, -odd'
});

/** Up to there something moved, or came as a sum: "went up to $41 million", "from 3 euros up to 5" set no ceiling. */
const MOVING =
	words(`shoot shot shooting inched come comes came coming bring brings brought bringing push pushes pushed pushing
	drove driven sum sums summed summing count counts counted counting`);

/** "exceeded the $5 million mark", "surpassed the $2 billion a year", against "more than the $5 million of 2016", which compares two amounts. */
const MARKS = words('mark threshold barrier level milestone line limit ceiling a');

/** What may stand between a hedge and its amount: "more than a record $5 million", "exceeded a total of $5 million". */
const FILLERS =
	words(`a an the even total value cost worth of record high low another additional extra further combined sum
	all-time new whopping staggering modest annual trade market`);

/** Words that are prepositions too: "a talk about the $5 million loan" hedges nothing, "hovered around a modest $5 million" does. */
const PREPOSITIONS = words('about over under above below around some near');
const MORE = words('another additional extra further');

/** Of two that fit, the longer one is meant. */
const LEADING_BY_LAST = indexBy(
	LEADING.toSorted((a, b) => b.words.length - a.words.length),
	({ words }) => words.at(-1) ?? ''
);

/** A hedge as tokens: `from` up to `to`. */
export interface Hedge {
	relation: Relation;
	from: number;
	to: number;
}

/** "<b>$5" is a piece of markup; "D.C. $5" and "San Jose, CA $5" name places. */
function isForeign(tokens: readonly Token[], at: number): boolean {
	const { kind, text, key } = tokenAt(tokens, at);
	if (kind === 'mark') return isGlued(tokens[at]) && !['(', '[', '“', '"'].includes(keyAt(tokens, at - 1));
	// "Top $5 a head", "a top near $5", against "sales top $5 million"
	if (key === 'top') return text !== key || /^(?:an?|the)$/.test(keyAt(tokens, at - 1));
	return text.length <= 2 && text !== key && key.startsWith('c');
}

/** "went up to $41 million", "increased by a tenth - up to 5 million" */
function isMoved(tokens: readonly Token[], up: number): boolean {
	const before = keyAt(tokens, up - 1);
	if (MOVING.has(before) || isChanging(before) || /[U$%c]/.test(lettersIn(tokens, up - 1, up))) return true;
	return '-–—'.includes(before) && tokens.slice(Math.max(0, up - 40), up).some(({ key }) => isChanging(key));
}

/** The hedge that ends right before token `to`, with its intensifier. */
function endingAt(tokens: readonly Token[], to: number): Hedge | null {
	const ending = LEADING_BY_LAST.get(keyAt(tokens, to - 1)) ?? [];
	const found = ending.find(({ words }) => matches(tokens, to - words.length, words));
	if (!found?.relation) return null;
	const { text, relation, words } = found;
	const from = to - words.length;
	if (isForeign(tokens, from) || (text === 'up to' && isMoved(tokens, from))) return null;
	if (relation !== '<' && relation !== '>') return { relation, from, to };
	const before = tokens.slice(Math.max(0, from - 7), from).map(({ key }) => key);
	const [stronger = ''] = STRONGER.exec(before.join(' ')) ?? [];
	const length = lengthOf(stronger);
	const further = before.slice(0, before.length - length).join(' ');
	const [negation = ''] = (!isNear(text) && NEGATION.exec(further)) || [];
	// "not much more than" is near it.
	const turned = stronger ? '≈' : relation === '<' ? '≥' : '≤';
	return { relation: negation ? turned : relation, from: from - length - lengthOf(negation), to };
}

const lengthOf = (words: string): number => words.split(' ').filter(Boolean).length;
/** What may strengthen or weaken a comparison, and is quoted with it: "just over", "slightly more than". */
const STRONGER =
	/(?<=^| )(?:just|well|slightly|(?<!so )far|much|considerably|significantly|substantially|marginally|somewhat|(?:a )?little|a (?:bit|lot|touch|shade)|very|only|way)$/;
/** What turns a comparison round, but not what is near ("not nearly"): "no", "did not", "hasn't", and "never got" or "did not go" before "over". */
const NEGATION =
	/(?<=^| )(?:no|nothing|not(?: to)?|(?:(?:did|does|do|has|have|had) not|\w+n ' t|never|fail(?:s|ed|ing)? to)(?: (?:be|been|get|got|go|gone|come|rise|risen))?)$/;

/**
 * The hedge of an amount of the tokens from `at` up to `end`: what stands right before it, or before such small words as
 * "a total of". Two in a row are one: "up to about" is ≤, the relation of the one that is not merely ≈.
 */
export function hedgeBefore(tokens: readonly Token[], at: number, end = at): Hedge | null {
	let isPastNoun = false;
	for (let place = at; ; place--) {
		const hedge = endingAt(tokens, place);
		if (hedge) {
			// "estimated exports of $5 million", against "more than exports of $5 million"
			if (isPastNoun && keyAt(tokens, place - 1) !== 'estimated') return null;
			const fillers = tokens.slice(hedge.to, at).map(({ key }) => key);
			const isMark = fillers[0] === 'the' && MARKS.has(keyAt(tokens, joined(tokens, end)));
			const isOfNoun =
				PREPOSITIONS.has(keyAt(tokens, hedge.from)) && !keyAt(tokens, hedge.from - 1).startsWith('hover');
			const isPreposition = isOfNoun && !fillers.every((key) => MORE.has(key));
			if (!isMark && (isPreposition || (fillers[0] === 'the' && hedge.relation !== '≈'))) return null;
			const outer = endingAt(tokens, hedge.from);
			if (!outer) return hedge;
			return { relation: outer.relation === '≈' ? hedge.relation : outer.relation, from: outer.from, to: hedge.to };
		}
		const filler = keyAt(tokens, place - 1);
		if (FILLERS.has(filler)) continue;
		if (!MONEY.has(filler)) return null;
		isPastNoun = true;
	}
}

/** The hedge that follows an amount, whose last token is before `at`: "or more", "-plus", "+". */
function hedgeAfter(tokens: readonly Token[], at: number): Hedge | null {
	const phrase = TRAILING.find(({ words }) => matches(tokens, at, words));
	if (!phrase?.relation) return null;
	const to = at + phrase.words.length;
	const next = tokenAt(tokens, to);
	// "€41m or under 18 %", "€41m, or so the ministry said"
	if (next.key === 'than' || next.kind === 'number' || /^\p{Sc}$/u.test(next.text)) return null;
	if (tokenAt(tokens, at).kind === 'mark') {
		if (!isGlued(tokens[at]) || (isGlued(next) && next.kind !== 'mark')) return null;
		// "$5 million at least 20 times": such words end their clause, or belong to what follows.
	} else if (phrase.words[0] !== 'or' && next.gap === ' ') return null;
	return { relation: phrase.relation, from: at, to };
}

/** The hedge within the tokens of an amount: "41-odd million". */
function hedgeWithin(tokens: readonly Token[], from: number, to: number): Hedge | null {
	const odd = tokens.slice(from, to).findIndex(({ key }) => key === 'odd') + from;
	return odd < from ? null : { relation: '≈', from: keyAt(tokens, odd - 1) === '-' ? odd - 1 : odd, to: odd + 1 };
}

/** The hedge of the amount of the tokens from `from` up to `to`, as printed. */
export function qualifierOf(text: string, tokens: readonly Token[], from: number, to: number): Qualifier | null {
	const isBetween = keyAt(tokens, from - 1) === 'between';
	const near = hedgeBefore(tokens, from, to) ?? (isBetween ? hedgeBefore(tokens, from - 1, to) : null);
	// "between a minimum of €3 million and €250 million" hedges the lower end alone.
	const isOfOne = near !== null && near.relation !== '≈' && keyAt(tokens, near.from - 1) === 'between';
	const hedge = (isOfOne ? null : near) ?? hedgeWithin(tokens, from, to) ?? hedgeAfter(tokens, to);
	if (hedge === null) return null;
	const { start } = tokenAt(tokens, hedge.from);
	const { end } = tokenAt(tokens, hedge.to - 1);
	return { text: text.slice(start, end), relation: hedge.relation, start, end };
}

/** What a hedge says of the true amount, alone or with its intensifier ("just over"); null for what is no hedge. */
export function relationOf(hedge: string | null): Relation | null {
	if (hedge === null) return null;
	const tokens = tokenize(`${hedge} 1`);
	const leading = hedgeBefore(tokens, tokens.length - 1);
	if (leading?.from === 0) return leading.relation;
	return TRAILING.find(({ text }) => text === hedge.toLowerCase())?.relation || null;
}

/** Hedges of one relation are not yet one hedge: what is "almost" a number is near it, what is "under" it may be far. */
export const isNear = (hedge: string): boolean =>
	/almost|near|close|practically|virtually|approach|just|shy|slightly|little/i.test(hedge);

/** Whether a hedge is the verb as well: "exceeded $5 million". */
export const isVerb = (hedge: string): boolean =>
	/reach|hit|\bnear(?:s|ed|ing)?\b|exceed|topp?|pass|cross|breach|approach|short of/i.test(hedge);
