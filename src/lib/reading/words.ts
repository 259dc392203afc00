import { indexBy } from '../std/group.ts';
import type { Doubt } from './doubt.ts';
import { matches, type Token, tokenize } from './tokens.ts';

const FLOWS = ['exports', 'imports', 'investment', 'fdi'] as const;
/** What flows, as a noun ("exports") or a verb ("sold") says. */
export type FlowKind = (typeof FLOWS)[number];

/** Known words, with what they do in a clause. */
interface Entry {
	words: readonly string[];
	letter: string;
	flow: FlowKind | undefined;
	doubt: Doubt['id'] | undefined;
}

/**
 * A letter, what flows or what it makes doubtful, and the words that do the same in a clause, so that a clause can be held
 * against patterns (see patterns.ts): H noun and V verb of a flow, I inflow verb, C goods or services, D says nothing of
 * its own, O pronoun, o "of", t "to", b "by", i "in", f "from", @ "at", p other preposition, w worth, a form of "be", A other
 * auxiliary, k other link, R verb of change, N noun of change, T "that", & and, S verb of saying, j source or
 * circumstance, M what is not asserted, r rate, X what leaves something out, s part of a whole, W a whole, v comparison, x opens a clause, z respectively,
 * l introduces a list, h hedges it, e says that it goes on, q verb of something else, g gives another amount in the place
 * of one before.
 */
