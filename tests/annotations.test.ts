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

	test('counts places in code points, as the model does', () =>
		expect(selectorsIn('𝄞𝄞 so 𝄞 on')({ start: 5, end: 10 })).toMatchObject({ exact: 'so 𝄞', start: 3, end: 7 }));
});
