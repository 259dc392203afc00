import type { Chart } from '../../charts/chart.ts';
import { formatAmount, formatDate } from '../../figures/format.ts';
import type { Article } from '../../table/article.ts';
import type { ValuedObservation } from '../../table/observation.ts';
import type { Span } from '../../text/sentence.ts';
import { publication } from '../publication.ts';
import { type Box, box, color, column } from './box.ts';
import { SERIF } from './fonts.ts';

export const MUTED = { color: color('ink-muted') };

export const serif = (style: Box['style'], ...children: Box['children']): Box =>
	box({ fontFamily: SERIF, ...style }, ...children);

/** Paper with a bar above, and below a line the source, the site and its address. */
export function sheet(content: readonly Box[], articles: readonly Article[]): Box {
	const { site, address } = publication();
	const dateOf = (day: string) => formatDate(day).replaceAll(' ', '\u00A0');
	const sources = articles.map(({ publisher, title, published }) => `${publisher}, “${title}”, ${dateOf(published)}`);
	return column(
		{
			width: '100%',
			height: '100%',
			justifyContent: 'space-between',
			gap: '1em',
			padding: '1.6em 2.2em 1.2em',
			borderTop: `0.4em solid ${color('ink')}`,
			backgroundColor: color('paper'),
			color: color('ink'),
			lineHeight: 1.35
		},
		...content,
		box(
			{ gap: '2em', paddingTop: '0.7em', borderTop: `0.1em solid ${color('rule')}`, fontSize: '0.8em', ...MUTED },
			box({ flex: 1 }, `Source: ${sources.join('; ')}`),
			column(
				{ alignItems: 'flex-end', maxWidth: '45%' },
				serif({ fontWeight: 600, color: color('ink'), textAlign: 'right', textWrap: 'balance' }, site.title),
				...(address === null ? [] : [box({}, address.replace(/^https?:\/\/|\/$/g, ''))])
			)
		)
	);
}

/** The title of a chart, and what it does not say. */
export const heading = ({ title, note }: Chart): Box =>
	column(
		{ gap: '0.3em' },
		serif({ fontWeight: 600, fontSize: '1.5em', lineHeight: 1.2, textWrap: 'balance' }, title),
		box({ fontSize: '0.85em', ...MUTED }, note)
	);

/** A figure, large, its qualifier before it. */
export const figure = (row: ValuedObservation, fontSize: string): Box =>
	serif(
		{ flexWrap: 'wrap', alignItems: 'baseline', fontSize, lineHeight: 1.15, letterSpacing: '-0.02em' },
		...(row.qualifier === null
			? []
			: [box({ fontSize: '0.62em', fontStyle: 'italic', letterSpacing: 0, marginRight: '0.3em' }, row.qualifier)]),
		box({}, formatAmount(row))
	);

/** A word with the space after it, so that a marked passage has no gaps. An amount with its scale is one. */
const WORD = /\S+(?:\s(?:thousand|[mb]illion|trillion)\b\S*)?\s*/g;

/** A sentence, the words that carry figures marked. Words are boxes, as the renderer flows nothing else. */
export function quotation(text: string, marks: readonly Span[], fontSize: string): Box {
	// The opening quotation mark shifts them all.
	const isMarked = (at: number) => marks.some(({ start, end }) => at > start && at <= end);
	const edges = marks.flatMap(({ start, end }) => [start + 1, end + 1]);
	const words = [...`“${text}”`.matchAll(WORD)].map(({ 0: word, index }) => {
		const cuts = [0, ...edges.map((edge) => edge - index).filter((cut) => cut > 0 && cut < word.length)];
		const pieces = cuts.map((cut, i) =>
			box(
				isMarked(index + cut) ? { backgroundColor: color('marker') } : {},
				word.slice(cut, cuts[i + 1]).replace(/\s/g, '\u00A0')
			)
		);
		return box({}, ...pieces);
	});
	return serif({ flexWrap: 'wrap', fontSize, lineHeight: 1.4 }, ...words);
}
