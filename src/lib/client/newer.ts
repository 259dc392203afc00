/**
 * Has the service worker keep the site, and says when the data of this page is no longer the newest: after it stood open
 * for long, or came from what was kept. Asked when the page is shown, shown again, or gets a network.
 * @param notice what says so, hidden until then; it names the data that the page was made of
 */
export function tellOfNewer(notice: HTMLElement, root: URL): void {
	const data = notice.dataset['newer'] ?? '';

	async function ask() {
		if (!notice.hidden || document.hidden || !navigator.onLine) return;
		try {
			const answer = await fetch(new URL('_app/version.json', root), { cache: 'no-store' });
			if (!answer.ok) return;
			const { version: newest } = (await answer.json()) as { version: string };
			notice.hidden = newest.startsWith(`${data}.`);
		} catch {
			// No network: what is shown is the newest that can be had.
		}
	}

	notice.querySelector('button')?.addEventListener('click', () => location.reload());
	addEventListener('online', ask);
	document.addEventListener('visibilitychange', ask);
	void ask();
	// Where there is none, or it is refused, the site is as good as before, with a network.
	if (!import.meta.env.DEV)
		navigator.serviceWorker?.register(new URL('service-worker.js', root)).catch(() => undefined);
}
