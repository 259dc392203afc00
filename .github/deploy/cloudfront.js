/* A CloudFront function (runtime 2.0) for “viewer request”: a bucket knows files, and a page’s address is a folder. */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- CloudFront calls it
function handler(event) {
	const request = event.request;
	if (request.uri.endsWith('/')) {
		request.uri += 'index.html';
		return request;
	}
	// The last part of a file’s name has a dot in it; a folder’s has none.
	const name = request.uri.split('/').pop();
	if (name.includes('.')) return request;
	// Relative to the address itself, so that it can lead to no other host.
	return {
		statusCode: 308,
		statusDescription: 'Permanent Redirect',
		headers: { location: { value: `./${name}/${queryOf(request)}` } }
	};
}

/* The query as it was asked for: a view of the table stands in it. */
function queryOf(request) {
	const pairs = Object.keys(request.querystring).flatMap((name) => {
		const { value, multiValue } = request.querystring[name];
		return (multiValue || [{ value }]).map((one) => (one.value === '' ? name : `${name}=${one.value}`));
	});
	return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
