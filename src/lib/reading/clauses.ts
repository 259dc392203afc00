import type { Phrase } from './phrases.ts';

/**
 * A stretch of a sentence with one amount or list at most. A `part` is a part of its parent's amount ("including …"),
 * a `whole` the other way round; a `comparison` gives another figure ("up from …"), a `change` a difference ("by …").
 */
export interface Clause {
	kind: 'main' | 'part' | 'whole' | 'comparison' | 'change';
	phrases: Phrase[];
	/** the clause before it that it goes on from, and may leave things to */
	parent: Clause | null;
	/** letters of its phrases */
	has: Set<string>;
	/** "Of the $9 million …": what follows the comma is a part of it */
	isOfWhole: boolean;
}

const lettersOf = (phrases: readonly Phrase[]): string => phrases.map(({ letter }) => letter).join('');

/** Who says it is no part of what is said: "the ministry said", "according to …"; but not who denies it. */
const ATTRIBUTIONS = [
	/(?<=^|;)[^QUL%HVIM;,(]*ST?/g,
	/,[^QUL%HVIM;,(]*S[^QUL%HVIM;,]*(?=[,;]|$)/g,
	/,?j[^QUL%HVIM;,(]*(?:,|(?=;)|$)/g
];

function withoutAttributions(phrases: readonly Phrase[]): readonly Phrase[] {
	for (const pattern of ATTRIBUTIONS) {
		const kept: Phrase[] = [];
		let done = 0;
		for (const { 0: match, index } of lettersOf(phrases).matchAll(pattern)) {
			kept.push(...phrases.slice(done, index));
			done = index + match.length;
		}
		if (done > 0) phrases = [...kept, ...phrases.slice(done)];
	}
	return phrases;
}

/** Cuts a sentence into clauses, in the order in which they begin. Linear. */
export function readClauses(all: readonly Phrase[]): Clause[] {
	const phrases = withoutAttributions(all);
	const letters = lettersOf(phrases);
	const amountAhead = aheadOf(letters, 'QUL%');
	const stopAhead = aheadOf(letters, ';)');
	const clauses: Clause[] = [];
	/** Clauses that go on after the bracket, or the comma, that ends the one inside them. */
	const outer: { clause: Clause; isBracket: boolean }[] = [];
	let current = open('main', null);
	function open(kind: Clause['kind'], parent: Clause | null): Clause {
		const clause: Clause = {
			kind,
			phrases: [],
			parent: parent?.phrases.length === 0 ? parent.parent : parent,
			has: new Set(),
			isOfWhole: false
		};
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
	const push = (phrase: Phrase) => {
		// "Of the $9 million that …, $4 million was …"
		if (phrase.letter === 'Q' && /^[Dk]*o[Dk]*$/.test(lettersOf(current.phrases.slice(0, 6)))) current.isOfWhole = true;
		current.phrases.push(phrase);
		current.has.add(phrase.letter);
	};
	/** At a comma or an "and": whether the clause ends, and what begins. */
	const next = (letter: string, rest: string, isAhead: boolean): Clause['kind'] | null => {
		if (letter === 'x') return current.phrases.length > 0 ? 'main' : null;
		const { has } = current;
		if (!['Q', 'U', 'L', '%'].some((amount) => has.has(amount))) {
			const isJoint = current.phrases.at(-1)?.letter === 'H' && /^D*H/.test(rest);
			const goesOn = /^D*(?:E?[DCc]{0,3}[HVI]|EA?[VI])/.test(rest) && ['H', 'V', 'I'].some((flow) => has.has(flow));
			return goesOn && isAhead && !isJoint ? 'main' : null;
		}
		if (isAhead) return current.isOfWhole || (current.kind === 'part' && /^[Dk]*Q/.test(rest)) ? 'part' : 'main';
		return (letter === ',' ? /^D*[Ypfitob]/.test(rest) : !/^D*(?:[HVIAa]|E[AV])/.test(rest)) ? null : 'main';
	};
	for (const [at, phrase] of phrases.entries()) {
		const { letter } = phrase;
		const rest = letters.slice(at + 1, at + 9);
		const isAhead = (amountAhead[at] ?? Infinity) < (stopAhead[at] ?? Infinity);
		if (letter === '(') enter('comparison', true);
		else if (letter === ')') leave(true);
		else if (letter === ';') {
			outer.length = 0;
			current = open('main', current);
		} else if (letter === 's' && isAhead) {
			if (/^[Dk,]*L/.test(rest)) push({ ...phrase, letter: 'k' });
			else current = open('part', current);
		} else if (letter === 'W' && isAhead) current = open('whole', current);
		else if (letter === 'v') enter('comparison', false);
		else if (letter === 'f' && /^[Dk]*Q/.test(rest) && (current.has.has('R') || current.has.has('N')))
			enter('comparison', false);
		else if (letter === 'b' && /^[Dk]*[Q%]/.test(rest)) enter('change', false);
		else if (letter === 't' && /^[Dk]*Q/.test(rest)) {
			leave(false);
			push(phrase);
		} else if (',&x'.includes(letter)) {
			if (letter === ',') leave(false);
			const kind = next(letter, rest, isAhead);
			if (letter === ',' && /^D*R(?!D*tD*Q)/.test(rest)) enter('comparison', false);
			else if (kind) current = open(kind, current);
			else push(phrase);
		} else push(phrase);
	}
	return clauses;
}

/** For each place, the next one with one of these letters. */
function aheadOf(letters: string, wanted: string): number[] {
	const ahead: number[] = [];
	let next = Infinity;
	for (let at = letters.length - 1; at >= 0; at--) {
		ahead[at] = next;
		if (wanted.includes(letters.charAt(at))) next = at;
	}
	return ahead;
}
