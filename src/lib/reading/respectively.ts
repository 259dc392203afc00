import { matchesIn } from '../std/matches-in.ts';
import { lettersOf, type Phrase } from './phrase.ts';

/** Amounts, and what may stand in a row for them to be divided among. Bounded, so that time is linear. */
const AMOUNTS = /Q(?:D{0,3},D{0,3}Q){0,30}D{0,3},?D{0,3}&D{0,3}Q/;
const NOUNS =
	/E?H(?:[tif]E)?(?:,D{0,3}E?H(?:[tif]E)?){0,30},?&D{0,3}E?H(?:[tif]E)?|(?<=oD{0,3})[Cc]{1,9}(?:,D{0,3}[Cc]{1,9}){0,30},?&D{0,3}[Cc]{1,9}/g;

/**
 * "Exports to Germany and Poland were $5 million and $3 million respectively" → the same of each, as two clauses. As many
 * economies, years, flows or goods must be named in a row as there are amounts; otherwise the sentence stays as it is, and
 * uncertain.
 */
export const distribute = (phrases: readonly Phrase[]): readonly Phrase[] => partyByParty(respectively(phrases));

function respectively(phrases: readonly Phrase[]): readonly Phrase[] {
	const at = phrases.findIndex(({ letter }) => letter === 'z');
	if (at < 0) return phrases;
	const start = phrases.findLastIndex(({ letter }, i) => i < at && ';x('.includes(letter)) + 1;
	const stop = phrases.findIndex(({ letter }, i) => i > at && ';x)'.includes(letter));
	const end = stop < 0 ? phrases.length : stop;
	const segment = phrases.slice(start, end).filter(({ letter }) => letter !== 'z');
	// "exports to and imports from Poland"
	const shared = /(?<=H[ti])&D?C?H[fi](?=E)/.exec(lettersOf(segment));
	if (shared) segment.splice(shared.index, 0, segment[shared.index + shared[0].length] as Phrase);
	const letters = lettersOf(segment);
	const amounts = AMOUNTS.exec(letters);
	if (!amounts || /[QUL%].*[QUL%]/.test(letters.replace(amounts[0], 'Q'))) return phrases;
	const each = segment.slice(amounts.index, amounts.index + amounts[0].length).filter(({ letter }) => letter === 'Q');
	// "about $5 million and $3 million": both may be
	if (each[0]?.quantity?.qualifier && !each.every(({ quantity }) => quantity?.qualifier)) return phrases;
	const rows = [
		...segment.flatMap(({ members }, index) =>
			members ? [{ index, length: 1, each: members.map((one) => [one]) }] : []
		),
		...matchesIn(NOUNS, letters).map(({ 0: { length }, index }) => ({
			index,
			length,
			each: itemsOf(segment.slice(index, index + length))
		}))
	].filter((row) => row.each.length === each.length);
	const [row, ...others] = rows;
	if (!row || others.length > 0) return phrases;
	const clauses = each.flatMap((amount, i) => {
		const cuts = [
			{ index: row.index, length: row.length, by: row.each[i] ?? [] },
			{ index: amounts.index, length: amounts[0].length, by: [amount] }
		].sort((a, b) => b.index - a.index);
		const clause = [...segment];
		for (const { index, length, by } of cuts) clause.splice(index, length, ...by);
		return i === 0 ? clause : [breakAt(amount), ...clause];
	});
	return [...phrases.slice(0, start), ...clauses, ...phrases.slice(end)];
}

const breakAt = ({ start }: Phrase): Phrase => ({ letter: ';', key: '', start, end: start });

/** "Poland ($4 million)", "Poland with $4 million", "Poland $4 million" */
const ITEM = 'E[(;p]?D{0,2}Q\\)?';
const ITEMS = new RegExp(`D{0,2}(?:,?[&+]|,)D{0,2}${ITEM}(?:D{0,2}(?:,?[&+]|,)D{0,2}${ITEM}){0,30}`);

/**
 * "exported lamps to Germany ($5 million), Poland ($4 million) and Italy ($3 million)", "Germany invested $5 million,
 * Poland $4 million and Italy $3 million" → the same of each, as clauses. It must be plain whose place they take.
 */
function partyByParty(phrases: readonly Phrase[]): readonly Phrase[] {
	const letters = lettersOf(phrases);
	const items = ITEMS.exec(letters);
	if (!items) return phrases;
	const start = phrases.findLastIndex(({ letter }, i) => i < items.index && ';x'.includes(letter)) + 1;
	const end = items.index + items[0].length;
	const lead = phrases.slice(start, items.index);
	const [amount, ...others] = lead.filter(({ letter }) => 'QUL%'.includes(letter));
	const parties = phrases.slice(items.index, end).filter(({ party }) => party);
	const isAlike = ({ party }: Phrase) =>
		party && !party.isAdjective && parties.every((one) => one.party?.isPossessive === party.isPossessive);
	const beside = /E[(;p]?D{0,2}Q\)?$/.exec(lettersOf(lead));
	const [first, ...rivals] = beside ? [lead[beside.index]] : lead.filter(isAlike);
	const isPlain = first && rivals.length === 0 && !parties.some(({ party }) => party?.isAdjective);
	if (amount?.letter !== 'Q' || others.length > 0 || !isPlain) return phrases;
	// "lamps to Germany ($5 million)" are lamps worth so much.
	const worth = { ...amount, letter: 'w', key: 'worth', end: amount.start };
	const said = beside ? [...lead.slice(0, beside.index), first, worth, amount] : lead;
	const clauses = phrases
		.slice(items.index, end)
		.filter(({ letter }) => letter === 'Q')
		.flatMap((own, i) => [
			breakAt(own),
			...said.map((phrase) => (phrase === first ? (parties[i] as Phrase) : phrase === amount ? own : phrase))
		]);
	return [...phrases.slice(0, start), ...said, ...clauses, ...phrases.slice(end)];
}

/** A row of phrases cut at its commas and its "and". */
function itemsOf(phrases: readonly Phrase[]): Phrase[][] {
	const items: Phrase[][] = [];
	const item: Phrase[] = [];
	for (const phrase of phrases) {
		if (!',&'.includes(phrase.letter)) item.push(phrase);
		else if (item.length > 0) items.push(item.splice(0));
	}
	return [...items, item];
}
