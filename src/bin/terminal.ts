import { randomUUID } from 'node:crypto';
import { styleText } from 'node:util';

/** Colours a text; or leaves it as it is. */
export type Style = (look: 'bold' | 'dim' | 'red' | 'green' | 'yellow', text: string) => string;

/** Where a command prints: whatever it is given, no character of a page or a file can drive the terminal. */
export interface Terminal {
	line: (text: string) => void;
	style: Style;
}

/** Control and format characters (bidi, zero-width) and separators of lines: unseen, or obeyed. Never the line feed. */
const UNSEEN = '(?!\\n)[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]';

/**
 * A terminal that shows unseen characters as U+XXXX. Our own colours are told from those of a page by a secret: an escape
 * sequence without it is shown, not obeyed.
 * @param colours on a terminal alone, and never where NO_COLOR is set (https://no-color.org)
 */
export function terminal(write: (text: string) => void, colours = false): Terminal {
	const secret = `\u001B${randomUUID()}`;
	const pattern = new RegExp(`${secret}\\[(\\d+)m|${UNSEEN}`, 'gu');
	const shown = (match: string, code?: string) => (code ? `\u001B[${code}m` : codePoint(match));
	return {
		line: (text) => write(`${text.replace(pattern, shown)}\n`),
		style: (look, text) =>
			colours
				? styleText(look, ' ', { validateStream: false })
						.replaceAll('\u001B', secret)
						.replace(' ', () => text)
				: text
	};
}

const codePoint = (character: string) =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** JSON in ASCII control: unseen characters as escapes, so that a terminal obeys none and a program reads them all. */
export const visibleJson = (value: unknown): string =>
	JSON.stringify(value, null, 2).replace(new RegExp(UNSEEN, 'gu'), (character) =>
		[...Array(character.length).keys()]
			.map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
			.join('')
	);
