import { memo } from '../../std/group.ts';
import { words } from '../../std/words.ts';
import { SCALES } from './tables.ts';
import { tokenize } from '../tokens.ts';

// ISO 4217 by code, name and sign comes from the engine's copy of Unicode's CLDR: complete, kept by others, no byte to
// load; it takes some 15 ms once. By hand stands what CLDR does not say: usage, spelling, and what is no money.

/** "key: value; key: value" */
function table(rows: string): Map<string, string> {
	return new Map(rows.split(';').map((row) => row.trim().split(': ') as [string, string]));
}

/** Older articles name these, and engines leave them out as they are withdrawn. */
const WITHDRAWN = words(
	`ATS BEF BGN BYR CUC CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MRO MTL NLG PTE SIT SKK SLL STD VED VEF ZWL`
);
/** Units of account, and names that are words of every text, "5 million gold": read by their codes alone. */
const NAMELESS = words('BAM CUC VED XDR XSU ZWG');

/** ISO 4217's codes. */
export const CODES: ReadonlySet<string> = new Set([...Intl.supportedValuesOf('currency'), ...WITHDRAWN]);

/**
 * Codes and abbreviations that are something else as well ("TOP 10", "SDG 8", "PHP 8.2", "WORLD CUP 2018"): believed
 * only beside a scale word, thousands separators or exactly two decimals ("TRY 5 million", "TRY 1,500", "TRY 5.50").
 */
export const CAUTIOUS = words(
	`ALL AMD ANG BAM BOB BSD BTN COP CRC CUP CVE DOP ESP GEL IRR LAK MAD MOP NIO NPR PEN PHP RON SAR SDG SIT SOS SSP STD STN TOP TRY
	WST RM Rm TL Br R N Nu Fr BD Ft JD KD QR RO SR ZK NIS DM stg sterling`
);

/** A currency, or null where a sign or a name is shared and nothing says whose it is: that is told, never guessed. */
export type Currency = string | null;

/**
 * Signs and abbreviations, and whose they are: codes, and names that several share. The first code is meant where the
 * sentence names no other owner; without a code, the sentence must name the one.
 */
const OWNERS = table(`
	$: USD; £: GBP pound; stg: GBP; sterling: GBP; DM: DEM; ¥: JPY CNY; ₩: KRW won; ₵: GHS; &#36: USD; &#163: GBP pound; &#8364: EUR; &euro: EUR;
	&pound: GBP pound; &yen: JPY CNY; usd: USD; Usd: USD; eur: EUR; Eur: EUR; RMB: CNY; RM: MYR; Rm: MYR; Bt: THB; TL: TRY; Rp: IDR;
	Br: BYN ETB; zł: PLN; Kč: CZK; Tk: BDT; Dh: AED dirham; Dhs: AED dirham; R: rand SCR PKR MUR; N: NGN; Php: PHP; Ksh: KES; KSh: KES;
	Kshs: KES; Tsh: TZS; TSh: TZS; Ush: UGX; USh: UGX; Sfr: CHF; SFr: CHF; Ft: HUF; ZK: ZMW; GHC: GHS; Nu: BTN; BD: BHD; JD: JOD;
	KD: KWD; QR: QAR; RO: OMR; SR: SAR SCR; NIS: ILS; Rs: rupee; Rls: rial; MD: -; Sh: shilling; Shs: shilling; kr: crown; Fr: franc; CFA: -;
	FCFA: -; CFAF: -`);

/** Of the currencies that share a name, the one that English trade news means where the sentence names no other owner. */
const MEANT = table(
	'dollar: USD; dlr: USD; ruble: RUB; rouble: RUB; won: KRW; krona: SEK; koruna: CZK; lira: TRY; lev: BGN'
);

/** Money in other languages within an English text: told, as whose it is is not read. */
const FOREIGN = words(
	`dólar dólares dollaro dollari dolar dolarów dolarů franken franchi rublos rubli доллар доллара долларов долл евро рубль рубля
	рублей руб юаней гривен франков фунтов долараў рублёў еўра доларів гривень
	toman tomans lire deutschmarks ecu ecus sdr sdrs bitcoin bitcoins bucks greenbacks`
);

/** Spellings, plurals and translations that CLDR does not have, of the names that it has. */
const ALIASES = table(`
	dollar: dlr; ruble: rouble; yuan: renminbi; zloty: zloties,zlotych; hryvnia: hryvnya; real: reais; rial: riyal; riyal: rial; krona: crown;
	krone: crown; koruna: crown; lek: leke; som: soum; metical: meticais; guarani: guaranies; quetzal: quetzales; loti: maloti`);

/** Whose money it may be: by nationality, "" for the one that is meant where none is given. */
export type Owners = ReadonlyMap<string, Currency>;

/** Names that count something else after a number other than one: "500 dollar stores". */
export const SINGULAR = words('dollar pound ruble rouble rupee peso franc crown');
/** Names that mean something else too (a weight, a verb): read beside a scale word or a nationality alone. */
export const DOUBTFUL = words(
	'pound pounds marks real won sol soles colon colons colón colones dram drams crown crowns'
);

const format = (code: string, currencyDisplay: 'name' | 'narrowSymbol', count = 1) =>
	new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay, maximumFractionDigits: 0 })
		.formatToParts(count)
		.find(({ type }) => type === 'currency')?.value ?? code;

