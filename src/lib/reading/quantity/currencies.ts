const list = (codes: string): ReadonlySet<string> => new Set(codes.split(' '));

/** ISO 4217, list one: every currency in use, and those withdrawn since 2016, which older articles still name. */
export const CODES = list(
	'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BYR BZD CAD CDF CHF ' +
		'CLP CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK ' +
		'HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA ' +
		'MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD ' +
		'RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH ' +
		'UGX USD UYU UZS VED VEF VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL'
);

/**
 * Codes and abbreviations that are something else as well ("TOP 10", "SDG 8", "PHP 8.2", "WORLD CUP 2018"): believed
 * only beside a scale word, thousands separators or exactly two decimals ("TRY 5 million", "TRY 1,500", "TRY 5.50").
 */
export const CAUTIOUS = list(
	'ALL AMD ANG BAM BOB BSD BTN COP CRC CUP CVE DOP GEL IRR LAK MAD MOP NIO NPR PEN PHP RON SAR SDG SOS SSP STD STN TOP TRY WST RM Rp Br'
);

/** Written like codes, next to the number. "Rs" is taken for India's, "Br" for Belarus's, which others use too. */
export const ABBREVIATIONS = new Map([
	['RMB', 'CNY'],
	['Rs', 'INR'],
	['RM', 'MYR'],
	['Rp', 'IDR'],
	['Br', 'BYN'],
	['zł', 'PLN'],
	['Kč', 'CZK']
]);

/** Letters glued to a sign; a code may stand there too ("CAD$"). Other letters make the amount unreadable. */
export const LETTERED = new Map(
	Object.entries({
		US$: 'USD', C$: 'CAD', CA$: 'CAD', Can$: 'CAD', CDN$: 'CAD', Cdn$: 'CAD', A$: 'AUD', AU$: 'AUD', NZ$: 'NZD', HK$: 'HKD',
		S$: 'SGD', SG$: 'SGD', R$: 'BRL', NT$: 'TWD', MX$: 'MXN', Mex$: 'MXN', J$: 'JMD', TT$: 'TTD', BZ$: 'BZD', EC$: 'XCD',
		N$: 'NAD', RD$: 'DOP', Bds$: 'BBD', FJ$: 'FJD', T$: 'TOP', 'CN¥': 'CNY', 'RMB¥': 'CNY', 'JP¥': 'JPY', 'E£': 'EGP'
	}) // prettier-ignore
);

/** Currencies that write "$": a code or a name after "$5 million" may say which one it is. */
export const DOLLARS = list(
	'USD CAD AUD NZD HKD SGD TWD JMD TTD BZD XCD NAD BBD FJD BSD BMD BND KYD GYD LRD SBD SRD MXN ARS CLP COP CUP DOP UYU BRL TOP'
);

interface Named {
	plural: string;
	/** By nationality, "" for none given. A name that several countries use has no "": plain "pesos" is not read. */
	of: Record<string, string>;
	/** The singular stands for the plural too: "5 euro". */
	invariant?: true;
	/** Means something else too (a weight, a verb): read beside a scale word or a nationality alone. */
	scaled?: true;
	/** A weight where "of" follows: "20 million pounds of cotton". */
	weight?: true;
}

const RUBLE: Named['of'] = {
	'': 'RUB', russian: 'RUB', belarusian: 'BYN', belarussian: 'BYN', byelorussian: 'BYN', belorussian: 'BYN'
}; // prettier-ignore
const CROWN: Named['of'] = {
	swedish: 'SEK', norwegian: 'NOK', danish: 'DKK', czech: 'CZK', icelandic: 'ISK'
}; // prettier-ignore

const RUPEE: Named['of'] = {
	'': 'INR', indian: 'INR', pakistani: 'PKR', 'sri lankan': 'LKR', nepalese: 'NPR', mauritian: 'MUR'
}; // prettier-ignore

