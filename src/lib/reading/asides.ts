import { words } from '../std/words.ts';
import { MAIN } from './list/words.ts';
import { lettersOf, type Phrase } from './phrase.ts';

/** Whose name alone, in brackets or after a dash, tells where a figure is from. */
export const SOURCES = words(`
	belta reuters interfax tass bloomberg afp xinhua belstat eurostat unctad comtrade statistical statistics data customs census embassy`);

/** What a partner may be called, beside "main" and its like. */
const PARTNERS = words('market buyer partner supplier investor customer destination neighbour neighbor trade trading');

/** Asides are no part of what is said: "the ministry said", "according to …"; but not who denies it. B is a source, u “which”, P a partner. */
const ASIDES = [
	/\((?:j[^QUL%HVIM;)]*|[nDoEY,]*B[BnDoEY,]*)\)/g,
	/;[nDoE]*B[BnDoEY,()]*$/g,
	/(?<=[^,;])j[^QUL%HVIM;,(]*(?:\([^QUL%HVIM;)]*\))?(?=[,;]|$)/g,
	/,?j[^QUL%HVIM;,(]*(?:\([^QUL%HVIM;)]*\))?(?:,|(?=;)|$)/g,
	/(?<=^|;)(?!DS|(?:Y,?)?SE?[Cc]*H)[^QUL%HVIM;,(]*(?:,[^QUL%HVIM;,(]*,)?(?:(?<!E)S|S(?!D*(?:C*H|Q)))Y?T?/g,
	// "Eurostat's figure for exports"
	/(?<=^|[,;])[DoE]*B(?=D+[op])/g,
	/,(?:[^QUL%HVIM;,(]|(?<=no)H)*S[^QUL%HVIM;,]*(?=[,;]|$)/g,
	// "…, which had been lower in 2016,"
	/,u[^QUL%HVIMcnqlh;,(]*,/g,
	// "exported to Poland, its largest market"
	/(?<=E),D*P{1,3}(?=[,;]|$)/g,
	// "Kenya, the world's biggest producer of tea, exported", "In 2018, a year of crisis, …"
	/(?<=E),D[DcCnoiOP]*,(?=A*[VI])|(?<=Y),D[^QUL%HVIMESYrXs;,(]*,/g
];

export function asideLetter({ letter, key, doubt, period }: Phrase): string {
	if (SOURCES.has(key.replace(/['’]s$/, ''))) return 'B';
	// "according to data for January-October", but for "… released in May"; "data on 2017 show"; "according to the contract"
	const isOfTime = period && (period.doubt ? SPAN : /^(?:data|figures|statistics) /).test(key);
	if (isOfTime || /^(?:draft|contract|agreements?|memorand\w+|program(?:me)?|budget|model)$/.test(key)) return 'M';
	if (PARTNERS.has(key) || MAIN.has(key)) return 'P';
	return letter === 'O' && doubt ? 'u' : letter;
}

const SPAN = /^(?!in |during ).*(?:half|quarter|months|\w ?[-–] ?\w)/;

/** What a sentence says, without its asides. */
export function withoutAsides(all: readonly Phrase[]): readonly Phrase[] {
	let phrases: readonly Phrase[] = all.map(reasonOf);
	for (const pattern of ASIDES) {
		const letters = phrases.map(asideLetter).join('');
		const kept = letters.replace(pattern, (aside) => ' '.repeat(aside.length));
		phrases = phrases.filter((_, at) => kept.charAt(at) !== ' ');
	}
	return phrases;
}

/** "fell to $4 million due to weak demand" gives a reason, where "due to reach $4 million" is a plan. */
function reasonOf(phrase: Phrase, at: number, all: readonly Phrase[]): Phrase {
	const isReason =
		phrase.key === 'due to' && /^[QY%),][cCDNE]/.test(lettersOf([all[at - 1], all[at + 1]].flatMap((p) => p ?? [])));
	return isReason ? { ...phrase, letter: 'j', doubt: undefined } : phrase;
}
