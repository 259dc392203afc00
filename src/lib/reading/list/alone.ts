import type { Frame } from '../frame.ts';
import { type Enumeration, type Excerpt, lettersOf, type Phrase, wordsOf } from '../phrase.ts';
import { isKnownGood } from './goods.ts';
import { TRADED } from './words.ts';

/** A good that a clause names in words of trade, with no amount and no list: "exported furniture to Germany" is a list of one. */
export const namedAlone = (text: string, frames: readonly Frame[]): Enumeration[] =>
	frames.flatMap(({ subject, commodity, head, good, clause: { phrases } }) => {
		// "Furniture was among the goods that Riga exported": the words before the verb
		const [own = ''] = (!subject && /^[cC]{1,5}(?=a)/.exec(lettersOf(phrases))) || [];
		const isAmong = phrases[own.length + 1]?.key === 'among' && isKnownGood(phrases[own.length - 1]?.key ?? '');
		const [first, last] = isAmong ? [phrases[0], phrases[own.length - 1]] : [good[0], good.at(-1)];
		const isOne = !subject && (isAmong || (commodity.state === 'stated' && !TRADED.has(last?.key ?? '')));
		if (!isOne || !head || !first || !last) return [];
		const excerpt = (from: Phrase, to: Phrase): Excerpt => {
			const { start } = from;
			const { end } = to;
			return { text: wordsOf(text, [from, to]), start, end };
		};
		// "wire from unalloyed steel"
		const next = phrases.indexOf(last) + 1;
		const [made = ''] = /^f[cC]+/.exec(lettersOf(phrases.slice(next, next + 8))) ?? [];
		const end = phrases[next + made.length - 1];
		const named = excerpt(first, end && isKnownGood(end.key) ? end : last);
		const items = [{ ...named, amount: null }];
		const verb = (isAmong && phrases[own.length]) || head;
		return [{ ...named, verb: excerpt(verb, verb), hedge: null, composition: false, items }];
	});
