import { commodity, list, qualifier, stated, value } from './quotation.ts';
import type { Rule } from './rule.ts';
import { classification, keys, part, twice } from './table.ts';
import { anchored, claimed, edition, inferred, sentence } from './text.ts';

export type { Rule } from './rule.ts';

/** All rules, in the order in which a reader meets them. Reading the files has two more: `csv` and `schema`. */
export const RULES: readonly Rule[] = [
	anchored,
	sentence,
	value,
	qualifier,
	stated,
	inferred,
	commodity,
	list,
	part,
	twice,
	claimed,
	keys,
	classification,
	edition
];
