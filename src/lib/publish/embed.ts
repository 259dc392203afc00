/** In a text that is to be copied: the mark that stands for an address which only the browser knows. */
export const ADDRESS = '\uFFFC';

/**
 * The code that shows a page of ours within another one. The page has no script, so the frame allows none; its links open
 * a new tab. The frame is light whatever a reader's system is.
 */
export const embedCode = (address: string, title: string, height: number): string =>
	`<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" width="100%" height="${height}"` +
	' style="border: 0; color-scheme: light" loading="lazy"' +
	' sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>';

const escapeAttribute = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('\u00A0', ' ');
