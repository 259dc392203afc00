import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/lib/table/article.ts';
import { summarizeCheck } from '../../src/lib/check/report.ts';
import { sha256 } from '../../src/lib/std/hash.ts';
import { ofObservation } from '../../src/lib/std/lookup.ts';
import type { Observation } from '../../src/lib/table/observation.ts';
import { readRecord, type VerificationRecord } from '../../src/lib/check/record-schema.ts';
import { fingerprint, makeRecord, readingOf, standingOf } from '../../src/lib/check/record.ts';
import { verify } from '../../src/lib/check/verify.ts';
import { ARTICLE, soundDataset, TEXT, TEXTS, withRow } from '../sound.ts';

const sound = soundDataset();
const [article] = sound.articles;
const row = (id: string) => sound.observations.find((candidate) => candidate.id === id) as Observation;
/** As it is read from its file, to be forged. */
const recorded = () =>
	JSON.parse(JSON.stringify(makeRecord(sound, verify(sound, TEXTS, null), null, '2020-04-01'))) as VerificationRecord;
const record = recorded();

describe('fingerprint(observation)', () => {
	it('is the same on whatever line the row stands', () => {
		expect(fingerprint({ ...row('fdi'), line: 99 })).toBe(fingerprint(row('fdi')));
		expect(fingerprint(row('fdi'))).toMatch(/^[0-9a-f]{64}$/);
	});

	it.each<[string, Partial<Observation>]>([
		['value', { value: '41' }],
		['scale', { unit_mult: 9 }],
		['qualifier', { qualifier: 'about' }],
		['year', { year: 2018 }],
		['inferred fields', { inferred: ['year'] }],
		['quotation', { quotation: 'Other words.' }]
	])('is another one once the %s is edited', (_, cells) =>
		expect(fingerprint({ ...row('fdi'), ...cells })).not.toBe(fingerprint(row('fdi')))
	);
});

describe('standingOf(observation, article, entry)', () => {
	it('is checked while row, article and record are as they were: on which day, and where it stands', () => {
		const quotation = row('services').quotation;
		const start = TEXT.indexOf(quotation);
		expect(standingOf(row('services'), article, ofObservation(record.observations, 'services'))).toEqual({
			state: 'checked',
			on: '2020-04-01',
			start,
			end: start + quotation.length
		});
	});

	const otherText = 'it was recorded against another text of the article';
	it.each([
		['there is no record', row('fdi'), article, undefined, 'it was never recorded'],
		['the row is new', { ...row('fdi'), id: 'new' }, article, record, 'it was never recorded'],
		['its article is no longer listed', row('fdi'), undefined, record, otherText],
		['it cites another article', row('fdi'), article && { ...article, id: 'other' }, record, otherText],
		['the article’s text is another', row('fdi'), article && { ...article, sha256: sha256('') }, record, otherText],
		['the row was edited', { ...row('fdi'), value: '41' }, article, record, 'the row was edited after it was recorded']
	] as const)('is not checked where %s', (_, observation, cited, of, reason) =>
		expect(standingOf(observation, cited, of && ofObservation(of.observations, observation.id))).toEqual({
			state: 'not checked',
			reason
		})
	);
});

describe('readingOf(article, record)', () => {
	it('tells when the text was read and how many amounts of money stand in it', () =>
		expect(article && readingOf(article, record)).toEqual({ on: '2020-04-01', amounts: 3 }));

	it.each([
		['no record', article, null],
		['another article', article && { ...article, id: 'other' }, record],
		['another text', article && { ...article, sha256: sha256('') }, record],
		['an article that is not in English', article && { ...article, language: 'de' }, record]
	] as const)('is null for %s', (_, of, from) => expect(of && readingOf(of, from)).toBeNull());
});

it('records no reading of an article in another language, and asks of it for no rows', () => {
	const articles = sound.articles.map((article) => ({ ...article, language: 'de' }));
	const report = verify({ ...sound, articles }, new Map([[ARTICLE, `${TEXT}\n\nEs waren $5 million.`]]), null);
	expect(report.findings.filter(({ rule }) => rule === 'claimed')).toEqual([]);
	expect(makeRecord({ ...sound, articles }, report, null, '2020-04-01').articles).toEqual([]);
});

