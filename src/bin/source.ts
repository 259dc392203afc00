import { basename, extname } from 'node:path';
import { slugOf } from '../lib/curate/curate.ts';
import type { Page } from '../lib/text/html-text.ts';
import { CannotRun, dayOf, type Effects } from './effects.ts';
import { fetchArticle } from './fetch-article.ts';
import { need, readBytes, readText } from './files.ts';
import { readPage } from './page.ts';

/** An article as it came, from a file or from an address. */
export interface ArticleSource extends Omit<Page, 'whole'> {
	url: string | null;
	/** the day it was taken from its address */
	accessed: string | null;
}

/** Reads a file of text or HTML, or the page at an address. */
export async function readSource(from: string, { fs, now, ...network }: Effects): Promise<ArticleSource> {
	if (isAddress(from)) {
		const fetched = await fetchArticle(from, network);
		if (fetched.state !== 'page') throw new CannotRun(`${from}: ${fetched.reason}`);
		return { ...fetched.page, url: fetched.finalUrl, accessed: dayOf(now()) };
	}
	if (/\.(txt|md)$/i.test(from)) {
		const text = need(readText, fs, from);
		if (text.trim() === '') throw new CannotRun(`${from}: it has no words to read`);
		return { text, title: null, language: null, url: null, accessed: null };
	}
	const bytes = need(readBytes, fs, from);
	try {
		return { ...readPage(bytes, null), url: null, accessed: null };
	} catch (cause) {
		throw new CannotRun(`${from}: ${(cause as Error).message}`);
	}
}

const isAddress = (from: string) => /^[a-z][a-z0-9+.-]*:\/\//i.test(from);

/** An id from the last part of a path or an address; the curator will have a better one. */
export function idOf(from: string): string {
	const path = isAddress(from) ? new URL(from).pathname.replace(/\/+$/, '') : from;
	return (
		slugOf(basename(path, extname(path)))
			.slice(0, 60)
			.replace(/-$/, '') || 'article'
	);
}
