import { matchesIn } from '../std/matches-in.ts';
import type { Clause } from './clauses.ts';
import { goodOf, ownGood, unknownIn, type Words } from './commodity.ts';
import { isLevel, isList, shareIn } from './patterns.ts';
import { lettersOf, type Phrase, wordsOf } from './phrase.ts';
import { BEFORE, isSame, type Said, stated, uncertain, UNSAID } from './said.ts';
import { isGoods, type Role, type Skeleton, skeletonOf } from './skeleton.ts';
import type { Statement } from './statement.ts';
import type { FlowKind } from './words.ts';

/** What one clause says by itself; what it leaves out is unsaid. */
export interface Frame extends Pick<Statement, Field | 'year' | 'commodity' | 'measure' | 'assertion'> {
	clause: Clause;
	/** the amount or the list */
	subject: Phrase | undefined;
	/** whether the clause says what flows, or leaves it to the one before */
	hasHead: boolean;
	flow: FlowKind | null;
	/** the party that acts in such a flow */
	actorField: Field | undefined;
	/** what a share is a share of */
	whole: FlowKind | null;
	/** who acts: the subject of the verb, the owner of the noun */
	actor: Said<string>;
	/** what says what flows, and the words that its goods are named by */
	head: Phrase | undefined;
	good: readonly Phrase[];
	/** a word of it that we do not know, and so what goes on from it is not known either */
	unknown: Phrase | undefined;
}

export type Field = 'reporter' | 'partner';
type Roles = Partial<Record<Role, Field>>;

/** Which party an economy is, by where its name stands. What is not here has no place in the flow. */
const rolesOf = (reporter: string, partner: string): Roles =>
	Object.fromEntries([
		...reporter.split(' ').map((role) => [role, 'reporter']),
		...partner.split(' ').map((role) => [role, 'partner'])
	]);
const EXPORTS = rolesOf('owner subject of from by maker', 'to share');
const IMPORTS = rolesOf('owner subject of to in by', 'from maker share');
const CAPITAL = rolesOf('in to', 'owner subject of from by share');
const INFLOW = rolesOf('subject by in', 'owner from share');
const ROLES: Record<FlowKind, Roles> = { exports: EXPORTS, imports: IMPORTS, investment: CAPITAL, fdi: CAPITAL };

/**
 * What a clause of a sentence says by itself.
 * @param inherited what flows in the clause that it goes on from
 */
export function readFrame(clause: Clause, sentence: string, inherited: FlowKind | null): Frame {
	const words = (phrases: readonly Phrase[]) => wordsOf(sentence, phrases);
	const subject =
		clause.phrases.find(({ letter }) => 'QUL'.includes(letter)) ?? clause.phrases.find(({ letter }) => letter === '%');
	const skeleton = skeletonOf(withoutWeak(clause.phrases), subject?.letter === '%');
	const { core, letters, periods } = skeleton;
	const share = subject?.letter === '%' ? shareIn(letters, clause.parent?.has.has('Q') === true) : null;
	// "imports far exceed exports of lamps and rugs": the nearest before a list; "put $5 million as FDI"
	const nearest = letters.search(/[HV](?=[^HVL]*L)|(?<=VQ[ko])H/);
	const head = core[share?.part ?? (nearest < 0 ? letters.search(/[HV]/) : nearest)];
	const isInflow = letters.includes('I');
	const flow = head?.flow ?? inherited;
	const isTrade = flow === 'exports' || flow === 'imports';
	// "received services exports": whose they are is not certain.
	const roles = isInflow ? (isTrade ? {} : INFLOW) : flow && ROLES[flow];
	// "US FDI was 80 % of foreign investment": whose the part is does not say whose the whole is.
	const amount = subject?.start ?? 0;
	const isOfWhole = ({ start }: Phrase) => {
		if (!share || !head) return true;
		if (share.part > share.whole) return start < head.start;
		return start > ((core[share.whole]?.start ?? 0) < amount ? head.start : amount);
	};
	const parties = partiesOf(skeleton, roles, isOfWhole, words);
	// "Poland made do with $5 million": whatever that is, it is not of those that the clause before names.
	const lost = !roles && clause.parent && subject?.quantity && clause.phrases.find(({ party }) => party);
	if (lost) parties.reporter = parties.partner = uncertain('unplaced', words([lost]));
	// "its services exports"
	const before = clause.phrases.slice(0, head && clause.phrases.indexOf(head));
	const owner =
		isTrade && /(?:^|\|)(its|their)\|(?:\w+\|){0,2}$/.exec(before.map(({ key }) => `${key}|`).join(''))?.[1];
	if (owner && parties.reporter.state === 'unsaid')
		parties.reporter = owner === 'its' ? BEFORE : uncertain('several', owner);
	// "It exported goods from Poland", "its exports from Poland": a company
	const isCompany = flow === 'exports' && skeleton.placed.some(({ role }) => role === 'from');
	if (isCompany && (owner || letters.includes('O'))) parties.reporter = uncertain('unplaced', owner || 'it');
	const { good, commodity } = goodOf(skeleton, clause, words);
	return {
		clause,
		subject,
		hasHead: head !== undefined || isInflow,
		flow,
		actorField: roles?.subject,
		whole: (share && core[share.whole]?.flow) ?? null,
		year: (subject && byThen(clause, isTrade, words)) ?? yearOf(periods, words),
		...parties,
		head,
		good,
		commodity,
		measure: measureOf(clause, subject, good[0], skeleton, share !== null, words),
		assertion: assertionOf(clause, words),
		unknown: unknownIn(core, letters)
	};
}

