import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { formatDate, formatFigure } from '../src/lib/figures/format.ts';
import { PICTURES } from '../src/lib/publish/pictures.ts';
import { entries, GET } from '../src/lib/server/download.ts';
import { type Box, box, color } from '../src/lib/server/pictures/box.ts';
import { layOut, pngOf, svgOf } from '../src/lib/server/pictures/draw.ts';
import { pictureFor as picture } from '../src/lib/server/pictures/pictures.ts';
import { publication } from '../src/lib/server/publication.ts';

const { dataset, site, charts: drawn } = publication();
const rows = dataset.observations.map((row) => [row.id, row] as const);
const charts = [...drawn.keys()];
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

const [wide] = PICTURES;

/** The words of a picture as they are read, and those of them that are marked. */
const words = ({ children }: Box): string =>
	children.map((child) => (typeof child === 'string' ? child : words(child))).join(' ');
const markedWords = ({ style, children }: Box): string =>
	style['backgroundColor'] === color('marker')
		? words({ style, children })
		: children.map((child) => (typeof child === 'string' ? '' : markedWords(child))).join(' ');
const wordsOf = (id: string) => plain(picture(id).versions.slice(0, 1).map(words).join());

describe.for(rows)('the picture of %s', ([id, row]) => {
	test('says the figure with its hedge, the sentence, the year, the source and the site', () => {
		const article = dataset.articles.find((one) => one.id === row.article);
		for (const said of [
			formatFigure(row) ?? 'Named without a value',
			row.qualifier ?? '',
			String(row.year),
			article?.title ?? '',
			formatDate(article?.published ?? ''),
			site.title
		])
			expect(wordsOf(id)).toContain(plain(said));
		expect(wordsOf(id).replace(/\s/g, '')).toContain(row.quotation.replace(/\s/g, ''));
	});

	test('marks the amount with its qualifier, or the good', () => {
		expect(plain(picture(id).versions.map(markedWords).join())).toBe(plain(formatFigure(row) ?? row.commodity ?? ''));
	});
});

describe.for(charts)('the picture of the chart %s', (id) => {
	test.for(PICTURES.map((format) => [format.path, format] as const))(
		'%s: all of it is inside, and no label touches another',
		async ([, size]) => {
			const { versions } = picture(id);
			const { width, height } = size;
			const labels = labelsOf((await layOut(versions, size)) ?? '');
			expect(labels.length).toBeGreaterThan(20);
			expect(labels.filter(({ x, y, right, bottom }) => x < 0 || y < 0 || right > width || bottom > height)).toEqual(
				[]
			);
			expect(touching(labels)).toEqual([]);
		}
	);

	test('says its title, every figure with its hedge, and the site', () => {
		expect(wordsOf(id)).toContain(plain(picture(id).title));
		expect(wordsOf(id)).toContain(site.title);
	});
});

interface Label {
	text: string;
	x: number;
	y: number;
	right: number;
	bottom: number;
}

function labelsOf(svg: string): Label[] {
	// What has no letter is spaces and stops, each between its neighbours.
	return [...svg.matchAll(/<text ([^>]*)>([^<]*[\p{L}\p{N}][^<]*)/gu)].map(([, attributes = '', text = '']) => {
		const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
			Number(new RegExp(` ${name}="([^"]*)"`).exec(` ${attributes}`)?.[1])
		);
		// `y` is that of the baseline: most of a letter is above it.
		return { text, x, y: y - height * 0.7, right: x + width, bottom: y + height * 0.2 };
	});
}

const touching = (labels: readonly Label[]) =>
	labels.flatMap((a, i) =>
		labels
			.slice(i + 1)
			.filter((b) => a.x < b.right - 1 && b.x < a.right - 1 && a.y < b.bottom && b.y < a.bottom)
			.map((b) => `${a.text} / ${b.text}`)
	);

test('labels that touch are found', () => {
	const label = { text: 'a', x: 0, y: 0, right: 10, bottom: 10 };
	expect(touching([label, { ...label, x: 8, right: 20 }])).toHaveLength(1);
	expect(touching([label, { ...label, x: 11, right: 20 }])).toEqual([]);
});

describe('the files', () => {
	test('are one of each format for a chart, and the wide one for an observation', () => {
		const files = entries().flatMap(({ file }) => (file.startsWith('pictures/') ? [file] : []));
		expect(new Set(files).size).toBe(files.length);
		expect(files).toHaveLength(charts.length * PICTURES.length + rows.length);
	});

	test('a PNG has the size that networks ask for, is small enough for all of them, and the same bytes each time', async () => {
		const { versions, title } = picture(charts[0] ?? '');
		const png = await pngOf(await svgOf(versions, wide, title));
		const { format, width, height } = await sharp(png).metadata();
		expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
		expect(png.length).toBeLessThan(150_000);
		expect(Buffer.from(await pngOf(await svgOf(versions, wide, title))).equals(png)).toBe(true);
	});

	test('an SVG says its title, and is paper, ink and colour', async () => {
		const response = await GET({ params: { file: `pictures/${charts[0] ?? ''}.svg` } });
		const svg = await response.text();
		expect(svg).toContain(`<title>${picture(charts[0] ?? '').title}</title>`);
		const chart = drawn.get(charts[0] ?? '')?.chart;
		const tone = chart?.kind === 'bars' ? chart.rows[0]?.marks[0]?.tone : chart?.kind;
		for (const token of ['paper', 'ink', 'marker', tone ?? '']) expect(svg).toContain(color(token));
	});

	test.for(['pictures/none-wide.png', `pictures/${charts[0] ?? ''}-round.png`])('there is no %s', async (file) => {
		await expect(GET({ params: { file } })).rejects.toMatchObject({ status: 404 });
	});
});

describe('svgOf(versions, size, title)', () => {
	const size = { width: 400, height: 200 };
	test('draws the first version that fits in type that can be read', async () => {
		const long = box({}, 'far too many words '.repeat(100));
		const both = await svgOf([long, box({}, 'few words')], size, '');
		expect(both).toBe(await svgOf([box({}, 'few words')], size, ''));
		await expect(svgOf([box({}, 'words '.repeat(5000))], size, 'Much')).rejects.toThrow(/no room .* “Much”/);
	});

	test('fails where a letter has no face, and names it', async () => {
		await expect(svgOf([box({}, '漢字')], size, '')).rejects.toThrow(/no face has the letters “.*漢/);
	});

	test.for(['Łódź', 'Мінск', 'Αθήνα', '“–…€÷−”'])('has faces for %s', async (text) => {
		await expect(svgOf([box({}, text)], size, '')).resolves.toContain('<svg');
	});
});

test('a colour that the style sheet does not have is reported', () => {
	expect(() => color('no-such-token')).toThrow(/--no-such-token/);
});
