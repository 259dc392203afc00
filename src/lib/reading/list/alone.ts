import type { Frame } from '../frame.ts';
import { type Enumeration, lettersOf } from '../phrase.ts';
import { isKnownGood, isNounOfGoods } from './goods.ts';
import { isTraded } from './verbs.ts';
import { phraseAt, TRADED } from './words.ts';

const AFTER_VERB = /(?<=V[DoE]{0,6})[cC]+(?![cC&])/;

/** A good that a verb names in a clause with no amount and no list: "exported furniture to Germany" is a list of one. */
export const namedAlone = (text: string, frames: readonly Frame[]): Enumeration[] =>
	frames.flatMap(({ subject, clause: { phrases }, commodity }) => {
		const letters = lettersOf(phrases);
		const run = AFTER_VERB.exec(letters);
		if (subject || commodity.state !== 'stated' || !run) return [];
		const excerpt = (from: number, to: number) => {
			const [{ start }, { end }] = [phraseAt(phrases, from), phraseAt(phrases, to)];
			return { text: text.slice(start, end), start, end };
		};
		const verb = letters.lastIndexOf('V', run.index);
		const last = run.index + run[0].length - 1;
		const head = phraseAt(phrases, last).key;
		const isGood = isTraded(phraseAt(phrases, verb).flow) && isNounOfGoods(head) && !TRADED.has(head);
		if (!isGood || /^\d/.test(phraseAt(phrases, run.index).key)) return [];
		// "wire from unalloyed steel"
		const made = last + (/^[fo][cC]+/.exec(letters.slice(last + 1))?.[0].length ?? 0);
		const good = excerpt(run.index, isKnownGood(phraseAt(phrases, made).key) ? made : last);
		const items = [{ ...good, amount: null }];
		return [{ ...good, verb: excerpt(verb, verb), hedge: null, composition: false, items }];
	});
