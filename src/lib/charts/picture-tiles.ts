import type { Theme } from './config.ts';
import type { GoodsChart } from './goods.ts';
import { type Block, lay } from './text.ts';

/** In CSS pixels of the picture. */
const COLUMNS = 4;
const GAP = { x: 16, y: 24 };
const EDGE = { stroke: 5, inner: 16 };
const TITLE = 16;
const NAME = 19;
const CODE = 15;

interface Placed {
	/** left edge, from the block's */
	x: number;
	width: number;
	title: Block;
	tiles: { name: Block; code: Block }[];
}

/** Goods as tiles of equal size under the titles of their sections, as many sections side by side as fit. */
export function tilesOf({ sections }: GoodsChart, theme: Theme, width: number): Block {
	const tile = (width - (COLUMNS - 1) * GAP.x) / COLUMNS;
	const lines: Placed[][] = [];
	let free = 0;
	for (const { section, goods } of sections) {
		const span = Math.min(goods.length, COLUMNS);
		if (span > free) {
			lines.push([]);
			free = COLUMNS;
		}
		const length = span * tile + (span - 1) * GAP.x;
		lines.at(-1)?.push({
			x: (COLUMNS - free) * (tile + GAP.x),
			width: length,
			title: lay([section?.title ?? 'Not classified'], { ...plain(theme, TITLE), width: length }),
			tiles: goods.map(({ name, hs, level }) => {
				const inner = { width: tile - EDGE.stroke - 2 * EDGE.inner };
				return {
					name: lay([name], { ...bold(theme, NAME), ...inner }),
					code: lay(hs === null ? [] : [`${level ?? ''} ${hs}`.trim()], { ...plain(theme, CODE), ...inner })
				};
			})
		});
		free -= span;
	}
	const tileHeight =
		Math.max(...lines.flat().flatMap(({ tiles }) => tiles.map(({ name, code }) => name.height + code.height))) +
		2 * EDGE.inner;
	const titleHeight = (line: Placed[]) => Math.max(...line.map(({ title }) => title.height)) + GAP.y / 2;
	const rowsOf = (line: Placed[]) => Math.max(...line.map(({ tiles }) => Math.ceil(tiles.length / COLUMNS)));
	const heightOf = (line: Placed[]) => titleHeight(line) + rowsOf(line) * (tileHeight + GAP.x) + GAP.y - GAP.x;
	return {
		height: lines.reduce((sum, line) => sum + heightOf(line), GAP.y / 2),
		write(context, x, above) {
			let y = above + GAP.y / 2;
			for (const line of lines) {
				for (const section of line) {
					context.fillStyle = theme.ink;
					context.fillRect(x + section.x, y, section.width, 1);
					section.title.write(context, x + section.x, y + GAP.y / 4);
					for (const [i, { name, code }] of section.tiles.entries()) {
						const left = x + section.x + (i % COLUMNS) * (tile + GAP.x);
						const top = y + titleHeight(line) + Math.floor(i / COLUMNS) * (tileHeight + GAP.x);
						context.strokeStyle = theme.rule;
						context.strokeRect(left + 0.5, top + 0.5, tile - 1, tileHeight - 1);
						context.fillStyle = theme.tones.goods.solid;
						context.fillRect(left, top, EDGE.stroke, tileHeight);
						const inner = left + EDGE.stroke + EDGE.inner;
						name.write(context, inner, top + EDGE.inner);
						code.write(context, inner, top + tileHeight - EDGE.inner - code.height);
					}
				}
				y += heightOf(line);
			}
			return y;
		}
	};
}

const plain = ({ font, text }: Theme, size: number) => ({ font: `${size}px ${font.family}`, color: text, size });
const bold = ({ font, ink }: Theme, size: number) => ({ font: `600 ${size}px ${font.family}`, color: ink, size });
