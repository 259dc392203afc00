/**
 * Address of an article that opens at a quotation and marks it (WICG, URL Fragment Text Directives). The whole sentence
 * is given, so that no other one can match. `-`, `,` and `&` have a meaning in the directive and are encoded.
 */
export function textFragment(url: string, quotation: string): string {
	return `${url.replace(/#.*/, '')}#:~:text=${encodeDirective(quotation)}`;
}

const encodeDirective = (text: string) =>
	encodeURIComponent(text).replace(/[-'()!*~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
