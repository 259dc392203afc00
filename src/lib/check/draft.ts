import { wordsKey } from './agreement.ts';
import { compareAmount, compareShare, isSameAmount } from './compare.ts';
import { acrossSides, isBetween, judgeElsewhere, rowsMeant } from './certain.ts';
import { goodsAgainst } from './goods.ts';
import { judge, type Judgement } from './verdict.ts';
import { isStated } from '../reading/said.ts';
import type { Phrase } from '../reading/phrase.ts';
import { read, type Reading } from '../reading/reading.ts';
import { readStatements } from '../reading/paragraph.ts';
import { RECORD } from '../reading/year-before.ts';
import { doubtOfPage, ENDED } from '../reading/taken-back.ts';
import type { Statement } from '../reading/statement.ts';
import { REASONS } from '../reading/quantity/tables.ts';
import type { Quantity } from '../reading/quantity/quantity.ts';
import type { Derived } from '../figures/derived.ts';
import type { Dataset } from '../table/dataset.ts';
import { hasValue } from '../table/observation.ts';
import { ECONOMIES, indicator } from '../table/vocabulary.ts';
import { fold, originalEnd, originalStart } from '../text/fold.ts';
import { around, sentencesByParagraph, type Span } from '../text/sentence.ts';

/** An amount of a draft, or a good that it lists; offsets are of the draft as given. */
export interface DraftItem extends Span, Judgement {
	text: string;
	/** of a good: the list that names it; its first item begins where this does */
	list?: Span;
}

type Table = Pick<Dataset, 'observations'>;

/**
 * Holds every amount and every listed good of a draft against the table. One is compared only where its statement says
 * for certain what it measures, in which year and between whom: nothing is guessed, and what is not certain is told.
 */
export function checkDraft(draft: string, dataset: Table, derived: readonly Derived[]): DraftItem[] {
	const folded = fold(headed(plain(draft)));
	const { observations } = dataset;
	const judgeGoods = goodsAgainst(dataset);
	const sameGood = (name: string) =>
		only(observations.filter(({ commodity }) => commodity !== null && wordsKey(commodity) === wordsKey(name)));
	const paragraphs = sentencesByParagraph(folded.text);
	const page = paragraphs.map((spans) =>
		spans.map(({ start, end }) => read(inCommas(folded.text.slice(start, end)), true))
	);
	const doubt = page.flat().map(doubtOfPage).find(Boolean);
	const [first = []] = page;
	const title = isHeading(first) ? first : [];
	let heading: Reading[] = [];
	return paragraphs.flatMap((paragraph, at) => {
		const [readings = [], above = [], next = []] = [page[at], page[at - 1], page[at + 1]];
		if (isHeading(above)) heading = above;
		const below = isHeading(next) ? [] : next.slice(0, 1);
		return paragraph.flatMap((span, i) => {
			const reading = readings[i] as Reading;
			const { before, after } = around(readings, i);
			const inDraft = (place: Span): Span => ({
				start: originalStart(folded, span.start + place.start),
				end: originalEnd(folded, span.start + place.end)
			});
			const placed = (place: Span, judgement: Judgement): DraftItem => {
				const { start, end } = inDraft(place);
				return { start, end, text: draft.slice(start, end), ...judgement };
			};
			const all = readStatements(reading, [...before, ...heading, ...title], [...after, ...below]);
			const statements = all.map((said) => (doubt ? { ...said, assertion: doubt } : said));
			const ofQuantity = new Map(statements.map((said) => [said.quantity, said]));
			const seen = new Set<string | null>();
			const amounts = reading.quantities.map((quantity) => {
				const statement = ofQuantity.get(quantity);
				const judgement = statement
					? judgeQuantity(quantity, statement, dataset, derived)
					: judge('cannot tell', 'no-indicator');
				const { observation } = judgement;
				// One amount of a sentence is one row: a second one of the same row is a part of it, or another thing.
				const isSecond = observation !== null && seen.has(observation);
				seen.add(observation);
				if (isSecond) return { quantity, judgement: judge('cannot tell', 'second') };
				return { quantity, judgement: lessAdded(judgement, quantity, reading, dataset) };
			});
			const sameAmount = (quantity: Quantity) => ({
				observation: only(observations.filter(hasValue).filter((row) => isSameAmount(quantity, row))),
				derived: only(derived.filter((figure) => isSameAmount(quantity, figure)))
			});
			// "half of the team": a fraction in words that is of nothing we know is left alone.
			const isTold = ({ quantity }: (typeof amounts)[number]) =>
				quantity.unit !== '%' || /\d/.test(quantity.text) || ofQuantity.get(quantity)?.measure.state === 'stated';
			const told = amounts
				.filter(isTold)
				.map(({ quantity, judgement }) => placed(quantity, pointedTo(judgement, sameAmount(quantity))));
			const unread = [
				...reading.unreadable.map((span) => ({ span, why: REASONS[span.reason] })),
				...reading.unreadPercents.map((span) => ({ span, why: REASONS.number }))
			].map(({ span, why }) => placed(span, judge('cannot tell', 'unreadable', { why })));
			const goods = judgeGoods(reading, statements).map(({ good, list, judgement }) => ({
				...placed(
					good,
					pointedTo(judgement, { observation: sameGood(reading.text.slice(good.start, good.end)), derived: null })
				),
				list: inDraft(list)
			}));
			return [...told, ...unread, ...goods].sort((a, b) => a.start - b.start);
		});
	});
}

