import { codePoint } from '../lib/table/confusables.ts';

/** Prints lines of text. */
export type Print = (text: string) => void;

/** Control and format characters (bidi, zero-width) and separators of lines: unseen, or obeyed. Never the line feed. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Where a command prints. Whatever it is given, no character of a page or a file can drive the terminal: what is unseen
 * is shown as U+XXXX.
 */
export const terminal =
	(write: Print): Print =>
	(text) =>
		write(`${text.replace(UNSEEN, codePoint)}\n`);

/** JSON in which unseen characters are escapes, so that a terminal obeys none and a program reads them all. */
export const visibleJson = (value: unknown): string =>
	JSON.stringify(value, null, 2).replace(UNSEEN, (character) =>
		character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
	);
