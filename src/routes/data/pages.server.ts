import { error } from '@sveltejs/kit';
import { observationJson } from '$lib/publish/json';
import { byId } from '$lib/std/lookup';
import { publication } from '$lib/server/publication';
import type { Row, Source } from './entry';

/**
 * The most rows that a page holds: a table of more stands on further pages, and `/data` does not grow with it. TABLE_ROWS
 * sets another number at build time, which makes a short table long.
 */
const MOST_ROWS = Number(process.env.TABLE_ROWS ?? 200);

/** The rows of one page of the table, in the order of the file, and the articles that they name. */
export interface Stretch {
	rows: Row[];
	sources: Source[];
	/** number of the first row, from 1 */
	from: number;
	to: number;
	total: number;
	/** number of the page, from 1, which is `/data` itself */
	page: number;
	pages: number;
}

/** A page of the table; one of a number that there is none of is answered with 404. */
export function stretch(page: number): Stretch {
	const published = publication();
	const { observations, articles } = published.dataset;
	const total = observations.length;
	const pages = Math.max(1, Math.ceil(total / MOST_ROWS));
	if (!Number.isInteger(page) || page < 1 || page > pages) error(404, 'No such page of the table');
	const start = (page - 1) * MOST_ROWS;
	const rows = observations.slice(start, start + MOST_ROWS).map((row) => withoutAnchor(observationJson(published, row)));
	const cited = [...new Set(rows.map(({ article }) => article))];
	const sources = cited.flatMap((id) => byId(articles, id) ?? []).map(sourceOf);
	return { rows, sources, from: start + 1, to: start + rows.length, total, page, pages };
}

/** The table does not show where a sentence stands in its article. */
function withoutAnchor({ anchor, ...row }: ReturnType<typeof observationJson>): Row {
	void anchor;
	return row;
}

const sourceOf = ({ id, title, publisher, published, url }: Source): Source => ({ id, title, publisher, published, url });
