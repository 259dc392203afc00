import type { BarsChart, Row, Stretch } from '../../charts/chart.ts';
import { keyOf } from '../../charts/key.ts';
import { formatFigure } from '../../figures/format.ts';
import { type Box, box, color, column } from './box.ts';
import { figure, heading, MUTED, quotation } from './words.ts';

/** A chart of bars, with the sentences under them. */
export function barsOf(chart: BarsChart): Box[] {
	const rows = chart.rows.map((row) =>
		column(
			{ gap: '0.2em' },
			box({ fontWeight: 600, marginBottom: '-0.3em' }, row.name),
			figure(row.figure, '2.4em'),
			bar(row, chart),
			...(row.marks.length > 1 ? [box({ fontSize: '0.9em' }, partsOf(row))] : []),
			...row.sentences.map(({ text, marks }) => quotation(text, marks, '1em'))
		)
	);
	return [heading(chart), ...rows, column({ gap: '0.5em' }, axis(chart), key(chart))];
}

/** "of which $55.1 million foreign direct investment and about $11.6 million other investment (computed by us)" */
const partsOf = ({ marks }: Row): string =>
	`of which ${marks
		.map(({ figure, name }) =>
			'derived' in figure
				? `${figure.derived.text} ${name.toLowerCase()} (computed by us)`
				: `${formatFigure(figure.observation)} ${name.toLowerCase()}`
		)
		.join(' and ')}`;

/** How a stretch of a bar is filled: the looks of the page. */
function fillOf(fill: Stretch['fill'], tone: string): Box['style'] {
	const paper = color('paper');
	if (fill === 'solid') return { backgroundColor: tone };
	if (fill === 'open') return { border: `2px dashed ${tone}`, backgroundColor: paper };
	const hatching = `repeating-linear-gradient(-45deg, ${tone} 0, ${tone} 2px, ${paper} 2px, ${paper} 6px)`;
	return { border: `2px solid ${tone}`, backgroundImage: hatching };
}

function bar({ bar }: Row, { max, ticks }: BarsChart): Box {
	const percent = (length: number) => `${(100 * length) / max}%`;
	const whole = { position: 'absolute', top: 0, height: '100%' };
	return box(
		{ position: 'relative', width: '100%', height: '1.5em', marginBottom: '0.2em' },
		...ticks.map(({ at }) => box({ ...whole, left: percent(at), width: 1, backgroundColor: color('rule') })),
		...bar.map(({ from, to, fill, tone }) =>
			box({ ...whole, left: percent(from), width: percent(to - from), ...fillOf(fill, color(tone)) })
		)
	);
}

/** Each label has the room around its tick, the first and the last half of it. */
function axis({ ticks }: BarsChart): Box {
	const room = 100 / (ticks.length - 1);
	return box(
		{ fontSize: '0.8em', ...MUTED },
		...ticks.map(({ label }, i) => {
			const isEnd = i === 0 || i === ticks.length - 1;
			const justifyContent = i === 0 ? 'flex-start' : isEnd ? 'flex-end' : 'center';
			return box({ width: `${isEnd ? room / 2 : room}%`, justifyContent, whiteSpace: 'nowrap' }, label);
		})
	);
}

const key = (chart: BarsChart): Box =>
	column({ fontSize: '0.8em', ...MUTED }, ...keyOf(chart).map((words) => box({}, words)));
