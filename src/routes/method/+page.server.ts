import { CSV } from '$lib/table/csv';
import { SCHEMA } from '$lib/table/dataset';
import { RULES } from '$lib/check/rules/rules';
import { sourcesOf } from '$lib/publish/publication';
import { publication } from '$lib/server/publication';

export function load() {
	const { dataset, derived } = publication();
	return {
		rules: [CSV, SCHEMA, ...RULES].map(({ id, title, statement, ...rule }) => {
			return { id, title, statement, needsText: 'needsText' in rule };
		}),
		derived,
		cited: sourcesOf(dataset).length
	};
}
