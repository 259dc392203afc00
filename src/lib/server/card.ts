import type { Dataset } from '../table/dataset.ts';
import { flowName, flows, money } from '../figures/flow.ts';
import { capitalize, formatAmount, formatDate } from '../figures/format.ts';
import { markOf } from '../check/mark.ts';
import { hasValue, type Observation, type ValuedObservation } from '../table/observation.ts';
import type { Span } from '../text/sentence.ts';
import type { Site } from '../figures/site.ts';
import { economy, indicator } from '../table/vocabulary.ts';
import { SERIF } from './card-fonts.ts';
import { box, type Box, CARD } from './card-image.ts';
import { tokenColor as color } from './card-tokens.ts';

/** What the cards are made from. */
export interface Cards {
	dataset: Dataset;
	site: Site;
}

const MARGIN = 64;
const WIDTH = CARD.width - 2 * MARGIN;

/** The card of an observation: what it is, the figure with its qualifier, the sentence with the figure marked, the source. */
export function observationCard({ dataset, site }: Cards, row: Observation): Box {
	const article = dataset.articles.find(({ id }) => id === row.article);
	if (!article) throw new Error(`no article ${row.article}`);
	return sheet(
		[
			box({ flexDirection: 'column' }, kicker(row), hasValue(row) ? figure(row, 112) : name(row)),
			quotation(row.quotation, markOf(row))
		],
		[`${article.publisher}, ${formatDate(article.published)}`, site.title]
	);
}

/** The card of the site: its name, and its amounts, each with its qualifier. */
export function siteCard({ dataset, site }: Cards): Box {
	const amounts = flows(dataset).flatMap(money).slice(0, MOST_AMOUNTS);
	const cited = new Set(dataset.observations.map(({ article }) => article));
	const publishers = new Set(dataset.articles.filter(({ id }) => cited.has(id)).map(({ publisher }) => publisher));
	return sheet(
		[
			box(
				{ flexDirection: 'column' },
				box({ fontFamily: SERIF, fontWeight: 600, fontSize: 62, lineHeight: 1.15, letterSpacing: -1 }, site.title),
				box({ marginTop: 16, fontFamily: SERIF, fontSize: 36, color: color('ink-muted') }, site.tagline)
			),
			box({ justifyContent: 'space-between', width: WIDTH }, ...amounts.map((row) => amount(row, amounts.length, site)))
		],
		[`Figures from ${[...publishers].join(', ')}`, '']
	);
}

/** As many as stand side by side and can be read in a small picture. */
const MOST_AMOUNTS = 3;

/** "Services exports to the United States", with its year where the site has several. */
function nameOf(row: Observation, { years }: Site): string {
	const name = row.part_of === null ? flowName(row) : indicator(row.indicator).name;
	return years.length > 1 ? `${name}, ${row.year}` : name;
}

const amount = (row: ValuedObservation, of: number, site: Site): Box =>
	box(
		{
			flexDirection: 'column',
			justifyContent: 'space-between',
			width: (WIDTH - 40 * (of - 1)) / of,
			borderTop: `3px solid ${color('ink')}`,
			paddingTop: 16
		},
		box({ fontSize: 27, lineHeight: 1.3, fontWeight: 600 }, nameOf(row, site)),
		figure(row, 54)
	);

/** Paper with a bar above, and the source below a line. */
function sheet(content: Box[], [source, title]: [string, string]): Box {
	return box(
		{
			...CARD,
			flexDirection: 'column',
			justifyContent: 'space-between',
			padding: `52px ${MARGIN}px 40px`,
			boxSizing: 'border-box',
			borderTop: `12px solid ${color('ink')}`,
			backgroundColor: color('paper'),
			color: color('ink')
		},
		...content,
		box(
			{
				width: WIDTH,
				justifyContent: 'space-between',
				alignItems: 'flex-end',
				paddingTop: 20,
				borderTop: `2px solid ${color('rule')}`,
				fontSize: 26,
				color: color('ink-muted')
			},
			box({ flex: 1, paddingRight: 32 }, source),
			box({ fontFamily: SERIF, fontWeight: 600, color: color('ink') }, title)
		)
	);
}

