import { indexBy } from '../std/group.ts';
import type { Dataset } from '../table/dataset.ts';
import type { SetAside } from '../table/set-aside-schema.ts';
import { fold } from '../text/fold.ts';

/** An amount without its sign: a spreadsheet would run a cell that begins with it. */
export const unsigned = (amount: string): string => amount.replace(/^[-+]/, '');

const keyOf = (sentence: string, amount: string) => JSON.stringify([sentence, unsigned(amount)]);

/** The rows that set amounts of an article aside. */
export const setAsideOf = ({ setAside = [] }: Pick<Dataset, 'setAside'>, article: string): SetAside[] =>
	setAside.filter((entry) => entry.article === article);

/** What is set aside of an article, by its sentence and its words, whatever the form of each (see fold.ts). */
export function setAsideIn(entries: readonly SetAside[]) {
	const known = indexBy(entries, ({ quotation, amount }) => keyOf(fold(quotation).text, fold(amount).text));
	return (sentence: string, amount: string): SetAside | undefined => known.get(keyOf(sentence, amount))?.[0];
}
