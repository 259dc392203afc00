import type SearchDialog from '$lib/components/SearchDialog.svelte';

/*
 * The one script that every page has, also those that are not hydrated. It makes the masthead's link to the data open
 * the search, and loads the search itself only then.
 */

/** Where a reader’s wish not to use the key is kept: WCAG 2.1.4 asks that a shortcut of one character can be turned off. */
const KEY_IS_OFF = 'search-key-off';

let dialog: Promise<ReturnType<typeof SearchDialog>> | undefined;

const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
/** A page that may ask for nothing, so that nothing of a reader’s text can leave it, cannot ask for the index either. */
const isSealed = document.querySelector(`meta[http-equiv][content*="connect-src 'none'"]`) !== null;
if (link && !isSealed) enhance(link);

function enhance(link: HTMLAnchorElement) {
	// With this script it does what a button does.
	link.setAttribute('role', 'button');
	link.setAttribute('aria-haspopup', 'dialog');
	if (!isKeyOff()) link.setAttribute('aria-keyshortcuts', '/');

	link.addEventListener('click', (event) => {
		if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		void open(link);
	});
	link.addEventListener('keydown', (event) => {
		if (event.key !== ' ') return;
		event.preventDefault();
		void open(link);
	});
	document.addEventListener('keydown', (event) => {
		const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && !event.repeat;
		if (event.key !== '/' || !isPlain || event.defaultPrevented || isTyping(event.target) || isKeyOff()) return;
		// Another dialog over the page keeps the keyboard to itself.
		if (document.querySelector('dialog[open]')) return;
		event.preventDefault();
		void open(link);
	});
}

/** Opens the search; where it cannot be loaded, the link is followed as it is without a script. */
async function open(link: HTMLAnchorElement) {
	try {
		dialog ??= load(link);
		(await dialog).open();
	} catch {
		location.assign(link.href);
	}
}

async function load(link: HTMLAnchorElement) {
	const [{ mount }, { default: SearchDialog }] = await Promise.all([
		import('svelte'),
		import('$lib/components/SearchDialog.svelte')
	]);
	return mount(SearchDialog, {
		target: document.body,
		props: {
			// The link leads to a folder of the site's root, wherever that is.
			root: new URL('../', link.href).href,
			all: link.href,
			isKeyOn: !isKeyOff(),
			onKey: (isOn: boolean) => {
				remember(isOn);
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

function isKeyOff(): boolean {
	try {
		return localStorage.getItem(KEY_IS_OFF) !== null;
	} catch {
		return false;
	}
}

function remember(isOn: boolean) {
	try {
		if (isOn) localStorage.removeItem(KEY_IS_OFF);
		else localStorage.setItem(KEY_IS_OFF, 'yes');
	} catch {
		// Where nothing may be stored, the wish holds no longer than the page.
	}
}
