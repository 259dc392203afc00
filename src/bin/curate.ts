import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '../lib/table/article.ts';
import { isComplete, type Proposal, propose, formatRows, proposeArticle, slugOf } from '../lib/curate/curate.ts';
import { type DataFiles, readDataset, TRADE_COLUMNS } from '../lib/table/dataset.ts';
import { ARTICLES_CSV, SET_ASIDE_CSV, TRADE_CSV } from '../lib/table/file-names.ts';
import { readCsv } from '../lib/table/csv.ts';
import { formatFinding } from '../lib/check/wording.ts';
import type { Finding } from '../lib/table/finding.ts';
import { verify } from '../lib/check/verify.ts';
import { sha256 } from '../lib/std/hash.ts';
import { curationReport } from './curation-report.ts';
import { CannotRun, dayOf, type Effects } from './effects.ts';
import { need, needFolder, readText, writeWhole } from './files.ts';
import { findingsReport, plural } from './report.ts';
import { idOf, readSource, type Source } from './source.ts';

const USAGE = `npm run curate -- FILE|URL [--article ID] [--data DIR] [--save DIR] [--write]

Reads an article (text, HTML, or the page at an address) and proposes its rows: each amount of money, and
each good or service of a list, with its sentence. The rows of ${TRADE_CSV} go to standard output, ready to
be pasted. What could not be decided is left blank, and is named on standard error, as is all that was
passed over (amounts that no row can hold, per cents, other numbers), with its sentence and why.

  --article ID  what the article is called in ${ARTICLES_CSV}
  --data DIR    the folder of ${TRADE_CSV} and ${ARTICLES_CSV} (data)
  --save DIR    keep the text that was read as DIR/<article id>.txt, for npm run verify -- --texts DIR
  --write       append to ${TRADE_CSV} the rows that are complete and not there yet

exit status: 0 proposed (and written), 1 written or not, npm run verify would refuse it, 2 could not run`;

/** Proposes the rows of an article, and writes them where that is asked for. */
export async function main(args: string[], effects: Effects): Promise<number> {
	const { fs, stdout, stderr, now } = effects;
	const { options, from } = parse(args);
	if (options.help) {
		stdout.line(USAGE);
		return 0;
	}
	needFolder(fs, options.data, '--data');
	const tradeFile = join(options.data, TRADE_CSV);
	const files = {
		trade: need(readText, fs, tradeFile),
		articles: need(readText, fs, join(options.data, ARTICLES_CSV)),
		setAside: readText(fs, join(options.data, SET_ASIDE_CSV))
	};
	const { articles } = readDataset(files).dataset;
	const source = await readSource(from, effects);
	const registered = articleOf(articles, source, from, options.article);
	const id = registered?.id ?? options.article ?? idOf(from);
	if (options.save !== undefined) save(fs, options.save, id, source.text);

	const table = readCsv(TRADE_CSV, files.trade, TRADE_COLUMNS, ({ cells }) => cells).rows;
	const { rows, passed } = propose(source.text, id, table);
	if (rows.length > 0) stdout.line(formatRows(rows).trimEnd());
	const article = registered ? null : proposeArticle({ ...source, id });
	stderr.line(curationReport({ id, rows, passed, article, data: options.data }, stderr.style));
	if (!options.write) return 0;

	if (!registered) {
		const { undecided = [] } = article ?? {};
		throw new CannotRun(
			`Nothing was written: ${ARTICLES_CSV} does not have this article. Add its row above${undecided.length > 0 ? `, with ${undecided.join(', ')}` : ''}, and run this again with --article ${id}.`
		);
	}
	const fresh = rows.filter(({ isKnown }) => !isKnown);
	const written = complete(fresh);
	const trade = withRows(tradeFile, files, written);
	if (written.length > 0) writeWhole(fs, tradeFile, trade);
	stderr.line(`Appended to ${tradeFile}: ${plural(written.length, 'row')}.`);
	const left = fresh.length - written.length;
	if (left > 0) stderr.line(`Not appended: ${plural(left, 'row')} with something to be decided, named above.`);
	const refused = refusals({ ...files, trade }, id, source.text, dayOf(now()));
	if (refused.length > 0)
		stderr.line(['\nWhat npm run verify asks for next:', ...findingsReport(refused, stderr.style)].join('\n\n'));
	return left + refused.length > 0 ? 1 : 0;
}

/** The table with rows appended; throws where it cannot be read afterwards. */
function withRows(path: string, files: DataFiles, written: readonly Proposal[]): string {
	const eol = files.trade.includes('\r\n') ? '\r\n' : '\n';
	const table = files.trade === '' || files.trade.endsWith('\n') ? files.trade : files.trade + eol;
	const trade = table + formatRows(written).replaceAll('\n', eol);
	const { findings } = readDataset({ ...files, trade });
	if (findings.length === 0) return trade;
	const said = findings.map((finding) => `  ${formatFinding(finding)}`).join('\n');
	throw new CannotRun(`Nothing was written: ${path} could not be read afterwards.\n${said}`);
}

/** What `verify --texts` would refuse of a table, with the text of one article at hand. */
function refusals(files: DataFiles, article: string, text: string, today: string): Finding[] {
	const { dataset } = readDataset(files);
	return verify(dataset, new Map([[article, text]]), null, undefined, today).findings.filter(
		({ severity }) => severity === 'error'
	);
}

/** The rows that can stand: complete, and not part of one that cannot. */
function complete(proposals: readonly Proposal[]): Proposal[] {
	const kept = proposals.filter(isComplete);
	const missing = new Set(proposals.filter((proposal) => !kept.includes(proposal)).map(({ cells }) => cells.id));
	return kept.filter(({ cells }) => !missing.has(cells.part_of));
}

/** The registered article that this is: as told, or of the same text or address. */
function articleOf(articles: readonly Article[], { text, url }: Source, from: string, id: string | undefined) {
	if (id !== undefined) return articles.find((article) => article.id === id);
	const hash = sha256(text);
	return articles.find((article) => article.sha256 === hash || [from, url].includes(article.url));
}

function save(fs: Effects['fs'], folder: string, id: string, text: string): void {
	needFolder(fs, folder, '--save');
	const path = join(folder, `${id}.txt`);
	const there = readText(fs, path);
	if (there !== null && there !== text) throw new CannotRun(`${path}: holds another text; it is as it was`);
	writeWhole(fs, path, text);
}

function parse(args: string[]) {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				article: { type: 'string' },
				data: { type: 'string', default: 'data' },
				save: { type: 'string' },
				write: { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false }
			}
		});
		const [from, ...others] = positionals;
		if (!values.help && (from === undefined || others.length > 0)) throw new Error('Name one file or one address.');
		if (values.article !== undefined && slugOf(values.article) !== values.article)
			throw new Error(`--article ${values.article}: an id has lower-case letters, digits and single hyphens.`);
		return { options: values, from: from ?? '' };
	} catch (cause) {
		throw new CannotRun(`${(cause as Error).message}\n\n${USAGE}`);
	}
}
