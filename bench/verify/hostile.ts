import { articleOf, type Cited } from './table.ts';

/**
 * Texts that are hard to read, each of about `length` UTF-16 units; `cited` is an article whose rows are held against them.
 * A quotation, where one is given, takes the place of the first row's.
 */
export const HOSTILE: Record<string, (length: number, cited: Cited) => string | { text: string; quotation: string }> = {
	'articles, one after the other': (length) => articles(length),
	'the same in one line': (length) => articles(length).replace(/\s+/g, ' '),
	'one sentence of many amounts': (length) => repeat('exports of $570 million and imports of €3.5 billion, ', length),
	'one sentence that says a figure of the table again and again': (length, { rows }) =>
		repeat(`${(rows[0]?.['quotation'] ?? '').slice(0, -1)} and then `, length),
	'one list of many goods': (length) => `Exports included ${repeat('steel pipes, wire, ', length)}`,
	'lists within lists': (length) => repeat('exports included wire, including pipes, such as rods, ', length),
	'the beginning of a quotation, again and again': (length, { rows }) =>
		repeat((rows[0]?.['quotation'] ?? '').slice(0, 60), length),
	'a quotation, again and again': (length, { rows }) => repeat(rows[0]?.['quotation'] ?? '', length),
	digits: (length) => `$${repeat('1234567890', length)} million`,
	'digits and points': (length) => `$${repeat('1.', length)}`,
	'currency signs': (length) => repeat('$', length),
	'scale words': (length) => `$5 ${repeat('million ', length)}`,
	'ranges that never end': (length) => repeat('between $1 and ', length),
	hedges: (length) => `${repeat('more than about ', length)} $5 million`,
	'quotation marks within quotation marks': (length) => repeat('“‘', length / 2) + repeat('’”', length / 2),
	brackets: (length) => repeat('(', length / 2) + repeat(')', length / 2),
	'full stops': (length) => repeat('. ', length),
	initials: (length) => repeat('U.S. A. ', length),
	economies: (length) => repeat('Belarus to the United States ', length),
	years: (length) => repeat('2017 ', length),
	indicators: (length) => repeat('export of services investment ', length),
	spaces: (length) => repeat(' ', length),
	'line breaks': (length) => repeat('\n', length),
	accents: (length) => `e${repeat('\u0301', length)}`,
	'invisible characters': (length) => repeat('\u200B\u00AD', length),
	'one letter': (length) => repeat('a', length),
	'one letter, and a quotation of it': (length) => ({
		text: repeat('a', length),
		quotation: repeat('a', length / 2)
	}),
	'one letter, and a quotation that is almost of it': (length) => ({
		text: repeat('a', length),
		quotation: `b${repeat('a', length / 2)}`
	}),
	'short words, and a quotation of them': (length) => ({
		text: repeat('aa ', length),
		quotation: `${repeat('aa ', length / 2)}a`
	})
};

const repeat = (piece: string, length: number): string =>
	piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** As many articles as make up the length, no two alike. */
export function articles(length: number): string {
	const texts: string[] = [];
	for (let i = 0, made = 0; made < length; i++) {
		const { text } = articleOf(i);
		texts.push(text);
		made += text.length + 2;
	}
	return texts.join('\n\n').slice(0, length);
}
