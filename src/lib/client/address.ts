/** Puts the address of the site, which the build was not told, where a code has to name it: in place of what stands for it. */
export function fillAddresses(root: URL): void {
	for (const code of document.querySelectorAll<HTMLElement>('code[data-unknown]')) {
		code.textContent = code.textContent.replaceAll(code.dataset['unknown'] ?? '', root.href);
	}
}
