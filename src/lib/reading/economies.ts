import { readCoordinations } from './coordination.ts';
import type { Span } from '../text/sentence.ts';
import {
	ECONOMIES,
	ECONOMY_CODES,
	type EconomyCode,
	INDICATOR_CODES,
	INDICATORS,
	type Role
} from '../table/vocabulary.ts';

/** An economy that a sentence names, and what it is to the flow. */
export interface EconomyMention extends Span {
	economy: EconomyCode;
	role: Role;
	/** the group that it is named in; null where it is named alone */
	joined: Joined | null;
}

/** Where a sentence names several together: "Belarus, Germany and Poland", "Germany and other countries". */
export interface Joined extends Span {
	economies: readonly EconomyCode[];
	/** whether it names more than the economies that we know */
	hasOthers: boolean;
}

const escape = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const NAMES = ECONOMY_CODES.flatMap((economy) =>
	ECONOMIES[economy].words.map((word) => ({ word: word as string, economy }))
);
const BY_NAME = new Map(NAMES.map(({ word, economy }) => [word, economy]));
// Longest first, so that "United States of America" is one mention; "US$" and "US dollars" are money, not a party.
const NAME = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:${NAMES.map(({ word }) => word)
		.sort((a, b) => b.length - a.length)
		.map(escape)
		.join('|')})(?![\\p{L}\\p{N}$]| ?\\$| dollar)`,
	'gu'
);

/**
 * Economies named in a sentence, in order, each with the role that the word before it gives: "to", "from", "in". Those
 * that are joined have the role of the first ("to Germany and Poland"), and each of them tells the group.
 */
export function readEconomies(sentence: string): EconomyMention[] {
	const named = [...sentence.matchAll(NAME)].flatMap(({ 0: name, index: start }) => {
		const economy = BY_NAME.get(name);
		return economy ? [{ economy, start, end: start + name.length }] : [];
	});
	if (named.length === 0) return [];
	const groups = readCoordinations(sentence).flatMap((coordination) => groupsOf(sentence, coordination));
	let next = 0;
	return groups.flatMap((group) => {
		const first = next;
		while ((named[next]?.start ?? Infinity) < group.end) next++;
		return mentionsIn(group, named.slice(first, next), sentence);
	});
}

const ROLES: Record<string, Role> = {
	to: 'destination',
	into: 'place',
	in: 'place',
	from: 'origin',
	with: 'companion'
};

function roleAt(sentence: string, place: number): Role {
	const before = sentence.slice(Math.max(0, place - 40), place);
	const word = /(?:^|[^\p{L}])(\p{L}+) (?:both |neighbou?ring )?(?:the )?(?:Republic of )?$/u.exec(before)?.[1];
	return ROLES[word?.toLowerCase() ?? ''] ?? 'owner';
}

/** Names that a sentence joins in one role. */
interface Group extends Span {
	parts: Span[];
	role: Role;
}

const HEADS = [...new Set(INDICATOR_CODES.flatMap((code) => INDICATORS[code].cue.heads as readonly string[]))];
/** After a name: what it does or has, and no name before it does. */
const OWN_WORDS = new RegExp(
	`^ (?:goods |services? |total )?(?:${HEADS.join('|')}|sold|bought|supplied)(?!\\p{L})`,
	'u'
);

/** Parts "and" as they are joined: "to Germany and from Poland" and "to Germany and Polish exports" are two groups each. */
function groupsOf(sentence: string, coordination: readonly Span[]): Group[] {
	const [first, ...rest] = coordination;
	if (first && setsApart(sentence, coordination)) return [[first], rest].flatMap((parts) => groupsOf(sentence, parts));
	const groups: Group[] = [];
	for (const part of coordination) {
		const last = groups.at(-1);
		const own = /^(?:to|from|in|into|with)(?= )/.exec(sentence.slice(part.start, part.end))?.[0];
		const role = ROLES[own ?? ''] ?? last?.role ?? roleAt(sentence, part.start);
		const acts = last !== undefined && last.role !== 'owner' && OWN_WORDS.test(sentence.slice(part.end, part.end + 40));
		if (last && !acts && role === last.role) {
			last.parts.push(part);
			last.end = part.end;
		} else groups.push({ parts: [part], role: acts ? 'owner' : role, ...part });
	}
	return groups;
}

const ACT = /^ (?:invested|exported|imported|sold|bought|supplied)(?!\p{L})/u;

/** "In Germany, Poland and Lithuania invested": the first comma ends where it was, and those after it act together. */
function setsApart(sentence: string, coordination: readonly Span[]): boolean {
	const gaps = coordination.slice(1).map(({ start }, i) => sentence.slice(coordination[i]?.end, start));
	return (
		/^(?:In|To|From|Into|With) (?:the )?$/.test(sentence.slice(0, coordination[0]?.start)) &&
		/^(?:, \|)+ and $/.test(gaps.join('|')) &&
		ACT.test(sentence.slice(coordination.at(-1)?.end))
	);
}

type Named = Span & { economy: EconomyCode };

/** The economies of a group as its mentions. */
function mentionsIn({ parts, role, start, end }: Group, named: readonly Named[], sentence: string): EconomyMention[] {
	const economies = [...new Set(named.map(({ economy }) => economy))];
	const example = EXAMPLE.exec(sentence.slice(Math.max(0, start - 20), start))?.[0];
	let next = 0;
	const isUnknown = (part: Span) => {
		const first = next;
		while ((named[next]?.start ?? Infinity) < part.end) next++;
		return next === first;
	};
	const hasOthers = example !== undefined || parts.some(isUnknown);
	const isCompound = named.some(({ end }, i) => /^[-–/]$/.test(sentence.slice(end, named[i + 1]?.start ?? end)));
	const isJoined = hasOthers || (economies.length > 1 && (parts.length > 1 || isCompound));
	const joined = isJoined ? { start: start - (example?.length ?? 0), end, economies, hasOthers } : null;
	return named.map((name) => ({
		...name,
		role: parts.length > 1 ? role : roleAt(sentence, name.start),
		joined
	}));
}

/** Words before a name that is one of several. */
const EXAMPLE = /(?:such as|like|including|especially|among them) (?:the )?$/;