const LEXICON = `
H exports: export, exports, exportation, shipments, deliveries, sales
H imports: import, imports, importation, purchases
H investment: investment, investments
H fdi: fdi flows, direct investment flows, direct investment inflows, fdi, direct investment, direct investments, direct foreign investment, direct foreign investments, fdi inflow, fdi inflows
V exports: exported, re-exported, reexported, exporting, sent, sends, sold, sell, sells, selling, shipped, ships, supplied, supplies, delivered, provided
V imports: imported, importing, bought, buy, buys, buying, purchased
V investment: invested, invest, invests, investing, put, placed, injected, channelled, poured, pumped, ploughed, plowed
I: attracted, attracts, attracting, saw, received, receives, receiving, drew, got, secured, took in
C: goods, services, service, merchandise, value added, means of transport, means of transportation
D: the, a, an, here, this, these, those, such, its, their, our, total, overall, annual, aggregate, combined, inward, inbound, outbound, on - year, year - on - year, year on year, year over year, incoming, record, new record, new high, high,
	all - time, the highest figure, the highest level, the highest in, a decade, in history, best result, ever, whole, historic, historical, record - high, highest, more than ever, more than ever before, inflow, inflows, foreign, value, volume, amount, sum, figure, level, volumes, both, all,
	share, money, also, thus, thereby, already, again, together, altogether, alone, however, meanwhile, moreover, therefore, finally, indeed, only,
	just, even, exactly, precisely, as much as, in total, in all, as a whole, in value, in dollar terms, there, still, named without a value, in money terms, in monetary terms, in turn, for its part, for their part, for example,
	for instance, to summarize, to summarise, to sum up, in short, as we can see, as you can see, in general, in addition, additionally, by contrast, in contrast, conversely, similarly, at the same time,
	on the other hand, as a result, of course, too, sharply, slightly, considerably, significantly, substantially, far,
	read on, read more, read also, the same, the same amount, about the same, almost the same, nearly the same, roughly the same, approximately the same,
	set a record, set a new record, how big, how large, how high, how much, note that, please, recall that, remember that, across the atlantic, welcome, flow, flowed, latest, available, answer, figures, last but not least,
	the mentioned, the said, for context, economy of, market of, territory of, neighbouring, neighboring, the following, among, in terms of investment, in terms of trade
O unplaced: which, who, where
O: it, they, them, country, nation, republic, partner, neighbour, neighbor, the former, the latter
o: of, other than
t: to
b: by
i: in, into, coming into, flowing into, in the form of
f: from, coming from, originating from, originating in
@: at
p: with, beyond, during, for, on, between, through, via, under, over, within, inside, toward, towards, without
w: worth, worth of, valued at, with a value of, amounting to, totalling, totaling, to the value of, to the tune of
a: was, were, is, are, been, figured
A: was able to, were able to, managed to, earned, earns, has, have, had, did, do, does, didn, don, doesn, wasn, weren, hasn, haven, hadn, isn, aren, be, being, having
k: equal to, amounted, amounts, reached, reach, reaches, reaching, hit, brought in, totalled, totaled, amounted to, amounts to, amount to, came to, comes to, came in at, came, comes, stood at,
	stands at, stand at, is put at, was put at, are put at, were put at, equalled, equaled, was worth, were worth, was valued at, were valued at, came up to, peaked at, set a record of, set a record at, set a new record of, set a new record at, added up to, summed up to,
	summed to, was equal to, took the form of, takes the form of, make up, makes up, account for, accounts for, constitute, constituted, represent, represents, represented, constituting, representing, represented a value of, contributing,
	came as, came in as, went in as, arrived as, counted as, made up, making up, made, accounted for, accounting for, exceeded, exceeds
R: moved up, moved down, edged up, edged down, shed, tanked, skyrocketed, strengthened, spiked, crashed, collapsed, leapt, ballooned, retreated, jumping, climbing, surging, soaring,
	expanding, plunging, shrinking, slipping, decreasing, rose, grew, increased, climbed, jumped, shot up, surged, soared, went up, expanded, advanced, fell, decreased, dropped, declined, shrank,
	slid, plunged, plummeted, slumped, contracted, sank, tumbled, dipped, slowed, weakened, softened, accelerated, decelerated, swelled, doubled, tripled, trebled, quadrupled, halved, went down, rising,
	grow, expand, growing, increasing, falling, dropping, declining, gained, added, up, down, higher, lower, less, more
N: change, rise, growth, increase, upturn, downturn, uptick, drop, fall, decline, reduction, decrease, gain, jump, surge, slump
T: that, what, whose, that is what, that was what, that is how much, is what, that was the value of
&: and, or, plus, besides, in addition to, and more recently, as well as, along with, alongside, together with, and with
+: followed by, followed closely by, followed in descending order by, ahead of
h: mainly, largely, mostly, primarily, chiefly, predominantly, principally, overwhelmingly, in particular, for the most part, above all,
	especially, specifically, particularly, essentially, notably, more recently, to a lesser extent
l: span, spans, spanned, include, includes, comprise, comprises, comprised, comprising, such as, namely, featured, feature, features, featuring, among which are,
	among these are, embrace, embraces, embraced, involve, involves, involved, encompass, encompasses
e: among others, amongst others, among other things, amongst other things, among other goods, among other products, among other items, and others, and so on, and so forth,
	and more, and many more, and many others, et cetera, and the like, etc, etcetera, &c, inter alia
q: gdp, gross domestic product, produces, refines, led, dominate, topped, formed, rises, falls, grows, went, took, takes, sees, drove, drives, gave, gives, brought, brings, hits, kept, held, holds, stood,
	stands, ran, began, begins, became, keep, keeps, remain, remains, remained, continue, continues, continued, helped, account, accounts, make, makes,
	meant, means, won, met, edged, dominates, dominated, leads, slipped, eased, increases, recovered, rebounded,
	give, help, helps, reduce, reduces, spur, spurs, repay, build, builds, create, creates, develop, develops, promote, promotes, provide,
	provides, allow, allows, ensure, ensures, avoid, improve, improves, stimulate, encourage, encourages, overtook, contributed, appear, appears, seem, seems, arrive, arrives, arrived
x: while, whilst, whereas, when, because, as, as for
x denied: but, although, though
S: said, notes, to report, say, says, saying, reported, reports, noted, told, announced, stated, informed, showed, shows, show, learned, wrote, emphasized, stressed,
	explained, highlighted, underlined, underscored, pointed out, revealed, remarked, mentioned, disclosed, indicated, recalled, commented, clarified,
	puts, added that
z two-amounts: respectively
j: in terms of, according to, as per, based on, as a result of, on the back of, because of, on the strength of, citing, source :, sources :, as reported by, reported by, quoting, despite, in spite of, amid, thanks to, thanks largely to, thanks mainly to, thanks in part to, owing to, making it, making the, placing, a good year for, a record year for, good news for
s: including, incl, included, inclusive of, of which, of that, of this, of it, of them, among them, among which, of the total
W: part of, a part of, out of
v: instead of, rather than, twice as much, almost twice as much, nearly twice as much, twice the, double the, compared with, compared to, in comparison with, as against, versus, than, up from, down from, against
g: in fact, actually, really, in reality, in truth, rather, instead
g corrected: read, make that, i mean, i meant, update, walked back, backtracked, backpedalled, misspoke, sorry, apologies, correction, corrected, corrects, revised, revises, amended, restated, updated
X excluded: exclude, excluding, excluded, excludes, not included, except, excepting, aside, apart from, other than, exclusive of, not counting, not including,
	without counting, leaving out, save for, with the exception of, net of, minus
M corrected: took it back, took back, withdrawn, withdrew, retracted
M disputed: or so, on paper, made that up, made this up, made it up, parody, parodies, satire, satirical, spoof, prank, falsely, wrong, wrongly, incorrect, incorrectly, mistaken, mistakenly, erroneously, erroneous, baseless,
	differ, disagree, disagrees, contradict, contradicts, contradicted, dispute, disputed, disputes, mistake, error,
	misprint, inaccurate, dubious, doubtful, unfounded, debunked, overstated, understated, misreported,
	typo, the opposite, on the contrary, unconfirmed, unverified, fabricated, exaggerated, misleading, supposed, fake, bogus, lie, lied, lies, myth, myths, hoax, hoaxes, fiction, joke, jokes, joked, joking, kidding, nonsense, rubbish, invented, confusion, mixed up,
	apologised, apologized, apologises, apologizes,
	contrary to, far from it, denied, denies, deny, refuted, refutes, rejected, rejects, false, untrue
M denied: not, not only, not just, 't, never, no, none, nobody, neither, nor, nothing, failed, fail, refused, zero, cancelled, canceled, unable, ban,
	bans, banned, prohibited, forbidden, embargoed, blocked, smuggled, seized, wishful thinking, april fools
M planned: to be followed, to be followed by, to reach, to hit, to exceed, plan, plans, planned, planning, intend, intends, intended, aim, aims, aimed, want, wants, wanted, agreed, pledged, promised,
	promises, committed, will, shall, set to, going to, due to, scheduled, target, targets, targeted, goal, decided, offered,
	proposed, hope, hopes, hoped, seeks, sought, ready, prepared, about to, wish, wishes, must, needs, tried, vowed, ordered,
	allocated, earmarked
M possible: discussed, discusses, discussing, debated, negotiated, negotiating, may, might, could, can, possibly, perhaps, probably, likely, potential, potentially, allegedly, reportedly, rumoured,
	rumored, rumours, rumors, rumour, rumor, supposedly, claim, claims, claimed, claiming, argue, argues, argued, believed, thought, maybe, apparently, capable, more or less, give or take
M forecast: expectation, expectations, projection, projections, outlook, scenario, scenarios, forecast, forecasts, forecasted, expected, expects, expect, projected, predicted, predicts, anticipated, forecasting, estimates
X asked: ?
M conditional: if, unless, imagine, suppose, pretend, would, should, provided that, were to, whether, in case
r rate: a month, a day, a week, a year, a quarter, per, each month, each year, each day, every month, every year, every day, every week,
	monthly, daily, weekly, annually, yearly, quarterly, on average, average, an average of, averaged, averaging, averages, apiece, each,
	a tonne, a ton, a head
`;

