import type { Good, GoodsChart, Side } from '../../charts/chart.ts';
import { plainText } from '../../figures/prose.ts';
import { type Box, box, column } from './box.ts';
import { tokenColor as color } from './token.ts';
import { heading, MUTED, serif } from './words.ts';

/** Goods back to back, a row for each section of the nomenclature. */
export function goodsOf({ title, note, sides, rows }: GoodsChart): Box[] {
	const line = `0.06em solid ${color('rule')}`;
	return [
		column({ gap: '0.3em' }, heading(plainText(title)), box({ fontSize: '0.85em', ...MUTED }, plainText(note))),
		column(
			{ borderBottom: line },
			threeColumns({ alignItems: 'flex-end', paddingBottom: '0.3em' }, sides.map(opening), ''),
			...rows.map(({ section, goods }) =>
				threeColumns({ borderTop: line, padding: '0.08em 0' }, goods.map(tiles), section?.title ?? 'Not classified')
			)
		)
	];
}

/** Exports end at the middle, imports begin there. */
function threeColumns(style: Box['style'], [left, right]: readonly Box[][], middle: string): Box {
	const side = (content: Box[] = [], alignItems: string, textAlign: string) =>
		column({ width: '38%', alignItems, textAlign }, ...content);
	return box(
		{ alignItems: 'center', ...style },
		side(left, 'flex-end', 'right'),
		box(
			{
				width: '24%',
				justifyContent: 'center',
				padding: '0 0.4em',
				fontSize: '0.75em',
				lineHeight: 1.15,
				textAlign: 'center',
				...MUTED
			},
			middle
		),
		side(right, 'flex-start', 'left')
	);
}

/** How many, and how the article opens its list: its words before the first good. */
const opening = ({ name, count, sentences: [first] }: Side): Box[] => [
	box({ fontWeight: 600 }, `${count?.text ?? 'none'} ${name}`),
	...(first
		? [serif({ fontSize: '0.9em', ...MUTED }, `“${first.text.slice(0, first.marks[0]?.start).trim()}\u00A0…”`)]
		: [])
];

const tiles = (goods: readonly Good[], i: number): Box[] =>
	goods.map(({ name }) =>
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
			name
		)
	);
