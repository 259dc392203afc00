import { indexBy } from '../std/group.ts';
import type { Doubt } from './doubt.ts';
import { matches, type Token, tokenize } from './tokens.ts';

/** What flows, as a noun ("exports") or a verb ("sold") says. */
export type Flow = 'exports' | 'imports' | 'investment' | 'fdi';

/**
 * What a known word does in a clause, as one letter, so that a clause can be held against patterns (see patterns.ts):
 * H noun and V verb of a flow, I inflow verb, C goods or services, D says nothing of its own, O pronoun, p preposition,
 * o "of", t "to", b "by", i "in", w "worth", a form of "be", A other auxiliary, k other link, R verb of change, N noun of change,
 * T "that", & and, S verb of saying, M what is not asserted, r rate, s part of a whole, v comparison, x opens a clause.
 */
interface Entry {
	words: readonly string[];
	letter: string;
	flow?: Flow;
	doubt?: Doubt['id'];
}

const entries = (letter: string, list: string, more: Omit<Entry, 'words' | 'letter'> = {}): Entry[] =>
	list
		.trim()
		.split(/\s*,\s*/)
		.map((text) => ({ words: tokenize(text).map(({ key }) => key), letter, ...more }));

const ENTRIES: readonly Entry[] = [
	...entries('H', 'export, exports', { flow: 'exports' }),
	...entries('H', 'import, imports', { flow: 'imports' }),
	...entries('H', 'investment, investments', { flow: 'investment' }),
	...entries('H', 'fdi, foreign direct investment, foreign direct investments, direct investment, direct investments, direct foreign investment', { flow: 'fdi' }),
	...entries('V', 'exported, exporting, sold, sell, sells, selling', { flow: 'exports' }),
	...entries('V', 'imported, importing, bought, buy, buys, buying, purchased', { flow: 'imports' }),
	...entries('V', 'invested, invest, invests, investing, put, poured, pumped, ploughed, plowed', { flow: 'investment' }),
	...entries('I', 'attracted, attracts, attracting, received, receives, receiving, drew, got, secured, took in'),
	...entries('C', 'goods, services, service, merchandise'),
	...entries('D', `the, a, an, its, their, total, overall, annual, aggregate, combined, major, main, key, record, new, high, all - time, whole,
		value, volume, amount, sum, figure, level, also, then, thus, already, again, together, altogether, alone, however, meanwhile,
		moreover, therefore, finally, indeed, only, just, even, directly, in total, in all, all, in value, in money terms, historic, both,
		economy of, market of, territory of, neighbouring, neighboring, as much as, in turn, for example, for instance, historical, the following, mainly, largely, record - high`),
	...entries('O', 'which, who', { doubt: 'unplaced' }),
	...entries('O', 'it, they, this country, the country, the republic, the former, the latter'),
	...entries('o', 'of'),
	...entries('t', 'to'),
	...entries('b', 'by'),
	...entries('i', 'in, into'),
	...entries('f', 'from'),
	...entries('p', 'with, for, at, on, between, among, through, via, under, against, over, within, inside, toward, towards, without'),
	...entries('w', 'worth, worth of, valued at, with a value of, amounting to, totalling, totaling, to the value of, to the tune of'),
	...entries('a', 'was, were, is, are, been'),
	...entries('A', 'has, have, had, did, do, does, didn, don, doesn, wasn, weren, hasn, haven, hadn, isn, aren, be, being, having'),
	...entries('k', `reached, reaches, hit, totalled, totaled, amounted to, amounts to, came to, comes to, came in at, stood at, stands at, equalled,
		equaled, was worth, were worth, came up to, summed up to, summed to, was equal to, made up, made, was at, were at, accounted for`),
	...entries('R', `rose, grew, increased, climbed, jumped, surged, soared, went up, expanded, advanced, fell, decreased, dropped, declined, shrank,
		slid, plunged, slumped, contracted, sank, tumbled, dipped, doubled, tripled, trebled, quadrupled, halved, went down, rising, growing,
		increasing, falling, dropping, declining, gained, lost, added, up, down, higher, lower, less, more`),
	...entries('N', 'rise, growth, increase, drop, fall, decline, reduction, decrease, gain, jump, surge, slump'),
	...entries('T', 'that, what, whose, that is what, that is how much, is what, that was what, : that is what, — that is what, - that is what, – that is what'),
	...entries('&', 'and, or, plus, as well as, along with, together with'),
	...entries('x', 'while, whereas, but, although, though, when, where, because, as for'),
	...entries('S', 'said, says, reported, reports, noted, told, announced, stated, informed, showed, shows, show, learned, wrote, emphasized, stressed, added that'),
	...entries('z', 'respectively'),
	...entries('j', 'according to'),
	...entries('s', 'including, included, inclusive of, of which, of that, of this, of it, of them, among them, among which, of the total'),
	...entries('W', 'part of, a part of'),
	...entries('v', 'compared with, compared to, in comparison with, as against, versus, than, up from, down from, against'),
	...entries('M', `not, 't, never, no, none, nobody, neither, nor, nothing, failed, fail, denied, denies, deny, refused, rejected, zero, false, untrue,
		cancelled, canceled, unable`, { doubt: 'denied' }),
	...entries('M', `plan, plans, planned, planning, intend, intends, intended, aim, aims, aimed, want, wants, wanted, agreed, pledged, promised, promises,
		committed, will, shall, set to, going to, due to, scheduled, target, targets, targeted, goal, decided, offered, proposed, hope, hopes, hoped,
		seeks, sought, ready, prepared, about to, wish, wishes, must, needs, tried, vowed, ordered, allocated, earmarked`, { doubt: 'planned' }),
	...entries('M', `may, might, could, can, possibly, perhaps, probably, likely, potential, potentially, allegedly, reportedly, rumoured, rumored,
		supposedly, claims, claimed, believed, thought, maybe, apparently, capable`, { doubt: 'possible' }),
	...entries('M', 'forecast, forecasts, forecasted, expected, expects, expect, projected, predicted, predicts, anticipated, forecasting, estimates', { doubt: 'forecast' }),
	...entries('M', 'if, unless, would, should, provided that, were to, whether, in case', { doubt: 'conditional' }),
	...entries('r', `a month, a day, a week, a year, a quarter, per, each month, each year, each day, every month, every year, every day, every week, monthly,
		daily, weekly, annually, yearly, quarterly, on average, average, an average of, averaged, averaging, averages, apiece, a tonne, a ton, a head`, { doubt: 'rate' })
]; // prettier-ignore

const BY_FIRST = indexBy(ENTRIES.toSorted((a, b) => b.words.length - a.words.length), ({ words }) => words[0] ?? ''); // prettier-ignore

/** The longest known words that start at a token. */
export const wordAt = (tokens: readonly Token[], at: number): Entry | undefined =>
	BY_FIRST.get(tokens[at]?.key ?? '')?.find(({ words }) => matches(tokens, at, words));
