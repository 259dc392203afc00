import type { ArticlesDocument } from '$lib/publish/json';
import { linesOf } from '$lib/client/lines';
import { pause } from '$lib/client/pause';
import { inTurns } from '$lib/client/turns';
import { entriesIn, type Entry, type Row } from './entry';

/**
 * Asks for all of a long table and makes it ready, in short turns: `trade.jsonl` comes line by line, where one large
 * document would have to be read at once.
 * @param root of the site
 * @throws where a file cannot be had, or is cut off
 */
export async function readTable(root: string): Promise<Entry[]> {
	const [answer, document] = await Promise.all([ask(`${root}trade.jsonl`), ask(`${root}articles.json`)]);
	const { articles }: ArticlesDocument = await document.json();
	const rows: Row[] = [];
	for await (const lines of linesOf(answer)) {
		for (const line of lines) rows.push(JSON.parse(line) as Row);
		await pause();
	}
	return (await inTurns(entriesIn(rows, articles))) ?? [];
}

async function ask(url: string): Promise<Response> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return response;
}
