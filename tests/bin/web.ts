import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Web {
	origin: string;
	close: () => Promise<void>;
}

/** A web server on this machine alone: a path's handler answers it, anything else is not found. */
export async function serveWeb(routes: Record<string, RequestListener>): Promise<Web> {
	const server = createServer((request, response) => {
		const handler = routes[request.url ?? '/'];
		if (handler) handler(request, response);
		else response.writeHead(404).end('not found');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
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
