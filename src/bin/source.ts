import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { slugOf } from '../lib/curate/curate.ts';
import { articleFetcher } from './fetch-article.ts';
import { CannotRun, needText } from './files.ts';
import { NET, userAgent } from './net.ts';
import { readPage } from './page.ts';
import { today } from './today.ts';

/** An article as it came, from a file or from an address. */
export interface Source {
	text: string;
	title: string | null;
	language: string | null;
	url: string | null;
	/** the day it was taken from its address */
	accessed: string | null;
}

/** Reads a file of text or HTML, or the page at an address. */
export const readSource = async (from: string): Promise<Source> =>
	isAddress(from) ? await readUrl(from) : readFile(from);

const isAddress = (from: string) => /^[a-z][a-z0-9+.-]*:\/\//i.test(from);

async function readUrl(url: string): Promise<Source> {
	const fetched = await articleFetcher(NET, userAgent('curate'))(url);
	if (fetched.state !== 'page') throw new CannotRun(`${url}: ${fetched.reason}`);
	const { title, language, text } = readPage(fetched.bytes, fetched.contentType);
	return { text, title, language, url: fetched.finalUrl, accessed: today() };
}

function readFile(path: string): Source {
	if (extname(path) === '.txt' || extname(path) === '.md')
		return { text: needText(path), title: null, language: null, url: null, accessed: null };
	if (!existsSync(path)) throw new CannotRun(`${path}: no such file`);
	try {
		const { title, language, text } = readPage(readFileSync(path), null);
		return { text, title, language, url: null, accessed: null };
	} catch (cause) {
		throw new CannotRun(`${path}: cannot be read (${(cause as Error).message})`);
	}
}

/** An id from the last part of a path or an address; the curator will have a better one. */
export function idOf(from: string): string {
	const path = isAddress(from) ? new URL(from).pathname.replace(/\/+$/, '') : from;
	return (
		slugOf(basename(path, extname(path)))
			.slice(0, 60)
			.replace(/-$/, '') || 'article'
	);
}
