import type { Frame } from '../frame.ts';
import { type Enumeration, lettersOf, type Phrase } from '../phrase.ts';
import { matchesIn } from '../../std/matches-in.ts';
import { isKnownGood } from './goods.ts';

const AFTER_VERB = /(?<=V[DoE]{0,6})[cC][cC&]*/;

/** The goods that a verb names in a clause with no amount and no list: "exported furniture to Germany" is a list of one. */
export const namedAlone = (text: string, frames: readonly Frame[]): Enumeration[] =>
	frames.flatMap(({ subject, clause: { phrases }, commodity }) => {
		const letters = lettersOf(phrases);
		const run = AFTER_VERB.exec(letters);
		if (subject || commodity.state !== 'stated' || !run) return [];
		const excerpt = (from: number, to: number) => {
			const [start, end] = [(phrases[from] as Phrase).start, (phrases[to - 1] as Phrase).end];
			return { text: text.slice(start, end), start, end };
		};
		const verb = letters.lastIndexOf('V', run.index);
		const last = run.index + run[0].length;
		// "wire from unalloyed steel"
		const made = last + (/^[fo][cC]+/.exec(letters.slice(last))?.[0].length ?? 0);
		const to = isKnownGood(phrases[made - 1]?.key ?? '') ? made : last;
		const items = matchesIn(/[cC]+/g, run[0]).map(({ 0: { length }, index }) => {
			const end = run.index + index + length;
			return { ...excerpt(run.index + index, end === last ? to : end), amount: null };
		});
		const { start, end } = excerpt(run.index, to);
		return [{ verb: excerpt(verb, verb + 1), hedge: null, composition: false, items, start, end }];
	});
