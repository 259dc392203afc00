/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { base, build, files, version } from '$service-worker';

/*
 * Keeps the site for where there is no network. What may change is asked of the network first, so that nobody reads old
 * data without need; a newer worker waits until every page of the older one is closed, so that no page loses its scripts.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

/** Other sites may share the origin: only caches under this name are ours. */
const OURS = `site ${base}/ `;
const CACHE = OURS + version;

/** How long the network may take where there is something to show meanwhile, in milliseconds. */
const PATIENCE = 4_000;

worker.addEventListener('install', (event) => {
	event.waitUntil(precache());
});

async function precache(): Promise<void> {
	const cache = await caches.open(CACHE);
	// SvelteKit's own scripts are not published: see svelte.config.js.
	const own = build.filter((path) => !/\/immutable\/(entry|nodes)\//.test(path));
	await cache.addAll([...own, ...files.filter((path) => /\.(svg|webmanifest)$/.test(path))]);
	const list = await fetch(`${base}/offline.json`, { cache: 'no-cache' });
	const wanted = (await list.json()) as string[];
	// One that cannot be had now must not cost the others.
	await Promise.allSettled(wanted.map((path) => cache.add(new Request(`${base}/${path}`, { cache: 'no-cache' }))));
}

worker.addEventListener('activate', (event) => {
	event.waitUntil(forgetOlder());
});

async function forgetOlder(): Promise<void> {
	const names = await caches.keys();
	await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
}

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin || request.headers.has('range')) return;
	// Which version is the newest, only the network knows.
	if (!pathname.startsWith(`${base}/`) || pathname === `${base}/_app/version.json`) return;
	event.respondWith(pathname.startsWith(`${base}/_app/immutable/`) ? cacheFirst(request) : networkFirst(event));
});

async function cacheFirst(request: Request): Promise<Response> {
	const cache = await caches.open(CACHE);
	const kept = await cache.match(request);
	if (kept) return kept;
	const answer = await fetch(request);
	if (answer.ok) await cache.put(request, answer.clone());
	return answer;
}

async function networkFirst(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const cache = await caches.open(CACHE);
	// A view of the table stands in the address, after the path: the page is the same.
	const kept = await cache.match(request, { ignoreSearch: true });
	const fresh = fetch(request).then(async (answer) => {
		if (answer.ok && answer.type === 'basic' && !answer.redirected)
			await cache.put(withoutSearch(request), answer.clone());
		return answer;
	});
	if (!kept) return fresh;
	event.waitUntil(fresh.catch(() => undefined));
	const patience = new Promise<Response>((done) => setTimeout(() => done(kept), PATIENCE));
	return Promise.race([fresh.catch(() => kept), patience]);
}

const withoutSearch = ({ url }: Request) => url.replace(/[?#].*/, '');