const ENTRIES = LEXICON.trim()
	.split(/\n(?!\t)/)
	.flatMap((line): Entry[] => {
		const [, letter = '', what = '', list = ''] = /^(\S)(?: (\S+))?: (.*)$/s.exec(line) ?? [];
		const flow = FLOWS.find((flow) => flow === what);
		const doubt = what === '' || flow ? undefined : (what as Doubt['id']);
		return list.split(/,\s+/).map((text) => ({ words: tokenize(text).map(({ key }) => key), letter, flow, doubt }));
	});

/** "mainly", "in particular": how much of the whole a list is. */
export const HEDGES = ENTRIES.flatMap(({ words, letter }) => (letter === 'h' ? words.join(' ') : []));

const BY_FIRST = indexBy(
	ENTRIES.toSorted((a, b) => b.words.length - a.words.length),
	({ words }) => words[0] ?? ''
);

/** The longest known words that start at a token. */
export const wordAt = (tokens: readonly Token[], at: number): Entry | undefined =>
	BY_FIRST.get(tokens[at]?.key ?? '')?.find(
		// "rugs and more than $5 million of lamps"
		({ words }) =>
			matches(tokens, at, words) &&
			!(words.length > 1 && words.at(-1) === 'more' && tokens[at + words.length]?.key === 'than')
	);
