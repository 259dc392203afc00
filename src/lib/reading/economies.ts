import { memo } from '../std/group.ts';
import ECONOMY_NAMES from './economy-names.json' with { type: 'json' };
import SHORT_NAMES from './economy-short-names.json' with { type: 'json' };
import { follows, pastPossessive, type Token, tokenAt, tokenize } from './tokens.ts';

/** An economy as tokens of a sentence name it. */
export interface EconomyName {
	/** ISO 3166-1 alpha-2; null for a group ("the EU"), which is no single economy */
	code: string | null;
	/** "German", "US": it may only tell what kind of thing the next word is */
	isAdjective: boolean;
	/** "Germany's", "Belarus'" */
	isPossessive: boolean;
	/** "Minsk" */
	isCapital: boolean;
	/** the token after it */
	next: number;
}

type Name = Pick<EconomyName, 'code' | 'isAdjective' | 'isCapital'> & { words: readonly string[] };

/**
 * The first word of a name, in its own case ("us" is no economy) → names, the longest first. Names, people and a state's
 * capital of every economy of ISO 3166-1 are generated from world-countries (https://github.com/mledoze/countries, Open
 * Database License 1.0) by a test. The short forms that it does not have stand apart, with groups, which have no code.
 */
const NAMES = new Map<string, Name[]>();
for (const [code, names] of [...Object.entries(SHORT_NAMES), ...Object.entries(ECONOMY_NAMES)])
	for (const [kind, field] of names.split('|').entries())
		for (const name of field.split(';').filter((name) => name !== '')) {
			add(name, code, kind);
			// "Germans", "Americans" are the people alone.
			if (kind === 1 && /[a-z]{3}(?<![sxz]|sh|ch|ese)$/.test(name)) add(`${name}s`, code, 0);
		}
for (const names of NAMES.values()) names.sort((a, b) => b.words.length - a.words.length);

function add(name: string, code: string, kind: number): void {
	const words = tokenize(name).map(({ text }) => text);
	const named = { words, code: code || null, isAdjective: kind === 1, isCapital: kind === 2 };
	memo(NAMES, words[0] ?? '', (): Name[] => []).push(named);
}

/** The economy whose name starts at a token, or null. */
export function economyAt(tokens: readonly Token[], at: number): EconomyName | null {
	const name = NAMES.get(tokenAt(tokens, at).text)?.find(({ words }) =>
		words.every((word, i) => tokenAt(tokens, at + i).text === word && (i === 0 || follows(tokens[at + i])))
	);
	if (!name) return null;
	const end = at + name.words.length;
	const next = pastPossessive(tokens, end);
	const { code, isCapital } = name;
	return { code, isAdjective: name.isAdjective && next === end, isPossessive: next > end, isCapital, next };
}