const WEAK = /^(?:sales|purchases|deliveries|shipments|supplies)$/;

/** "Imports grew on sales of cars": such words are a flow where no other is named, and whose it is or where it goes. */
function withoutWeak(phrases: Phrase[]): Phrase[] {
	const isAcross = /^(?!.*iD*E).*(?:[tf]D*[EO]|E.*E)/.test(lettersOf(phrases));
	const isFlow = isAcross && !phrases.some(({ flow, key }) => flow && !WEAK.test(key));
	return isFlow ? phrases : phrases.map((phrase) => (WEAK.test(phrase.key) ? { ...phrase, letter: 'c' } : phrase));
}

type Test = (phrase: Phrase) => boolean;

/** Who acts stands right before the verb, or before the noun and what modifies it. */
const ACTING = [
	['subject', /[EO](?=[AM]*t?[VI])/g],
	['owner', /[EO](?=[AMRt]*(?:Qf)?(?:[Cc][Cc&]*)?H|A+Q?[fb][Cc]*[HV])/g],
	// "Belarusian services exported", "German cars worth … were imported", "imported German cars worth"
	['maker', /E(?=[Cc]+(?:T?V|wQA?a+V))|(?<=V)E(?=[Cc]+wQ)|(?<=Qw)E(?=[Cc])/g],
	// "was supplied with goods worth"
	['to', /E(?=A*a+V)/g],
	// "accounted for … of Belarus' imports"
	['share', /E(?=A*kQo)/g]
] as const;

function partiesOf({ core, letters, placed }: Skeleton, roles: Roles | null, isOfWhole: Test, words: Words) {
	const parties: Record<Field, Said<string>> = { reporter: UNSAID, partner: UNSAID };
	let actor: Said<string> = UNSAID;
	if (!roles) return { ...parties, actor };
	const acting = ACTING.flatMap(([role, pattern]) =>
		matchesIn(pattern, letters)
			.filter(({ index }) => role !== 'maker' || isGoods(core, index + 1))
			.map(({ index }) => ({ role, phrase: core[index] as Phrase, isOther: false }))
	);
	const all = [...placed, ...acting].sort((a, b) => +isOfWhole(b.phrase) - +isOfWhole(a.phrase));
	const isFrom = all.some(({ role }) => role === 'from' || role === 'by');
	for (const { role, phrase, isOther } of all) {
		const unplaced = uncertain('unplaced', words([phrase]));
		// "Its neighbour exported": another one than was named
		const isAnother = role === 'subject' && /^(?:partner|neighbou?r)$/.test(phrase.key);
		const isPlace = isOther || isAnother || (role === 'in' && phrase.party?.isCapital === true);
		const said = isPlace ? unplaced : partyOf(phrase, words([phrase]));
		if (role === 'subject' || (role === 'owner' && roles !== INFLOW)) actor = said;
		// "Belarus' FDI from Germany": the owner of capital from elsewhere is where it goes.
		const field = role === 'owner' && isFrom && roles === CAPITAL ? 'reporter' : roles[role];
		const known = field ? parties[field] : UNSAID;
		const isNew = known.state === 'unsaid' && isOfWhole(phrase);
		if (field && (isNew || isSame(known, said))) parties[field] = said;
		else if (said.state === 'unsaid') continue;
		else if (field) parties[field] = unplaced;
		else parties.reporter = parties.partner = unplaced;
	}
	const actors = new Set(acting.map(({ phrase }) => phrase));
	// A name that stands nowhere, or a subject that we do not know: it may be the party.
	const stray = core.find((phrase) => 'En'.includes(phrase.letter) && !actors.has(phrase));
	const stranger = stray ?? core[letters.search(/(?<!Q[woif]E?C{0,3}|L[ka]+)[Cc](?=[AM]*t?[VI](?![ka]))/)];
	if (stranger) parties.reporter = parties.partner = actor = uncertain('unplaced', words([stranger]));
	return { ...parties, actor };
}

