import { describe, expect, it } from 'vitest';
import { decodePage } from '../src/bin/charset.ts';
import { extract } from '../src/bin/extract.ts';
import { readPage } from '../src/bin/page.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
/** "Привет" in windows-1251 */
const PRIVET = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
const meta = (label: string) => bytes(`<html><head><meta charset="${label}"></head><p>`);

describe('decodePage(bytes, content type) reads a page by the charset that it declares', () => {
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
		const text = decodePage(page, contentType);
		expect(text.endsWith(expected)).toBe(true);
		expect(text).not.toContain('\uFEFF');
	});

	it('never throws: a malformed byte is U+FFFD', () => {
		expect(decodePage(Buffer.from([0x41, 0xff]), 'text/html; charset=utf-8')).toBe('A\uFFFD');
	});
});

describe('extract(html) gives the running text, paragraphs set apart by blank lines', () => {
	it.each<[string, string, string]>([
		['paragraphs', '<p>One.<p>Two.', 'One.\n\nTwo.'],
		['blocks of any kind', '<div>One.<div>Two.</div>Three.</div><h2>Four</h2>', 'One.\n\nTwo.\n\nThree.\n\nFour'],
		['line breaks', 'One<br>two<br/>three.', 'One\ntwo\nthree.'],
		['two line breaks', 'One.<br>\n  <br>Two.', 'One.\n\nTwo.'],
		['white space', '<p> One\n\t two <b> three</b>\n </p>', 'One two three'],
		['words across elements', '<p>$<b>5</b>.5 mil<i>lion</i>', '$5.5 million'],
		['preformatted text', '<pre>One\n\nTwo</pre>', 'One\n\nTwo'],
		['entities', '<p>A&amp;B &mdash; &#8217;x&rsquo; &quot;&euro;5&#x201D; &lt;b&gt; &copy', 'A&B — ’x’ "€5” <b> ©'],
		['spaces that do not break stay', '<p>$5&nbsp;million', '$5\u00a0million'],
		['an entity that is none', '<p>R&D &nosuch; 5', 'R&D &nosuch; 5'],
		[
			'scripts, styles and forms',
			'<script>"$1 million"</script><style>p{}</style><noscript>n</noscript><template><p>t</template><p>One<button>Share</button><svg><text>s</text></svg>',
			'One'
		],
		['comments', '<p>One<!-- $1 million --> two', 'One two'],
		['what is hidden', '<p hidden>a</p><p style="color: red; display:none">b</p><p>One', 'One'],
		['cells of a table', '<table><tr><td>One<td>Two<tr><td>Three</table>', 'One\n\nTwo\n\nThree'],
		['nothing', '', '']
	])('%s', (_, source, expected) => {
		expect(extract(source).text).toBe(expected);
		expect(extract(source).whole).toBe(expected);
	});

	it.each<[string, string]>([
		['its <article>', '<nav>Home</nav><article><p>One.</p><aside>Read more</aside></article><footer>© us</footer>'],
		['its <main>', '<header>Paper</header><main><p>One.</p></main><p>More news</p>'],
		['its role=main', '<div>Menu</div><div role="main">One.</div>'],
		[
			'its articleBody, inside its <article>',
			'<article><h1>Title</h1><div itemprop="articleBody">One.</div></article>'
		],
		['all but what stands around it', '<nav>Home</nav><p>One.</p><aside>More</aside><footer>© us</footer>']
	])('text is %s', (_, source) => expect(extract(source).text).toBe('One.'));

	it('text is of the whole page where two are marked, as teasers are', () => {
		expect(extract('<p>One.</p><article>Two.</article><article>Three.</article>').text).toBe('One.\n\nTwo.\n\nThree.');
	});

	it('whole is everything that can be seen', () => {
		expect(extract('<nav>Home</nav><article>One.</article><footer>Us</footer>').whole).toBe('Home\n\nOne.\n\nUs');
	});

	it.each<[string, string, string | null]>([
		['its one heading', '<title>Paper – Trade</title><h1>Trade <i>grows</i></h1>', 'Trade grows'],
		['its <title> where it has many headings', '<title> Trade\n grows </title><h1>a</h1><h1>b</h1>', 'Trade grows'],
		['nothing where it has neither', '<p>One', null]
	])('title is %s', (_, source, title) => expect(extract(source).title).toBe(title));

	it('language is what the page says', () => expect(extract('<html lang="be">').language).toBe('be'));

	it('reads a page that is nested without end, or goes on without end', () => {
		expect(extract(`${'<div>'.repeat(20_000)}One.`).text).toBe('One.');
		expect(extract(`One.${'<br>'.repeat(300_000)}Two.`).text).toBe('One.\n\nTwo.');
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
