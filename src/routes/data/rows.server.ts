import { formatFigure, formatName, shortName } from '$lib/figures/format';
import { markOf } from '$lib/check/mark';
import type { Publication } from '$lib/publish/publication';
import { byId, ofObservation } from '$lib/std/lookup';
import { fullDigits } from '$lib/std/scaled';
import { SECTIONS, sectionOf } from '$lib/table/harmonized-system';
import { hasValue, type Observation } from '$lib/table/observation';
import { economy, indicator, INDICATOR_CODES } from '$lib/table/vocabulary';
import { type Column, COLUMNS, type Filter, FILTERS } from './view';

/** In place of a section: a good that is not classified, and what is no good. */
const UNCLASSIFIED = 'none';
const STATUSES = {
	given: 'With a value',
	named: 'Named without a value',
	checked: 'Checked',
	unchecked: 'Not checked'
} as const;

/** What a row of the table shows, and what its filters know it by. */
function rowOf({ dataset, report }: Publication, observation: Observation) {
	const { id, year, hs_2017, reporter, partner, quotation, qualifier } = observation;
	const { name: measured, preposition } = indicator(observation.indicator);
	const article = byId(dataset.articles, observation.article);
	const standing = ofObservation(report.observations, id)?.standing;
	const section = hs_2017 === null ? null : sectionOf(hs_2017);
	const [from, to] = preposition === 'to' ? [reporter, partner] : [partner, reporter];
	const isChecked = standing?.state === 'checked';
	const name = formatName(observation);
	return {
		id,
		name,
		/** said beside a name that does not say it */
		kind: name === measured ? null : measured,
		figure: formatFigure(observation),
		/** the hedge of what has no value */
		hedge: hasValue(observation) ? null : qualifier,
		digits: hasValue(observation) ? fullDigits(observation) : null,
		unit: observation.unit,
		from: { code: from, name: economy(from).name },
		to: { code: to, name: economy(to).name },
		year,
		hs: hs_2017,
		article: { id: observation.article, publisher: shortName(article?.publisher ?? observation.article) },
		isChecked,
		quotation,
		mark: markOf(observation),
		filters: [
			`indicator=${observation.indicator}`,
			`section=${section?.numeral ?? UNCLASSIFIED}`,
			`article=${observation.article}`,
			`status=${hasValue(observation) ? 'given' : 'named'}`,
			`status=${isChecked ? 'checked' : 'unchecked'}`
		],
		/** what else it is found by */
		words: [measured, economy(from).name, economy(to).name, year, section?.title, article?.publisher, article?.title]
			.filter((word) => word != null)
			.join(' ')
	};
}

/** What the table shows: its rows, what all of them share, and the choices of its filters. */
export function tableOf(publication: Publication) {
	const { dataset, report } = publication;
	const rows = dataset.observations.map((observation) => rowOf(publication, observation));
	const standings = dataset.observations.map(({ id }) => ofObservation(report.observations, id)?.standing);
	const days = standings.map((standing) => (standing?.state === 'checked' ? standing.on : null));
	const article = same(dataset.observations.map(({ article }) => article));
	const occurs = (name: Filter, value: string) => rows.some(({ filters }) => filters.includes(`${name}=${value}`));
	const choices: Record<Filter, { value: string; label: string }[]> = {
		indicator: INDICATOR_CODES.map((value) => ({ value, label: indicator(value).name })),
		section: [
			...SECTIONS.map(({ numeral, title }) => ({ value: numeral, label: `${numeral}: ${title}` })),
			{ value: UNCLASSIFIED, label: 'No good, or not classified' }
		],
		article: dataset.articles.map(({ id, title, publisher }) => ({ value: id, label: `${title}, ${publisher}` })),
		status: Object.entries(STATUSES).map(([value, label]) => ({ value, label }))
	};
	const shared = {
		year: same(rows.map(({ year }) => year)),
		pair: pairOf(dataset.observations),
		checked: same(days),
		article: article === null ? null : (byId(dataset.articles, article) ?? null)
	};
	const isShown: Record<Column, boolean> = {
		name: true,
		figure: true,
		flow: true,
		year: shared.year === null,
		hs: rows.some(({ hs }) => hs !== null),
		article: shared.article === null,
		check: shared.checked === null
	};
	return {
		rows,
		shared,
		columns: (Object.keys(COLUMNS) as Column[]).filter((column) => isShown[column]),
		/** those that leave a choice */
		filters: (Object.keys(FILTERS) as Filter[])
			.map((name) => ({
				name,
				title: FILTERS[name],
				options: choices[name].filter(({ value }) => occurs(name, value))
			}))
			.filter(({ options }) => options.length > 1)
	};
}

/** What all of them are; null where they differ or there are none. */
const same = <T>(all: readonly T[]): T | null => (new Set(all).size === 1 ? (all[0] ?? null) : null);

/** The two parties of every observation; null where there are others. */
function pairOf(observations: readonly Observation[]) {
	const reporter = same(observations.map((row) => row.reporter));
	const partner = same(observations.map((row) => row.partner));
	return reporter && partner ? [reporter, partner].map((code) => ({ code, name: economy(code).inText })) : null;
}