/** The id of the only one. */
const only = (found: readonly { id: string }[]): string | null => (found.length === 1 ? (found[0]?.id ?? null) : null);

/**
 * Where the draft does not say for certain what it is of, what the table has of the same amount or name: for a person to
 * compare.
 */
const pointedTo = (judgement: Judgement, same: Pick<Judgement, 'observation' | 'derived'>): Judgement =>
	judgement.verdict === 'cannot tell' && judgement.observation === null && judgement.derived === null
		? { ...judgement, ...same }
		: judgement;

/** The judgement of an amount of which its sentence says more than the source: that it moved ("fell to"), or why. */
function lessAdded(judgement: Judgement, quantity: Quantity, reading: Reading, { observations }: Table): Judgement {
	const { frames, text } = reading;
	const { printed } = judgement.why.data;
	if (!printed || !['matches', 'rounded', 'consistent'].includes(judgement.verdict)) return judgement;
	const quotation = observations.find(({ id }) => id === judgement.observation)?.quotation ?? '';
	const isOfRecord = RECORD.test(quotation);
	// What "reached a record high" has risen.
	const isAdded = ({ letter, key }: Phrase) =>
		RECORD.test(key) ? !isOfRecord : letter === 'R' && !(isOfRecord && RISING.test(key));
	const { phrases = [] } = frames.find(({ subject }) => subject?.quantity === quantity)?.clause ?? {};
	const hedge = phrases.find((one) => one.start < quantity.start && isAdded(one))?.key ?? ADDED.exec(text)?.[0];
	return hedge ? judge('qualifier', 'own-hedge', { hedge, printed }, judgement) : judgement;
}

const RISING = /^(?:up|rose|rising|grew|grow|climb|increas|jump|surg|soar)/;
const ADDED =
	/\b(?:(?:up|down|rose|grew|fell|dropped|increased) (?:\w+ly )?(?:from|on)|(?:twice|half) as|double the|the same as|as (?:it (?:had|did) )?in (?:19|20)\d\d|(?:thanks|owing|due) (?:\w+ )?to|(?:helped|boosted|driven|supported|buoyed|fuelled) by|because of|on the (?:back|strength) of|as a result of|making (?:it|the)|the \w+est (?:to|from|of|in|for) any)\b/i;

/**
 * A line over prose that ends although the next word would have fitted was ended by its writer: it is a heading, with a
 * paragraph's end after it.
 */
function headed(draft: string): string {
	const lines = draft.split('\n');
	const width = lines.reduce((most, { length }) => Math.max(most, length), 0);
	return lines.reduce((above, line, at) => {
		const { length } = lines[at - 1] ?? '';
		const [word] = /^\p{Lu}\S*/u.exec(line) ?? [];
		const isOfWriter = word !== undefined && length + word.length + 1 < width;
		const isHeading = isOfWriter && /[.!?]/.test(line) && /[^\s.!?:;,|-]$/.test(lines[at - 1] ?? '');
		return `${above}${isHeading ? '\u2029' : '\n'}${line}`;
	});
}

/**
 * Without marks that say nothing, of the same length: "Q:" and "A:", hashtags at the end of a line; a table of two columns
 * is a heading and lines, "| FDI | $5 million |" as "- FDI : $5 million".
 */
