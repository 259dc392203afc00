import { MONTHS } from '../std/months.ts';
import type { Scaled } from '../std/scaled.ts';
import { type Observation, hasValue } from '../table/observation.ts';
import { indicator } from '../table/vocabulary.ts';

const NO_BREAK = '\u00A0';
const SCALES: Record<number, string> = { 3: 'thousand', 6: 'million', 9: 'billion', 12: 'trillion' };

/** An amount in words, digits as printed: "$66.7 million", "82.6%", "€1,234". */
export function formatAmount({ value, unit, unit_mult }: Scaled & { unit: string }): string {
	const digits = formatCount(value);
	const scale = unit_mult === 0 ? '' : NO_BREAK + (SCALES[unit_mult] ?? `× 10^${unit_mult}`);
	return unit === '%' ? `${digits}%` : `${SYMBOLS.get(unit) ?? unit + NO_BREAK}${digits}${scale}`;
}

/** The figure as it must always be shown, its qualifier first: "almost $570 million"; null where there is no value. */
export function formatFigure(observation: Observation): string | null {
	if (!hasValue(observation)) return null;
	return [observation.qualifier, formatAmount(observation)].filter((part) => part !== null).join(NO_BREAK);
}

/** A number with its thousands apart: "10,000". Like all here without `Intl`, which takes a browser 20 ms and more at first. */
export const formatCount = (count: number | string): string =>
	String(count).replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** Signs that mean one currency alone; others have their code: Canada's dollar is no "$". */
const SYMBOLS = new Map(Object.entries({ USD: '$', EUR: '€', GBP: '£', JPY: '¥' }));

/**
 * What the observation is called: its indicator, or, where it has no value, its commodity with the hedge that the article
 * gives it: "Largely computer services".
 */
export const formatName = (row: Observation): string => capitalize(nameInText(row));

/** The same within a sentence: "largely computer services". */
export function nameInText({ commodity, indicator: code, value, qualifier }: Observation): string {
	if (commodity === null || value !== null) return indicator(code).name;
	return qualifier === null ? commodity : `${qualifier} ${commodity}`;
}

/** "The Gazette (of the Republic)" → "The Gazette": a publisher as it is called in a sentence or a narrow column. */
export const shortName = (publisher: string): string => publisher.replace(/ \(.*/, '');

/** "goods, services and investment" */
export const enumerate = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' and $1');

export const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "2018-10-31T11:29+03:00" → "31 October 2018": the day as printed, in no other time zone. */
export function formatDate(iso: string): string {
	const [year = '', month, day] = iso.slice(0, 10).split('-');
	return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}
