import { indexBy } from '../std/group.ts';
import type { Dataset } from '../table/dataset.ts';
import type { SetAside } from '../table/set-aside-schema.ts';
import { fold } from '../text/fold.ts';

/** An amount without its sign: a spreadsheet would run a cell that begins with it. */
export const unsigned = (amount: string): string => amount.replace(/^[-+]/, '');

const keyOf = (article: string, sentence: string, amount: string) =>
	JSON.stringify([article, sentence, unsigned(amount)]);

export const setAsideOf = ({ setAside = [] }: Pick<Dataset, 'setAside'>, article: string): SetAside[] =>
	setAside.filter((entry) => entry.article === article);

/** What is set aside, by its article, its sentence and its words, whatever the form in which each has them (see fold.ts). */
export function setAsideIn({ setAside = [] }: Pick<Dataset, 'setAside'>) {
	const entries = indexBy(setAside, ({ article, quotation, amount }) =>
		keyOf(article, fold(quotation).text, fold(amount).text)
	);
	return (article: string, sentence: string, amount: string): readonly SetAside[] =>
		entries.get(keyOf(article, sentence, amount)) ?? [];
}
