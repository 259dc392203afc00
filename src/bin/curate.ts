import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '../lib/table/article.ts';
import type { ArticleSource, Curation } from '../lib/curate/curate.ts';
import { formatRows, isComplete, propose, proposeArticle, slugOf } from '../lib/curate/curate.ts';
import { readDataset, TRADE_COLUMNS } from '../lib/table/dataset.ts';
import { ARTICLES_CSV, TRADE_CSV } from '../lib/table/file-names.ts';
import { readCsv } from '../lib/table/csv.ts';
import { formatFinding } from '../lib/check/wording.ts';
import { verify } from '../lib/check/verify.ts';
import { sha256 } from '../lib/std/hash.ts';
import { plainText } from '../lib/text/article-text.ts';
import { curationReport } from './curation-report.ts';
import { CannotRun, dayOf, type Effects } from './effects.ts';
import { needFolder, readTables, readText, writeWhole } from './files.ts';
import { formatLines, isError, plural } from './report.ts';
import { readSource } from './source.ts';

export const USAGE = `npm run curate -- FILE|URL [--article ID] [--data DIR] [--save DIR] [--write]

Reads an article (text, HTML, or the page at an address) and proposes its rows: each amount of money, and
each good or service of a list, with its sentence. The rows of ${TRADE_CSV} go to standard output, ready to
be pasted. What could not be decided is left blank, and is named on standard error, as is all that was
passed over (amounts that no row can hold, per cents), with its sentence and why.

  --article ID  what the article is called in ${ARTICLES_CSV} (article)
  --data DIR    the folder of ${TRADE_CSV} and ${ARTICLES_CSV} (data)
  --save DIR    keep the text that was read as DIR/<article id>.txt, for npm run verify -- --texts DIR
  --write       append to ${TRADE_CSV} the rows that are complete and not there yet

exit status: 0 proposed (and written), 1 written or not, npm run verify would refuse it, 2 could not run`;

/** Proposes the rows of an article, and writes them where that is asked for. */
export async function main(args: string[], effects: Effects): Promise<number> {
	const { fs, stdout, stderr, now } = effects;
	const { values: options, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			article: { type: 'string' },
			data: { type: 'string', default: 'data' },
			save: { type: 'string' },
			write: { type: 'boolean', default: false }
		}
	});
	const [from, ...others] = positionals;
	if (from === undefined || others.length > 0) throw new CannotRun(`Name one file or one address.\n\n${USAGE}`);
	if (options.article !== undefined && slugOf(options.article) !== options.article)
		throw new CannotRun(`--article ${options.article}: an id has lower-case letters, digits and single hyphens.`);
	needFolder(fs, options.data, '--data');
	const tradeFile = join(options.data, TRADE_CSV);
	const files = readTables(fs, options.data);
	const known = readDataset(files);
	// Of a row that cannot be read, nobody knows that it is there already.
	if (known.findings[0])
		throw new CannotRun(`${formatFinding(known.findings[0])}\nMend the table first: npm run verify`);
	const { articles } = known.dataset;
	const source = await readSource(from, effects);
	const registered = articleOf(articles, source, from, options.article);
	const id = registered?.id ?? options.article ?? 'article';
	if (options.save !== undefined) save(fs, options.save, id, source.text);

	const table = readCsv(TRADE_CSV, files.trade, TRADE_COLUMNS).rows.map(({ cells }) => cells);
	const { rows, passed } = propose(source.text, id, table);
	if (rows.length > 0) stdout(formatRows(rows).trimEnd());
	const article = registered ? null : proposeArticle({ ...source, id });
	stderr(curationReport({ id, rows, passed, article, data: options.data }));
	if (!options.write) return 0;

	if (!registered) {
		const { undecided = [] } = article ?? {};
		throw new CannotRun(
			`Nothing was written: ${ARTICLES_CSV} does not have this article. Add its row above${undecided.length > 0 ? `, with ${undecided.join(', ')}` : ''}, and run this again with --article ${id}.`
		);
	}
	const fresh = rows.filter(({ isKnown }) => !isKnown);
	const written = complete(fresh);
	const eol = files.trade.includes('\r\n') ? '\r\n' : '\n';
	const trade = files.trade.replace(/[^\n]$/, `$&${eol}`) + formatRows(written).replaceAll('\n', eol);
	const { dataset, findings } = readDataset({ ...files, trade });
	if (findings.length > 0) {
		const said = findings.map((finding) => `  ${formatFinding(finding)}`).join('\n');
		throw new CannotRun(`Nothing was written: ${tradeFile} could not be read afterwards.\n${said}`);
	}
	if (written.length > 0) writeWhole(fs, tradeFile, trade);
	stderr(`Appended to ${tradeFile}: ${plural(written.length, 'row')}.`);
	const left = fresh.length - written.length;
	if (left > 0) stderr(`Not appended: ${plural(left, 'row')} with something to be decided, named above.`);
	const report = verify(dataset, new Map([[id, source.text]]), null, dayOf(now()));
	const refused = report.findings.filter(isError);
	if (refused.length > 0) stderr(['\nWhat npm run verify asks for next:', ...refused.map(formatLines)].join('\n\n'));
	return left + refused.length > 0 ? 1 : 0;
}

/** The rows that can stand: complete, and not part of one that cannot. */
function complete(proposals: Curation['rows']): Curation['rows'] {
	const kept = proposals.filter(isComplete);
	const missing = new Set(proposals.filter((proposal) => !kept.includes(proposal)).map(({ cells }) => cells.id));
	return kept.filter(({ cells }) => !missing.has(cells.part_of));
}

/** The registered article that this is: as told, or of the same text, whatever its line ends, or address. */
function articleOf(articles: readonly Article[], { text, url }: ArticleSource, from: string, id: string | undefined) {
	if (id !== undefined) return articles.find((article) => article.id === id);
	const hashes = [text, plainText(text)].map(sha256);
	return articles.find((article) => hashes.includes(article.sha256) || [from, url].includes(article.url));
}

function save(fs: Effects['fs'], folder: string, id: string, text: string): void {
	needFolder(fs, folder, '--save');
	const path = join(folder, `${id}.txt`);
	const there = readText(fs, path);
	if (there !== null && there !== text) throw new CannotRun(`${path}: holds another text; it is as it was`);
	writeWhole(fs, path, text);
}
