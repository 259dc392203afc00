import type { Derived } from '../figures/derived.ts';
import type { Relation } from '../reading/quantity/quantity.ts';
import type { Section } from '../table/harmonized-system.ts';
import type { Observation, ValuedObservation } from '../table/observation.ts';
import type { MarkedSentence } from './sentences.ts';

/** What is drawn, as plain data: the page, Chart.js and the pictures all draw from it. */
export type Chart = BarsChart | GoodsChart;

interface Described {
	/** names the chart in addresses and files: `money-2017-by-us-usd` */
	id: string;
	title: string;
	/** what is drawn on which scale, and what must not be concluded from it */
	note: string;
	/** ids of the observations that it draws */
	draws: string[];
}

/** Amounts of one currency as bars on one scale from zero to `max`. Lengths are for drawing alone. */
export interface BarsChart extends Described {
	kind: 'bars';
	max: number;
	ticks: { at: number; label: string }[];
	rows: Row[];
}

/** A figure with its bar, and the sentences that it comes from. */
export interface Row {
	/** "Services exports to the United States"; "of it, foreign direct investment" */
	name: string;
	figure: ValuedObservation;
	/** end to end from zero: the figure itself, or its parts and the rest */
	marks: Mark[];
	/** what is drawn of them */
	bar: Stretch[];
	sentences: MarkedSentence[];
}

/** A stretch of a bar that stands for one figure. */
export interface Mark {
	figure: { observation: ValuedObservation } | { derived: Derived };
	name: string;
	/** the figure as a share of its whole, where that can be computed */
	share: Derived | null;
	tone: Tone;
	from: number;
	to: number;
	/** how the true amount stands to the printed one, where the article hedges: the bar's end is then drawn open */
	relation: Relation | null;
}

/** A piece of a bar as the page's HTML and the pictures draw it. */
export interface Stretch {
	from: number;
	to: number;
	/** as given · beyond what a hedge leaves sure · computed by us */
	fill: 'solid' | 'open' | 'hatched';
	tone: Tone;
}

export type Tone = 'services' | 'capital' | 'goods';

/** Goods that are named without values, back to back: a row for each section, exports on one side, imports on the other. */
export interface GoodsChart extends Described {
	kind: 'goods';
	sides: readonly [Side, Side];
	rows: { section: Section; goods: readonly [Observation[], Observation[]] }[];
}

export interface Side {
	/** "exported" */
	name: string;
	/** how many goods; null where none is named */
	count: Derived | null;
	/** the words with which the article opens its list; empty where nothing is named */
	opening: string;
	/** the sentence that lists them */
	sentence: MarkedSentence | null;
}