/** Names of currencies, in the singular. */
const NAMES = new Map<string, Named>([
	['dollar', { plural: 'dollars', of: {
		'': 'USD', us: 'USD', 'u . s .': 'USD', american: 'USD', canadian: 'CAD', australian: 'AUD', 'new zealand': 'NZD',
		'hong kong': 'HKD', singapore: 'SGD', singaporean: 'SGD', taiwan: 'TWD', taiwanese: 'TWD', jamaican: 'JMD'
	} }],
	['euro', { plural: 'euros', of: { '': 'EUR' }, invariant: true }],
	['pound', { plural: 'pounds', of: { '': 'GBP', british: 'GBP', uk: 'GBP', egyptian: 'EGP', lebanese: 'LBP', syrian: 'SYP' }, scaled: true, weight: true }],
	['ruble', { plural: 'rubles', of: RUBLE }],
	['rouble', { plural: 'roubles', of: RUBLE }],
	['rupee', { plural: 'rupees', of: RUPEE }],
	['yuan', { plural: 'yuans', of: { '': 'CNY', chinese: 'CNY' }, invariant: true }],
	['renminbi', { plural: 'renminbi', of: { '': 'CNY' }, invariant: true }],
	['yen', { plural: 'yens', of: { '': 'JPY', japanese: 'JPY' }, invariant: true }],
	['won', { plural: 'won', of: { '': 'KRW', korean: 'KRW', 'south korean': 'KRW' }, invariant: true, scaled: true }],
	['franc', { plural: 'francs', of: { swiss: 'CHF' } }],
	['zloty', { plural: 'zlotys', of: { '': 'PLN', polish: 'PLN' }, invariant: true }],
	['zloties', { plural: 'zlotych', of: { '': 'PLN', polish: 'PLN' }, invariant: true }],
	['hryvnia', { plural: 'hryvnias', of: { '': 'UAH', ukrainian: 'UAH' }, invariant: true }],
	['hryvnya', { plural: 'hryvnyas', of: { '': 'UAH', ukrainian: 'UAH' }, invariant: true }],
	['krona', { plural: 'kronor', of: { '': 'SEK', swedish: 'SEK', icelandic: 'ISK' }, invariant: true }],
	['krone', { plural: 'kroner', of: { norwegian: 'NOK', danish: 'DKK' } }],
	['crown', { plural: 'crowns', of: CROWN }],
	['koruna', { plural: 'korunas', of: { '': 'CZK', czech: 'CZK' }, invariant: true }],
	['peso', { plural: 'pesos', of: { mexican: 'MXN', argentine: 'ARS', argentinian: 'ARS', chilean: 'CLP', colombian: 'COP', philippine: 'PHP', cuban: 'CUP' } }],
	['real', { plural: 'reals', of: { brazilian: 'BRL' } }],
	['reais', { plural: 'reais', of: { '': 'BRL', brazilian: 'BRL' } }],
	['lira', { plural: 'liras', of: { '': 'TRY', turkish: 'TRY' }, invariant: true }],
	['dirham', { plural: 'dirhams', of: { uae: 'AED', emirati: 'AED', moroccan: 'MAD' } }],
	['riyal', { plural: 'riyals', of: { saudi: 'SAR', qatari: 'QAR' } }],
	['manat', { plural: 'manats', of: { azerbaijani: 'AZN', turkmen: 'TMT' }, invariant: true }],
	['leu', { plural: 'lei', of: { romanian: 'RON', moldovan: 'MDL' } }],
	['tenge', { plural: 'tenges', of: { '': 'KZT', kazakh: 'KZT' }, invariant: true }],
	['forint', { plural: 'forints', of: { '': 'HUF', hungarian: 'HUF' }, invariant: true }],
	['lari', { plural: 'laris', of: { '': 'GEL', georgian: 'GEL' }, invariant: true }],
	['dram', { plural: 'drams', of: { armenian: 'AMD' }, invariant: true }],
	['lev', { plural: 'leva', of: { '': 'BGN', bulgarian: 'BGN' } }],
	['shekel', { plural: 'shekels', of: { '': 'ILS', israeli: 'ILS' } }],
	['baht', { plural: 'baht', of: { '': 'THB', thai: 'THB' }, invariant: true }],
	['ringgit', { plural: 'ringgit', of: { '': 'MYR', malaysian: 'MYR' }, invariant: true }],
	['rupiah', { plural: 'rupiahs', of: { '': 'IDR', indonesian: 'IDR' }, invariant: true }],
	['rand', { plural: 'rands', of: { '': 'ZAR', 'south african': 'ZAR' }, invariant: true }],
	['naira', { plural: 'naira', of: { '': 'NGN', nigerian: 'NGN' }, invariant: true }]
]); // prettier-ignore

export type CurrencyName = Omit<Named, 'of'> & { of: ReadonlyMap<string, string> };

/** The name of a currency by any of its forms, in lower case. */
export const BY_NAME: ReadonlyMap<string, CurrencyName> = new Map(
	[...NAMES].flatMap(([singular, named]) => {
		const name = { ...named, of: new Map(Object.entries(named.of)) };
		return [[name.plural, name] as const, [singular, name] as const];
	})
);

/** "19 euro area countries", "5 million dollar-denominated bonds": the name of a currency, and no amount of it. */
export const NOT_AFTER = list('area zone bloc countries members member states denominated pegged linked backed based');

/** "5 euro cents" are no euros. */
export const CENTS = list('cent cents');
