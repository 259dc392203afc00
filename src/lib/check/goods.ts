import { formatFigure } from '../figures/format.ts';
import { explain } from '../reading/doubt.ts';
import { isStated } from '../reading/frame.ts';
import { isTraded } from '../reading/list/verbs.ts';
import type { Enumeration, Excerpt } from '../reading/phrase.ts';
import { read, type Reading } from '../reading/reading.ts';
import type { Statement } from '../reading/statement.ts';
import { memo } from '../std/group.ts';
import type { Dataset } from '../table/dataset.ts';
import { hasValue, type Observation } from '../table/observation.ts';
import { economy, indicator } from '../table/vocabulary.ts';
import type { Span } from '../text/sentence.ts';
import { claimedStatement, wordsKey } from './agreement.ts';
import { canBeMeant, doubtOf, leavesOut } from './certain.ts';
import { claimsOf } from './extent.ts';
import { judge, type Judgement } from './verdict.ts';

/** A row with a good or service. */
interface Named {
	row: Observation;
	key: string;
}

interface JudgedGood {
	good: Span;
	list: Span;
	judgement: Judgement;
}

/**
 * What judges every good that a sentence lists against the table. Where the sentence lists goods that are not certain, or
 * speaks of trade, or of two economies, and has the name of a good otherwise, it cannot tell.
 */
