import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Web {
	origin: string;
	/** paths as they were asked for, in order */
	asked: string[];
	/** greatest number of requests that were answered at the same time */
	most: () => number;
	close: () => Promise<void>;
}

/** A web server on this machine alone: a path's handler answers it, anything else is not found. */
export async function serveWeb(routes: Record<string, RequestListener>): Promise<Web> {
	const asked: string[] = [];
	let [now, most] = [0, 0];
	const server = createServer((request, response) => {
		const path = request.url ?? '/';
		asked.push(path);
		most = Math.max(most, ++now);
		response.on('close', () => now--);
		const handler = routes[path];
		if (handler) handler(request, response);
		else response.writeHead(404).end('not found');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		asked,
		most: () => most,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			})
	};
}

/** Answers with a body. */
export const page =
	(body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): RequestListener =>
	(_, response) =>
		response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);

export const redirect =
	(location: string, status = 302): RequestListener =>
	(_, response) =>
		response.writeHead(status, { location }).end();
