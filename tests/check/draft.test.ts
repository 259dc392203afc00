import { describe, expect, it } from 'vitest';
import { derive } from '../../src/lib/figures/derived.ts';
import { checkDraft, type Verdict } from '../../src/lib/check/draft.ts';
import { dataset } from '../articles.ts';

const check = (draft: string) => checkDraft(draft, dataset, derive(dataset));

describe('checkDraft(draft, dataset, derived)', () => {
	it.each<[string, [string, Verdict][]]>([
		[
			'In 2017 Belarus exported services worth almost $570 million to the United States.',
			[['$570 million', 'matches']]
		],
		['In 2017 Belarus’ services exports to the US were nearly $570m.', [['$570m', 'matches']]],
		['In 2017 Belarus exported services worth $570 million to the United States.', [['$570 million', 'qualifier']]],
		['In 2017 Belarus’ export of services to the US exceeded $570 million.', [['$570 million', 'qualifier']]],
		['In 2017 Belarus’ export of services to the US reached almost $580 million.', [['$580 million', 'differs']]],
		['In 2017 Belarus’ export of services to the US reached almost $570 billion.', [['$570 billion', 'differs']]],
		[
			'In 2017 the United States invested $66.7 million in Belarus, including $55.1 million in FDI.',
			[
				['$66.7 million', 'matches'],
				['$55.1 million', 'matches']
			]
		],
		[
			'In 2017 the United States invested $67 million in Belarus, including $55 million in FDI.',
			[
				['$67 million', 'rounded'],
				['$55 million', 'rounded']
			]
		],
		['In 2017 the United States invested $55.1 million in Belarus.', [['$55.1 million', 'differs']]],
		['In 2016 the United States invested $66.7 million in Belarus.', [['$66.7 million', 'not in the table']]],
		['In 2017 Germany invested $66.7 million in Belarus.', [['$66.7 million', 'not in the table']]],
		['In 2017 Belarus invested $66.7 million in the United States.', [['$66.7 million', 'not in the table']]],
		['In 2017 Belarus’ exports to the United States were $200 million.', [['$200 million', 'cannot tell']]],
		['The United States invested $66.7 million in Belarus.', [['$66.7 million', 'cannot tell']]],
		['The budget was $66.7 million in 2017.', [['$66.7 million', 'cannot tell']]],
		['In 2017 Belarus’ exports of computer services to the US were $300 million.', [['$300 million', 'cannot tell']]],
		['In 2017 the United States invested €66.7 million in Belarus.', [['€66.7 million', 'cannot tell']]],
		[
			'In 2017 Belarus, Germany and Poland exported services worth almost $570 million to the United States.',
			[['$570 million', 'cannot tell']]
		],
		[
			'In 2017 Belarus’ export of services to the United States and Canada reached almost $570 million.',
			[['$570 million', 'cannot tell']]
		],
		[
			'Belarus and the United States trade. Exports of services were almost $570 million in 2017.',
			[['$570 million', 'cannot tell']]
		],
		[
			'Belarus and the United States trade. Exports of services to the U.S. were almost $570 million in 2017.',
			[['$570 million', 'matches']]
		],
		['FDI was 83% of US investment in Belarus in 2017.', [['83%', 'matches']]],
		['FDI was 82.6 per cent of US investment in Belarus in 2017.', [['82.6 per cent', 'matches']]],
		['FDI was 75% of US investment in Belarus in 2017.', [['75%', 'differs']]],
		['Exports grew by 5%.', [['5%', 'cannot tell']]],
		['Nothing to see here in 2017.', []],
		['', []]
	])('%j', (draft, expected) => expect(check(draft).map(({ text, verdict }) => [text, verdict])).toEqual(expected));

	it('says what the source has', () => {
		const [amount] = check('In 2017 Belarus’ export of services to the United States was $580 million.');
		expect(amount).toMatchObject({
			observation: '2017-services-exports',
			reason: 'you write $580 million; the source has almost\u00A0$570\u00A0million'
		});
	});

	it('gives places in the draft as it was pasted', () => {
		const draft = 'One.\r\n\r\n  In 2017 the  United States\u00A0invested $66.7\u00A0million in Belarus.';
		const [amount] = check(draft);
		expect(draft.slice(amount?.start, amount?.end)).toBe('$66.7\u00A0million');
	});

	const [investment, services] = ['$66.7\u00A0million', 'almost\u00A0$570\u00A0million'];
	const share = 'computed by us, 55.1 ÷ 66.7 = 82.6%: 82–83%';
	it.each<[string, Verdict, string]>([
		['The budget was $5 million in 2017.', 'cannot tell', 'the sentence does not say what this measures'],
		[
			'In 2017 Belarus’ exports of computer services to the US were $300 million.',
			'cannot tell',
			'the sentence speaks of one kind of services'
		],
		['The United States invested $66.7 million in Belarus.', 'cannot tell', 'the draft does not say the year'],
		['In 2017 investment was $66.7 million.', 'cannot tell', 'the draft does not say the reporter and the partner'],
		[
			'In 2017 the United States and Germany invested $66.7 million in Belarus.',
			'cannot tell',
			'“United States and Germany” are named together, and none of them alone'
		],
		[
			'In 2016 the United States invested $66.7 million in Belarus.',
			'not in the table',
			'no investment for this year and these parties'
		],
		[
			'In 2017 the United States invested €66.7 million in Belarus.',
			'cannot tell',
			`the table has this in USD: ${investment}`
		],
		[
			'In 2017 the United States invested $66–67 million in Belarus.',
			'differs',
			`you write a range; the source has ${investment}`
		],
		['In 2017 the United States invested $67 million in Belarus.', 'rounded', `the source has ${investment}`],
		[
			'In 2017 the United States invested $60 million in Belarus.',
			'differs',
			`you write $60 million; the source has ${investment}`
		],
		['In 2017 the United States invested $66.70 million in Belarus.', 'matches', `the source has ${investment}`],
		[
			'In 2017 the United States invested $66.7 million in computer services in Belarus.',
			'cannot tell',
			'“computer services” is something else than what we measure'
		],
		[
			'In 2017 the United States invested about $66.7 million in Belarus.',
			'qualifier',
			`“about” is yours; the source has ${investment}`
		],
		[
			'In 2017 Belarus exported services worth $570 million to the United States.',
			'qualifier',
			`the source hedges this: ${services}`
		],
		[
			'In 2017 Belarus exported services worth over $570 million to the United States.',
			'qualifier',
			`“over” is yours; the source has ${services}`
		],
		['FDI was 83% of US investment in Belarus in 2017.', 'matches', share],
		['FDI was 80% of US investment in Belarus in 2017.', 'differs', share],
		['FDI was 80–83% of US investment in Belarus in 2017.', 'differs', share],
		['FDI was 83–90% of US investment in Belarus in 2017.', 'differs', share],
		['Exports and FDI grew by 83%.', 'cannot tell', 'the sentence does not say of what this is a share'],
		['FDI grew by 83%.', 'cannot tell', 'the sentence does not say of what this is a share'],
		['Investment grew by 83%.', 'cannot tell', 'the sentence does not say of what this is a share']
	])('%s It %s: %s', (draft, verdict, reason) =>
		expect(check(draft).map((amount) => [amount.verdict, amount.reason])).toEqual([[verdict, reason]])
	);

	it('names the observation or the derived value that it speaks of, and neither where it cannot tell', () => {
		const about = (draft: string) => check(draft).map(({ observation, derived }) => ({ observation, derived }));
		expect(about('In 2017 the United States invested $67 million in Belarus.')).toEqual([
			{ observation: '2017-investment', derived: null }
		]);
		expect(about('FDI was 83% of US investment in Belarus in 2017.')).toEqual([
			{ observation: null, derived: 'share:2017-fdi' }
		]);
		expect(about('The budget was $5 million.')).toEqual([{ observation: null, derived: null }]);
	});
});
