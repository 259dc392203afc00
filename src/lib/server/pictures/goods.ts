import type { GoodsChart, Side } from '../../charts/chart.ts';
import type { Observation } from '../../table/observation.ts';
import { type Box, box, color, column } from './box.ts';
import { heading, MUTED, serif } from './words.ts';

/** Goods back to back, a row for each section of the nomenclature. */
export function goodsOf(chart: GoodsChart): Box[] {
	const line = `0.06em solid ${color('rule')}`;
	return [
		heading(chart),
		column(
			{ borderBottom: line },
			threeColumns({ alignItems: 'flex-start', paddingBottom: '0.3em' }, chart.sides.map(opening), ''),
			...chart.rows.map(({ section, goods }) =>
				threeColumns({ borderTop: line, padding: '0.08em 0' }, goods.map(tiles), section.title)
			)
		)
	];
}

/** Exports end at the middle, imports begin there. */
function threeColumns(style: Box['style'], [left, right]: readonly Box[][], middle: string): Box {
	const side = (content: Box[] = [], alignItems: string, textAlign: string) =>
		column({ width: '38%', alignItems, textAlign }, ...content);
	const label = { fontSize: '0.75em', lineHeight: 1.15, textAlign: 'center', ...MUTED };
	return box(
		{ alignItems: 'center', ...style },
		side(left, 'flex-end', 'right'),
		box({ width: '24%', justifyContent: 'center', padding: '0 0.4em', ...label }, middle),
		side(right, 'flex-start', 'left')
	);
}

/** How many, and how the article opens its list. */
const opening = ({ name, count, opening: words }: Side): Box[] => [
	box({ fontWeight: 600 }, `${count?.text ?? 'none named as'} ${name}`),
	...(words ? [serif({ fontSize: '0.9em', ...MUTED }, `“${words}\u00A0…”`)] : [])
];

const tiles = (goods: readonly Observation[], i: number): Box[] =>
	goods.map(({ commodity }) =>
		box(
			{
				width: '100%',
				justifyContent: i === 0 ? 'flex-end' : 'flex-start',
				margin: '0.05em 0',
				padding: '0.1em 0.5em',
				[i === 0 ? 'borderRight' : 'borderLeft']: `0.25em solid ${color('goods')}`,
				backgroundColor: color('tint'),
				fontSize: '0.9em',
				fontWeight: 600,
				lineHeight: 1.2
			},
			commodity ?? ''
		)
	);
