import { checkDraft } from '../src/lib/check/draft.ts';
import { formatReason } from '../src/lib/check/verdict.ts';
import { derive } from '../src/lib/figures/derived.ts';
import type { Dataset } from '../src/lib/table/dataset.ts';

/**
 * What of a text of ours the table does not bear out: each of its amounts that does not match, with the verdict and the
 * reason. A page's text is given as plain text, its paragraphs parted by empty lines.
 */
export const mismatches = (text: string, dataset: Pick<Dataset, 'observations'>): string[] =>
	checkDraft(text, dataset, derive(dataset))
		.filter(({ verdict }) => verdict !== 'matches')
		.map(({ text, verdict, why }) => `${text}: ${verdict}, ${formatReason(why)}`);
