import { UNKNOWN_SITE } from '../core/embed.ts';

/** Puts the address of the site, which the build was not told, where a code has to name it. */
export function fillAddresses(root: URL): void {
	for (const code of document.querySelectorAll('code[data-address-unknown]')) {
		code.textContent = code.textContent.replaceAll(UNKNOWN_SITE, root.href);
	}
}
