import { RELATIONS } from '$lib/figures/relation';
import { QUALIFIERS } from '$lib/reading/quantity/quantity';
import { CSV } from '$lib/table/csv';
import { SCHEMA } from '$lib/table/dataset';
import { RULES } from '$lib/check/rules/rules';
import { sourcesOf } from '$lib/publish/publication';
import { publication } from '$lib/server/publication';

/** As many hedges of a kind are shown. */
const SHOWN = 6;

export function load() {
	const { dataset, derived } = publication();
	return {
		rules: [CSV, SCHEMA, ...RULES].map(({ id, title, statement, ...rule }) => {
			return { id, title, statement, needsText: 'needsText' in rule };
		}),
		/** some of the hedges that are read, by what they say of the true figure */
		hedges: Object.entries(RELATIONS).map(([relation, meaning]) => {
			const words = QUALIFIERS.filter((qualifier) => qualifier.relation === relation).map(({ text }) => `“${text}”`);
			return { relation, meaning, some: words.slice(0, SHOWN).join(', ') };
		}),
		derived,
		cited: sourcesOf(dataset).length
	};
}
