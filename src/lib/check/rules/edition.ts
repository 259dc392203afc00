import { sha256 } from '../../std/hash.ts';
import { UNQUOTED } from '../../table/finding.ts';
import { plainText } from '../../text/article-text.ts';
import { looksLikeHtml } from '../../text/html-text.ts';
import { rule } from './rule.ts';

export const edition = rule(
	{
		id: 'edition',
		title: 'The text that we read',
		statement:
			'The text at hand is, byte for byte, the one whose SHA-256 is registered; another edition is reported, not refused.',
		needsText: true,
		messages: {
			other: { says: 'this is another edition of the text than the one registered', severity: 'warning', ...UNQUOTED },
			'line-ends': {
				says: 'this is the text as registered, but for its line ends or a byte order mark; save it as UTF-8 without BOM, with LF',
				severity: 'warning',
				...UNQUOTED
			},
			html: { says: 'the file holds a page, and no text of an article', expected: 'plain text' },
			empty: { says: 'the file is empty', expected: 'the text of the article' }
		}
	},
	({ article, source }, report) => {
		if (!article || !source) return;
		const found = source.sha256();
		if (found === article.sha256) return;
		const message = sha256(plainText(source.folded.original)) === article.sha256 ? 'line-ends' : 'other';
		report(article, 'sha256', message, { expected: article.sha256, found });
	}
);

/** What a file is where an article's text is expected: nothing can be said of quotations in it. */
export function textFault(text: string): 'html' | 'empty' | null {
	if (text.trim() === '') return 'empty';
	return looksLikeHtml(text) ? 'html' : null;
}
