/**
 * The only file that knows names of economies and indicators: how they are shown, and by which words a sentence states
 * them. A new partner or indicator is a new entry here.
 */

export interface Economy {
	/** short name, as in running text */
	name: string;
	/** with its article where English has one: "the United States" */
	inText: string;
	/** words by which a sentence names it; matched as whole words, case as written */
	words: readonly string[];
}

/** ISO 3166-1 alpha-2 → economy. */
export const ECONOMIES = {
	BY: { name: 'Belarus', inText: 'Belarus', words: ['Belarus', 'Belarusian', 'Belarusians', 'Republic of Belarus'] },
	US: {
		name: 'United States',
		inText: 'the United States',
		words: [
			'United States of America',
			'United States',
			'U.S.A.',
			'U.S.',
			'USA',
			'US',
			'America',
			'American',
			'Americans'
		]
	},
	DE: { name: 'Germany', inText: 'Germany', words: ['Germany', 'German'] },
	LT: { name: 'Lithuania', inText: 'Lithuania', words: ['Lithuania', 'Lithuanian'] },
	PL: { name: 'Poland', inText: 'Poland', words: ['Poland', 'Polish'] }
} as const satisfies Record<string, Economy>;

/** What an economy is to a flow, as told by the word before its name. */
export type Role = 'owner' | 'destination' | 'origin' | 'place' | 'companion';

/**
 * How a sentence states an indicator: a head word, and what its neighbourhood (up to the next head word of any indicator)
 * must (one of `with`) and must not (any of `without`) hold. Case counts only for words in capitals.
 */
export interface Cue {
	heads: readonly string[];
	with?: readonly string[];
	without?: readonly string[];
}

export interface Indicator {
	/** as a heading */
	name: string;
	/** what it measures, for a reader: one sentence */
	description: string;
	/** what flows, for grouping */
	kind: 'goods' | 'services' | 'capital';
	/** the sentence of a row without a value: "{Belarus} exports {commodity} to {the United States}" */
	verb: string;
	/** preposition before the partner */
	preposition: string;
	/** Words by which a sentence states it. */
	cue: Cue;
	/** the roles in which a sentence may name the reporter and the partner */
	roles: { reporter: readonly Role[]; partner: readonly Role[] };
	/** indicator that it may be a part of, besides itself */
	partOf: string | null;
}

const EXPORT = ['export', 'exports', 'exported', 'exporting'];
const IMPORT = ['import', 'imports', 'imported', 'importing'];
const INVEST = ['invest', 'invests', 'invested', 'investing', 'investment', 'investments'];

const EXPORTS = { reporter: ['owner', 'origin'], partner: ['destination'] } as const;
const IMPORTS = { reporter: ['owner', 'destination', 'place'], partner: ['origin'] } as const;
const INWARD = { reporter: ['place', 'destination'], partner: ['owner', 'origin'] } as const;

/** What is measured. The order is the order of display. */
export const INDICATORS = {
	'services-exports': {
		name: 'Services exports',
		description: 'Services that the reporter sells to the partner.',
		kind: 'services',
		verb: 'exports',
		preposition: 'to',
		cue: { heads: EXPORT, with: ['service', 'services'], without: ['goods'] },
		roles: EXPORTS,
		partOf: null
	},
	'services-imports': {
		name: 'Services imports',
		description: 'Services that the reporter buys from the partner.',
		kind: 'services',
		verb: 'imports',
		preposition: 'from',
		cue: { heads: IMPORT, with: ['service', 'services'], without: ['goods'] },
		roles: IMPORTS,
		partOf: null
	},
	investment: {
		name: 'Investment',
		description: 'Money of every kind that the partner invests in the reporter’s economy.',
		kind: 'capital',
		verb: 'receives',
		preposition: 'from',
		cue: { heads: INVEST, without: ['portfolio'] },
		roles: INWARD,
		partOf: null
	},
	fdi: {
		name: 'Foreign direct investment',
		description:
			'The part of investment that buys a lasting interest in an enterprise, such as a share in its ownership and control.',
		kind: 'capital',
		verb: 'receives',
		preposition: 'from',
		cue: { heads: ['FDI', 'direct investment', 'direct investments'] },
		roles: INWARD,
		partOf: 'investment'
	},
	'goods-exports': {
		name: 'Goods exports',
		description: 'Goods that the reporter sells to the partner.',
		kind: 'goods',
		verb: 'exports',
		preposition: 'to',
		cue: { heads: EXPORT, without: ['service', 'services'] },
		roles: EXPORTS,
		partOf: null
	},
	'goods-imports': {
		name: 'Goods imports',
		description: 'Goods that the reporter buys from the partner.',
		kind: 'goods',
		verb: 'imports',
		preposition: 'from',
		cue: { heads: IMPORT, without: ['service', 'services'] },
		roles: IMPORTS,
		partOf: null
	}
} as const satisfies Record<string, Indicator>;

export type EconomyCode = keyof typeof ECONOMIES;
export type IndicatorCode = keyof typeof INDICATORS;

export const ECONOMY_CODES = Object.keys(ECONOMIES) as [EconomyCode, ...EconomyCode[]];
export const INDICATOR_CODES = Object.keys(INDICATORS) as [IndicatorCode, ...IndicatorCode[]];

export const economy = (code: EconomyCode): Economy => ECONOMIES[code];
export const indicator = (code: IndicatorCode): Indicator => INDICATORS[code];

/** Fields that a quotation may leave to the sentences before it in its paragraph. */
export const INFERABLE = ['year', 'reporter', 'partner', 'indicator'] as const;
export type Inferable = (typeof INFERABLE)[number];
