import { error } from '@sveltejs/kit';
import { claimOf } from '$lib/figures/claim';
import { formatFigure, formatName } from '$lib/figures/format';
import { levelOf, sectionOf } from '$lib/table/harmonized-system';
import { cellsOf, tradeColumns } from '$lib/table/columns';
import type { Observation } from '$lib/table/observation';
import { byId, ofObservation } from '$lib/std/lookup';
import { RULES } from '$lib/check/rules/rules';
import { markOf } from '$lib/check/mark';
import { textFragment } from '$lib/text/text-fragment';
import { archivedCopy, citationsOf } from '$lib/publish/citation';
import { observationIds } from '$lib/server/observation';
import { pictured } from '$lib/server/pictures/pictures';
import { publication } from '$lib/server/publication';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = observationIds;

export const load: PageServerLoad = ({ params }) => {
	const published = publication();
	const { dataset, derived, report } = published;
	const { observations, articles } = dataset;
	const index = observations.findIndex(({ id }) => id === params.id);
	const observation = observations[index];
	const article = observation && byId(articles, observation.article);
	const seen = ofObservation(report.observations, params.id);
	if (!observation || !article || !seen) error(404, 'No such observation');

	const cells = cellsOf(observation, tradeColumns);
	return {
		observation,
		article,
		name: formatName(observation),
		claim: claimOf(observation),
		figure: formatFigure(observation),
		relation: seen.quantity?.qualifier?.relation ?? null,
		standing: seen.standing,
		/** whether it has a picture of its own */
		isPictured: pictured().includes(observation),
		/** where in the quotation the value or the name stands */
		mark: markOf(observation),
		rules: RULES.map(({ id, title, statement, needs }) => {
			// A table in which one fails is not published; the texts are not at hand.
			return { id, title, statement, needs, outcome: needs === 'table' ? ('passed' as const) : ('not run' as const) };
		}),
		uses: derived
			.filter(({ inputs }) => inputs.includes(observation.id))
			.map((value) => ({ value, others: value.kind === 'count' ? [] : others(value.inputs) })),
		whole: (observation.part_of && byId(observations, observation.part_of)) || null,
		parts: observations.filter(({ part_of }) => part_of === observation.id),
		classified: classify(observation.hs_2017),
		opensAt: textFragment(article.url, observation.quotation),
		archived: archivedCopy(article.url, article.accessed ?? article.published),
		citations: citationsOf(published, observation),
		cells: tradeColumns.map(({ name, title }, i) => ({ name, title, cell: cells[i] ?? '' })),
		previous: neighbour(observations[index - 1]),
		next: neighbour(observations[index + 1])
	};

	function others(inputs: readonly string[]): Observation[] {
		return observations.filter(({ id }) => id !== params.id && inputs.includes(id));
	}
};

/** A code, what it names, and its section: our classification. */
function classify(code: string | null) {
	const section = code === null ? null : sectionOf(code);
	return code !== null && section ? { code, level: levelOf(code), section } : null;
}

const neighbour = (row: Observation | undefined) => (row ? { id: row.id, name: formatName(row) } : null);
