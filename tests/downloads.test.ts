import { describe, expect, it, test } from 'vitest';
import { CHART_DOWNLOADS, DATASET_DOWNLOADS, OBSERVATION_DOWNLOADS } from '../src/lib/publish/downloads.ts';
import { mediaTypeOf } from '../src/lib/std/media-type.ts';
import { downloadRoute } from '../src/lib/server/download.ts';
import { siteAddress } from '../src/lib/server/publication.ts';
import { match } from '../src/params/file.ts';
import { published } from './publication.ts';

describe.each([
	['', [...DATASET_DOWNLOADS, { path: 'robots.txt' }, { path: 'sitemap.xml' }], 1],
	['observations/', OBSERVATION_DOWNLOADS, published.dataset.observations.length],
	['charts/', CHART_DOWNLOADS, null]
] as const)('the route /%s[file]', (folder, downloads, count) => {
	const route = downloadRoute(folder);
	const files = route.entries();

	it('serves every entry of the register, of its type', async () => {
		if (count !== null) expect(files).toHaveLength(count * downloads.length);
		expect(files.length).toBeGreaterThan(0);
		for (const params of files) {
			const answer = await route.GET({ params });
			const name = `${folder}${params.file}`;
			const entry = downloads.find(({ path }) => name.endsWith(path.replace(/.*\{id\}/, '')));
			expect(answer.headers.get('content-type')?.split(';')[0], name).toBe(entry && mediaTypeOf(entry.path));
			expect((await answer.arrayBuffer()).byteLength, name).toBeGreaterThan(0);
			expect(match(params.file)).toBe(true);
		}
	});

	it.each(['none.csv', `${files[0]?.file ?? ''}.exe`])('has no file %s', async (file) => {
		await expect(async () => route.GET({ params: { file } })).rejects.toMatchObject({ status: 404 });
	});
});

test('an id is no name of a file, so that its address is that of its page', () => {
	for (const { id } of published.dataset.observations) expect(match(id)).toBe(false);
});

test.for([
	[{}, null],
	[{ ORIGIN: '' }, null],
	[{ BASE_PATH: '/trade' }, null],
	[{ ORIGIN: 'https://example.org' }, 'https://example.org/'],
	[{ ORIGIN: 'https://example.org/', BASE_PATH: '/trade' }, 'https://example.org/trade/'],
	[{ ORIGIN: 'https://example.org', BASE_PATH: '/trade/' }, 'https://example.org/trade/']
] as const)('the address of a site built with %j is %j', ([environment, address]) => {
	expect(siteAddress(environment)).toBe(address);
});

test.for(['example.org', 'file:///srv'])('an ORIGIN that is no web address stops the build: %s', (ORIGIN) => {
	expect(() => siteAddress({ ORIGIN })).toThrow();
});