describe('the record beside a table that changed', () => {
	const recordFindings = (dataset: typeof sound, of: typeof record | null) =>
		verify(dataset, new Map(), of).findings.filter(({ rule }) => rule === 'record');

	it('is nothing where nothing changed, and where there is no record to hold it against', () => {
		expect(recordFindings(sound, record)).toEqual([]);
		expect(recordFindings(withRow('fdi', { value: '41' }), null)).toEqual([]);
	});

	it('refuses a table in which a recorded row is missing, as in one that was cut off', () => {
		const without = { ...sound, observations: sound.observations.filter(({ id }) => id !== 'fdi') };
		expect(recordFindings(without, record)).toMatchObject([
			{ rule: 'record', message: 'gone', severity: 'error', file: 'trade.csv', line: null, observation: 'fdi' }
		]);
	});

	it('says nothing of missing rows where a row could not be read: it may be that one', () => {
		const unread = { ...sound, observations: [], isWhole: false };
		expect(recordFindings(unread, record)).toEqual([]);
	});

	it('tells of an article that is gone once, whatever rests on it', () => {
		const { findings } = verify({ ...sound, articles: [] }, new Map(), record);
		expect(findings.map(({ rule, message, data }) => [rule, message, data['cited']])).toEqual([
			['keys', 'no-article', ' (10 observations cite it)'],
			['record', 'other', undefined]
		]);
	});

	it('holds of a text with characters of two units before its quotations', () => {
		const text = `😀 ${TEXT}`;
		const articles = sound.articles.map((row) => ({ ...row, sha256: sha256(text) }));
		const texts = new Map([[ARTICLE, text]]);
		const made = makeRecord({ ...sound, articles }, verify({ ...sound, articles }, texts, null), null, '2020-04-01');
		for (const at of [new Map<string, string>(), texts])
			expect(verify({ ...sound, articles }, at, made).findings).toEqual([]);
	});

	it('warns of each row that changed since, and of no other', () => {
		expect(recordFindings(withRow('fdi', { value: '41' }), record)).toMatchObject([
			{
				rule: 'record',
				message: 'changed',
				severity: 'warning',
				file: 'trade.csv',
				line: row('fdi').line,
				observation: 'fdi',
				found: 'the row was edited after it was recorded'
			}
		]);
	});

	it('warns where what is set aside changed since, and nowhere else', () => {
		const aside = (amount: string) => {
			return {
				...sound,
				setAside: [{ article: ARTICLE, quotation: TEXT, amount, reason: 'change' as const, line: 2 }]
			};
		};
		const own = makeRecord(aside('€1'), verify(sound, TEXTS, null), null, '2020-04-01');
		expect(recordFindings(aside('€1'), own)).toEqual([]);
		expect(recordFindings(aside('€2'), own)).toMatchObject([{ message: 'changed', file: 'set-aside.csv', line: 2 }]);
	});
});

