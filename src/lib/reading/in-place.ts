import { MAIN, NAMING } from './list/words.ts';
import { lettersOf, type Phrase } from './phrase.ts';

/** What words mean beside others: the word before and the word, the letters before and after them, what it is then. */
const BESIDE: readonly [words: RegExp, before: RegExp, after: RegExp, as: Pick<Phrase, 'letter' | 'flow'> & Partial<Phrase>][] = [
	// "services went to Poland"; "went from $5 million"
	[/ went$/, /[Cc](?:T?|wD*Q)$/, /^[tf]D*E/, { letter: 'V', flow: 'exports' }],
	[/ went$/, /$/, /^f/, { letter: 'R' }],
	// "$5 million of investment went into Poland", "investment came to Poland"
	[/ went$/, /QoE?H$/, /^iD*E/, { letter: 'D' }],
	[/ (?:came|comes) to$/, /$/, /^D*E/, { letter: 't' }],
	// "$5 million, also to Georgia", "…, for example to Georgia": and to others
	[/ (?:also|for example|for instance)$/, /,$/, /^[tfi]D*E/, { letter: 'c' }],
	// "does not only sell goods", but "not only in Poland"
	[/ not (?:only|just)$/, /$/, /^[VH]/, { letter: 'D' }],
	// "a third of the total"
	[/^(?:a|one|two|three|four|five) (?:thirds?|quarters?|[ft]\w+ths?)$| (?:half|a quarter)$/, /(?:^|[^Q])$/, /^(?:[os,&t);.]|$)/, { letter: '%' }],
	// "83 % of the money was FDI", "of the sum, 83 % was FDI", "most of the money, $5 million, was FDI": of what was said before
	[/ of$/, /[Q%]$/, /^D+[ak]/, { letter: 's', key: 'of it' }],
	[/^(?:undefined|most) of$/, /^.?$/, /^D+,D*[Q%]/, { letter: 's', key: 'of it' }],
	// "…, a market of $5 million"
	[/ (?:economy|market|territory) of$/, /$/, /^(?!D*E)/, { letter: 'c' }],
	// "the main Belarusian exports", "the main goods exported"
	[new RegExp(` (?:${[...MAIN].join('|')})$`), /$/, /^EC?H.*L|^CT?E?V/, { letter: 'D' }],
	// "FDI of $5 million was registered in Poland"
	[/ (?:registered|recorded|reported)$/, /Q[^;.]*a$/, /^/, { letter: 'D' }],
	// "…, helped by the weak rouble"
	[/ (?:helped|boosted|driven|supported|buoyed|fuelled)$/, /Q[^;.]*,$/, /^b(?!L)/, { letter: 'j' }],
	// "…, while those of rugs were $3 million"
	[/ (?:that|those)$/, /$/, /^oD*[cC]/, { letter: 'H' }],
	// "$5 million plus"
	[/ plus$/, /Q$/, /^(?:[^DQhC]|$)/, { letter: 'N' }],
	// "Poland put in a total of $5 million"
	[/^put in$/, /$/, /^D*o?D*Q/, { letter: 'D' }],
	// "Ghana put its exports at $5 million"
	[/ put$/, /E$/, /^D[cC]*H[^QUL%]*@D*Q/, { letter: 'D' }],
	// "the ministry put US investment at $5 million"
	[/ put$/, /[cn]$/, /^[DE]{0,2}[cC]*H[^QUL%]*@D*Q/, { letter: 'S' }],
	// "…, of which $5 million was direct"
	[/ direct$/, /Q[^HV]*a$/, /^(?:[,.;)]|$)/, { letter: 'H', flow: 'fdi' }],
	// "most of it, $5 million, was FDI", "of which the bulk ($5 million) was FDI"
	[/ (?:bulk|most|majority)$/, /(?:^|[,;s])D*$/, /^(?:s|oD+)?[,(;]D*Q/, { letter: 'D' }],
	[/^(?:of \w+|bulk|most|majority) [^\w,]$/, /$/, /^D*Q[);]/, { letter: ',' }],
	[/ [^\w,(]$/, /[cs][(;]D*Q$/, /^/, { letter: ',' }],
	// "the ministry named lamps and rugs as the main exports"
	[new RegExp(` (?:${[...NAMING].join('|')})$`), /$/, /^Lk/, { letter: 'S' }],
	// "tea export earnings were $5 million"
	[/^exports? (?:earnings|revenues?|receipts|proceeds)$/, /$/, /^/, { letter: 'D' }],
	// "the share of FDI in all US investment"
	[/ in all$/, /H$/, /^E?[cC]*H/, { letter: 'i' }],
	// "the US made investments of $5 million"
	[/ made$/, /E$/, /^H[oQw]/, { letter: 'D' }],
	// "all US investment made in Poland"
	[/^(?:direct )?investments? made$/, /$/, /^[itfY]/, { letter: 'D' }],
	// "US investment made $5 million", which may be what it earned
	[/ made$/, /$/, /^/, { letter: 'q' }]
]; // prettier-ignore

/** A phrase with the letter that it has where it stands: "Poland exports goods" has a verb, "Poland's exports" a noun. */
export function inPlace(phrase: Phrase, at: number, all: readonly Phrase[]): Phrase {
	const [before, after] = [all.slice(Math.max(0, at - 9), at), all.slice(at + 1, at + 20)];
	const words = `${before.at(-1)?.key} ${phrase.key}`;
	// "coffee exports earned $5 million"
	if (/ (?:earned|fetched|generated|made)$/.test(words) && before.findLast(({ flow }) => flow)?.key === 'exports')
		return { ...phrase, letter: 'k' };
	const as = BESIDE.find(
		([key, left, right]) =>
			!phrase.period && key.test(words) && left.test(lettersOf(before)) && right.test(lettersOf(after))
	)?.[3];
	if (as) return { ...phrase, ...as };
	// "did not export", "may import"
	const { party, letter = ' ' } = before.at(-1) ?? {};
	const isActing = party ? !party.isPossessive && !party.isAdjective : 'AM'.includes(letter);
	const isDone =
		phrase.letter === 'H' && isActing && (party ? /^(?:[Cc]|D?L)/ : /^(?:[Cc]|D?L|D*Q)/).test(lettersOf(after));
	return isDone ? { ...phrase, letter: 'V' } : phrase;
}
