import { describe, expect, test } from 'vitest';
import { fullDigits } from '../../src/lib/std/scaled.ts';
import { derive } from '../../src/lib/figures/derived.ts';
import { formatAmount, formatFigure } from '../../src/lib/figures/format.ts';
import { hasValue } from '../../src/lib/table/observation.ts';
import { dataset } from '../articles.ts';
import { mismatches } from '../own-text.ts';
import { addresses, byPath, NOT_FOUND, type Page, pages, parsePage } from './build.ts';
import { plain, shownText, unqualified, untracedNumbers, wrongTimes } from './text.ts';

const derived = derive(dataset);

/** What a `<data>` may say for each thing that it may stand for: its digits, and the words in which it may be shown. */
const figures = new Map<string, { value: string; texts: string[] }>();
for (const row of dataset.observations.filter(hasValue)) {
	// A value with a qualifier is never shown without it.
	const texts = [formatFigure(row) ?? '', ...(row.qualifier === null ? [formatAmount(row)] : [])];
	figures.set(`observation ${row.id}`, { value: fullDigits(row), texts: texts.map(plain) });
}
for (const figure of derived) {
	figures.set(`derived ${figure.id}`, { value: fullDigits(figure), texts: [plain(figure.text)] });
}

/** `<data>` elements of a page that do not say what their observation or derived value says. */
function wrongData({ document }: Pick<Page, 'document'>): string[] {
	// Counts of rows (`data-rows`) are no figures.
	return document.querySelectorAll('data:not([data-rows])').flatMap((element) => {
		const observation = element.getAttribute('data-observation');
		const figure = figures.get(
			observation === undefined ? `derived ${element.getAttribute('data-derived')}` : `observation ${observation}`
		);
		if (!figure) return [`nothing is known of ${element.outerHTML}`];
		const { value, texts } = figure;
		if (element.getAttribute('value') !== value) return [`the value should be ${value}: ${element.outerHTML}`];
		return texts.includes(plain(shownText(element)))
			? []
			: [`the text should be ${texts.join(' or ')}: ${element.outerHTML}`];
	});
}

const hedged = dataset.observations.filter(hasValue).filter(({ qualifier }) => qualifier !== null);

/** Where a page shows a hedged value without its hedge: in its text, or in a text that an attribute shows. */
function bareValues({ document }: Pick<Page, 'document'>): string[] {
	const attributes = document
		.querySelectorAll('[content], [title], [alt], [aria-label], [placeholder]')
		.flatMap((element) =>
			['content', 'title', 'alt', 'aria-label', 'placeholder'].map((name) => element.getAttribute(name) ?? '')
		);
	// An amount that is set aside is another one, whatever its digits.
	const setAside = document.querySelector('[aria-labelledby="set-aside"]');
	const shown = shownText(document).replace(setAside ? shownText(setAside) : '', '');
	return hedged.flatMap((row) =>
		[shown, ...attributes].flatMap((text) =>
			unqualified(text.replaceAll('\\$', '$'), formatAmount(row), row.qualifier ?? '')
		)
	);
}

/** Goods and services that are named without a value, with a hedge: "largely computer services". */
const hedgedNames = dataset.observations.filter(({ value, qualifier }) => value === null && qualifier !== null);

/** Where a page names one of them without its hedge, in words of ours: an article’s own have it where the article does. */
const bareNames = ({ html }: Pick<Page, 'html'>): string[] => {
	const document = parsePage(html);
	for (const quoted of document.querySelectorAll('blockquote, q, code, [data-quoted]')) quoted.remove();
	const texts = [shownText(document), ...document.querySelectorAll('title').map(({ text }) => text)];
	return hedgedNames.flatMap(({ commodity, qualifier }) =>
		texts.flatMap((text) => unqualified(text, commodity ?? '', qualifier ?? ''))
	);
};

describe('every number that a page shows is traced', () => {
	test.for(byPath)('%s shows no other number', ([, { document }]) => {
		expect(untracedNumbers(document)).toEqual([]);
	});

	test.for(byPath)('%s says in each <data> what its observation or derived value says', ([, page]) => {
		expect(wrongData(page)).toEqual([]);
	});

	test.for(byPath)('%s hides no number in a <time>', ([, { document }]) => {
		expect(wrongTimes(document)).toEqual([]);
	});

	test.for(byPath)('%s never drops a qualifier', ([, page]) => {
		expect(bareValues(page)).toEqual([]);
		expect(bareNames(page)).toEqual([]);
	});
});

describe('every figure is shown', () => {
	const seen = new Set(
		pages.flatMap(({ document }) =>
			document
				.querySelectorAll('data')
				.map((element) => element.getAttribute('data-observation') ?? element.getAttribute('data-derived'))
		)
	);
	test.for([...dataset.observations.filter(hasValue), ...derived].map(({ id }) => id))('%s stands on a page', (id) => {
		expect([...seen]).toContain(id);
	});
});

describe('the pages are those of the dataset', () => {
	const expected = [
		'/',
		'/articles/',
		'/data/',
		'/method/',
		'/verify/',
		...dataset.articles.map(({ id }) => `/articles/${id}/`),
		...dataset.observations.map(({ id }) => `/observations/${id}/`)
	];
	test.for(expected)('there is %s', (path) => {
		expect(addresses).toContain(path);
	});
	test('there is a page for an address that leads nowhere', () => {
		expect(pages.map(({ path }) => path)).toContain(NOT_FOUND);
	});
});

