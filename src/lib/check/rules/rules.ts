import { anchored } from './anchored.ts';
import { article } from './article.ts';
import { claimed } from './claimed.ts';
import { classification } from './classification.ts';
import { commodity } from './commodity.ts';
import { edition } from './edition.ts';
import { keys } from './keys.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { part } from './part.ts';
import { qualifier } from './qualifier.ts';
import type { Rule } from './rule.ts';
import { sentence } from './sentence.ts';
import { setAside } from './set-aside.ts';
import { stated } from './stated.ts';
import { twice } from './twice.ts';
import { value } from './value.ts';

/** All rules, in the order in which a reader meets them. Reading the files has two more: `csv` and `schema`. */
export const RULES: readonly Rule[] = [
	keys,
	anchored,
	sentence,
	value,
	qualifier,
	stated,
	paragraph,
	commodity,
	list,
	part,
	twice,
	claimed,
	setAside,
	classification,
	article,
	edition
];