function partyOf({ party, letter, doubt }: Phrase, words: string): Said<string> {
	if (party?.code) return stated(party.code);
	if (letter === 'O' && !doubt) return BEFORE;
	return uncertain(party?.doubt ?? 'unplaced', words);
}

function yearOf(periods: readonly Phrase[], words: Words): Said<number> {
	const doubtful = periods.find(({ period }) => period?.doubt);
	if (doubtful?.period?.doubt) return uncertain(doubtful.period.doubt, words([doubtful]));
	const [year, ...others] = new Set(periods.flatMap(({ period }) => period?.year ?? []));
	if (year === undefined) return UNSAID;
	return others.length > 0 ? uncertain('several-years', `${year}, ${others.join(', ')}`) : stated(year);
}

/** "had invested", "already reached": all until then; but "the ministry said that it had invested". */
function byThen({ phrases }: Clause, isTrade: boolean, words: Words): Said<never> | undefined {
	const isFirst = phrases[0]?.start === 0;
	const isDone = ({ key }: Phrase, at: number) =>
		key === 'already' ||
		(key === 'had' && isFirst && (isTrade ? /^D*V/ : /^D*[kVI]/).test(lettersOf(phrases.slice(at + 1))));
	const until = phrases.find(isDone);
	return until && uncertain('open-period', words([until]));
}

function assertionOf({ phrases }: Clause, words: Words): Said<'asserted'> {
	const mood = phrases.find(({ letter }) => letter === 'M');
	return mood?.doubt ? uncertain(mood.doubt, words([mood])) : stated('asserted');
}

function measureOf(
	{ kind, phrases, parent }: Clause,
	subject: Phrase | undefined,
	good: Phrase | undefined,
	{ core, letters }: Skeleton,
	isShare: boolean,
	words: Words
): Said<'level' | 'share'> {
	if (!subject) return UNSAID;
	const rate = phrases.find(({ letter }) => letter === 'r');
	if (rate) return uncertain('rate', words([rate]));
	// "a US investment of $5 million", "a $5 million foreign investment", "a ship worth $5 million"
	const head = phrases.findIndex((phrase) => /^(?:direct )?investment$/.test(phrase.key) || phrase === good);
	const article = phrases.findLast(({ letter, key }, at) => at < head && !'EQ'.includes(letter) && key !== 'foreign');
	if (/^(?:an?|one|another)$/.test(article?.key ?? ''))
		return uncertain('one-of-several', words(phrases.slice(head, head + 1)));
	if (kind === 'second') return uncertain('two-amounts', words([subject]));
	if (subject.letter === '%') return isShare ? stated('share') : uncertain('share', words([subject]));
	const moves = CHANGE.test(letters) ? 'NR' : 'N';
	const change = core.find(({ letter }) => moves.includes(letter));
	// "$5 million below the 2016 level"
	const { period, key = '' } = phrases[phrases.indexOf(subject) + 1] ?? {};
	const isBeside = period?.isComparison && /^(?:above|below|over)/.test(key);
	if (kind === 'change' || change || isBeside) return uncertain('change', words([change ?? subject]));
	// "…, and US FDI to $5 million" leaves out the verb, "of which FDI $5 million" needs none.
	const isGapped = parent?.has.has('Q') === true;
	const isElliptic = isGapped || kind === 'part' || subject.quantity?.qualifier !== null;
	const rest = kind !== 'part' && ownGood(core, letters).length > 0 ? letters.replace(/^o?[Cc&]+/, '') : letters;
	const isKnown =
		subject.letter === 'L'
			? isList(letters.replace('LwQ', 'L'))
			: isLevel(isGapped ? rest.replace('HtQ', 'HQ') : rest, /[HVI]/.test(letters), isElliptic);
	if (isKnown) return stated('level');
	const unknown = unknownIn(core, letters) ?? core.find(({ letter }) => 'UNRr'.includes(letter));
	if (!unknown) return uncertain('no-link', words([subject]));
	return uncertain('NR'.includes(unknown.letter) ? 'change' : 'unknown-words', words([unknown]));
}

/** "rose $5 million", "$5 million more"; but not "rose to". */
const CHANGE = /R[^tka@]*Q|QR|RL/;