/** The name of several, as it stands in a sentence: "US dollars", "euros". */
export const nameOfSeveral = (code: string): string => format(code, 'name', 2);

/** Whether an economy has dollars of its own, which it writes "$" as well: ISO 4217's codes begin with that of the economy. */
export const hasOwnDollar = (economy: string): boolean =>
	economy !== 'US' && CODES.has(`${economy}D`) && /dollars$/i.test(nameOfSeveral(`${economy}D`));

const keysOf = (name: string) => tokenize(name).map(({ key }) => key);
const pluralOf = (noun: string) => noun.replace(/(?<!s)$/, 's');
const withoutAccents = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '');

/** The name of a currency by any of its forms, in lower case. */
export const BY_NAME: ReadonlyMap<string, Owners> = namesOf();

function namesOf() {
	const known = new Map<string, Owners>();
	const groups = new Map<string, Map<string, Currency>>();
	for (const code of CODES) {
		const name = format(code, 'name');
		if (NAMELESS.has(code) || name === code || name.includes('(')) continue;
		const keys = keysOf(withoutAccents(name));
		const noun = keys.pop() ?? '';
		const people = keys.join(' ');
		const printed = [name, nameOfSeveral(code)].map((form) => keysOf(form).pop() ?? '');
		for (const alias of [noun, ...(ALIASES.get(noun)?.split(',') ?? [])]) {
			const of = memo(groups, alias, () => new Map<string, Currency>());
			of.set(people, code);
			for (const form of [pluralOf(alias), ...(alias === noun ? printed : []), alias]) known.set(form, of);
		}
	}
	for (const [alias, of] of groups) {
		const [only = null, ...others] = new Set(of.values());
		of.set('', MEANT.get(alias) ?? (others.length === 0 ? only : null));
	}
	for (const name of FOREIGN) known.set(name, new Map([['', null]]));
	// "passed the 5 million mark"; a town
	for (const name of ['mark', 'cordoba']) known.delete(name);
	// A plural that is Iceland's alone
	for (const name of ['krónur', 'kronur']) known.set(name, new Map([['', 'ISK']]));
	// "5 million real jobs" are no money, "5 million reais" are.
	known.set('real', new Map([['brazilian', 'BRL']]));
	return known;
}

/** The codes of all that is written with a sign, as CLDR's narrow symbol has it: "$" for every dollar. */
const narrow = [...CODES]
	.map((code) => [code, format(code, 'narrowSymbol')] as const)
	.filter(([, sign]) => /\p{Sc}$/u.test(sign));

/** A sign or an abbreviation → whose it is. */
export const WRITTEN: ReadonlyMap<string, Owners> = new Map(
	[...narrow.map(([code, sign]) => [sign, code] as const), ...OWNERS].map(
		([text, owners]) => [text.replace(/^&.*/, '$&;'), ownedBy(owners.split(' '))] as const
	)
);

function ownedBy(owners: readonly string[]): Owners {
	const [first = ''] = owners;
	const meant = CODES.has(first) ? first : null;
	return new Map([...owners.flatMap((owner) => [...(BY_NAME.get(owner) ?? [[owner, owner] as const])]), ['', meant]]);
}

/** Currencies that write "$": a code or a name after "$5 million" may say which one it is. */
export const DOLLARS: ReadonlySet<string> = new Set(
	narrow.filter(([, sign]) => sign.endsWith('$')).map(([code]) => code)
);

/** Letters and a sign: CLDR's "GH₵", a code or a country's two letters before its sign, and what else is usual. */
const LETTERED: ReadonlyMap<string, Currency> = new Map([
	...narrow.flatMap(([code, sign]) => [code, code.slice(0, 2)].map((text) => [text + sign.slice(-1), code] as const)),
	...narrow.map(([code, sign]) => [sign, code] as const),
	...table(`
		A$: AUD; NT$: TWD; EC$: XCD; CNY¥: CNY; C$: CAD; CAN$: CAD; CDN$: CAD; S$: SGD; J$: JMD; N$: NAD; RD$: DOP; BDS$: BBD;
		MEX$: MXN; RMB¥: CNY; Y=: JPY`)
]);

/** Whose a sign is by the letters beside it, glued: "US$", "Cdn$", "aud$", "CNY¥"; undefined where they do not say. */
export function letteredOf(letters: string, sign: string): Currency | undefined {
	const upper = letters.toUpperCase();
	const isNamed = letters !== letters.toLowerCase() || letters === 'us' || CODES.has(upper);
	return isNamed ? LETTERED.get(upper + sign) : undefined;
}

/** "MEUR", "kEUR", "EURm", "USDbn": a code and a scale in one; "USDs" */
const CODE = /^(k|K|m|M|bn)?([A-Z]{3})(?:s|(k|m|M|mn|mln|bn|tn))?$/;

/** A code with the scale that may be glued to it, or whose an abbreviation is. */
export function codeOf(text: string) {
	const owners = WRITTEN.get(text);
	if (owners) return { owners, scale: null, isAbbreviation: true };
	const [, before, code = '', after] = CODE.exec(text) ?? [];
	if (!CODES.has(code) || (before && CAUTIOUS.has(code))) return null;
	return { unit: code, scale: SCALES.get((before ?? after ?? '').toLowerCase()) ?? null };
}

/** "19 euro area countries", "5 million dollar-denominated bonds": the name of a currency, and no amount of it. */
export const NOT_AFTER = words('area zone bloc countries members member states denominated pegged linked backed based');
