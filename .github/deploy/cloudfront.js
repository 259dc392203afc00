/* A CloudFront function for “viewer request”: a bucket knows files, and a page’s address is a folder. */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- CloudFront calls it
function handler(event) {
	const request = event.request;
	if (request.uri.endsWith('/')) {
		request.uri += 'index.html';
		return request;
	}
	// The last part of a file’s name has a dot in it; a folder’s has none.
	if (request.uri.split('/').pop().includes('.')) return request;
	return {
		statusCode: 308,
		statusDescription: 'Permanent Redirect',
		headers: { location: { value: `${request.uri}/` } }
	};
}