export function goodsAgainst({ observations }: Pick<Dataset, 'observations'>) {
	const named = observations.flatMap((row) => (row.commodity === null ? [] : [{ row, key: goodKey(row.commodity) }]));
	const names = new Set(named.map(({ key }) => key));
	const mentions = named.flatMap(({ row }) => (hasValue(row) ? [] : [mentionOf(row)]));
	const quotations = new Map<string, Reading>();
	const quoted = ({ quotation }: Observation) => memo(quotations, quotation, () => read(quotation));
	return (reading: Reading, statements: readonly Statement[]): JudgedGood[] => {
		const { text, enumerations, uncertainLists, frames, quantities } = reading;
		// Anything may be listed anywhere; a list of goods is one where the sentence says what flows.
		const isOfTrade = /(?:ex|im)port/i.test(text) || frames.some(({ flow }) => isTraded(flow ?? undefined));
		const judged = statements.flatMap((statement) => {
			const { list } = statement;
			if (!list || uncertainLists.some((span) => overlap(span, list))) return [];
			const goods = goodsOf(list, text, names);
			const judgementOf = judgeList({ statement, list, goods, reading }, named, quoted);
			return goods.map((good) => ({ good, list, judgement: judgementOf(good) }));
		});
		// Where each good of a list has an amount, that is judged.
		const isPriced = ({ items }: Enumeration) => items.every(({ amount }) => amount);
		// "services worth $5 million, and": the amount is judged, and these words name no good.
		const isGeneric = ({ start, end }: Span) =>
			/^(?:goods|services|merchandise)\b/i.test(text.slice(start)) &&
			quantities.some((amount) => start < amount.start && amount.end <= end);
		const unread = [
			...(isOfTrade ? uncertainLists.filter((list) => !isGeneric(list)) : []),
			...enumerations.filter((list) => !isPriced(list) && !judged.some((good) => good.list === list))
		].map((list) => ({ good: list, list, judgement: judge('cannot tell', 'unread-list') }));
		const told: readonly Span[] = [...[...judged, ...unread].map(({ list }) => list), ...enumerations];
		const isBetweenTwo = new Set(reading.named.map(({ code }) => code)).size > 1;
		const mentioned = ((isOfTrade || isBetweenTwo) && quantities.length === 0 ? mentions : [])
			.map((mention) => mention.exec(text))
			.filter((match) => match !== null)
			.map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
			.filter((span) => !told.some((one) => overlap(one, span)))
			.map((good) => ({ good, list: good, judgement: judge('cannot tell', 'unread-good') }));
		return [...judged, ...unread, ...mentioned];
	};
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** The same for "Furniture", "X ray equipment", "a linen fabric" and "fibreglass" as for an article's own words. */
const goodKey = (good: string): string =>
	wordsKey(good)
		.replace(/^(?:the|an?) /, '')
		.split(/[\s-]+/)
		.map((word) => word.replace(/ies$/, 'y').replace(/(?<=s|x|z|ch|sh)es$|(?<!s)s$/, ''))
		.join(' ')
		.replace('fibre', 'fiber')
		.replace(/iser\b/, 'izer');

const mentionOf = ({ commodity }: Observation): RegExp =>
	new RegExp(`\\b${(commodity ?? '').replace(/\W/g, '\\$&')}\\b`, 'i');

/** No name of a good that a comma or an "and" divides has more pieces. */
const PIECES = 3;

/** The goods of a list. Items that together are one good of the table, in its words, are one: "vaccines and medicines". */
function goodsOf({ items }: Enumeration, text: string, names: ReadonlySet<string>): Excerpt[] {
	const goods: Excerpt[] = [];
	for (let at = 0; at < items.length; at++) {
		const { start } = items[at] as Excerpt;
		const joined = items.slice(at, at + PIECES).map(({ end }) => ({ start, end, text: text.slice(start, end) }));
		const known = Math.max(
			0,
			joined.findLastIndex((good) => names.has(goodKey(good.text)))
		);
		goods.push(joined[known] as Excerpt);
		at += known;
	}
	return goods;
}

interface StatedList {
	statement: Statement;
	list: Enumeration;
	goods: readonly Excerpt[];
	reading: Reading;
}

function judgeList(
	stated: StatedList,
	named: readonly Named[],
	quoted: (row: Observation) => Reading
): (good: Excerpt) => Judgement {
	const { statement } = stated;
	const { indicator: said } = statement;
	const doubt = said.state === 'unsaid' ? null : doubtOf(statement);
	if (doubt || said.state !== 'stated') return () => doubt ?? judge('cannot tell', 'no-flow');
	const open = named.filter(({ row }) => row.indicator === said.value && canBeMeant(row, statement));
	const missing = open.length > 0 ? leavesOut(statement) : null;
	if (missing) return () => missing;
	const what = { indicator: indicator(said.value).name.toLowerCase() };
	const judgementOf = (key: string) => {
		const same = open.find((one) => one.key === key);
		if (same) return judgeNamed(same.row, stated, open, quoted);
		const elsewhere = named.find((one) => one.key === key && isBetween(one.row, statement));
		if (elsewhere) return judgeElsewhere(elsewhere.row);
		if (open.length === 0) return judge('not in the table', 'no-figure', what);
		const words = key.split(' ');
		const like = open.find(({ key }) => {
			const theirs = key.split(' ');
			return theirs.every((word) => words.includes(word)) || words.every((word) => theirs.includes(word));
		});
		const near = like ?? (open.length === 1 ? open[0] : undefined);
		if (!near) return judge('not in the table', 'none-of', { count: String(open.length), ...what });
		return judge('not in the table', 'names', { near: near.row.commodity ?? '' }, { observation: near.row.id });
	};
	// The whole list is looked at for each good that the table names.
	const known = new Map<string, Judgement>();
	return ({ text }) => {
		const key = goodKey(text);
		return memo(known, key, () => judgementOf(key));
	};
}

/** Whether a row is of the year of a statement and of its two economies, whichever of them reports. */
const isBetween = ({ year, reporter, partner }: Observation, said: Statement): boolean =>
	isStated(said.year, year) &&
	[reporter, partner].every((code) => isStated<string>(said.reporter, code) || isStated<string>(said.partner, code));

/** A good that the table names as another flow: a likely slip. */
function judgeElsewhere({ id, indicator: code, commodity, reporter, partner }: Observation): Judgement {
	const { name, preposition } = indicator(code);
	const flow = `${economy(reporter).name}’s ${name.toLowerCase()} ${preposition} ${economy(partner).inText}`;
	return judge('not in the table', 'elsewhere', { goods: commodity ?? '', flow }, { observation: id });
}

/** A good that the table names: a list that claims more than the source's own has dropped, or added, a qualifier. */
function judgeNamed(
	row: Observation,
	{ list, goods, reading }: StatedList,
	open: readonly Named[],
	quoted: (row: Observation) => Reading
): Judgement {
	const about = { observation: row.id };
	if (hasValue(row)) return judge('consistent', 'has', { printed: formatFigure(row) ?? '' }, about);
	const theirs = quoted(row);
	const source = claimedStatement(row, theirs)?.list;
	const flow = indicator(row.indicator).verb.replace(/s$/, '');
	const own = claimsOf(list, reading, flow);
	const limits = source ? claimsOf(source, theirs, flow) : [];
	for (const [i, { degree, words }] of own.entries()) {
		if (degree === null) return judge('cannot tell', 'uncertain', { doubt: explain({ id: 'unknown-words', words }) });
		const printed = `“${limits[i]?.words || limits[0]?.words}”`;
		if (degree > (limits[i]?.degree ?? 0)) return judge('qualifier', 'own-hedge', { hedge: words, printed }, about);
	}
	const keys = new Set(goods.map(({ text }) => goodKey(text)));
	const isLeftOut = (other: Named) => other.row.quotation === row.quotation && !keys.has(other.key);
	const [{ degree, words }] = own;
	if (degree && open.some(isLeftOut)) return judge('qualifier', 'leaves-out', { hedge: words }, about);
	return judge('named', 'no-value', { goods: row.commodity ?? '' }, about);
}
