import { cellsOf, formatCsv } from '$lib/table/cells';
import type { Entry } from './entry';
import type { View } from './view';

/** What the table shows beyond the columns of its file. */
const ADDED = ['name', 'figure', 'checked_on', 'article_title', 'article_url'];

/** A view as a table: every column of the file, the words that are shown, and the article. A figure has plain spaces. */
export function viewCsv(entries: readonly Entry[], columns: readonly string[]): string {
	const rows = entries.map(({ row, source }) => [
		...cellsOf(row, columns),
		row.name,
		(row.figure ?? '').replaceAll('\u00A0', ' '),
		row.standing.state === 'checked' ? row.standing.on : '',
		source?.title ?? '',
		source?.url ?? ''
	]);
	return formatCsv([...columns, ...ADDED], rows);
}

/** A name that tells what is in the file: `by-us-trade-goods-exports-section-xv-by-name.csv`. */
export function viewFileName(name: string, { search, indicator, section, article, status, ...order }: View): string {
	const parts = [
		name,
		indicator,
		section && `section-${section}`,
		article,
		status,
		search,
		order.sort && `by-${order.sort}${order.isDescending ? '-descending' : ''}`
	];
	const slugs = parts.map((part) => part.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''));
	return `${slugs.filter((slug) => slug !== '').join('-').slice(0, 120)}.csv`;
}
