import { formatFigure } from '../figures/format.ts';
import { explain } from '../reading/doubt.ts';
import { isTraded } from '../reading/list/verbs.ts';
import type { Enumeration, Excerpt } from '../reading/phrase.ts';
import { read, type Reading } from '../reading/reading.ts';
import type { Statement } from '../reading/statement.ts';
import { memo } from '../std/group.ts';
import { overlap, placesOutside } from '../text/span.ts';
import type { Dataset } from '../table/dataset.ts';
import { hasValue, type Observation } from '../table/observation.ts';
import type { Span } from '../text/sentence.ts';
import { HEDGES } from '../reading/words.ts';
import { claimedStatement, wordsKey } from './agreement.ts';
import { acrossSides, isBetween, judgeElsewhere, type Meant, rowsMeant } from './certain.ts';
import { type Claims, claimsOf } from './extent.ts';
import { judge, type Judgement } from './verdict.ts';

/**
 * What judges every good that a sentence lists against the table. Where the sentence lists goods that are not certain, or
 * speaks of trade, or of two economies, and has the name of a good otherwise, it cannot tell.
 */
export function goodsAgainst({ observations }: Pick<Dataset, 'observations'>) {
	const named = observations.filter(({ commodity }) => commodity !== null);
	const keys = new Map(named.map((row) => [row, goodKey(row.commodity ?? '')]));
	const names = new Set(keys.values());
	const unvalued = named.filter((row) => !hasValue(row)).map(({ commodity }) => commodity?.replace(/\W/g, '\\$&'));
	const mentions = new RegExp(`\\b(?:${['(?!)', ...unvalued].join('|')})\\b`, 'gi');
	const quotations = new Map<string, Reading>();
	const claimsOfSource = (row: Observation): Partial<Claims> => {
		const reading = memo(quotations, row.quotation, () => read(row.quotation));
		const list = claimedStatement(row, reading)?.list;
		return list ? claimsOf(list, reading) : [];
	};

	/** A good of a list, by the rows that the list can be about, and the keys of all its goods. */
	function judgeGood(
		{ text }: Excerpt,
		{ rows, what }: Meant,
		listed: { statement: Statement; list: Enumeration; reading: Reading; keys: ReadonlySet<string> }
	): Judgement {
		const key = goodKey(text);
		const isIt = (row: Observation) => keys.get(row) === key;
		const same = rows.find(isIt);
		const looser = rows.find(({ commodity }) => isLooser(key, commodity ?? ''));
		const row = same ?? looser;
		if (row && hasValue(row)) return judge('consistent', 'has', { printed: formatFigure(row) ?? '' }, about(row));
		if (row) {
			const isListed = ({ commodity }: Observation) =>
				[...listed.keys].some((key) => key === goodKey(commodity ?? '') || isLooser(key, commodity ?? ''));
			const isLeftOut = rows.some((other) => other.quotation === row.quotation && !isListed(other));
			const own = claimsOf(listed.list, listed.reading);
			const judgement = judgeNamed(row, own, claimsOfSource(row), isLeftOut);
			const isNamed = same !== undefined || judgement.verdict !== 'named';
			return isNamed ? judgement : judge('consistent', 'names', { near: row.commodity ?? '' }, about(row));
		}
		const elsewhere = judgeElsewhere(named.find((row) => isIt(row) && isBetween(row, listed.statement)));
		if (elsewhere) return elsewhere;
		if (rows.length === 0) return judge('not in the table', 'no-figure', what);
		const like = rows.find((row) => isLike(key.split(' '), keys.get(row)?.split(' ') ?? []));
		// "frozen fish and lamps", "entirely furniture"
		if (like && /\b(?:and|entirely|only|all)\b/i.test(text)) return judge('cannot tell', 'unread-list');
		const near = like ?? (rows.length === 1 ? rows[0] : undefined);
		if (near) return judge('not in the table', 'names', { near: near.commodity ?? '' }, about(near));
		return judge('not in the table', 'none-of', { count: String(rows.length), ...what });
	}

	/** "…, mainly computer services" beside an amount, as the table has it. */
	function judgeMain({ start, end }: Span, text: string, statements: readonly Statement[]): Judgement {
		const key = goodKey(text.slice(start, end));
		const rows = statements.flatMap((statement) => {
			const meant = rowsMeant(statement, named, 'no-flow');
			return 'rows' in meant && !meant.missing ? meant.rows : [];
		});
		const row = rows.find((row) => keys.get(row) === key && HEDGES.includes(row.qualifier ?? ''));
		return row && MAINLY.test(text.slice(0, start))
			? judge('named', 'no-value', { goods: row.commodity ?? '' }, about(row))
			: judge('cannot tell', 'unread-good');
	}

	return (reading: Reading, statements: readonly Statement[]): { good: Span; list: Span; judgement: Judgement }[] => {
		const { text, enumerations, uncertainLists, frames, quantities } = reading;
		// Anything may be listed anywhere; a list of goods is one where the sentence says what flows.
		const isOfTrade = /(?:ex|im)port/i.test(text) || frames.some(({ flow }) => isTraded(flow ?? undefined));
		const judged = statements.flatMap((statement) => {
			const { list } = statement;
			if (!list || uncertainLists.some((span) => overlap(span, list))) return [];
			const goods = goodsOf(list, text, names);
			const meant = rowsMeant(statement, named, 'no-flow');
			const keys = new Set(goods.map(({ text }) => goodKey(text)));
			const listed = { statement, list, reading, keys };
			const judgementOf = (good: Excerpt) => {
				if ('verdict' in meant) return meant;
				const judgement = meant.missing ?? judgeGood(good, meant, listed);
				return meant.isTurned ? acrossSides(judgement) : judgement;
			};
			return goods.map((good) => ({ good, list, judgement: judgementOf(good) }));
		});
		const hasAmount = (span: Span) => quantities.some((amount) => overlap(span, amount));
		// What has an amount is judged by it: each good of a list, or "services worth $5 million, and".
		const isPriced = (list: Span) =>
			/^(?:goods|services|merchandise)\b/i.test(text.slice(list.start)) && hasAmount(list);
		const unread = [
			...(isOfTrade ? uncertainLists.filter((list) => !isPriced(list)) : []),
			...enumerations.filter(
				(list) => !list.items.every(({ amount }) => amount) && !judged.some((good) => good.list === list)
			)
		].map((list) => ({ good: list, list, judgement: judge('cannot tell', 'unread-list') }));
		const told = [...[...judged, ...unread].map(({ list }) => list), ...enumerations];
		const isBetweenTwo = new Set(reading.named.map(({ code }) => code)).size > 1;
		// What an amount is of, it is judged with: "$5 million of furniture".
		const wordsOf = ({ commodity }: Statement) =>
			commodity.state === 'stated' ? commodity.value : commodity.state === 'uncertain' ? commodity.doubt.words : '';
		const priced = quantities.length > 0 ? statements.map(wordsOf).join() : '';
		const mentioned = (isOfTrade || isBetweenTwo ? placesOutside(told, mentions, text) : [])
			.filter(({ start, end }) => !priced.includes(text.slice(start, end)))
			.map((good) => ({ good, list: good, judgement: judgeMain(good, text, statements) }));
		return [...judged, ...unread, ...mentioned];
	};
}

