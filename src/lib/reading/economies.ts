import { memo } from '../std/group.ts';
import ECONOMY_NAMES from './economy-names.json' with { type: 'json' };
import { follows, isGlued, keyAt, type Token, tokenAt, tokenize } from './tokens.ts';

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

/**
 * Names, people and a state's capital, of every economy of ISO 3166-1 in economy-names.json: that is generated from
 * world-countries (https://github.com/mledoze/countries, Open Database License 1.0) by its test. Here are the short forms
 * that it does not have, and groups, which have no code.
 */
const MORE = `
US|America|U.S.A.;U.S.;USA;US
GB|Great Britain;Britain|U.K.;UK
CZ|Czech Republic
TR|Turkey
MM|Burma
VN|Viet Nam
NL|Netherlands;Holland
BY||Belarussian;Belorussian;Byelorussian
KZ||Kazakh
UZ||Uzbek
KG||Kyrgyz
TJ||Tajik
SI||Slovenian
AR||Argentinian;Argentinean
IS||Icelandic
LU||Luxembourgish
SA||Saudi
AE|UAE|UAE
NZ||New Zealand
|European Union;Europe;Eurozone;Eurasian Economic Union;Commonwealth of Independent States;Asia;Africa;Latin America;Brussels|European;Asian;African;EU;E.U.;EAEU;EEU;CIS;ASEAN;BRICS;OECD|
`;

type Name = Pick<EconomyName, 'code' | 'isAdjective' | 'isCapital'> & { words: readonly string[] };

/** The first word of a name, in its own case ("us" is no economy) → names, the longest first. */
const NAMES = new Map<string, Name[]>();
const add = (name: string, code: string, kind: number) => {
	const words = tokenize(name).map(({ text }) => text);
	const named = { words, code: code || null, isAdjective: kind === 1, isCapital: kind === 2 };
	memo(NAMES, words[0] ?? '', (): Name[] => []).push(named);
};
const lines = MORE.trim()
	.split('\n')
	.map((line) => line.split(/\|(.*)/) as [string, string]);
for (const [code, names] of [...lines, ...Object.entries(ECONOMY_NAMES)])
	for (const [kind, field] of names.split('|').entries())
		for (const name of field.split(';').filter((name) => name !== '')) {
			add(name, code, kind);
			// "Germans", "Americans" are the people alone.
			if (kind === 1 && /[a-z]{3}(?<![sxz]|sh|ch|ese)$/.test(name)) add(`${name}s`, code, 0);
		}
for (const names of NAMES.values()) names.sort((a, b) => b.words.length - a.words.length);

/** The economy whose name starts at a token, or null. */
export function economyAt(tokens: readonly Token[], at: number): EconomyName | null {
	const name = NAMES.get(tokenAt(tokens, at).text)?.find(({ words }) =>
		words.every((word, i) => tokenAt(tokens, at + i).text === word && (i === 0 || follows(tokens[at + i])))
	);
	if (!name) return null;
	const end = at + name.words.length;
	const mark = keyAt(tokens, end) === "'" && isGlued(tokens[end]);
	const isS = mark && keyAt(tokens, end + 1) === 's' && isGlued(tokens[end + 1]);
	const { code, isCapital } = name;
	const isAdjective = name.isAdjective && !mark;
	return { code, isAdjective, isPossessive: mark, isCapital, next: end + (isS ? 2 : mark ? 1 : 0) };
}
