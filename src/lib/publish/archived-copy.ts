/**
 * Address at which the Wayback Machine shows its copy of a page that is nearest to a day, if it has one at all:
 * https://en.wikipedia.org/wiki/Help:Using_the_Wayback_Machine
 * @param day ISO 8601, what comes after the day is not looked at
 */
export const archivedCopy = (url: string, day: string): string =>
	`https://web.archive.org/web/${day.slice(0, 10).replaceAll('-', '')}/${url}`;