/** A record in which somebody changed something, and what is told of it without the texts and with them. */
describe('a record that was forged', () => {
	type Change = (forged: ReturnType<typeof recorded>) => void;
	const entry = ({ observations }: ReturnType<typeof recorded>) =>
		observations.find(({ observation }) => observation === 'fdi') as (typeof record.observations)[number];
	const move = (own: { start: number; end: number }, by: number) =>
		Object.assign(own, { start: own.start + by, end: own.end + by });
	it.each<[string, Change, string[], string[]]>([
		['the hash of a text', ({ articles }) => articles.forEach((own) => (own.sha256 = sha256(''))), [], ['sha256']],
		['the amounts of a text', ({ articles }) => articles.forEach((own) => own.amounts++), [], ['amounts']],
		[
			'an unknown article',
			({ articles }) => articles.push(...articles.map((own) => ({ ...own, article: 'other' }))),
			['article'],
			['article']
		],
		[
			'what is set aside',
			({ articles }) => articles.forEach((own) => (own.setAside = sha256(''))),
			['changed'],
			['changed']
		],
		['the day, in the future', (forged) => (entry(forged).checked = '2020-05-02'), ['checked'], ['checked']],
		['the day, before publication', (forged) => (entry(forged).checked = '2020-03-11'), ['checked'], ['checked']],
		[
			'the day of a text, in the future',
			({ articles }) => articles.forEach((own) => (own.checked = '2999-01-01')),
			['checked'],
			['checked']
		],
		[
			'an unknown id',
			({ observations }) =>
				observations.push(...observations.slice(0, 1).map((own) => ({ ...own, observation: 'other' }))),
			['gone'],
			['gone']
		],
		[
			'the article of a row',
			(forged) => (entry(forged).article = 'other'),
			['changed', 'article'],
			['changed', 'article']
		],
		['the hash of a row’s text', (forged) => (entry(forged).sha256 = sha256('')), ['changed'], ['changed', 'sha256']],
		['the fingerprint of a row', (forged) => (entry(forged).row = sha256('')), ['changed'], ['changed']],
		['a place', (forged) => entry(forged).start++, ['selectors'], ['selectors']],
		['the end of a place', (forged) => entry(forged).end++, ['selectors'], ['selectors']],
		['a whole place', (forged) => move(entry(forged), 1), [], ['start, end']],
		['the exact words', (forged) => (entry(forged).selectors.exact += '!'), ['selectors'], ['selectors']],
		['the words before', (forged) => (entry(forged).selectors.prefix += '!'), [], ['selectors']],
		['the words after', (forged) => (entry(forged).selectors.suffix += '!'), [], ['selectors']]
	])('%s', (_, change, without, withTexts) => {
		const forged = recorded();
		change(forged);
		const messages = (texts: ReadonlyMap<string, string>) =>
			verify(sound, texts, forged, '2020-05-01').findings.map(({ rule, message, data }) => [
				rule,
				data['field'] ?? message
			]);
		expect(messages(new Map())).toEqual(without.map((message) => ['record', message]));
		expect(messages(TEXTS)).toEqual(withTexts.map((message) => ['record', message]));
		expect(verify(sound, TEXTS, recorded(), '2020-05-01').findings).toEqual([]);
	});
});

describe('makeRecord(dataset, report, before, today)', () => {
	it('keeps of each article its hash, its amounts and the day', () =>
		expect(recorded().articles).toEqual([
			{ article: ARTICLE, sha256: sha256(TEXT), amounts: 3, checked: '2020-04-01' }
		]));

	it('keeps of each row where it stands, with the words around it', () => {
		const record = recorded();
		expect(record.observations.map(({ observation }) => observation)).toEqual(sound.observations.map(({ id }) => id));
		const start = TEXT.indexOf(row('fdi').quotation);
		const end = start + row('fdi').quotation.length;
		expect(record.observations.find(({ observation }) => observation === 'fdi')).toEqual({
			observation: 'fdi',
			article: ARTICLE,
			sha256: sha256(TEXT),
			row: fingerprint(row('fdi')),
			start,
			end,
			selectors: {
				exact: row('fdi').quotation,
				prefix: TEXT.slice(start - 32, start),
				suffix: TEXT.slice(end, end + 32)
			},
			checked: '2020-04-01'
		});
	});

	it('leaves out a row whose quotation does not stand in the text', () => {
		const spoilt = withRow('services', { quotation: 'Other words.' });
		const ids = makeRecord(spoilt, verify(spoilt, TEXTS, null), record, '2020-05-01').observations.map(
			({ observation }) => observation
		);
		expect(ids).toEqual(sound.observations.map(({ id }) => id).filter((id) => id !== 'services'));
	});

	it('keeps what was recorded before of an article whose text is not at hand, and nothing without a record', () => {
		const blind = verify(sound, new Map(), record);
		expect(makeRecord(sound, blind, record, '2020-05-01')).toEqual(record);
		expect(makeRecord(sound, blind, null, '2020-05-01')).toEqual({ articles: [], observations: [] });
	});

	it('keeps of the record before what belongs to each article', () => {
		const articles = [...sound.articles, { ...sound.articles[0], id: 'other', line: 3 } as Article];
		const before = { ...record, articles: [...record.articles, { ...record.articles[0], article: 'other' }] };
		const dataset = { ...sound, articles };
		const made = makeRecord(dataset, verify(dataset, new Map(), null), before as typeof record, '2020-05-01');
		expect(made.articles.map(({ article }) => article)).toEqual([ARTICLE, 'other']);
		const read = makeRecord(dataset, verify(dataset, TEXTS, null), before as typeof record, '2020-05-01');
		expect(read.articles.map(({ article, checked }) => [article, checked])).toEqual([
			[ARTICLE, '2020-05-01'],
			['other', '2020-04-01']
		]);
	});

	it('keeps of the record before only what the dataset still has', () => {
		const fewer = { ...sound, observations: sound.observations.slice(1), articles: [] };
		const kept = makeRecord(fewer, verify(fewer, new Map(), record), record, '2020-05-01');
		expect(kept.articles).toEqual([]);
		expect(kept.observations).toEqual(record.observations.slice(1));
	});

	it('forgets the old entry of a text that was read again', () =>
		expect(makeRecord(sound, verify(sound, TEXTS, record), record, '2020-05-01').articles).toEqual([
			{ article: ARTICLE, sha256: sha256(TEXT), amounts: 3, checked: '2020-05-01' }
		]));
});

