import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server, type ServerResponse } from 'node:http';
import { basename, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import sirv from 'sirv';

// sirv takes its types from the registry, which names no character set for text and does not know all of ours.
const TYPES: Record<string, string> = {
	'.csv': 'text/csv; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.json': 'application/json; charset=utf-8'
};

/**
 * A server of a folder as any static host would serve it: an index.html at its folder's address with a slash, 404.html
 * with status 404, `.br` and `.gz` copies to those who accept them.
 * @param base path under which the folder stands, without a slash at its end: "/some/base"
 */
export function createServer(folder: string, { base = '' }: { base?: string } = {}): Server {
	const root = resolve(folder);
	const notFound = (response: ServerResponse) => sendNotFound(root, response);
	const serve = sirv(root, {
		// Looks at the disk for each request, so that a build made meanwhile is served and not the one before it.
		dev: true,
		etag: true,
		brotli: true,
		gzip: true,
		setHeaders: (response, pathname) => {
			const type = TYPES[/\.\w+$/.exec(pathname)?.[0] ?? ''];
			if (type) response.setHeader('Content-Type', type);
		},
		onNoMatch: (_, response) => notFound(response)
	});
	return createHttpServer((request, response) => {
		response.setHeader('X-Content-Type-Options', 'nosniff');
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
		if (path === base || isFolderWithoutSlash(root, path.slice(base.length))) {
			// Relative to the address itself, so that it holds under any base and can lead to no other host.
			const location = `./${basename(path)}/${query === undefined ? '' : `?${query}`}`;
			response.writeHead(308, { Location: location }).end();
		} else if (!path.startsWith(`${base}/`)) {
			notFound(response);
		} else {
			request.url = (request.url ?? '/').slice(base.length);
			// sirv reads ranges that are none, and a stream of a file that cannot be read would end the process. A server may
			// leave ranges aside (RFC 9110), and files as small as ours are read whole by everybody.
			delete request.headers.range;
			response.once('pipe', (file: Readable) => file.once('error', () => response.destroy()));
			if (isReadable(resolve(root, `.${decode(path.slice(base.length))}`, path.endsWith('/') ? 'index.html' : '')))
				serve(request, response);
			else response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('This file cannot be read\n');
		}
	});
}

function isFolderWithoutSlash(root: string, path: string): boolean {
	if (path.endsWith('/')) return false;
	const folder = resolve(root, `.${decode(path)}`);
	return folder.startsWith(root + sep) && existsSync(resolve(folder, 'index.html'));
}

/** Whether a file may be read, where it is one. */
function isReadable(file: string): boolean {
	try {
		accessSync(file, constants.R_OK);
		return true;
	} catch (cause) {
		return (cause as NodeJS.ErrnoException).code === 'ENOENT';
	}
}

function decode(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}

function sendNotFound(root: string, response: ServerResponse): void {
	let page = 'Not found\n';
	try {
		page = readFileSync(resolve(root, '404.html'), 'utf8');
	} catch {
		// A folder without one.
	}
	response
		.writeHead(404, { 'Content-Type': `text/${page.startsWith('<') ? 'html' : 'plain'}; charset=utf-8` })
		.end(page);
}

/** Listens on this machine alone and gives the address, which ends with a slash. Port 0 is any free one. */
export function listen(server: Server, port: number, base = ''): Promise<string> {
	return new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			const bound = typeof address === 'object' && address ? address.port : port;
			done(`http://127.0.0.1:${bound}${base}/`);
		});
	});
}

/** Stops listening and ends the connections that browsers keep open. */
export function close(server: Server): Promise<void> {
	return new Promise((done) => {
		server.close(() => done());
		server.closeAllConnections();
	});
}
