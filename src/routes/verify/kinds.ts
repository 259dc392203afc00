import type { Verdict } from '$lib/check/verdict';
import type { Anchor } from '$lib/text/anchor';
import type { Suggestion } from '$lib/text/suggestion';

/** What was found of a quotation, of an amount that no observation has, or of an amount or goods in a draft. */
export type Kind = Anchor['state'] | Suggestion['kind'] | 'unclaimed' | 'unreadable' | Verdict;

/** How each kind looks and what it is called, in the list and in the text: a sign and a name, never a colour alone. */
export const KINDS: Record<Kind, { sign: string; name: string; tone: 'good' | 'bad' | 'open' }> = {
	anchored: { sign: '✓', name: 'found once', tone: 'good' },
	ambiguous: { sign: '!', name: 'found more than once', tone: 'bad' },
	parted: { sign: '~', name: 'not found in one piece', tone: 'open' },
	word: { sign: '~', name: 'not found: one word differs', tone: 'open' },
	like: { sign: '~', name: 'not found, but something like it', tone: 'open' },
	orphaned: { sign: '✗', name: 'not found', tone: 'bad' },
	unavailable: { sign: '✗', name: 'no text', tone: 'bad' },
	unclaimed: { sign: '+', name: 'in no observation', tone: 'open' },
	unreadable: { sign: '?', name: 'cannot be read', tone: 'open' },
	matches: { sign: '✓', name: 'matches', tone: 'good' },
	rounded: { sign: '≈', name: 'rounded', tone: 'open' },
	consistent: { sign: '⊇', name: 'consistent', tone: 'good' },
	named: { sign: '∈', name: 'named without a value', tone: 'good' },
	differs: { sign: '≠', name: 'differs', tone: 'bad' },
	qualifier: { sign: '~', name: 'qualifier differs', tone: 'bad' },
	'not in the table': { sign: '–', name: 'not in the table', tone: 'open' },
	'cannot tell': { sign: '?', name: 'cannot tell', tone: 'open' }
};

const CHANGES = 'Struck out: only in the quotation. Underlined: only in your text.';

/** What a kind means, where its name does not say it. */
export const NOTES: Partial<Record<Kind, string>> = {
	ambiguous: 'A reader who follows the quotation could land at the wrong place, so it proves nothing here.',
	parted: 'The words are the same. In your text a blank line parts them.',
	word: CHANGES,
	like: CHANGES,
	orphaned: 'These words do not stand in your text, nor anything like them.'
};
