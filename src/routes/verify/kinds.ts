import type { Verdict } from '$lib/check/draft';
import type { MarkKind } from './marks';

/** How a mark looks and what it says: a sign and a word, never a colour alone. */
export interface Kind {
	sign: string;
	name: string;
	tone: 'good' | 'bad' | 'open';
}

export const KINDS: Record<MarkKind, Kind> = {
	found: { sign: '✓', name: 'found', tone: 'good' },
	twice: { sign: '!', name: 'stands more than once', tone: 'bad' },
	like: { sign: '~', name: 'similar, not the same', tone: 'open' },
	unclaimed: { sign: '+', name: 'in no observation', tone: 'open' },
	unreadable: { sign: '?', name: 'cannot be read', tone: 'open' },
	matches: { sign: '✓', name: 'matches', tone: 'good' },
	rounded: { sign: '≈', name: 'rounded', tone: 'open' },
	differs: { sign: '≠', name: 'differs', tone: 'bad' },
	qualifier: { sign: '~', name: 'qualifier differs', tone: 'bad' },
	'not in the table': { sign: '–', name: 'not in the table', tone: 'open' },
	'cannot tell': { sign: '?', name: 'cannot tell', tone: 'open' }
};

/** What each verdict on a draft's amount means. */
export const MEANINGS: Record<Verdict, string> = {
	matches: 'The table has this figure, with a qualifier that says the same, or with none where you give none.',
	rounded: 'It is the table’s figure, written with fewer digits.',
	differs: 'The table has another figure for what your sentence says this is.',
	qualifier:
		'The figure is the table’s, but its qualifier (“almost”, “about”, “more than”) was dropped, added or changed.',
	'not in the table':
		'Your draft says what this is, for which year and between whom; the table has no such figure. It may still be right.',
	'cannot tell':
		'Your draft does not say, in words that the check understands, what this is, for which year or between whom. Nothing is guessed.'
};

/** In the order of display. From here and not from core, which would come along whole to a page that has it in its worker. */
export const VERDICTS = Object.keys(MEANINGS) as Verdict[];
