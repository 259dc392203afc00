import { styleText } from 'node:util';

/** Colours a text; or leaves it as it is. */
export type Style = (look: 'bold' | 'dim' | 'red' | 'green' | 'yellow', text: string) => string;

/** Colours on a terminal alone, and never where NO_COLOR is set (https://no-color.org). */
export function style(stream: { isTTY?: boolean }): Style {
	const colours = stream.isTTY === true && !process.env['NO_COLOR'];
	return (look, text) => (colours ? styleText(look, text, { validateStream: false }) : text);
}
