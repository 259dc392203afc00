import { MAIN } from './list/words.ts';
import { type Enumeration, lettersOf, type Phrase } from './phrase.ts';

/** Bounded, so that time is linear. */
const MOST = 30;
const GENERIC = /^(?:goods|merchandise)$/;

/**
 * "The main exports to Poland were glass at $5 million and wool at $2 million" → "exports to Poland were $5 million of
 * glass", and so on: a clause for each item with its own amount. Where more stands between than what ties an amount to
 * its item, the sentence stays as it is, and uncertain.
 */
export function partItems(phrases: readonly Phrase[], enumerations: readonly Enumeration[]): readonly Phrase[] {
	const list = enumerations.find(
		({ items }) => items.length > 1 && items.length <= MOST && items.every(({ amount }) => amount)
	);
	if (!list || list.verb.start > list.start) return phrases;
	const { items, verb } = list;
	const spans = items.flatMap((item) => [item, item.amount ?? item]);
	const [start, end] = [Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end))];
	const row = phrases.filter((phrase) => phrase.start >= start && phrase.end <= end);
	const amounts = row.filter(({ letter }) => letter === 'Q');
	const from = phrases.findIndex((phrase) => phrase.start >= start);
	const first = phrases.findLastIndex((phrase) => phrase.start < verb.start && ';x('.includes(phrase.letter)) + 1;
	const head = phrases.slice(first, from).flatMap((phrase, i, all) => {
		const isOfGeneric = phrase.letter === 'o' && GENERIC.test(all[i + 1]?.key ?? '');
		if (MAIN.has(phrase.key) || GENERIC.test(phrase.key) || isOfGeneric || phrase.letter === 'h') return [];
		const isVerb = phrase.start >= verb.start && phrase.end <= verb.end && !phrase.flow;
		return isVerb ? { ...phrase, letter: 'k' } : phrase;
	});
	const isOfItem = (phrase: Phrase) => items.some((item) => phrase.start >= item.start && phrase.end <= item.end);
	const between = lettersOf(row.filter((phrase) => !isOfItem(phrase)));
	const after = phrases.slice(from + row.length);
	const [tail = '', bracket = ''] = /^(\)?)(?:D*[tfbi]D*E|D*Y)*/.exec(lettersOf(after.slice(0, 12))) ?? [];
	const isClosed = between.split('(').length === `${between}${bracket}`.split(')').length;
	// "lamps (previously $4 million)", "lamps ($4 million tax)", "lamps (-$4 million)"
	const isClear =
		isClosed &&
		/^[^QUL%HVRN]*[HV][^QUL%HVRN]*$/.test(lettersOf(head)) &&
		/^[DQ@w,&();o]*$/.test(between) &&
		!amounts.some(({ quantity }) => quantity?.value.startsWith('-'));
	if (!isClear || amounts.length !== items.length) return phrases;
	const clauses = items.flatMap((item, i) => [
		...(i > 0 ? [{ letter: ';', key: '', start: item.start, end: item.start }] : []),
		...head,
		amounts[i] as Phrase,
		{ letter: 'o', key: 'of', start: item.start, end: item.start },
		{ letter: 'c', key: '', start: item.start, end: item.end },
		...after.slice(bracket.length, tail.length)
	]);
	return [...phrases.slice(0, first), ...clauses, ...after.slice(tail.length)];
}
