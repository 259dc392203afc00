import { readFile } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { mediaTypeOf } from '../src/lib/std/media-type.ts';

/** Texts are UTF-8. */
const contentTypeOf = (path: string): string => mediaTypeOf(path).replace(/^text\/.*/, '$&; charset=utf-8');

/** The content of a file; null where there is none that can be read. */
const read = (path: string): Promise<Buffer | null> => readFile(path).catch(() => null);

/**
 * A server of a folder as any static host would serve it: an index.html at its folder's address with a slash, 404.html
 * with status 404, the `.br` copy to those who accept it.
 * @param base path under which the folder stands, without a slash at its end: "/some/base"
 */
export function createServer(folder: string, base = ''): Server {
	/** Status, headers and body for a path. */
	async function answer(path: string, accepted: string): Promise<[number, Record<string, string>, Buffer | string]> {
		const isInside = path.startsWith(`${base}/`);
		const file = join(folder, path.slice(base.length), path.endsWith('/') ? 'index.html' : '');
		if (path === base || (isInside && !path.endsWith('/') && (await read(join(file, 'index.html')))))
			// Relative to the address itself, so that it holds under any base.
			return [308, { Location: `./${basename(path)}/` }, ''];
		const body = isInside ? await read(file) : null;
		if (!body) return [404, { 'Content-Type': 'text/html' }, (await read(join(folder, '404.html'))) ?? 'Not found'];
		const headers = { 'Content-Type': contentTypeOf(file), Vary: 'Accept-Encoding' };
		const copy = accepted.includes('br') ? await read(`${file}.br`) : null;
		return copy ? [200, { ...headers, 'Content-Encoding': 'br' }, copy] : [200, headers, body];
	}

	return createHttpServer(async (request, response) => {
		const [path = '/', query = ''] = (request.url ?? '/').split(/(?=\?)/);
		const [status, headers, body] = await answer(path, String(request.headers['accept-encoding']));
		if (headers['Location']) headers['Location'] += query;
		response.writeHead(status, headers).end(body);
	});
}

/** Listens on this machine alone and gives the address, which ends with a slash. Port 0 is any free one. */
export function listen(server: Server, port: number, base = ''): Promise<string> {
	return new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(port, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}${base}/`));
	});
}

/** Stops listening and ends the connections that browsers keep open. */
export function close(server: Server): Promise<void> {
	return new Promise((done) => {
		server.close(() => done());
		server.closeAllConnections();
	});
}
