/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { base, version } from '$service-worker';

/*
 * Keeps what a reader visited for where there is no network, and downloads nothing by itself. The network is asked first,
 * so that nobody reads old data without need. Files whose names are hashes of their content are taken from the cache.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

/** Other sites may share the origin: only caches under this name are ours. */
const OURS = `site ${base}/ `;
const CACHE = OURS + version;

/** How long the network may take where there is something to show meanwhile, in milliseconds. */
const PATIENCE = 4_000;

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
	event.respondWith(respond(event, pathname.startsWith(`${base}/_app/immutable/`)));
});

async function respond(event: FetchEvent, isImmutable: boolean): Promise<Response> {
	const { request } = event;
	const cache = await caches.open(CACHE);
	// A view of the table stands in the address, after the path: the page is the same.
	const kept = await cache.match(request, { ignoreSearch: true });
	if (kept && isImmutable) return kept;
	const fresh = fetch(request).then(async (response) => {
		if (response.ok && response.type === 'basic' && !response.redirected)
			await cache.put(request.url.replace(/[?#].*/, ''), response.clone());
		return response;
	});
	if (!kept) return fresh;
	event.waitUntil(fresh.catch(() => undefined));
	const patience = new Promise<Response>((done) => setTimeout(() => done(kept), PATIENCE));
	return Promise.race([fresh.catch(() => kept), patience]);
}
