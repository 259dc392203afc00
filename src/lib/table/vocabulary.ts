/**
 * The only file that knows the economies and indicators of the table, and how they are shown. A new partner or
 * indicator is a new entry here; the words by which sentences name them are known to the reading.
 */

/** ISO 3166-1 alpha-2 → short name, and name in a sentence, with its article where English has one. */
export const ECONOMIES = {
	BY: { name: 'Belarus', inText: 'Belarus' },
	US: { name: 'United States', inText: 'the United States' },
	DE: { name: 'Germany', inText: 'Germany' },
	LT: { name: 'Lithuania', inText: 'Lithuania' },
	PL: { name: 'Poland', inText: 'Poland' }
} as const satisfies Record<string, { name: string; inText: string }>;

export interface Indicator {
	/** as a heading */
	name: string;
	/** what it measures, for a reader: one sentence */
	description: string;
	kind: 'goods' | 'services' | 'capital';
	/** the sentence of a row without a value: "{Belarus} exports {commodity} to {the United States}" */
	verb: string;
	/** before the partner */
	preposition: string;
	/** indicator that it may be a part of, besides itself */
	partOf?: string;
}

const EXPORTS = { verb: 'exports', preposition: 'to' } as const;
const IMPORTS = { verb: 'imports', preposition: 'from' } as const;
const INWARD = { kind: 'capital', verb: 'receives', preposition: 'from' } as const;

/** What is measured. The order is the order of display. */
export const INDICATORS = {
	'services-exports': {
		...EXPORTS,
		kind: 'services',
		name: 'Services exports',
		description: 'Services that the reporter sells to the partner.'
	},
	'services-imports': {
		...IMPORTS,
		kind: 'services',
		name: 'Services imports',
		description: 'Services that the reporter buys from the partner.'
	},
	investment: {
		...INWARD,
		name: 'Investment',
		description: 'Money of every kind that the partner invests in the reporter’s economy.'
	},
	fdi: {
		...INWARD,
		name: 'Foreign direct investment',
		description:
			'The part of investment that buys a lasting interest in an enterprise, such as a share in its ownership and control.',
		partOf: 'investment'
	},
	'goods-exports': {
		...EXPORTS,
		kind: 'goods',
		name: 'Goods exports',
		description: 'Goods that the reporter sells to the partner.'
	},
	'goods-imports': {
		...IMPORTS,
		kind: 'goods',
		name: 'Goods imports',
		description: 'Goods that the reporter buys from the partner.'
	}
} as const satisfies Record<string, Indicator>;

export type EconomyCode = keyof typeof ECONOMIES;
export type IndicatorCode = keyof typeof INDICATORS;

export const ECONOMY_CODES = Object.keys(ECONOMIES) as [EconomyCode, ...EconomyCode[]];
export const INDICATOR_CODES = Object.keys(INDICATORS) as [IndicatorCode, ...IndicatorCode[]];

export const economy = (code: EconomyCode) => ECONOMIES[code];
export const indicator = (code: IndicatorCode): Indicator => INDICATORS[code];

/** Fields that a quotation may leave to the sentences before it in its paragraph. */
export const INFERABLE = ['year', 'reporter', 'partner', 'indicator'] as const;
export type Inferable = (typeof INFERABLE)[number];
