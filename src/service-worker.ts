/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { base, version } from '$service-worker';

/*
 * Keeps what a reader visited for where there is no network, and downloads nothing by itself. The network is asked first,
 * so that nobody reads old data without need.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

/** Other sites may share the origin: only caches under this name are ours. */
const OURS = `site ${base}/ `;
const CACHE = OURS + version;

worker.addEventListener('activate', (event) => {
	event.waitUntil(deleteOlder());
});

async function deleteOlder(): Promise<void> {
	const names = await caches.keys();
	await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
	// The page that registers it is visited already: what it asks for from now on is kept.
	await worker.clients.claim();
}

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin || request.headers.has('range')) return;
	if (!pathname.startsWith(`${base}/`)) return;
	event.respondWith(respond(event));
});

async function respond(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const cache = await caches.open(CACHE);
	try {
		const response = await fetch(request);
		if (response.ok && response.type === 'basic' && !response.redirected)
			event.waitUntil(cache.put(request.url.replace(/[?#].*/, ''), response.clone()));
		return response;
	} catch (offline) {
		// A view of the table stands in the address, after the path: the page is the same.
		const kept = await cache.match(request, { ignoreSearch: true });
		if (!kept) throw offline;
		return kept;
	}
}
