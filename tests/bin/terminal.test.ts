import { describe, expect, it } from 'vitest';
import { terminal, visibleJson } from '../../src/bin/terminal.ts';

function shown(text: string): string {
	let written = '';
	terminal((piece) => (written += piece))(text);
	return written;
}

const HOSTILE: [string, string, string][] = [
	['an escape sequence', '\u001B[2J\u001B]0;title\u0007', 'U+001B[2JU+001B]0;titleU+0007'],
	['a colour that is not ours', '\u001B[31mred', 'U+001B[31mred'],
	['a carriage return', 'error\rok', 'errorU+000Dok'],
	['a backspace', 'no\b\byes', 'noU+0008U+0008yes'],
	['C1 controls', '\u009B31m\u0085', 'U+009B31mU+0085'],
	['bidi controls', '\u202Eevil\u2066\u061C', 'U+202EevilU+2066U+061C'],
	['zero-width characters', 'a\u200Bb\uFEFF', 'aU+200BbU+FEFF'],
	['other line breaks', 'a\u2028b\u2029c', 'aU+2028bU+2029c'],
	['tags', '\u{E0041}', 'U+E0041']
];

describe('a terminal', () => {
	it.each(HOSTILE)('shows %s, and obeys nothing', (_, text, expected) => {
		expect(shown(text)).toBe(`${expected}\n`);
	});

	it('leaves the words of every language, and line feeds', () => {
		const text = 'Экспорт «570 млн»\n€5 – “almost” 🜁';
		expect(shown(text)).toBe(`${text}\n`);
	});
});

describe('visibleJson(value)', () => {
	it.each(HOSTILE)('escapes %s, and a program reads it as it was', (_, text) => {
		const json = visibleJson({ text });
		expect(JSON.parse(json)).toEqual({ text });
		expect(shown(json)).toBe(`${json}\n`);
	});
});
