import { edition, textFault } from '../lib/check/rules/edition.ts';
import type { ArticleSource } from '../lib/curate/curate.ts';
import { CannotRun, dayOf, type Effects } from './effects.ts';
import { fetchArticle } from './fetch-article.ts';
import { need, readBytes, readText } from './files.ts';
import { readPage } from './page.ts';

/** Reads a file of text or HTML, or the page at an address. */
export async function readSource(from: string, { fs, now, fetch }: Effects): Promise<ArticleSource> {
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(from)) {
		const fetched = await fetchArticle(from, fetch);
		if (fetched.state !== 'page')
			throw new CannotRun(`${from}: ${fetched.reason}. Look at the address, or save the page and name the file.`);
		return { ...fetched.page, url: fetched.finalUrl, accessed: dayOf(now()) };
	}
	// As the check will read it, byte order mark and all.
	if (/\.(txt|md)$/i.test(from)) {
		const text = need(readText, fs, from);
		const fault = textFault(text);
		if (fault) throw new CannotRun(`${from}: ${edition.messages[fault]?.says}`);
		return { text, url: null, accessed: null };
	}
	const bytes = need(readBytes, fs, from);
	try {
		return { ...readPage(bytes, null), url: null, accessed: null };
	} catch (cause) {
		throw new CannotRun(`${from}: ${(cause as Error).message}`);
	}
}
