import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { annotations } from '../src/lib/core/annotations.ts';
import { CONTEXT_LENGTH, selectorsIn } from '../src/lib/core/selectors.ts';
import { texts } from './articles.ts';
import { other, publicationOf, real } from './publication.ts';

/**
 * What the Web Annotation Data Model requires (https://www.w3.org/TR/annotation-model/), of the parts that we use: what
 * it says MUST, in its own order of sections.
 */
const iri = z.string().regex(/^[^\s<>"{}|\\^`]+$/);
const quote = z.strictObject({
	type: z.literal('TextQuoteSelector'),
	exact: z.string().min(1),
	prefix: z.string().min(1).max(CONTEXT_LENGTH).optional(),
	suffix: z.string().min(1).max(CONTEXT_LENGTH).optional()
});
const position = z
	.strictObject({ type: z.literal('TextPositionSelector'), start: z.int().nonnegative(), end: z.int().nonnegative() })
	.refine(({ start, end }) => start < end);
const annotation = z.strictObject({
	id: iri,
	type: z.literal('Annotation'),
	motivation: z.enum(['linking']),
	body: z
		.array(
			z.strictObject({
				id: iri,
				type: z.enum(['Dataset', 'Image', 'Video', 'Sound', 'Text']),
				format: z.string().regex(/^\w+\/[\w.+-]+$/)
			})
		)
		.min(1),
	target: z.strictObject({ source: z.url(), selector: z.array(z.union([quote, position])).min(1) })
});
const collection = z
	.strictObject({
		'@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
		id: iri,
		type: z.literal('AnnotationCollection'),
		label: z.string(),
		total: z.int().nonnegative(),
		first: z.strictObject({
			id: iri,
			type: z.literal('AnnotationPage'),
			startIndex: z.literal(0),
			items: z.array(annotation)
		})
	})
	.refine(({ total, first: { items } }) => total === items.length)
	.refine(({ first: { items } }) => new Set(items.map(({ id }) => id)).size === items.length);

describe('annotations.jsonld', () => {
	it.each([
		['the curated data', real],
		['data without a record', other],
		['data at an address', publicationOf('data', 'https://example.org/')]
	])('is valid against the model: %s', (_, publication) => {
		expect(collection.safeParse(annotations(publication)).error).toBeUndefined();
	});

	it('has one annotation for each quotation, and each observation in one', () => {
		for (const publication of [real, other]) {
			const { items } = annotations(publication).first;
			const { observations } = publication.dataset;
			expect(items).toHaveLength(new Set(observations.map(({ article, quotation }) => article + quotation)).size);
			expect(items.flatMap(({ body }) => body.map(({ id }) => id.split('/').at(-1)))).toEqual(
				observations.map(({ id }) => `${id}.json`)
			);
		}
	});

	it('has absolute addresses where the site’s is known', () => {
		const { id, first } = annotations(publicationOf('data', 'https://example.org/trade/'));
		const all = [id, ...first.items.flatMap((item) => [item.id, ...item.body.map((body) => body.id)])];
		expect(all.filter((address) => !address.startsWith('https://example.org/trade/'))).toEqual([]);
	});

	it('names the data, the sentence with what stands around it, its place, and the observations that it carries', () => {
		const publication = publicationOf('data', 'https://example.org/trade/');
		const { first, ...about } = annotations(publication);
		const id = 'https://example.org/trade/annotations.jsonld';
		const total = new Set(real.dataset.observations.map(({ quotation }) => quotation)).size;
		expect(about).toEqual({
			'@context': 'http://www.w3.org/ns/anno.jsonld',
			id,
			type: 'AnnotationCollection',
			label: 'Belarus–United States trade in 2017: the quotations and the observations that they carry',
			total
		});
		expect({ ...first, items: first.items.length }).toEqual({
			id: `${id}#page`,
			type: 'AnnotationPage',
			startIndex: 0,
			items: total
		});
		const quotation =
			'In 2017 the United States invested a total of $66.7 million in Belarus, including $55.1 million in FDI.';
		const name = createHash('sha256').update(`belta-2018-10-31\n${quotation}`).digest('hex').slice(0, 12);
		const body = (row: string) => ({
			id: `https://example.org/trade/observations/${row}.json`,
			type: 'Dataset',
			format: 'application/json'
		});
		expect(first.items.find((item) => item.id === `${id}#${name}`)).toStrictEqual({
			id: `${id}#${name}`,
			type: 'Annotation',
			motivation: 'linking',
			body: [body('2017-investment'), body('2017-fdi')],
			target: {
				source: 'https://eng.belta.by/president/view/hope-for-better-belarus-us-relations-116166-2018/',
				selector: [
					{
						type: 'TextQuoteSelector',
						exact: quotation,
						// As data/verification.json has them, of the article's text.
						prefix: 'tion and information services.\n\n',
						suffix: '\n\nSubscribe to us\nTwitter\nRecent'
					},
					{ type: 'TextPositionSelector', start: 4227, end: 4330 }
				]
			}
		});
	});

	it('keeps the place of a sentence while one of its observations stands as recorded', () => {
		const { dataset } = real;
		const edited = dataset.observations.map((row) =>
			row.id === '2017-investment' ? { ...row, qualifier: 'about' } : row
		);
		const { items } = annotations({ ...real, dataset: { ...dataset, observations: edited } }).first;
		const selectors = items.map(({ target }) => target.selector.map(({ type }) => type));
		expect(new Set(selectors.map((types) => types.join()))).toEqual(
			new Set(['TextQuoteSelector,TextPositionSelector'])
		);
	});

	it('leaves out what does not stand around a sentence at an end of its text', () => {
		const { record } = real;
		const observations = (record?.observations ?? []).map((entry) => ({
			...entry,
			selectors: { ...entry.selectors, prefix: '', suffix: '' }
		}));
		const { items } = annotations({ ...real, record: record && { ...record, observations } }).first;
		expect(new Set(items.map(({ target }) => Object.keys(target.selector[0] ?? {}).join()))).toEqual(
			new Set(['type,exact'])
		);
	});

	it('has none of an observation whose article is not in the register', () => {
		expect(annotations({ ...real, dataset: { ...real.dataset, articles: [] } })).toMatchObject({
			total: 0,
			first: { items: [] }
		});
	});

	it('gives no place in a text that no record stands for', () => {
		const edited = structuredClone(real);
		for (const row of edited.dataset.observations) row.qualifier = 'about';
		for (const publication of [other, edited]) {
			const types = annotations(publication).first.items.flatMap(({ target }) =>
				target.selector.map(({ type }) => type)
			);
			expect(new Set(types)).toEqual(new Set(['TextQuoteSelector']));
		}
	});
});

describe.skipIf(!texts)('annotations.jsonld against the articles’ texts (skipped where they are not at hand)', () => {
	it('selects the quotation, by its words and by its place', () => {
		for (const { target } of annotations(real).first.items) {
			const article = real.dataset.articles.find(({ url }) => url === target.source);
			const text = texts?.get(article?.id ?? '') ?? '';
			const [words, place] = target.selector as [z.output<typeof quote>, z.output<typeof position>];
			expect([...text].slice(place.start, place.end).join('')).toBe(words.exact);
			const passage = `${words.prefix ?? ''}${words.exact}${words.suffix ?? ''}`;
			expect(text.split(passage)).toHaveLength(2);
		}
	});
});

describe('selectorsIn', () => {
	test('keeps at most 32 UTF-16 units on either side', () => {
		const text = `${'a'.repeat(40)}quotation${'b'.repeat(40)}`;
		expect(selectorsIn(text)({ start: 40, end: 49 })).toEqual({
			exact: 'quotation',
			prefix: 'a'.repeat(32),
			suffix: 'b'.repeat(32),
			start: 40,
			end: 49
		});
	});

	test('keeps what there is at the ends of a text', () =>
		expect(selectorsIn('quotation')({ start: 0, end: 9 })).toMatchObject({ prefix: '', suffix: '' }));

	test('never splits a surrogate pair', () => {
		const text = `𝄞${'a'.repeat(31)}quotation${'b'.repeat(31)}𝄞`;
		const { prefix, suffix } = selectorsIn(text)({ start: 33, end: 42 });
		expect([prefix, suffix]).toEqual(['a'.repeat(31), 'b'.repeat(31)]);
	});

	test('keeps a surrogate pair that stands whole in what is around', () => {
		const text = `a𝄞b${'quotation'}c𝄞d`;
		expect(selectorsIn(text)({ start: 4, end: 13 })).toMatchObject({ prefix: 'a𝄞b', suffix: 'c𝄞d' });
	});

	test('begins before a pair and ends before another one', () =>
		expect(selectorsIn('a 𝄞 so 𝄞')({ start: 2, end: 8 })).toMatchObject({ exact: '𝄞 so ', start: 2, end: 7 }));

	test('counts places in code points, as the model does', () =>
		expect(selectorsIn('𝄞𝄞 so 𝄞 on')({ start: 5, end: 10 })).toMatchObject({ exact: 'so 𝄞', start: 3, end: 7 }));
});
