import type SearchDialog from '../components/SearchDialog.svelte';
import { isKeyOff, rememberKey } from './search-key.ts';

let dialog: Promise<ReturnType<typeof SearchDialog>> | undefined;

/** Makes the masthead's link to the data open the search, by a press and by /. The search itself is loaded only then. */
export function openSearchBy(link: HTMLAnchorElement, root: URL): void {
	// With this script it does what a button does.
	link.setAttribute('role', 'button');
	link.setAttribute('aria-haspopup', 'dialog');
	if (!isKeyOff()) link.setAttribute('aria-keyshortcuts', '/');

	link.addEventListener('click', (event) => {
		if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		void open(link, root);
	});
	link.addEventListener('keydown', (event) => {
		if (event.key !== ' ') return;
		event.preventDefault();
		void open(link, root);
	});
	document.addEventListener('keydown', (event) => {
		const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && !event.repeat;
		if (event.key !== '/' || !isPlain || event.defaultPrevented || isTyping(event.target) || isKeyOff()) return;
		// Another dialog over the page keeps the keyboard to itself.
		if (document.querySelector('dialog[open]')) return;
		event.preventDefault();
		void open(link, root);
	});
}

/** Opens the search; where it cannot be loaded, the link is followed as it is without a script. */
async function open(link: HTMLAnchorElement, root: URL): Promise<void> {
	try {
		dialog ??= load(link, root);
		(await dialog).open();
	} catch {
		location.assign(link.href);
	}
}

async function load(link: HTMLAnchorElement, { href: root }: URL) {
	const [{ mount }, { default: SearchDialog }] = await Promise.all([
		import('svelte'),
		import('../components/SearchDialog.svelte')
	]);
	return mount(SearchDialog, {
		target: document.body,
		props: {
			root,
			all: link.href,
			isKeyOn: !isKeyOff(),
			onKey: (isOn: boolean) => {
				rememberKey(isOn);
				if (isOn) link.setAttribute('aria-keyshortcuts', '/');
				else link.removeAttribute('aria-keyshortcuts');
			}
		}
	});
}

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		// For a moment after it closed, a dialog’s field may still have the focus.
		target.checkVisibility() &&
		(target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null)
	);
}