describe('these checks find what they look for', () => {
	const body = (html: string) =>
		parsePage(`<!doctype html><html><head><title>1</title></head><body>${html}</body></html>`);
	const [whole] = dataset.observations.filter(hasValue);
	if (!whole) throw new Error('the dataset has no value to make bad samples of');
	const data = (value: string, text: string, id = whole.id) =>
		`<data value="${value}" data-observation="${id}">${text}</data>`;

	test.for([
		'<p>Trade was $5 million</p>',
		'<pre>12</pre>',
		'<noscript>12</noscript>',
		'<h2>Top&nbsp;&#49;0</h2>',
		'<data value="5">5</data>',
		'<text>١٢</text>',
		'<p>US$5bn</p>',
		'<p>v2</p>'
	])('%s is an untraced number', (html) => {
		expect(untracedNumbers(body(html))).toHaveLength(1);
	});

	test.for([
		data('5', '5'),
		'<time datetime="2017">2017</time>',
		'<code>HS 0303</code>',
		'<blockquote><p>$5 million</p></blockquote>',
		'<data value="10" data-derived="count:x">10</data>',
		'<script>const a = 5;</script>',
		'<p class="h2">none</p>',
		'<p>the W3C’s model</p>'
	])('%s is none', (html) => {
		expect(untracedNumbers(body(html))).toEqual([]);
	});

	test('<time> with another number than its date is wrong', () => {
		expect(wrongTimes(body('<time datetime="2018-10-31">31 October 2018</time>'))).toEqual([]);
		expect(wrongTimes(body('<time datetime="2018-10-31">570 October 2018</time>'))).toHaveLength(1);
	});

	test('<data> with another value, another text or no known id is wrong', () => {
		const right = formatFigure(whole) ?? '';
		const faults = (html: string) => wrongData({ document: body(html) });
		expect(faults(data(fullDigits(whole), right))).toEqual([]);
		expect(faults(data(`${fullDigits(whole)}0`, right))).toHaveLength(1);
		expect(faults(data(fullDigits(whole), `${right}s`))).toHaveLength(1);
		expect(faults(data(fullDigits(whole), right, 'nothing'))).toHaveLength(1);
		expect(faults('<data value="1">1</data>')).toHaveLength(1);
	});

	test.for([
		['about $5 million here', '$5 million', 'about', 0],
		['About\u00A0$5\u00A0million here', '$5 million', 'about', 0],
		['it was $5 million', '$5 million', 'about', 1],
		['about $5 million, then $5 million', '$5 million', 'about', 1]
	] as const)('“%s” shows %s without “%s” %d times', ([text, amount, qualifier, times]) => {
		expect(unqualified(text, amount, qualifier)).toHaveLength(times);
	});

	test.runIf(hedgedNames.length > 0)('a hedged name without its hedge is found, but not in a quotation', () => {
		const [{ commodity, qualifier } = { commodity: '', qualifier: '' }] = hedgedNames;
		expect(bareNames({ html: `<p>${commodity}</p>` })).toHaveLength(1);
		expect(bareNames({ html: `<p>${qualifier} <b>${commodity}</b></p><q>${commodity}</q>` })).toEqual([]);
	});

	test('a hedged value is missed neither in the text nor in an attribute', () => {
		const [row] = hedged;
		const amount = row ? formatAmount(row) : '';
		expect(row && bareValues({ document: body(`<p>${row.qualifier} <b>${amount}</b></p>`) })).toEqual([]);
		expect(bareValues({ document: body(`<p>a record of ${amount}</p>`) })).toHaveLength(1);
		expect(bareValues({ document: body(`<img alt="exports ${amount}">`) })).toHaveLength(1);
	});
});

/** What stands behind a claim and is none: for what the page is, and the name of the site or of the publisher. */
const BEHIND = /( \(a \w+ to embed\))?( – (?:(?! – ).)*)?$/;

/** The texts by which others show a page: its title, its descriptions, what stands for its picture. */
const shownElsewhere = ({ document }: Pick<Page, 'document'>): string[] => {
	const metas = document.querySelectorAll('meta[name="description"], meta[property^="og:"], meta[name^="twitter:"]');
	return [
		document.querySelector('title')?.textContent ?? '',
		...metas.map((element) => element.getAttribute('content') ?? '')
	].map((text) => text.replace(BEHIND, ''));
};

describe('what a page says of itself is a draft that the table bears out', () => {
	// A quotation may leave to its paragraph what its row names as inferred.
	const inferring = dataset.observations.filter(({ value, inferred }) => value !== null && inferred.length > 0);
	const texts = [...new Set(pages.flatMap(shownElsewhere))].filter((text) =>
		inferring.every(({ quotation }) => !text.includes(quotation))
	);

	test('each figure of it matches', () => {
		expect(texts.flatMap((text) => mismatches(text, dataset))).toEqual([]);
	});

	test('and would not with another amount or year in it', () => {
		const own = texts.filter((text) => /[$€]\d/.test(text));
		expect(own.length).toBeGreaterThan(2);
		for (const text of own) {
			const earlier = text.replace(/\b20\d\d\b/g, (year) => String(Number(year) - 10));
			const changed = [text.replace(/\d(?=\smillion)/, '99'), earlier];
			for (const other of changed) expect(mismatches(other, dataset), other).not.toEqual([]);
		}
	});
});