const MAINLY = new RegExp(`, (?:${HEDGES.join('|')}|most of (?:it|them)) $`);

const about = ({ id }: Observation) => ({ observation: id });

/** Whether a name says less than another, and holds of the same: "cars" and "medicines" of "vaccines and medicines for cars". */
function isLooser(own: string, commodity: string): boolean {
	const words = goodKey(commodity).split(' ');
	const heads = commodity
		.split(/ (?:from|of|for) /)[0]
		?.split(/,| and /)
		.map((name) => goodKey(name).split(' ').at(-1));
	const ownWords = own.split(' ');
	return ownWords.every((word) => words.includes(word)) && heads?.includes(ownWords.at(-1)) === true;
}

/** Whether the words of one name hold all of the other. */
const isLike = (own: readonly string[], theirs: readonly string[]): boolean =>
	theirs.every((word) => own.includes(word)) || own.every((word) => theirs.includes(word));

/** The same for "Furniture", "X ray equipment", "a linen fabric" and "fibreglass" as for an article's own words. */
const goodKey = (good: string): string =>
	wordsKey(good)
		.replace(/^(?:the|an?) /, '')
		.split(/[\s-]+/)
		.map((word) => word.replace(/ies$/, 'y').replace(/(?<=s|x|z|ch|sh)es$|(?<!s)s$/, ''))
		.join(' ')
		.replace('fibre', 'fiber')
		.replace(/iser\b/, 'izer');

/** No name of a good that a comma or an "and" divides has more pieces. */
const PIECES = 3;

/** The goods of a list. Items that together are one good of the table, in its words, are one: "vaccines and medicines". */
function goodsOf(list: Enumeration, text: string, names: ReadonlySet<string>): Excerpt[] {
	const items = list.items.flatMap((item) => partsOf(item, names));
	const goods: Excerpt[] = [];
	for (let at = 0; at < items.length; at++) {
		const { start } = items[at] as Excerpt;
		const joined = items.slice(at, at + PIECES).map(({ end }) => ({ start, end, text: text.slice(start, end) }));
		const longest = joined.findLastIndex(({ text }) => names.has(goodKey(text)));
		const known = Math.max(0, longest);
		goods.push(joined[known] as Excerpt);
		at += known;
	}
	return goods;
}

/** "frozen fish and engines", of which the words do not tell whether they are one good: two that the table names. */
function partsOf({ text, start, end }: Excerpt, names: ReadonlySet<string>): Excerpt[] {
	for (const { index } of text.matchAll(/ and /g)) {
		const parts = [
			{ text: text.slice(0, index), start, end: start + index },
			{ text: text.slice(index + 5), start: start + index + 5, end }
		];
		if (parts.every((part) => names.has(goodKey(part.text)))) return parts;
	}
	return [{ text, start, end }];
}

/** A good that the table names: a list that claims more than the source's own has dropped, or added, a qualifier. */
function judgeNamed(row: Observation, own: Claims, limits: Partial<Claims>, isLeftOut: boolean): Judgement {
	for (const [i, { degree, words }] of own.entries()) {
		if (degree === null) return judge('cannot tell', 'uncertain', { doubt: explain({ id: 'unknown-words', words }) });
		const printed = `“${limits[i]?.words || limits[0]?.words}”`;
		if (degree > (limits[i]?.degree ?? 0))
			return judge('qualifier', 'own-hedge', { hedge: words, printed }, about(row));
	}
	const [{ degree, words }] = own;
	if (degree && isLeftOut) return judge('qualifier', 'leaves-out', { hedge: words }, about(row));
	return judge('named', 'no-value', { goods: row.commodity ?? '' }, about(row));
}
