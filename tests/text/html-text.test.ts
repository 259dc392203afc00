import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/lib/text/html-text.ts';

describe('readHtml(html) gives the running text, paragraphs set apart by blank lines', () => {
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
		expect(readHtml(source)?.text).toBe(expected);
		expect(readHtml(source)?.whole).toBe(expected);
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
	])('text is %s', (_, source) => expect(readHtml(source)?.text).toBe('One.'));

	it('text is of the whole page where two are marked, as teasers are', () => {
		expect(readHtml('<p>One.</p><article>Two.</article><article>Three.</article>')?.text).toBe(
			'One.\n\nTwo.\n\nThree.'
		);
	});

	it('whole is everything that can be seen', () => {
		expect(readHtml('<nav>Home</nav><article>One.</article><footer>Us</footer>')?.whole).toBe('Home\n\nOne.\n\nUs');
	});
});

// If the time grew with anything but the length, these would take minutes.
describe('readHtml reads hostile pages in a time that grows with their length alone', { timeout: 30_000 }, () => {
	const times = (count: number, piece: string) => piece.repeat(count);

	it.each<[string, string, string]>([
		['line breaks without end', `One.${times(100_000, '<br>')}Two.`, 'One.\n\nTwo.'],
		['comments without end', `One.${times(100_000, '<!---->')} Two.`, 'One. Two.'],
		['a comment that is never closed', `One.<!--${times(100_000, '<!-- ')}`, 'One.'],
		['formatting elements nested in each other', `${times(500, '<b><i></b>')}One.`, 'One.'],
		['closing tags of nothing', `${times(500, '<div>')}One.${times(100_000, '</i>')}`, 'One.'],
		['attributes without end', `<p ${times(100_000, 'a=b ')}>One.`, 'One.'],
		['entities without end', `<p>${times(100_000, '&amp;')}`, times(100_000, '&')],
		['white space without end', `One.${times(2_000_000, ' \n')}Two.`, 'One. Two.'],
		['tables in tables', `${times(150, '<table><tr><td>')}One.`, 'One.']
	])('%s', (_, source, text) => {
		expect(readHtml(source)?.text).toBe(text);
	});

	it('a page nested deeper than any article is none', () => {
		expect(readHtml(`${times(1_000_000, '<b>')}One.${times(1_000_000, '</i>')}`)).toBeNull();
		expect(readHtml(`${times(500, '<div>')}One.`)?.text).toBe('One.');
	});
});
