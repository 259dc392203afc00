import { ADDRESS } from '../publish/embed.ts';

/** How long a button says what became of its press, in milliseconds. */
const SHOWN_FOR = 2500;

/** Makes every button of `CopyButton.svelte` copy and say so, to the eye and to a screen reader. */
export function copyButtons(): void {
	if (!document.querySelector('[data-copy]')) return;
	const status = document.createElement('p');
	status.className = 'unseen';
	status.role = 'status';
	document.body.append(status);
	document.addEventListener('click', async ({ target }) => {
		const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
		if (!button) return;
		// Where an address is not secure there is no clipboard.
		const copied = navigator.clipboard?.writeText(textOf(button.dataset));
		const isCopied = await copied?.then(
			() => true,
			() => false
		);
		button.dataset['outcome'] = isCopied ? 'Copied' : 'Not copied';
		status.textContent = isCopied ? 'Copied' : 'The browser did not allow copying; select the text and copy it.';
		setTimeout(() => {
			delete button.dataset['outcome'];
			status.textContent = '';
		}, SHOWN_FOR);
	});
}

/** The button's text, with the address that only the browser knows in place of its mark. */
const textOf = ({ copy = '', fragment }: DOMStringMap): string =>
	fragment === undefined ? copy : copy.replace(ADDRESS, new URL(fragment, location.href).href);