const plain = (draft: string): string =>
	draft
		.replace(/(?<=^|\n)[QA]:(?= )/g, '  ')
		.replace(/(?<=[.!?]\n)(?:[-–•*]|\d[.)])(?= )/g, (mark) => ' '.repeat(mark.length))
		.replace(/^(?:\*|\d[.)])(?= )/gm, (mark) => '-'.padEnd(mark.length))
		.replace(/:\n\n(?=- )/g, ': \n')
		.replace(/\n(?<=: [^\n]{0,60}\d[^\n]{0,60}\n)(?=\p{Lu}[^\n:]{0,80}: [^\n]{0,60}\d)/gu, ';')
		.replace(HASHTAGS, (tags) => ' '.repeat(tags.length))
		.replace(/^\| ([^|\n]+)\|([^|\n]+)\|\n\|[-:| ]+\|$/gm, (head, label: string, value: string) =>
			`  ${label},${value} \n`.padEnd(head.length)
		)
		.replace(/^\| ([^|\n]+)\|([^|\n]+)\|$/gm, '- $1:$2 ');

const TOPICS = 'trade|exports?|imports?|services|goods|investment|fdi|economy|business|news|data|it|tech|usa';
const PLACES = Object.entries(ECONOMIES).flatMap(([code, { name }]) => [code, name.replace(/\W/g, '')]);
/** Behind a sentence and of no other thing than it speaks of: "#Poland #trade", not "to #Poland", "#satire". */
const HASHTAGS = new RegExp(
	`(?<=[\\d.!?)”"’][^\\p{L}\\n#]*)(?: #(?:${[TOPICS, ...PLACES].join('|')})\\b)+(?=\\s*$)`,
	'gimu'
);

/** "Exports: - lamps - rugs", goods line by line, as "Exports: lamps, rugs" of the same length. */
const inCommas = (text: string): string =>
	/: [-–•*] [^.\d]*$/.test(text) ? text.replace(/: [-–•*] /, ':   ').replace(/ [-–•*] /g, ',  ') : text;

/** One line without an end, which holds for all that follows up to the next one. */
const isHeading = (paragraph: readonly Reading[]): boolean =>
	paragraph.length === 1 && paragraph[0]?.statements.length === 0 && !ENDED.test(paragraph[0].text);

/** An amount against the row that it is about; a per cent against a share, where its sentence says of what it is one. */
function judgeQuantity(
	quantity: Quantity,
	statement: Statement,
	{ observations }: Table,
	derived: readonly Derived[]
): Judgement {
	const isShare = quantity.unit === '%';
	const { commodity, whole: said } = statement;
	const whole = said.state === 'stated' ? said.value.indicator : null;
	if (isShare && whole === null) return judge('cannot tell', 'no-whole');
	const meant = rowsMeant(statement, observations, isShare ? 'no-whole' : 'no-indicator');
	if ('verdict' in meant) return meant;
	const { rows, what, missing, isTurned } = meant;
	const [first] = rows;
	if (!first) {
		const same = observations.filter(hasValue).find((row) => isSameAmount(quantity, row) && isBetween(row, statement));
		return judgeElsewhere(same) ?? judge('not in the table', 'no-figure', what);
	}
	if (missing) return missing;
	const { kind } = indicator(first.indicator);
	const good = commodity.state === 'stated' ? wordsKey(commodity.value).replace(/^service$/, 'services') : null;
	const ofGood = rows.filter((row) => row.commodity === null || wordsKey(row.commodity) === good);
	const row = ofGood.find(hasValue);
	if (!row && kind === 'services') return judge('cannot tell', 'kind-of-services');
	if (!row) return judge('not in the table', 'no-value', { goods: ofGood[0]?.commodity ?? kind });
	const isPart = whole && observations.some(({ id, indicator }) => id === row.part_of && isStated(whole, indicator));
	if (!isShare && whole !== null && !isPart) return judge('cannot tell', 'is-part');
	if (!isShare) return isTurned ? acrossSides(compareAmount(quantity, row)) : compareAmount(quantity, row);
	const share = isPart && derived.find(({ kind, inputs: [part] }) => kind === 'share' && part === row.id);
	return share ? compareShare(quantity, share) : judge('not in the table', 'no-figure', { indicator: 'such share' });
}
