import { styleHash } from '$lib/server/style-hash.ts';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import tokens from '$lib/styles/tokens.css?inline';

/** What a page for a frame says of itself. */
interface Head {
	title: string;
	description: string;
	/** the page of the site that shows the same: what a search engine should show in its place */
	canonical: string;
}

/**
 * A page for a frame in another page, whole in one file: no script, and its styles inside. A frame may be sandboxed, and
 * has then no origin that could be `'self'`; so nothing is fetched, and the policy names the styles by their hashes.
 * Who may frame it cannot be said here: `frame-ancestors` is ignored in a `<meta>` and is the server's to send.
 */
export function framePage<Props extends object>(
	component: Component<Props>,
	props: Props,
	{ title, description, canonical }: Head
): Response {
	const { head, body } = render(component as Component<object>, { props });
	const styles = [tokens.trim(), ...[...head.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => css)];
	const policy = [
		`default-src 'none'`,
		`style-src ${[...new Set(styles.map(styleHash))].join(' ')}`,
		// The empty picture below, so that a browser asks for no icon.
		'img-src data:',
		`base-uri 'none'`,
		`form-action 'none'`
	];
	const html = `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8">
		<meta http-equiv="content-security-policy" content="${escape(policy.join('; '))}">
		<!-- The bars take the height that the words leave: nothing is painted before the end is there. -->
		<link rel="expect" href="#end" blocking="render">
		<meta name="viewport" content="width=device-width, initial-scale=1">
		<meta name="color-scheme" content="light dark">
		<meta name="robots" content="noindex">
		<meta name="referrer" content="strict-origin-when-cross-origin">
		<title>${escape(title)}</title>
		<meta name="description" content="${escape(description)}">
		<link rel="canonical" href="${escape(canonical)}">
		<link rel="icon" href="data:,">
		${styles.map((css) => `<style>${css}</style>`).join('\n\t\t')}
	</head>
	<body>${body}<template id="end"></template></body>
</html>
`;
	// Without a charset in it: SvelteKit knows a page by exactly this type. The file says its own.
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}

const escape = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
