import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';

type Values = Record<string, { value: string; multiValue?: { value: string }[] }>;
interface Request {
	method: string;
	uri: string;
	querystring: Values;
	headers: Values;
	cookies: Values;
}
interface Redirect {
	statusCode: number;
	headers: Values;
}

const code = readFileSync('.github/deploy/cloudfront.js', 'utf8');

/**
 * What the function makes of a request, which comes as CloudFront's documentation of the event structure has it. Scripts
 * there know the language alone: no module, no Node, no URL.
 */
function ask(uri: string, querystring: Values = {}): Request | Redirect {
	const event = {
		version: '1.0',
		context: {
			distributionDomainName: 'd111111abcdef8.cloudfront.net',
			distributionId: 'EDFDVBD6EXAMPLE',
			eventType: 'viewer-request',
			requestId: 'EXAMPLEntjQpEXAMPLE_SG5Z-EXAMPLEPmPfEXAMPLEu3EqEXAMPLE=='
		},
		viewer: { ip: '198.51.100.11' },
		request: { method: 'GET', uri, querystring, headers: { host: { value: 'www.example.com' } }, cookies: {} }
	};
	return JSON.parse(runInNewContext(`${code}; JSON.stringify(handler(event))`, { event })) as Request | Redirect;
}

describe('the CloudFront function', () => {
	test.for([
		['/', '/index.html'],
		['/articles/', '/articles/index.html'],
		['/the/path/', '/the/path/index.html'],
		['/trade.csv', '/trade.csv'],
		['/schemas/trade.schema.json', '/schemas/trade.schema.json'],
		['/_app/immutable/chunks/BKr1HT2X.js', '/_app/immutable/chunks/BKr1HT2X.js']
	] as const)('asks the bucket for %s as %s, and changes nothing else', ([uri, file]) => {
		const answer = ask(uri, { sort: { value: 'year' } });
		expect(answer).toEqual({
			method: 'GET',
			uri: file,
			querystring: { sort: { value: 'year' } },
			headers: { host: { value: 'www.example.com' } },
			cookies: {}
		});
	});

	test.for([
		['/articles', {}, '/articles/'],
		['/the/path/data', { indicator: { value: 'goods-exports' } }, '/the/path/data/?indicator=goods-exports'],
		['/data', { search: { value: 'caf%C3%A9' }, sort: { value: '-figure' } }, '/data/?search=caf%C3%A9&sort=-figure'],
		['/data', { a: { value: '1', multiValue: [{ value: '1' }, { value: '2' }] } }, '/data/?a=1&a=2'],
		['/data', { print: { value: '' } }, '/data/?print'],
		['//elsewhere.example/data', {}, '//elsewhere.example/data/'],
		['//elsewhere', {}, '//elsewhere/']
	] as [string, Values, string][])('leads %s with %j to %s on the same host', ([uri, query, target]) => {
		const answer = ask(uri, query) as Redirect;
		expect(answer.statusCode).toBe(308);
		const here = 'https://www.example.com';
		expect(new URL(answer.headers['location']?.value ?? '', here + uri).href).toBe(here + target);
	});
});
