import { matchesIn } from '../std/matches-in.ts';
import { words as setOf } from '../std/words.ts';
import type { Clause } from './clauses.ts';
import type { Frame } from './frame.ts';
import { stated, uncertain, UNSAID } from './said.ts';
import { isNounOfGoods } from './list/goods.ts';
import type { Phrase } from './phrase.ts';
import { isGoods, isUnbroken, type Skeleton } from './skeleton.ts';

/** The words of phrases, as their sentence has them. */
export type Words = (phrases: readonly Phrase[]) => string;

/** The good or service: after "of", between the verb and its amount, before "worth", before the noun. */
export function goodOf(
	{ core, letters }: Skeleton,
	{ phrases, kind }: Clause,
	words: Words
): Pick<Frame, 'good' | 'commodity'> {
	const runs = matchesIn(COMMODITY, letters).map(({ 0: run, index }) => core.slice(index, index + run.length));
	const [good = kind === 'part' ? [] : ownGood(core, letters), ...others] = runs;
	const last = good.at(-1);
	if (!last) return { good, commodity: UNSAID };
	if (others.length > 0) return { good, commodity: uncertain('two-goods', words([...good, ...others.flat()])) };
	// "exports of pulses exhibited", "fell in the same period"; "net exports"
	const isOfFlow = core[core.indexOf(last) + 1]?.letter === 'H';
	const isGood = isGoods([last], 0) || (!isOfFlow && isNounOfGoods(last.key));
	// "China supplied the most goods", "missed fish exports", "… and produced lamps worth $5 million"
	const [{ key }] = good as [Phrase];
	const isKind = key !== 'most' && key !== 'much' && (!/^[^-]*ed$/.test(key) || PROCESSED.has(key));
	// "exports of these goods", "of foreign goods", where those of "the goods" may be all
	const before = phrases[phrases.indexOf(good[0] as Phrase) - 1];
	const isOther = before !== phrases[0] && /^(?:these|those|such|foreign)$/.test(before?.key ?? '');
	const isNamed = isGood && isKind && !isOther && isUnbroken(phrases, good) && !words(good).includes('(');
	return { good, commodity: isNamed ? stated(words(good)) : uncertain('unknown-words', words(good)) };
}

/** What is done to goods and makes them a kind of their own. */
const PROCESSED = setOf(`
	used processed farmed refined finished unprocessed unrefined manufactured rolled dried smoked salted canned
	tinned pickled roasted chilled knitted printed coated crushed milled peeled shelled mixed prepared preserved unalloyed
	sweetened flavoured fermented recycled red`);

/** A word that is neither known nor a part of what flows. */
export function unknownIn(core: readonly Phrase[], letters: string): Phrase | undefined {
	const own = ownGood(core, letters);
	const others = letters.replace(COMMODITY, (run) => ' '.repeat(run.length));
	return core.find((phrase, at) => 'cnlhq'.includes(others.charAt(at)) && !own.includes(phrase));
}

/** "…, and coal rose to $4 million", "of lamps by 3 %": goods that we know, in a clause without a flow of its own */
export function ownGood(core: readonly Phrase[], letters: string): readonly Phrase[] {
	const [, link = '', run = ''] = /^(o?)([Cc]+)[ARka@b]*(?:(?:%?t)?[Q%][^HV]*)?$/.exec(letters) ?? [];
	const good = core.slice(link.length, link.length + run.length);
	return isGoods(good.slice(-1), 0) && !/ly$/.test(good[0]?.key ?? '') ? good : [];
}

const COMMODITY =
	/(?<=(?:H|Q)o|QwE?|Q[io])[Cc][Cc&]*(?=[^H]|$)|(?<=V)[Cc][Cc&]*(?=[^HR]|$)|(?<=Qf)[Cc][Cc&]*(?=V)|(?<![Cc]&?)[Cc][Cc&]*(?=wQ|H|T?[EO]?V[ka]|a+Vw)/g;
