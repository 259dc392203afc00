import { describe, expect, it, test } from 'vitest';
import { CHART_DOWNLOADS, DATASET_DOWNLOADS, OBSERVATION_DOWNLOADS } from '../src/lib/publish/downloads.ts';
import { mediaTypeOf } from '../src/lib/std/media-type.ts';
import { entries, GET } from '../src/lib/server/download.ts';
import { publication, siteAddress } from '../src/lib/server/publication.ts';
import { match } from '../src/params/file.ts';
import { published } from './publication.ts';

const charts = publication().charts.size;
const observations = published.dataset.observations.length;

describe('the route /[...file]', () => {
	const files = entries();
	const data = files.filter(({ file }) => !file.startsWith('pictures/'));

	it('serves every entry of the register, of its type', async () => {
		expect(data).toHaveLength(
			DATASET_DOWNLOADS.length + observations * OBSERVATION_DOWNLOADS.length + charts * CHART_DOWNLOADS.length
		);
		for (const { file } of data) {
			const answer = await GET({ params: { file } });
			expect(answer.headers.get('content-type')?.split(';')[0], file).toBe(mediaTypeOf(file));
			expect((await answer.arrayBuffer()).byteLength, file).toBeGreaterThan(0);
			expect(match(file)).toBe(true);
		}
	});

	it.each(['none.csv', 'trade.csv.exe', 'observations/none.json'])('has no file %s', async (file) => {
		await expect(async () => GET({ params: { file } })).rejects.toMatchObject({ status: 404 });
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