describe('readRecord(text)', () => {
	it('reads what was written', () => expect(readRecord(JSON.stringify(record))).toEqual({ record, findings: [] }));

	it('has nothing to say where there is no file', () =>
		expect(readRecord(null)).toEqual({ record: null, findings: [] }));

	const spoilt = (change: (copy: typeof record) => void) => {
		const copy = structuredClone(record);
		change(copy);
		return JSON.stringify(copy);
	};
	const first = <T>([item]: T[]) => item as T;
	it.each([
		['no JSON', '{', /^the file: /],
		['no object', '[]', /^the file: /],
		[
			'a hash with a capital letter',
			spoilt((copy) => (first(copy.articles).sha256 = 'A'.repeat(64))),
			/^articles\.0\.sha256: /
		],
		['a hash cut short', spoilt((copy) => (first(copy.articles).sha256 = 'a'.repeat(63))), /^articles\.0\.sha256: /],
		['a hash too long', spoilt((copy) => (first(copy.articles).sha256 = 'a'.repeat(65))), /^articles\.0\.sha256: /],
		['a count below nought', spoilt((copy) => (first(copy.articles).amounts = -1)), /^articles\.0\.amounts: /],
		['no such day', spoilt((copy) => (first(copy.articles).checked = '2020-02-30')), /^articles\.0\.checked: /],
		[
			'a place between characters',
			spoilt((copy) => (first(copy.observations).start = 0.5)),
			/^observations\.0\.start: /
		],
		[
			'more context than is kept',
			spoilt((copy) => (first(copy.observations).selectors.prefix = 'x'.repeat(33))),
			/^observations\.0\.selectors\.prefix: /
		],
		['a member too many', JSON.stringify({ ...record, signed: true }), /^the file: /]
	])('refuses %s, and says where', (_, text, found) => {
		const file = 'verification.json';
		expect(readRecord(text)).toMatchObject({
			record: null,
			findings: [
				{ rule: 'record', message: 'unreadable', severity: 'error', file, found: expect.stringMatching(found) }
			]
		});
	});
});

describe('summarizeCheck(report)', () => {
	const summary = (dataset = sound, from: typeof record | null = record) =>
		summarizeCheck(verify(dataset, new Map(), from));

	it('says "checked" only where every observation is, on the day of the oldest check', () => {
		expect(summary()).toEqual({ on: '2020-04-01', reasons: [] });
		const older = structuredClone(record);
		older.observations.forEach((entry, i) => (entry.checked = i === 4 ? '2019-12-31' : '2020-04-01'));
		expect(summary(sound, older).on).toBe('2019-12-31');
	});

	it('says why an observation is not checked', () => {
		expect(summary(withRow('fdi', { value: '41' }))).toMatchObject({
			on: null,
			reasons: ['the row was edited after it was recorded']
		});
	});

	it('has no day where there is nothing to check', () =>
		expect(summary({ ...sound, observations: [] })).toEqual({ on: null, reasons: [] }));
});