/** "Belarus exports to the United States, 2017" */
function kicker({ reporter, partner, indicator: code, year }: Observation): Box {
	const { name, verb, preposition, kind } = indicator(code);
	const what = kind === 'capital' ? ` ${name.toLowerCase()}` : kind === 'services' ? ` ${kind}` : '';
	const text = `${economy(reporter).inText} ${verb}${what} ${preposition} ${economy(partner).inText}, ${year}`;
	return box({ fontSize: 32, fontWeight: 600 }, capitalize(text));
}

/** The figure, large, its qualifier before it. */
const figure = (row: ValuedObservation, size: number): Box =>
	box(
		{
			flexWrap: 'wrap',
			alignItems: 'baseline',
			fontFamily: SERIF,
			fontSize: size,
			lineHeight: 1.2,
			letterSpacing: -size / 50
		},
		...(row.qualifier === null
			? []
			: [
					box({ fontSize: size * 0.62, fontStyle: 'italic', letterSpacing: 0, marginRight: size * 0.2 }, row.qualifier)
				]),
		box({}, formatAmount(row))
	);

const UNVALUED = 'named without a value';

/** What is named, large; below it the article’s hedge, if there is one, and that no value is given. */
function name({ commodity, qualifier }: Observation): Box {
	const text = capitalize(commodity ?? '');
	const size = text.length > 40 ? 56 : text.length > 26 ? 72 : 88;
	return box(
		{ flexDirection: 'column', marginTop: 8, fontFamily: SERIF },
		box({ fontSize: size, lineHeight: 1.15, letterSpacing: -size / 60 }, text),
		box(
			{ marginTop: 8, fontSize: 36, fontStyle: 'italic', color: color('ink-muted') },
			qualifier === null ? UNVALUED : `“${qualifier}”, ${UNVALUED}`
		)
	);
}

/** The most characters of a sentence that a card has room for. */
const LONGEST = 300;

/** The sentence, the words that carry the observation marked. Words are boxes, as the renderer flows nothing else. */
function quotation(sentence: string, mark: Span): Box {
	const { text, start, end } = excerpt(sentence, mark);
	const size = text.length > 200 ? 28 : 34;
	const pieces = [
		{ words: `“${text.slice(0, start)}`, isMarked: false },
		{ words: text.slice(start, end), isMarked: true },
		{ words: `${text.slice(end)}”`, isMarked: false }
	];
	return box(
		{ flexWrap: 'wrap', width: WIDTH, fontFamily: SERIF, fontSize: size, lineHeight: 1.4 },
		...pieces.flatMap(({ words, isMarked }) =>
			// Each word keeps the space after it, so that a marked passage has no gaps.
			(words.match(/\S+\s*|\s+/g) ?? []).map((word) =>
				box(isMarked ? { backgroundColor: color('marker') } : {}, word.replace(/\s/g, '\u00A0'))
			)
		)
	);
}

/** The sentence, or where it is too long whole words of it around the mark. */
function excerpt(sentence: string, { start, end }: Span): { text: string } & Span {
	if (sentence.length <= LONGEST) return { text: sentence, start, end };
	const room = Math.max(0, LONGEST - (end - start)) / 2;
	const from = start <= room ? 0 : sentence.indexOf(' ', start - room) + 1;
	const to = sentence.length - end <= room ? sentence.length : sentence.lastIndexOf(' ', end + room);
	const before = from > 0 ? '… ' : '';
	const after = to < sentence.length ? ' …' : '';
	const shift = before.length - from;
	return { text: `${before}${sentence.slice(from, to)}${after}`, start: start + shift, end: end + shift };
}
