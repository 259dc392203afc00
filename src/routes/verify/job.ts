import type { Dataset } from '$lib/table/dataset';
import type { Derived } from '$lib/figures/derived';
import { type ArticleCheck, checkArticle } from './article-check';
import { checkDraftText, type DraftCheck } from './draft-check';

/** What a text is held against. */
export interface Table {
	dataset: Dataset;
	derived: Derived[];
}

export type Mode = 'article' | 'draft';

/** A text to check, and how. Plain data, so that a worker can be given it. */
export interface Job {
	mode: Mode;
	text: string;
	table: Table;
}

export type Check = ({ mode: 'article' } & ArticleCheck) | ({ mode: 'draft' } & DraftCheck);

/** Does a job. `progress` is told how much of it is done, from 0 to 1. */
export function run({ mode, text, table }: Job, progress: (done: number) => void): Check {
	return mode === 'article'
		? { mode, ...checkArticle(text, table.dataset, progress) }
		: { mode, ...checkDraftText(text, table, progress) };
}
