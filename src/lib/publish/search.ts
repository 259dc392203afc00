/** Something that can be found, as the index of the search has it. Nothing here needs the dataset: a browser gets this alone. */
export interface SearchEntry {
	kind: SearchKind;
	/** address, from the site's root: `observations/x/` */
	path: string;
	name: string;
	/** what else is shown: the figure with its qualifier, between whom, when */
	detail: string;
	/** words by which it is sought besides its name: commodity, parties, year, classification */
	terms: string;
	/** words around it, which count least: the quotation, the publisher */
	text: string;
}

/** An observation with a value, one without, or an article. */
export type SearchKind = 'figure' | 'good' | 'article';

/** Fields by how much a match in them says. */
const WEIGHTS = { name: 8, terms: 4, detail: 3, text: 1 } as const;
const FIELDS = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
/** A whole word says more than the beginning of one, and a name's first word more than its others. */
const WHOLE = 1.5;
const FIRST = 1.25;
/** A word that is written otherwise by one letter says less than the word itself. */
const MISSPELT = 0.25;
/** Shorter words are a letter away from too many others. */
const SHORTEST_MISSPELT = 4;

/** A word: letters and digits, with a point or a comma only between digits ("66.7"). */
const WORD = /(?:\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+)/gu;

/** Case, accents and other marks on letters left out: "Łódź" stays with its ł, "Café" is "cafe". */
export const foldForSearch = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): string[] => foldForSearch(text).match(WORD) ?? [];

/**
 * The entries in which every word of the query begins a word, best first; equally good ones in the order of the index.
 * Where there are none, a word of the query may differ by one letter: nothing is then sure, so it is only a second try.
 */
export function search(entries: readonly SearchEntry[], query: string): SearchEntry[] {
	const sought = [...new Set(wordsOf(query))];
	if (sought.length === 0) return [];
	const indexed = entries.map((entry) => ({ entry, words: FIELDS.map((field) => wordsOf(entry[field])) }));
	const ranked = (fit: Fit) =>
		indexed
			.map(({ entry, words }) => ({ entry, score: score(words, sought, fit) }))
			.filter(({ score }) => score > 0)
			// The sort is stable: what is equally good stays in order.
			.sort((a, b) => b.score - a.score)
			.map(({ entry }) => entry);
	const found = ranked(beginning);
	return found.length > 0 ? found : ranked(misspelling);
}

/** How well a word fits what is sought, from 0. */
type Fit = (word: string, sought: string) => number;

const beginning: Fit = (word, sought) => (word === sought ? WHOLE : word.startsWith(sought) ? 1 : 0);

const misspelling: Fit = (word, sought) =>
	beginning(word, sought) ||
	(sought.length >= SHORTEST_MISSPELT && isOneEditAway(word, sought) && !/\p{N}/u.test(sought) ? MISSPELT : 0);

/** Zero where a word of the query is found nowhere. */
function score(fields: readonly string[][], sought: readonly string[], fit: Fit): number {
	let sum = 0;
	for (const term of sought) {
		let best = 0;
		for (const [i, words] of fields.entries()) {
			const field = FIELDS[i] as keyof typeof WEIGHTS;
			for (const [place, word] of words.entries()) {
				const first = field === 'name' && place === 0 ? FIRST : 1;
				best = Math.max(best, WEIGHTS[field] * first * fit(word, term));
			}
		}
		if (best === 0) return 0;
		sum += best;
	}
	return sum;
}

/** Whether one letter added, left out, exchanged or two neighbours swapped makes `a` begin with `b`. */
function isOneEditAway(a: string, b: string): boolean {
	let i = 0;
	while (i < b.length && a[i] === b[i]) i += 1;
	const rest = b.slice(i + 1);
	return (
		a.slice(i + 1).startsWith(rest) ||
		a.slice(i).startsWith(rest) ||
		a.slice(i + 1).startsWith(b.slice(i)) ||
		(a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2).startsWith(b.slice(i + 2)))
	);
}

/** Results of one kind, and the place of the first of them among all. */
export interface SearchGroup {
	kind: SearchKind;
	start: number;
	entries: SearchEntry[];
}

/** The results by kind, the kind of the best one first. */
export function byKind(found: readonly SearchEntry[]): SearchGroup[] {
	let start = 0;
	return [...new Set(found.map(({ kind }) => kind))].map((kind) => {
		const entries = found.filter((entry) => entry.kind === kind);
		start += entries.length;
		return { kind, start: start - entries.length, entries };
	});
}

/** A text in pieces, those that a word of the query begins with marked as found. */
export function marked(text: string, query: string): { text: string; isFound: boolean }[] {
	const sought = wordsOf(query);
	const pieces: { text: string; isFound: boolean }[] = [];
	const add = (piece: string, isFound: boolean) => {
		if (piece !== '') pieces.push({ text: piece, isFound });
	};
	let end = 0;
	for (const match of text.matchAll(WORD)) {
		const word = foldForSearch(match[0]);
		const length = Math.max(0, ...sought.filter((term) => word.startsWith(term)).map((term) => term.length));
		if (length === 0) continue;
		// Where folding changed the length of the word, it is marked as a whole.
		const upTo = match.index + (word.length === match[0].length ? length : match[0].length);
		add(text.slice(end, match.index), false);
		add(text.slice(match.index, upTo), true);
		end = upTo;
	}
	add(text.slice(end), false);
	return pieces;
}
