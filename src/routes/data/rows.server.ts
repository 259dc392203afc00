import { formatFigure, formatName } from '$lib/figures/format';
import { meantStatement } from '$lib/check/agreement';
import { markOf } from '$lib/check/mark';
import type { Publication } from '$lib/publish/publication';
import { read } from '$lib/reading/reading';
import { byId, ofObservation } from '$lib/std/lookup';
import { fullDigits } from '$lib/std/scaled';
import { SECTIONS, sectionOf } from '$lib/table/harmonized-system';
import { hasValue, type Observation } from '$lib/table/observation';
import { economy, type EconomyCode, indicator, INDICATOR_CODES } from '$lib/table/vocabulary';
import { type ColumnId, COLUMNS, type Filter, FILTERS } from './view';

const party = (code: EconomyCode) => ({ code, ...economy(code) });

/** What a row of the table shows, and what its filters know it by. */
function rowOf({ dataset, report }: Publication, observation: Observation) {
	const { id, year, hs_2017, reporter, partner } = observation;
	const { name: measured, preposition } = indicator(observation.indicator);
	const article = byId(dataset.articles, observation.article);
	const standing = ofObservation(report.observations, id)?.standing;
	const section = hs_2017 === null ? null : sectionOf(hs_2017);
	const parties = (preposition === 'to' ? [reporter, partner] : [partner, reporter]).map(party);
	const name = formatName(observation);
	return {
		id,
		name,
		/** said beside a name that does not say it */
		kind: name === measured ? null : measured,
		figure: formatFigure(observation),
		digits: hasValue(observation) ? fullDigits(observation) : null,
		unit: observation.unit,
		/** from the first to the second */
		parties,
		year,
		hs: hs_2017,
		article,
		checkedOn: standing?.state === 'checked' ? standing.on : null,
		sentence: sentenceOf(observation),
		filters: [
			`indicator=${observation.indicator}`,
			...(section ? [`section=${section.numeral}`] : []),
			`article=${observation.article}`
		],
		/** what else it is found by */
		words: [measured, ...parties.map(({ name }) => name), year, section?.title, article?.publisher, article?.title]
			.filter((word) => word != null)
			.join(' ')
	};
}

/** A row's sentence around its mark. Of a list, what stands before and after the row's own item can be left out. */
function sentenceOf(observation: Observation) {
	const { quotation } = observation;
	const { start, end } = markOf(observation);
	const list = meantStatement(observation, read(quotation))?.list;
	const from = Math.min(list?.start ?? start, start);
	const to = Math.max(list?.end ?? end, end);
	return {
		opening: quotation.slice(0, from),
		before: quotation.slice(from, start),
		marked: quotation.slice(start, end),
		after: quotation.slice(end, to),
		end: quotation.slice(to)
	};
}

/** What the table shows: its rows, what all of them share, and the choices of its filters. */
export function tableOf(publication: Publication) {
	const { dataset } = publication;
	const rows = dataset.observations.map((observation) => rowOf(publication, observation));
	const choices: Record<Filter, { value: string; label: string }[]> = {
		indicator: INDICATOR_CODES.map((value) => ({ value, label: indicator(value).name })),
		section: SECTIONS.map(({ numeral, title }) => ({ value: numeral, label: `${numeral}: ${title}` })),
		article: dataset.articles.map(({ id, title, publisher }) => ({ value: id, label: `${title}, ${publisher}` }))
	};
	/** Whether a choice shows some of the rows, and not all. */
	const isNarrower = (name: Filter, value: string) =>
		new Set(rows.map(({ filters }) => filters.includes(`${name}=${value}`))).size === 2;
	const { observations } = dataset;
	const pair = [same(observations.map(({ reporter }) => reporter)), same(observations.map(({ partner }) => partner))];
	const year = same(rows.map((row) => row.year));
	const isShown: Partial<Record<ColumnId, boolean>> = { year: year === null, hs: rows.some(({ hs }) => hs !== null) };
	return {
		rows,
		/** null where they differ */
		shared: {
			year,
			pair: pair.includes(null) ? null : pair.flatMap((code) => (code ? [party(code)] : [])),
			checkedOn: same(rows.map(({ checkedOn }) => checkedOn)),
			article: same(rows.map(({ article }) => article))
		},
		columns: (Object.keys(COLUMNS) as ColumnId[]).filter((column) => isShown[column] ?? true),
		filters: (Object.keys(FILTERS) as Filter[])
			.map((name) => ({
				name,
				title: FILTERS[name],
				options: choices[name].filter(({ value }) => isNarrower(name, value))
			}))
			.filter(({ options }) => options.length > 0)
	};
}

/** What all of them are; null where they differ or there are none. */
const same = <T>(all: readonly T[]): NonNullable<T> | null => (new Set(all).size === 1 ? (all[0] ?? null) : null);
