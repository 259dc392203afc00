import { checkDraft } from '../src/lib/check/draft.ts';
import { formatReason } from '../src/lib/check/verdict.ts';
import { derive } from '../src/lib/figures/derived.ts';
import type { Dataset } from '../src/lib/table/dataset.ts';

/**
 * What of a text of ours the table does not bear out: each of its amounts that does not match, and each of its goods that
 * is not named, with the verdict and the reason. A quotation may leave the year and the parties of a list to its article.
 * A page's text is given as plain text, its paragraphs parted by empty lines.
 */
export const mismatches = (text: string, dataset: Pick<Dataset, 'observations'>): string[] =>
	checkDraft(text, dataset, derive(dataset))
		.filter(({ verdict, list, why }) => verdict !== (list ? 'named' : 'matches') && !(list && why.id === 'not-said'))
		.map(({ text, verdict, why }) => `${text}: ${verdict}, ${formatReason(why)}`);
