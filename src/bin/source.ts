import { basename, extname } from 'node:path';
import { slugOf } from '../lib/curate/curate.ts';
import type { Page } from '../lib/text/html-text.ts';
import { CannotRun, dayOf, type Effects } from './effects.ts';
import { fetchArticle } from './fetch-article.ts';
import { need, readBytes, readText } from './files.ts';
import { readPage } from './page.ts';

/** An article as it came, from a file or from an address. */
export interface Source extends Omit<Page, 'whole'> {
	url: string | null;
	/** the day it was taken from its address */
	accessed: string | null;
}

/** Reads a file of text or HTML, or the page at an address. */
export async function readSource(from: string, { fs, now, ...network }: Effects): Promise<Source> {
	if (!isAddress(from)) {
		if (/\.(txt|md)$/i.test(from))
			return { text: need(readText, fs, from), title: null, language: null, url: null, accessed: null };
		return { ...sourceOf(from, readPage(need(readBytes, fs, from), null)), url: null, accessed: null };
	}
	const fetched = await fetchArticle(from, network);
	if (fetched.state !== 'page') throw new CannotRun(`${from}: ${fetched.reason}`);
	const page = sourceOf(from, readPage(fetched.bytes, fetched.contentType));
	return { ...page, url: fetched.finalUrl, accessed: dayOf(now()) };
}

function sourceOf(from: string, page: Page | null): Pick<Page, 'text' | 'title' | 'language'> {
	if (!page) throw new CannotRun(`${from}: its HTML is nested deeper than that of any article`);
	if (page.text.trim() === '') throw new CannotRun(`${from}: has no words to read`);
	return { text: page.text, title: page.title, language: page.language };
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
