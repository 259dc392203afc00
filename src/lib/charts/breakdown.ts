import type { Derived } from '../figures/derived.ts';
import { forDrawing } from '../std/scaled.ts';
import { copula, flowName, settingOf } from '../figures/flow.ts';
import type { ValuedObservation } from '../table/observation.ts';
import type { Prose } from '../figures/prose.ts';
import { indicator } from '../table/vocabulary.ts';
import { type Chart, type Mark, markOf, markOfRest, type Readings } from './chart.ts';

/** A whole whose parts are given and whose rest can be computed: a single bar, the whole its length. */
export function breakdownChart(
	whole: ValuedObservation,
	parts: readonly ValuedObservation[],
	derived: readonly Derived[],
	readings: Readings
): Chart {
	const { unit_mult } = whole;
	const drawn: Mark[] = [];
	for (const part of parts) {
		const mark = markOf(part, readings, unit_mult, whole);
		const start = drawn.at(-1)?.to ?? 0;
		drawn.push({ ...mark, from: start, to: start + mark.to });
	}
	const rest = derived.find(({ id }) => id === `rest:${whole.id}`);
	if (rest) drawn.push(markOfRest(rest, whole, unit_mult, drawn.at(-1)?.to ?? 0));
	const max = forDrawing({ value: whole.value, unit_mult: 0 });
	return {
		id: `breakdown-${whole.id}`,
		title: titleOf(whole, parts, derived),
		subtitle: [
			...settingOf(whole),
			'The whole bar is ',
			{ observation: whole },
			` of ${indicator(whole.indicator).name.toLowerCase()}. The share and the rest are computed by us.`
		],
		axis: { max, step: max / 4, unit: { unit: '%', unit_mult: 0 } },
		rows: [drawn]
	};
}

/** "Foreign direct investment was about 83 % of investment from the United States" */
function titleOf(whole: ValuedObservation, [part]: readonly ValuedObservation[], derived: readonly Derived[]): Prose {
	const share = part && derived.find(({ id }) => id === `share:${part.id}`);
	if (!part || !share) return [flowName(whole)];
	const of = flowName(whole);
	return [
		`${indicator(part.indicator).name} ${copula(part)} `,
		{ derived: share },
		` of ${of.charAt(0).toLowerCase()}${of.slice(1)}`
	];
}
