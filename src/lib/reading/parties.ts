import { matchesIn } from '../std/matches-in.ts';
import { words } from '../std/words.ts';
import type { EconomyName } from './economies.ts';
import { lettersOf, type Party, type Phrase } from './phrase.ts';
import { follows, type Token, tokenAt } from './tokens.ts';

export function partyOf(codes: Party['codes'], name: Partial<EconomyName> = {}): Party {
	const code = codes.length === 1 ? (codes[0] ?? null) : null;
	const doubt = code ? null : codes.length === 1 ? 'group' : 'several';
	const { isAdjective = false, isPossessive = false, isCapital = false } = name;
	return { code, doubt, codes, isAdjective, isPossessive, isCapital };
}

const AGENTS = words(`
	companies firms investors businesses exporters importers producers manufacturers enterprises entrepreneurs residents
	economy market partners side buyers customers clients`);
/** "in Germany's economy" */
const PLACES = words('economy market territory companies firms businesses enterprises');

/** Whether the next word is the economy itself: "German companies", "Germany's economy". */
export const isAgentOf = ({ isPossessive }: EconomyName, next: Token | undefined): boolean =>
	follows(next) && (isPossessive ? PLACES : AGENTS).has(next.key);

const BODIES = words(
	'council board agency bank association authority corporation department bureau office commission federation fund'
);

/** Whether a word is a part of a body's name: "the Egg Export Council", "the Agency for Investment and Development". */
export function isInName(tokens: readonly Token[], at: number): boolean {
	const isPart = ({ text, key }: Token) => /^\p{Lu}/u.test(text) || /^(?:and|&|for|of)$/.test(key);
	const [before, after] = [tokens.slice(Math.max(0, at - 6), at).reverse(), tokens.slice(at, at + 6)];
	return [before, after].some((words) => {
		const body = words.findIndex(({ key }) => BODIES.has(key));
		return body >= 0 && words.slice(0, body + 1).every(isPart) && isPart(tokenAt(tokens, at));
	});
}

const TOGETHER = /[En](?:D{0,2},D{0,2}[En]){0,30},?&D{0,3}(?:[EnL]|cc?(?=[,;]|$))/g;

const AGENT_FROM = /(?:cf|(?<=tD{0,2})ci)(?=D{0,2}E(?![cCnO]))/g;

/** Without "companies from" in "companies from Germany", or "to buyers in Germany", which is Germany as "German companies" are. */
export function joinAgents(phrases: readonly Phrase[]): Phrase[] {
	const agents = matchesIn(AGENT_FROM, lettersOf(phrases)).filter(({ index }) => AGENTS.has(phrases[index]?.key ?? ''));
	const gone = new Set(agents.flatMap(({ index }) => [index, index + 1]));
	return phrases.filter((_, at) => !gone.has(at));
}

/** "Germany, France and Italy" are one party, and no economy alone. */
export function joinParties(phrases: readonly Phrase[]): Phrase[] {
	const letters = lettersOf(phrases);
	const joined: Phrase[] = [];
	let done = 0;
	for (const { 0: match, index } of matchesIn(TOGETHER, letters)) {
		const end = index + match.length;
		// "to Germany, and Poland invested", "in Germany and Polish FDI": who acts is no part of where the goods go.
		const isActor =
			/[tfibp@]D{0,3}$/.test(letters.slice(Math.max(0, index - 4), index)) &&
			(phrases[index]?.party?.isAdjective ? /^[AM]*[VI]/ : /^(?:[AM]*[VI]|C?H)/).test(letters.slice(end, end + 4));
		if (!match.includes('E') || match.endsWith('L') || isActor) continue;
		const group = phrases.slice(index, end);
		const members = group.filter(({ party }) => party);
		const isKnown = !/n|c$/.test(match);
		const codes = new Set([...members.map(({ party }) => party?.code ?? null), ...(isKnown ? [] : [null])]);
		joined.push(...phrases.slice(done, index), {
			letter: 'E',
			key: '',
			party: partyOf([...codes], { ...members.at(-1)?.party, code: null, isCapital: false }),
			...(isKnown && { members }),
			start: group[0]?.start ?? 0,
			end: group.at(-1)?.end ?? 0
		});
		done = end;
	}
	return [...joined, ...phrases.slice(done)];
}
