import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { formatDate, formatFigure } from '../src/lib/figures/format.ts';
import { describeSite } from '../src/lib/figures/site.ts';
import { flows, money } from '../src/lib/figures/flow.ts';
import { observationCard, siteCard } from '../src/lib/server/card.ts';
import { box, type Box, CARD, cardImage } from '../src/lib/server/card-image.ts';
import { tokenColor } from '../src/lib/server/card-tokens.ts';
import { dataset } from './articles.ts';

const cards = { dataset, site: describeSite(dataset) };
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The words of a card as they are read, and those of them that are marked. */
const words = ({ children }: Box): string =>
	children.map((child) => (typeof child === 'string' ? child : words(child))).join(' ');
const markedWords = ({ style, children }: Box): string =>
	style['backgroundColor'] === tokenColor('marker')
		? words({ style, children })
		: children.map((child) => (typeof child === 'string' ? '' : markedWords(child))).join(' ');

const rows = dataset.observations.map((row) => [row.id, row] as const);

describe('the card of an observation', () => {
	test.for(rows)('%s says the figure, the sentence, the source and the site', ([, row]) => {
		const text = plain(words(observationCard(cards, row)));
		const article = dataset.articles.find(({ id }) => id === row.article);
		expect(text).toContain(plain(formatFigure(row) ?? 'named without a value'));
		expect(text).toContain(`“${row.quotation}”`.replace(/\s+/g, ' ').slice(0, 20));
		for (const word of row.quotation.split(' ')) expect(text).toContain(word.replace(/[,.]$/, ''));
		expect(text).toContain(`${article?.publisher}, ${formatDate(article?.published ?? '')}`);
		expect(text).toContain(cards.site.title);
		if (row.qualifier !== null) expect(text).toContain(row.qualifier);
	});

	test.for(rows)('%s marks the amount with its qualifier, or the good', ([, row]) => {
		const marked = plain(markedWords(observationCard(cards, row)));
		expect(marked).toBe(plain(formatFigure(row) ?? row.commodity ?? ''));
	});

	test('a sentence that is too long is cut between words, around the mark', () => {
		const [row] = dataset.observations;
		if (!row) throw new Error('no observation');
		const filler = 'and so on and so forth '.repeat(20);
		const long = { ...row, quotation: `${filler}${row.quotation} ${filler}`.trim() };
		const card = observationCard(cards, long);
		const text = plain(words(card));
		expect(text).toMatch(/“… \w/);
		expect(text).toMatch(/\w …/);
		expect(text.length).toBeLessThan(500);
		expect(plain(markedWords(card))).toBe(plain(formatFigure(row) ?? ''));
	});
});

test('the card of the site says its name and its amounts with their qualifiers', () => {
	const text = plain(words(siteCard(cards)));
	expect(text).toContain(cards.site.title);
	for (const row of flows(dataset).flatMap(money).slice(0, 3)) expect(text).toContain(plain(formatFigure(row) ?? ''));
});

describe('cardImage(card)', () => {
	const [row] = dataset.observations;
	if (!row) throw new Error('no observation');
	const card = () => observationCard(cards, row);

	test('is a PNG of the size that networks ask for, small enough for all of them', async () => {
		const png = await cardImage(card());
		const { format, width, height } = await sharp(png).metadata();
		expect({ format, width, height }).toEqual({ format: 'png', ...CARD });
		expect(png.length).toBeLessThan(100_000);
	});

	test('is not empty: ink, marker and paper are in it', async () => {
		const { data } = await sharp(await cardImage(card()))
			.raw()
			.toBuffer({ resolveWithObject: true });
		const colours = new Map<string, number>();
		for (let i = 0; i < data.length; i += 3) {
			const colour = `#${data.subarray(i, i + 3).toString('hex')}`;
			colours.set(colour, (colours.get(colour) ?? 0) + 1);
		}
		for (const token of ['paper', 'ink', 'marker']) {
			const wanted = tokenColor(token);
			const near = [...colours].filter(([colour]) => distance(colour, wanted) < 12).reduce((sum, [, n]) => sum + n, 0);
			expect(near, token).toBeGreaterThan(2000);
		}
	});

	test('is the same bytes each time', async () => {
		expect(Buffer.from(await cardImage(card())).equals(await cardImage(card()))).toBe(true);
	});

	test('fails where a letter has no face, and names it', async () => {
		await expect(cardImage(box({}, '漢字'))).rejects.toThrow(/no face has the letters “.*漢/);
	});

	test.for(['Łódź', 'Мінск', 'Αθήνα', '“–…€÷−”'])('has faces for %s', async (text) => {
		await expect(cardImage(box({}, text))).resolves.toBeInstanceOf(Uint8Array);
	});
});

test('a colour that the style sheet does not have is reported', () => {
	expect(() => tokenColor('no-such-token')).toThrow(/--no-such-token/);
});

/** How far two colours are apart, in the largest of their channels. */
function distance(a: string, b: string): number {
	const channels = (colour: string) => [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
	return Math.max(...channels(a).map((value, i) => Math.abs(value - (channels(b)[i] ?? 0))));
}
