import { error } from '@sveltejs/kit';
import { markOf } from '$lib/check/mark';
import { claimOf, titleOf } from '$lib/figures/claim';
import { archivedCopy, citationsOf } from '$lib/publish/citation';
import { relationOf } from '$lib/reading/quantity/qualifiers';
import { observationOf, publication } from '$lib/server/publication';
import { byId, ofObservation } from '$lib/std/lookup';
import { sectionOf } from '$lib/table/harmonized-system';
import { textFragment } from '$lib/text/text-fragment';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { id } }) => {
	const published = publication();
	const { dataset, derived, report } = published;
	const observation = observationOf(id);
	const article = byId(dataset.articles, observation.article);
	const seen = ofObservation(report.observations, id);
	if (!article || !seen) error(404, 'No such observation');

	return {
		observation,
		article,
		claim: claimOf(observation),
		title: titleOf(observation),
		relation: relationOf(observation.qualifier),
		standing: seen.standing,
		/** where in the quotation the value or the name stands */
		mark: markOf(observation),
		uses: derived.filter(({ inputs }) => inputs.includes(id)),
		whole: (observation.part_of && byId(dataset.observations, observation.part_of)) || null,
		parts: dataset.observations.filter(({ part_of }) => part_of === id),
		section: observation.hs_2017 === null ? null : sectionOf(observation.hs_2017),
		opensAt: textFragment(article.url, observation.quotation),
		archived: archivedCopy(article.url, article.accessed ?? article.published),
		citation: citationsOf(published, observation).plain
	};
};
