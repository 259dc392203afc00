import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/bin/page.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
/** "Привет" in windows-1251 */
const PRIVET = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
const meta = (label: string) => bytes(`<html><head><meta charset="${label}"></head><p>`);

describe('readPage(bytes, content type) reads a page by the charset that it declares', () => {
	it.each<[string, Buffer, string | null, string]>([
		['the header', PRIVET, 'text/html; charset=windows-1251', 'Привет'],
		['the header, quoted and in capitals', PRIVET, 'text/html; Charset="WINDOWS-1251"', 'Привет'],
		['<meta charset>', Buffer.concat([meta('cp1251'), PRIVET]), 'text/html', 'Привет'],
		[
			'<meta http-equiv>',
			Buffer.concat([bytes('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'), PRIVET]),
			null,
			'Привет'
		],
		['the header over <meta>', Buffer.concat([meta('koi8-r'), PRIVET]), 'text/html;charset=windows-1251', 'Привет'],
		['a byte order mark over both', bytes('\uFEFFПривет'), 'text/html; charset=windows-1251', 'Привет'],
		['UTF-16, little-endian by its mark', bytes('\uFEFFПривет', 'utf16le'), 'text/html', 'Привет'],
		['UTF-16, big-endian by its mark', bytes('\uFEFFПривет', 'utf16le').swap16(), null, 'Привет'],
		['UTF-16 by the header', bytes('Привет', 'utf16le'), 'text/html; charset=utf-16le', 'Привет'],
		['UTF-8 where <meta> says UTF-16, which it cannot be', bytes('<meta charset="utf-16">Привет'), null, 'Привет'],
		['UTF-8 where nothing is declared', bytes('Привет'), null, 'Привет'],
		['UTF-8 where the label is none', bytes('Привет'), 'text/html; charset=klingon', 'Привет'],
		['windows-1252 where nothing is declared and it is no UTF-8', Buffer.from([0x93, 0x80, 0x35, 0x94]), null, '“€5”'],
		['Latin-1, which is windows-1252 on the web', Buffer.from([0x92, 0xe9]), 'text/html; charset=iso-8859-1', '’é'],
		['a <meta> in a comment is none', bytes('<!-- <meta charset="koi8-r"> -->Привет'), null, 'Привет']
	])('%s', (_, page, contentType, expected) => {
		const { text } = readPage(page, contentType);
		expect(text.endsWith(expected)).toBe(true);
		expect(text).not.toContain('\uFEFF');
	});

	it.each(['%PDF-1.7\n\0', 'PK\u0003\u0004\u0014\0'])('refuses what is no text: %j', (file) =>
		expect(() => readPage(bytes(file), null)).toThrow('it is no text; save the article as text or HTML')
	);

	it('reads a malformed byte as U+FFFD', () => {
		expect(readPage(Buffer.from([0x41, 0xff]), 'text/html; charset=utf-8').text).toBe('A\uFFFD');
	});
});

describe('readPage(bytes, content type)', () => {
	it.each<[string, string | null, string]>([
		['<p>One', 'text/html', 'One'],
		['<p>One', 'application/xhtml+xml', 'One'],
		['<!DOCTYPE html><p>One', null, 'One'],
		['\n<!-- c --><html><p>One', null, 'One'],
		['1 < 2 <p>', 'text/plain; charset=utf-8', '1 < 2 <p>'],
		['profits < losses', null, 'profits < losses']
	])('%j as %s', (source, contentType, text) => expect(readPage(bytes(source), contentType).text).toBe(text));
});
