import type { Verdict } from '$lib/check/verdict';
import type { Anchor } from '$lib/text/anchor';
import type { Suggestion } from '$lib/text/suggestion';

/** What was found of a quotation, of an amount that no observation has, or of an amount in a draft. */
export type Kind = Anchor['state'] | Suggestion['kind'] | 'unclaimed' | 'unreadable' | Verdict;

/** How each kind looks and what it is called, in the list and in the text: a sign and a name, never a colour alone. */
export const KINDS: Record<Kind, { sign: string; name: string; tone: 'good' | 'bad' | 'open' | 'near' }> = {
	anchored: { sign: '✓', name: 'found once', tone: 'good' },
	ambiguous: { sign: '!', name: 'found more than once', tone: 'bad' },
	parted: { sign: '~', name: 'not found in one piece', tone: 'near' },
	divided: { sign: '~', name: 'not found: a word is divided', tone: 'near' },
	word: { sign: '~', name: 'not found: one word differs', tone: 'near' },
	like: { sign: '~', name: 'not found, but something like it', tone: 'near' },
	orphaned: { sign: '✗', name: 'not found', tone: 'bad' },
	unavailable: { sign: '✗', name: 'no text', tone: 'bad' },
	unclaimed: { sign: '+', name: 'in no observation', tone: 'open' },
	unreadable: { sign: '?', name: 'cannot be read', tone: 'open' },
	matches: { sign: '✓', name: 'matches', tone: 'good' },
	rounded: { sign: '≈', name: 'rounded', tone: 'open' },
	consistent: { sign: '⊇', name: 'consistent', tone: 'good' },
	differs: { sign: '≠', name: 'differs', tone: 'bad' },
	qualifier: { sign: '~', name: 'qualifier differs', tone: 'bad' },
	'not in the table': { sign: '–', name: 'not in the table', tone: 'open' },
	'cannot tell': { sign: '?', name: 'cannot tell', tone: 'open' }
};

/** What each verdict on an amount of a draft means. */
export const MEANINGS: Record<Verdict, string> = {
	matches: 'Your sentence states all of it as the table does: figure, qualifier, year and parties.',
	rounded: 'It is the table’s figure, written with fewer digits.',
	consistent: 'Your sentence says less than the table does, and the table’s figure bears it out.',
	differs: 'The table has another figure for what your sentence says this is.',
	qualifier: 'The figure is the table’s, but its qualifier (“almost”, “about”) was dropped, added or changed.',
	'not in the table': 'Your draft says what this is, and the table has no such figure. It may still be right.',
	'cannot tell': 'Your draft does not say, in words that are understood here, what this is, for when or between whom.'
};
