import { groupBy } from '../std/group.ts';
import type { Dataset } from '../table/dataset.ts';
import { countId, type Derived } from './derived.ts';
import { copula, type Flow, flowName, flows, money, newest, wholesOf } from './flow.ts';
import { hasValue, type Observation, type ValuedObservation } from '../table/observation.ts';
import type { Prose } from './prose.ts';
import { economy, indicator } from '../table/vocabulary.ts';

/** Amounts that one paragraph has room for, parts not counted: more of them are a list, which the figures below it are. */
const MOST = 3;

/**
 * The newest year in a few sentences: each flow's amounts, and how many goods are named without one. Of several flows as
 * many as there is room for, the first one in any case.
 */
export function summarize(dataset: Pick<Dataset, 'observations'>, derived: readonly Derived[]): Prose {
	let room = MOST;
	return newest(flows(dataset)).flatMap((flow, i) => {
		const wholes = wholesOf(money(flow));
		room -= wholes.length;
		return i > 0 && room < 0 ? [] : [...amounts(flow, wholes.slice(0, MOST)), ...named(flow, derived)];
	});
}

function amounts(flow: Flow, wholes: readonly ValuedObservation[]): Prose {
	const rows = money(flow);
	const opening = (row: Observation) => `, ${economy(flow.reporter).name}’s ${lower(flowName(row))} ${copula(row)} `;
	return wholes.flatMap((whole, i) => {
		const parts = rows.filter(({ part_of }) => part_of === whole.id);
		const start: Prose =
			i === 0 ? ['In ', { year: flow.year }, opening(whole)] : [`${flowName(whole)} ${copula(whole)} `];
		const including = parts.flatMap((part, n): Prose => [
			n === 0 ? ', of which ' : ' and ',
			{ observation: part },
			` was ${part.commodity ?? lower(indicator(part.indicator).name)}`
		]);
		return [...start, { observation: whole }, ...including, '. '];
	});
}

/** "Named without values: 10 goods that it exports and 6 that it imports." */
function named(flow: Flow, derived: readonly Derived[]): Prose {
	const groups = groupBy(
		flow.observations.filter((row) => !hasValue(row) && row.part_of === null),
		countId
	);
	const list = groups.flatMap(([row], i): Prose => {
		const count = derived.find(({ id }) => id === countId(row));
		if (!count) return [];
		const { kind, verb } = indicator(row.indicator);
		const what = i === 0 ? (count.value === '1' ? kind.replace(/s$/, '') : kind) : '';
		return [i === 0 ? '' : ' and ', { derived: count }, `${what && ` ${what}`} that it ${verb}`];
	});
	return list.length === 0 ? [] : ['Named without values: ', ...list, '. '];
}

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
