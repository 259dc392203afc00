import type { Folded } from './fold.ts';
import { passageFinder } from './nearest-passage.ts';
import type { Span } from './sentence.ts';
import { compareWords, type Difference } from './word-difference.ts';

/** The passage of a text that is most like a quotation which does not stand in it: for a person to judge, never a match. */
export interface Suggestion extends Span {
	/** the same words, with a paragraph's end among them; with one divided at a line's end; one word differs */
	kind: 'parted' | 'divided' | 'word' | 'like';
	/** its own words, folded */
	text: string;
	/** from the quotation to the passage */
	differences: Difference[];
}

/** Prepares a text once, and gives a function from a quotation to what is most like it; null where nothing is. */
export function suggestionsIn(text: Folded): (quotation: string) => Suggestion | null {
	const find = passageFinder(text);
	return (quotation) => {
		const passage = find(quotation);
		if (!passage) return null;
		const { start, end, text } = passage;
		const differences = compareWords(quotation, text);
		return { start, end, text, differences, kind: kindOf(differences) };
	};
}

function kindOf(differences: readonly Difference[]): Suggestion['kind'] {
	const changed = differences.filter(({ kind }) => kind !== 'same');
	const [first, second] = changed;
	if (!first) return 'parted';
	// What `fold` leaves of a word divided at a line's end, where whether the hyphen is its own is not certain.
	const joined = (side: 'removed' | 'added') =>
		differences
			.map(({ kind, text }) => (kind === 'same' || kind === side ? text : ''))
			.join('')
			.replace(/[\s-]/g, '');
	if (changed.some(({ text }) => text.includes('- ')) && joined('removed') === joined('added')) return 'divided';
	const isReplaced = second !== undefined && differences.indexOf(second) === differences.indexOf(first) + 1;
	const isOne = changed.length === 1 || (changed.length === 2 && isReplaced);
	return isOne && changed.every(({ text }) => !/\s/.test(text.trim())) ? 'word' : 'like';
}
