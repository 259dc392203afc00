/**
 * Clauses by their letters (see words.ts), without small words, times and economies that a preposition places. What fits
 * none of these is not understood: a new way to say something is a new pattern here.
 */
const NOUN = '[EO]?(?:[Cc][Cc&]*)?H(?:o[Cc][Cc&]*)?';
const ACTOR = '[EO]?A*';
const WHAT = '(?:[woi]E?[Cc][Cc&]*)?';

const any = (patterns: readonly string[], end: string) => new RegExp(`^(?:o(?=Q))?(?:${patterns.join('|')})${end}`);
/** What stands behind must not make the amount something else: "$5 million more", "a $5 million loan", "…, all of it FDI". */
const END = '(?![%QUM])[^NRScCnHVIlhqptbfeW]*$';

/** A link between the noun and its amount: reached, was worth, rose to, fell short of, at. */
const LINK = '(?:(?:a?R&)?A*(?:a?R)?[ka@]+w?|A*Rtk?|wk?|ok?)';
/** The amount is the level of what flows. */
const LEVEL = any(
	[
		// exports of services reached, of, worth; rose to; exports were … of timber
		`${NOUN}${LINK}Q${WHAT}`,
		// invested; exported services worth; sold … worth of services
		`${ACTOR}V(?:E?[Cc][Cc&]*T?[wka]k?w?)?Q${WHAT}`,
		// put … as FDI
		`${ACTOR}VQ[ko]H`,
		// Germany increased exports of services to
		`[EO]R[Cc]*H(?:o[Cc][Cc&]*)?tQ`,
		// Germany earned … from exports, … by exporting services; …: that is what Germany earned from exports
		`(?:[EO]A+Q|QT[EO]A+)[fb][Cc]*(?:H(?:o[Cc][Cc&]*)?|V[Cc]*)`,
		// services exported reached; what Germany invested came to
		`E?(?:[Cc]+T?|T)${ACTOR}a*V${LINK}Q`,
		// services worth … were exported; … of services invested by; … that Germany invested
		`(?:E?[Cc][Cc&]*wk?)?Q${WHAT}T?${ACTOR}a*V`,
		// … was FDI, … being FDI, … in FDI; …: that is what exports came to
		`Q(?:k?[io]|a+|A|k|T)${NOUN}k?`,
		// accounted for … of Belarus' imports, of the investment that Belarus received
		`EA*kQo(?:E?[Cc]*H(?:T?EI)?|[Cc]+T?EV)`,
		// was supplied with goods worth
		'EA*a+Vp?[Cc][Cc&]*wQ',
		// attracted … of investment, attracted investment worth
		`${ACTOR}I(?:Q[oi]?E?[Cc]*H|E?[Cc]*H[wok]Q)`,
		'(?:Q[oi]E?[Cc]*H|E?[Cc]*HwQ)A?a+I'
	],
	END
);
/** The amount alone, which goes on with what the clause before says. */
const BARE = any([`(?:[Cc][Cc&]*w|O?A*R?[ka@]+w?|A*R?t)?Q${WHAT}`], END);
const HEADLINE = any([`${NOUN}Q`, `Q${NOUN}`], END);
const LIST = any(
	[
		`${NOUN}A*[ka]+L`,
		`${ACTOR}V[Cc]*k?L`,
		`L[Ac]?[ka]+(?:c?[oi])?(?:${NOUN}|V|CT?E?V)`,
		'E?[Cc]+(?:T?E|T)?V[ka]+L',
		'k?L(?!.*[HV])'
	],
	END
);
/** @param isElliptic whether a noun and its amount are enough: "FDI nearly $5 million", "$5 million of it FDI" */
export const isLevel = (letters: string, hasHead: boolean, isElliptic: boolean): boolean =>
	LEVEL.test(letters) || (!hasHead && BARE.test(letters)) || (isElliptic && HEADLINE.test(letters));

export const isList = (letters: string): boolean => LIST.test(letters);

/** Investment; that Germany invested. */
const WHOLE = '(?:E?[Cc]*H|T?[EO]V)';
const REST = '[^cnCHVINlhq]*$';
/** FDI accounted for … of investment; the share of FDI in investment was …; … of investment was FDI; of investment, … was FDI. */
const PART_FIRST = new RegExp(`^(?:E?[Cc]*H[EO]?[ka]+%(?:o${WHOLE})?|H[io]${WHOLE}[ka]+%)${REST}`);
const WHOLE_FIRST = new RegExp(`^(?:%o${WHOLE}|o${WHOLE}%|%)[kai]*[Cc]*H${REST}`);

/** "…, which is 83 % of German investment": of what the words before are of */
const OF_WHOLE = /^O?A*[ka]*%oE[Cc]*H[^acknqlhACHIMNRV]*$/;

/** Where the nouns of the part and of the whole stand in a clause with a per cent, which may go on from an amount. */
export function shareIn(letters: string, isOfAmount: boolean): { part: number; whole: number } | null {
	if (isOfAmount && OF_WHOLE.test(letters)) return { part: -1, whole: letters.indexOf('H') };
	const isPartFirst = PART_FIRST.test(letters);
	if (!isPartFirst && !WHOLE_FIRST.test(letters)) return null;
	const [first, last] = [letters.search(/[HV]/), letters.search(/[HV][^HV]*$/)];
	if (first === last) return { part: first, whole: -1 };
	return isPartFirst ? { part: first, whole: last } : { part: last, whole: first };
}
