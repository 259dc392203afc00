import { FOLDING } from '$lib/text/fold';
import { QUALIFIERS } from '$lib/reading/quantity/quantity';
import { CSV } from '$lib/table/csv';
import { SCHEMA } from '$lib/table/dataset';
import { RULES } from '$lib/check/rules/rules';
import { siteData } from '$lib/server/data';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { dataset, derived } = siteData();
	return {
		rules: [...[CSV, SCHEMA].map((reading) => ({ ...reading, needs: 'table' as const })), ...RULES].map(
			({ id, title, statement, needs }) => ({ id, title, statement, needs })
		),
		folding: FOLDING,
		qualifiers: QUALIFIERS,
		derived,
		cited: new Set(dataset.observations.map(({ article }) => article)).size
	};
};
