import { FOLDING } from '$lib/core/fold';
import { QUALIFIERS } from '$lib/core/quantity';
import { RULES } from '$lib/core/rules';
import { siteData } from '$lib/server/data';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { dataset, derived } = siteData();
	return {
		rules: RULES.map(({ id, title, statement, needs }) => ({ id, title, statement, needs })),
		folding: FOLDING,
		qualifiers: QUALIFIERS,
		derived,
		cited: new Set(dataset.observations.map(({ article }) => article)).size
	};
};
