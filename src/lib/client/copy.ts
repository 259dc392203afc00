/** How long a button says what became of its press, in milliseconds. */
const SHOWN_FOR = 2500;

const timers = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

/** Makes every button of `CopyButton.svelte` copy and say so, to the eye and to a screen reader; those that come later too. */
export function copyButtons(): void {
	document.addEventListener('click', ({ target }) => {
		const button = target instanceof Element ? target.closest<HTMLElement>('button[data-copy]') : null;
		if (button) void copy(button);
	});
}

async function copy(button: HTMLElement): Promise<void> {
	clearTimeout(timers.get(button));
	try {
		await navigator.clipboard.writeText(textOf(button.dataset));
		tell(button, 'copied', 'Copied');
	} catch {
		tell(button, 'failed', 'The browser did not allow copying; select the text and copy it.');
	}
	timers.set(
		button,
		setTimeout(() => tell(button, 'ready', ''), SHOWN_FOR)
	);
}

/** The button's text, with the address that only the browser knows in place of its mark. */
const textOf = ({ copy = '', fragment, mark = '' }: DOMStringMap): string =>
	fragment === undefined ? copy : copy.replace(mark, new URL(fragment, location.href).href);

function tell(button: HTMLElement, state: 'ready' | 'copied' | 'failed', words: string): void {
	button.dataset['state'] = state;
	const status = button.nextElementSibling;
	if (status) status.textContent = words;
}
