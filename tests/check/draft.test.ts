import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/lib/check/draft.ts';
import { formatReason, type Verdict } from '../../src/lib/check/verdict.ts';
import { derive } from '../../src/lib/figures/derived.ts';
import { titleOf } from '../../src/lib/figures/claim.ts';
import { describeSite } from '../../src/lib/figures/site.ts';
import { hasValue } from '../../src/lib/table/observation.ts';
import { firstEdition } from '../articles.ts';
import { mismatches } from '../own-text.ts';

const { dataset } = firstEdition;

const check = (draft: string) => checkDraft(draft, dataset, derive(dataset));
/** Of the amounts; the goods of a draft are goods.test.ts's. */
const verdicts = (draft: string) => check(draft).flatMap(({ list, verdict }) => (list ? [] : [verdict]));
const cases = JSON.parse(readFileSync(new URL('drafts.json', import.meta.url), 'utf8')) as {
	want: string;
	text: string;
}[];

/** Whether verdicts are those wanted: in order, "/" between those that are right, "not …" and "true …" as rules of them. */
function fits(want: string, found: readonly Verdict[]): boolean {
	if (want === 'not matches') return found.length > 0 && !found.includes('matches');
	if (want.startsWith('true')) return !found.includes('differs');
	const wanted = want.split(',').map((one) => one.trim().split('/'));
	return wanted.length === found.length && wanted.every((right, i) => right.includes(found[i] ?? ''));
}

describe('checkDraft(draft, dataset, derived)', () => {
	it.each(cases)('says $want of $text', ({ want, text }) => {
		const found = verdicts(text);
		expect(fits(want, found) || found).toBe(true);
	});

	it('points to the row of the same amount or name where it cannot tell, and to no other', () => {
		const found = check(
			'Of $66.7 million, $11.6 million and $66.8 million nobody spoke. Did Belarus export lasers to the US?'
		);
		expect(found.map(({ verdict, observation, derived }) => [verdict, observation, derived])).toEqual([
			['cannot tell', '2017-investment', null],
			['cannot tell', null, 'rest:2017-investment'],
			['cannot tell', null, null],
			['cannot tell', '2017-goods-exports-lasers', null]
		]);
	});

	it.each<[string, ...Verdict[]]>([
		['US investors put $66.7 million into Belarus in 2017.', 'matches'],
		[
			'In 2017 the United States invested $66.7 million in Belarus, including $55.1 million in FDI.',
			'matches',
			'matches'
		],
		// the whole, too, is read in its paragraph
		[
			'How much did the US invest in Belarus in 2017? According to BelTA, $66.7 million, including $55.1 million in FDI.',
			'matches',
			'matches'
		],
		// a line over prose that its writer ended
		[
			'US–BELARUS ECONOMIC TIES\nThe United States invested $66.7 million in Belarus in 2017. It may invest more.',
			'matches'
		],
		// a reason of the draft's own
		['Belarus’s exports of services to the US stood at almost $570m in 2017, helped by the weak rouble.', 'qualifier'],
		['In 2017 FDI of $55.1 million from the US was registered in Belarus. All of the clients are glad.', 'matches'],
		[
			'US FDI in Belarus was $55.1 million in 2017. It was half a billion dollars in 2016.',
			'matches',
			'not in the table'
		],
		['In 2017 Belarus was able to export almost $570 million of services to the US.', 'matches'],
		['In 2017 American investors put in a total of $66.7 million in Belarus.', 'matches'],
		['US investment in Belarus was $66.7 million in 2017, up sharply on the previous 12 months.', 'qualifier'],
		['In 2017 the share of FDI in all US investment made in Belarus was 82.6 percent.', 'matches'],
		// whose the second one is, is not understood
		[
			'Lithuania received $190 million from US investors in 2017; Belarus made do with $66.7 million, $55.1 million of which was direct.',
			'cannot tell',
			'cannot tell',
			'cannot tell'
		],
		[
			'FDI from the US in Belarus was $55.1 million in 2017. The whole came to $66.7 million.',
			'matches',
			'cannot tell'
		],
		['In 2017 Belarus exported services worth almost $570 million to the US, the bulk of it IT services.', 'matches'],
		['In 2017 the US made direct investments of $55.1 million in Belarus.', 'matches'],
		// whose figure it is
		['BelTA’s figure for US investment in Belarus in 2017 is $66.7 million.', 'matches'],
		['The agency put US investment in Belarus at $66.7 million in 2017.', 'matches'],
		// as a title has it
		['Belarus exports services to the United States, 2017: almost $570 million', 'matches'],
		['Belarus receives investment from the United States, 2017: $66.7 million (a figure)', 'matches'],
		['Belarus receives investment from the United States, 2016: $66.7 million', 'not in the table'],
		['$66.7 million: US investment in Belarus in 2017', 'matches'],
		['$66.7 million: US investment in Belarus may fall in 2017', 'cannot tell'],
		// headings: of hopes for another thing, or of plans for this one
		['Hopes rise for better US ties\n\nIn 2017 the United States invested $66.7 million in Belarus.', 'matches'],
		['Our plans\n\nIn 2017 the United States invested $66.7 million in Belarus.', 'cannot tell'],
		['Claims about Belarus that are false\n\nIn 2017 the US invested $66.7 million in Belarus.', 'cannot tell'],
		['Hopes for US ties\n\nUS investment in Belarus, 2017: $66.7 million', 'cannot tell'],
		// a source is no party; who is not known may be one
		[
			'Belarus’s exports grew, according to Norwire. Services exports to the US reached $570 million in 2017.',
			'qualifier'
		],
		['Belarus’s exports grew, Reuters says. Services exports to the US reached $570 million in 2017.', 'qualifier'],
		[
			'Belarus’s exports grew, as Norland reports. Services exports to the US reached $570 million in 2017.',
			'cannot tell'
		],
		[
			'Belarus’s exports grew. Scotland did better. Services exports to the US were almost $570 million in 2017.',
			'cannot tell'
		],
		['About 83% of US investment in Belarus in 2017 took the form of FDI.', 'matches'],
		['The U.S. invested $66.7 mln in Belarus in 2017, incl. $55.1 mln of FDI.', 'matches', 'matches'],
		['In 2017 services exports from Belarus to the US set a record at almost $570 million.', 'matches'],
		// that it moved, or why, is in no row
		['Washington invested $66.7 million in Belarus in 2017, up from a low base.', 'qualifier'],
		['In 2017 the inflow of US investment into Belarus sank to $66.7 million.', 'qualifier'],
		['Services exports from Belarus to the US sank to almost $570 million in 2017.', 'qualifier'],
		['Services exports from Belarus to the US surged to almost $570 million in 2017.', 'matches'],
		['In 2017 US investment in Belarus was at a record high of $66.7 million.', 'qualifier'],
		['In 2017 the US invested $66.7 million in Belarus, as in 2015.', 'qualifier'],
		[
			'In 2017 Belarus exported almost $570 million of services to the US, all of them transport services.',
			'cannot tell'
		],
		['In 2017 the US invested $66.7 million in Belarus, and hardly any of it was FDI.', 'cannot tell'],
		['In 2017 the US invested $66.7 million in Belarus, and most of it was FDI.', 'matches'],
		[
			'Belarus drew $66.7 million of US investment in 2017: $55.1 million of FDI and $11.6 million of loans.',
			'matches',
			'matches',
			'cannot tell'
		],
		['In 2017 FDI was 82.61% of US investment in Belarus.', 'matches'],
		['In 2017 FDI was 82.71% of US investment in Belarus.', 'differs'],
		['In 2017 the US invested $66.7 million in Belarus, all of it as FDI.', 'matches', 'differs'],
		['In 2017 the US put $55.1 million of FDI into Belarus, or 60% of US investment there.', 'matches', 'differs'],
		['Because of lower taxes, the US invested $66.7 million in Belarus in 2017.', 'qualifier'],
		['In 2017 the US invested $66.7 million in Belarus, mostly in software.', 'cannot tell'],
		// line by line
		[
			'So:\n1. In 2017 the US invested $66.7 million in Belarus.\n2. FDI was $55.1 million of it.',
			'matches',
			'matches'
		],
		['US investment in Belarus in 2017: $66.7 million\nUS FDI in Belarus in 2017: $55.1 million', 'matches', 'matches'],
		['Direct investment in Belarus: $55.1 million (2017, from the US)', 'matches'],
		['In 2017 US FDI in Belarus was $55.1 million, equal to 83% of total US investment there.', 'matches', 'matches'],
		['In 2017 US FDI in Belarus was $55.1 million, which is 60% of US investment there.', 'matches', 'differs'],
		[
			'In 2017 US FDI in Belarus was $55.1 million, which is 83% of US investment in Georgia.',
			'cannot tell',
			'not in the table'
		],
		['Washington State invested $66.7 million in Belarus in 2017.', 'cannot tell'],
		['In 2017 the US invested $66.7 million in Belarus.[1][2] US FDI was $55.1 [3] million.', 'matches', 'cannot tell'],
		['Services exports, Belarus to the US, 2017: almost $570 million', 'matches'],
		['Services exports, the US to Belarus, 2017: almost $570 million', 'not in the table'],
		['$66.7 million of investment came to Belarus from the US in 2017.', 'matches'],
		['Services exports from Belarus to the US came to almost $570 million in 2017, but set a record.', 'matches'],
		['In 2017 the US invested $66.7 million in Belarus, 83% of which was FDI.', 'matches', 'matches'],
		['In 2017 the US invested $66.7 million in Belarus (83% of it FDI).', 'matches', 'matches'],
		['In 2017 the US invested $66.7 million in Belarus, more than half of it in FDI.', 'matches', 'consistent'],
		['In 2017 the US invested $66.7 million in Belarus, almost half of it in FDI.', 'matches', 'differs'],
		['Four fifths of US investment in Belarus in 2017 was FDI.', 'consistent'],
		['Three quarters of US investment in Belarus in 2017 was FDI.', 'differs'],
		['Four fifths of US investment in Belarus in 2016 was FDI.', 'not in the table'],
		['Four fifths of the staff left in 2017.'],
		['FDI made up half of the $66.7 million that the US invested in Belarus in 2017.', 'differs', 'matches'],
		['Grants made up half of the $66.7 million that the US invested in Belarus in 2017.', 'cannot tell'],
		[
			'Grants and FDI made up $55.1 million of the $66.7 million that the US invested in Belarus in 2017.',
			'cannot tell',
			'cannot tell'
		],
		['How much of US investment in Belarus in 2017 was FDI? $55.1 million.', 'cannot tell'],
		// marks of other media
		['Q: How high was US investment in Belarus in 2017?\nA: It was $66.7 million.', 'matches'],
		['In 2017 the US invested $66.7 million in Belarus! 🚀 #UnitedStates #trade', 'matches'],
		['In 2017 the US invested $66.7 million in Belarus #satire', 'cannot tell'],
		['In 2017 the US invested $66.7 million. #Belarus', 'cannot tell'],
		['In 2017 the US invested $66.7 million in #Poland #trade', 'cannot tell'],
		// a table of two columns
		[
			'| US and Belarus | 2017 |\n|---|---:|\n| US investment in Belarus | $66.7 million |\n| US FDI in Belarus | $55 million |',
			'matches',
			'rounded'
		],
		['Forecasts\n\n| Flow | 2017 |\n|---|---|\n| US investment in Belarus | $66.7 million |', 'cannot tell'],
		['2017\n\n| Flow | Planned |\n|---|---|\n| US investment in Belarus | $66.7 million |', 'cannot tell'],
		['| Flow | 2016 | 2017 |\n|---|---|---|\n| US investment in Belarus | - | $66.7 million |', 'cannot tell'],
		['About 83% of the money that the US invested in Belarus in 2017 was FDI.', 'matches'],
		['About 83% of the money the US invested in Belarus in 2017 was FDI.', 'matches'],
		['Of the money the US invested in Belarus in 2017, 83% was FDI.', 'matches'],
		['About 83% of the money Latvia invested in Belarus in 2017 was FDI.', 'not in the table'],
		// looser, and true or not
		['In 2017 the United States invested more than $50 million in Belarus.', 'consistent'],
		['In 2017 the United States invested less than $70 million in Belarus.', 'consistent'],
		['In 2017 Belarus exported services worth almost $5.7 billion to the United States.', 'differs'],
		['In 2017 the United States invested $66.7 million in Belarus’s IT sector.', 'cannot tell'],
		['In 2017 the United States invested $66.7 million in Belarus, the ministry had predicted.', 'cannot tell'],
		[
			'The United States invested $66.7 million in Belarus in 2017, a figure that turned out to be wrong.',
			'cannot tell'
		],
		[
			'Of Belarus’s services exports to the United States, almost $570 million was computer services in 2017.',
			'cannot tell'
		],
		['The export of Belarusian services to the United States amounted to nearly $570 million in 2017.', 'matches'],
		['Belarus’s 2017 services exports to the US were almost $570 million.', 'matches'],
		['Belarus exported exactly $570 million in services to the United States in 2017.', 'qualifier'],
		['In 2017 the United States invested $66.7 million in Belarus, critics claim falsely.', 'cannot tell'],
		['In 2017 the United States invested $66.7 million in Belarus, but the ministry denied it.', 'cannot tell'],
		['In 2017 the United States invested just over $6 million in Belarus.', 'differs'],
		['In 2017 the United States invested more than $70 million in Belarus.', 'differs'],
		['In 2017 the United States invested less than $60 million in Belarus.', 'differs'],
		['In 2017 the United States invested about $70 million in Belarus.', 'rounded'],
		['In 2017 the United States invested about $60 million in Belarus.', 'differs'],
		['In 2017 Belarus exported services worth about $570 million to the United States.', 'consistent'],
		['In 2017 Belarus exported services worth more than $500 million to the United States.', 'consistent'],
		['In 2017 Belarus exported services worth more than $560 million to the United States.', 'cannot tell'],
		['In 2017 Belarus exported services worth more than $600 million to the United States.', 'differs'],
		['In 2017 Belarus exported services worth less than $570 million to the United States.', 'qualifier'],
		['In 2017 Belarus’ export of services to the US reached almost $580 million.', 'differs'],
		['In 2017 Belarus’ export of services to the US reached almost $570 billion.', 'differs'],
		['In 2017 the United States invested almost $70 million in Belarus.', 'consistent'],
		['In 2017 the United States invested almost $100 million in Belarus.', 'differs'],
		['In 2017 the United States invested $60–65 million in Belarus.', 'differs'],
		['In 2017 the United States invested $66–67 million in Belarus.', 'consistent'],
		// from the other side, which counts for itself: borne out, and never refuted
		['In 2017 the US bought services from Belarus worth almost $570 million.', 'consistent'],
		['In 2017 the US bought services from Belarus worth $570 million.', 'qualifier'],
		['In 2017 the US bought services from Belarus worth $517 million.', 'not in the table'],
		['In 2017 the US bought goods from Belarus worth almost $570 million.', 'not in the table'],
		['The US bought services worth almost $570 million in 2017.', 'cannot tell'],
		// another currency: the same digits are a slip, others may be the same money
		['In 2017 the United States invested €66.7 million in Belarus.', 'differs'],
		['In 2017 the United States invested €59 million in Belarus.', 'cannot tell'],
		// a second amount of the same row is a part of it, or another thing
		[
			'In 2017 the United States invested $66.7 million in Belarus, $66.7 million of it directly.',
			'matches',
			'cannot tell'
		],
		// not asserted, not a level, not a year
		['In 2017 the United States planned to invest $66.7 million in Belarus.', 'cannot tell'],
		['In 2017 the United States did not invest $66.7 million in Belarus.', 'cannot tell'],
		['In the first half of 2017 the United States invested $66.7 million in Belarus.', 'cannot tell'],
		['In 2017 US investment in Belarus grew by $66.7 million.', 'cannot tell'],
		// several economies, and who of them is not said
		['In 2017 Belarus, Germany and Poland exported services worth almost $570 million to the US.', 'cannot tell'],
		['In 2017 Belarus’ export of services to the US and Canada reached almost $570 million.', 'cannot tell'],
		['In 2017 the US traded with Belarus. It invested $66.7 million there.', 'cannot tell'],
		// other things than the table has
		['In 2017 the United States invested $66.7 million in computer services in Belarus.', 'cannot tell'],
		['In 2017 Belarus’ exports to the United States were $200 million.', 'cannot tell'],
		['Leaving FDI aside, the United States invested $11.6 million in Belarus in 2017.', 'cannot tell'],
		['In 2017 Belarus exported computer services worth almost $570 million to the United States.', 'cannot tell'],
		['In 2017 Belarus exported furniture worth $5 million to the United States.', 'not in the table'],
		['In 2017 Belarus exported services worth almost $570 million to Poland.', 'not in the table'],
		['The United States invested $66.7 million in Belarus.', 'cannot tell'],
		['The budget was $66.7 million in 2017.', 'cannot tell'],
		// shares: their part, whole, year, parties and sense
		['FDI accounted for 83% of US investment in Belarus in 2017.', 'matches'],
		['FDI accounted for more than 80% of US investment in Belarus in 2017.', 'consistent'],
		['FDI accounted for more than 90% of US investment in Belarus in 2017.', 'differs'],
		['FDI accounted for 75% of US investment in Belarus in 2017.', 'differs'],
		['FDI accounted for 82–84% of US investment in Belarus in 2017.', 'consistent'],
		['FDI accounted for 83–90% of US investment in Belarus in 2017.', 'differs'],
		['FDI accounted for 8,2,6% of US investment in Belarus in 2017.', 'cannot tell'],
		['Exports and FDI grew by 83%.', 'cannot tell'],
		['FDI accounted for 83% of investment.', 'cannot tell'],
		['FDI accounted for 83% of US investment in Belarus in 2016.', 'not in the table'],
		['US FDI in Belarus grew by 83% in 2017.', 'cannot tell'],
		['Nothing to see here in 2017.'],
		[''],
		// what a sentence after the amount, or before it, makes of it
		...[
			['Minsk books only half as investment.', 'cannot tell'],
			['Two thirds came from Latvia.', 'cannot tell'],
			['Grants count as investment.', 'cannot tell'],
			['For Belarus, read Latvia.', 'cannot tell'],
			['No, Latvia.', 'cannot tell'],
			['FDI is not included.', 'cannot tell'],
			['In reality, much less.', 'cannot tell'],
			['A third of that was grants.', 'cannot tell'],
			['Not in 2017, but in 2015.', 'cannot tell'],
			['Nothing could be further from it.', 'cannot tell'],
			['The banks disagree.', 'cannot tell'],
			['The dollars were Latvian.', 'cannot tell'],
			['The figure excludes FDI.', 'cannot tell'],
			['The figure is from 2014.', 'cannot tell'],
			['It turned out to be trade.', 'cannot tell'],
			['The bank backtracked.', 'cannot tell'],
			['Or Latvia?', 'cannot tell'],
			['Peanuts.', 'cannot tell'],
			['No: it was $5 million.', 'cannot tell', 'cannot tell'],
			['Latvia came next.', 'matches'],
			['It is not much.', 'matches'],
			['The figure is too high.', 'cannot tell'],
			['The figure comes from BelTA.', 'matches'],
			['Firms like the park, but not the courts.', 'matches'],
			['Read on.', 'matches'],
			['The sum is modest.', 'matches'],
			['Trade grew this spring.', 'matches'],
			['These days trade is down.', 'matches'],
			['Of that, $55.1 million was direct.', 'matches', 'matches'],
			['Most of it, $55.1 million, was FDI.', 'matches', 'matches'],
			['Most of it, $55.1 million, was lent.', 'matches', 'cannot tell'],
			['The bulk of that ($55.1 million) was FDI.', 'matches', 'matches'],
			['The bulk of that – $55.1 million – was lent.', 'matches', 'cannot tell'],
			['Of that sum, $55.1 million came in the form of FDI.', 'matches', 'matches'],
			['The bulk was Latvian.', 'cannot tell'],
			['The rest of us waited.', 'matches'],
			['We made that up.', 'cannot tell'],
			['(I mean Latvia.)', 'cannot tell'],
			['It went into services.', 'cannot tell'],
			['It was exported.', 'cannot tell'],
			['It was a good year for the market.', 'matches'],
			['Of that, 83% was FDI.', 'matches', 'matches'],
			['Of that, 83% was lent.', 'matches', 'cannot tell'],
			['83% of the money was FDI.', 'matches', 'matches'],
			['Of the sum, 83% was FDI.', 'matches', 'matches'],
			['$55.1 million of the money was FDI.', 'matches', 'matches'],
			['83% of the money was lent.', 'matches', 'cannot tell'],
			['Latvia lent some too. 83% of the money was FDI.', 'matches', 'cannot tell'],
			['More than four fifths of it was FDI.', 'matches', 'consistent'],
			['Two thirds of it was FDI.', 'matches', 'differs'],
			['Two thirds was FDI.', 'matches', 'cannot tell'],
			['This includes FDI of $55.1 million.', 'matches', 'matches'],
			['This includes grants of $55.1 million.', 'matches', 'cannot tell']
		].map(([after = '', ...expected]): [string, ...Verdict[]] => [
			`In 2017 the US invested $66.7 million in Belarus. ${after}`,
			...(expected as Verdict[])
		]),
		// what the page makes of it, before it and after it
		...[
			['Numbers that never were\n\n', '', 'cannot tell'],
			['Scrapped\n\n', '', 'cannot tell'],
			['April fools\n\n', '', 'cannot tell'],
			['Mock figures\n\n', '', 'cannot tell'],
			['Key figures\n\n', '', 'matches'],
			['New figures\n\n', '', 'matches'],
			['Increased trade with the US\n\n', '', 'matches'],
			['Updated\n\n', '', 'matches'],
			['Misquoted:\n\n', '', 'cannot tell'],
			['United in trade\n\n', '', 'matches'],
			['', ' The contracts evaporated.', 'cannot tell'],
			['', ' He meant Latvia.', 'cannot tell'],
			['', ' Officials were pleased. It rained.', 'matches'],
			['', ' The embassy opened a library.', 'matches'],
			['', '\n\nThe next fair is in May.\n\nErratum: for Belarus, read Latvia.', 'cannot tell'],
			['', '\n\nGrowth\n\nMore is possible.', 'matches'],
			['Published 5 May\n\n', '', 'matches'],
			['Myths about trade\n\nInvestment\n\n', '', 'cannot tell'],
			['Trade\n\nTargets for 2017\n\n', '', 'cannot tell'],
			['Trade update\n\nThis is new. Minsk is open. ', '', 'matches']
		].map(([before, after, verdict]): [string, Verdict] => [
			`${before}In 2017 the US invested $66.7 million in Belarus.${after}`,
			verdict as Verdict
		]),
		['How much did the US invest in Belarus in 2017? The answer is $66.7 million.', 'matches'],
		['In 2017 the US, its largest trading partner, invested $66.7 million in Belarus.', 'matches'],
		['In 2017 $66.7 million was invested in Belarus by the US, a major partner.', 'matches'],
		['In 2017 $66.7 million was invested in Belarus by the US, an alleged partner.', 'cannot tell'],
		['In 2017 the US invested a further $66.7 million in Belarus.', 'cannot tell'],
		['In 2017 the US invested $66.7 million plus in Belarus.', 'cannot tell'],
		['In 2017 the US invested $66.7 million in Belarus, according to a satirical site.', 'cannot tell'],
		[
			'Services exports from Belarus to the US were almost $570 million in 2017, mostly travel services.',
			'cannot tell'
		],
		...['most of it IT services', 'e.g. software', 'for example computer services'].map((kinds): [string, Verdict] => [
			`Services exports from Belarus to the US were almost $570 million in 2017, ${kinds}.`,
			'matches'
		]),
		['How much did the US mean to, and promise to, invest in Belarus in 2017? It was $66.7 million.', 'cannot tell'],
		['Myths\n\nIn 2017 the US invested $66.7 million in Belarus. US FDI was $5.', 'cannot tell', 'cannot tell'],
		['Myths about trade\n\nIn 2017 the US invested $66.7 million in Belarus.', 'cannot tell'],
		['True or false? In 2017 the US invested $66.7 million in Belarus.', 'cannot tell'],
		['Critics are wrong. In 2017 the US invested $66.7 million in Belarus.', 'matches'],
		['In 2017 the US invested $66.7 million a quarter in Belarus.', 'cannot tell'],
		['In 2017 Belarus re-exported services worth almost $570 million to the US.', 'cannot tell'],
		['Latvia\n\nIn 2017 the US invested $66.7 million in Belarus.', 'matches'],
		['In 2017 US investment in Belarus was $66.7 million. In 2018: $5 million.', 'matches', 'not in the table'],
		['In 2017 the US “invested” $66.7 million in Belarus.', 'cannot tell'],
		['In 2017 the US invested $66.7 million in Belarus*.', 'cannot tell'],
		['In 2017 the US announced investment of $66.7 million in Belarus.', 'cannot tell'],
		['In 2017 Belarus drew $66.7 million of investment, from the US among others.', 'cannot tell'],
		// kinds of services are services; but which of them an amount is of is another thing
		...[
			[', mostly IT services.', 'matches'],
			[', IT services.', 'cannot tell'],
			[', mostly goods.', 'cannot tell'],
			['. They consisted mainly of computer services.', 'matches'],
			['. They consisted mainly of goods.', 'cannot tell'],
			['. Software and IT services made up most of it.', 'matches'],
			['. Machines and IT services made up most of it.', 'cannot tell']
		].map(([after = '', verdict]): [string, Verdict] => [
			`In 2017 Belarus exported almost $570 million in services to the US${after}`,
			verdict as Verdict
		]),
		// a part and its whole
		[
			'In 2017 the US invested $66.7 million in Belarus, the bulk of which – $55.1 million – was FDI.',
			'matches',
			'matches'
		],
		['US FDI in Belarus was $55.1 million in 2017, out of US investment of $66.7 million.', 'matches', 'matches'],
		['US FDI in Belarus was $66.7 million in 2017, out of US investment of $55.1 million.', 'differs', 'differs'],
		['In 2017 US investment in Belarus was $66.7 million, with FDI making up $55.1 million.', 'matches', 'matches'],
		[
			'In 2017 US investment in Belarus was $66.7 million, with Latvian FDI making up $55.1 million.',
			'matches',
			'not in the table'
		],
		[
			'US investment in Belarus was $66.7 million in 2017; FDI made up $55.1 million of the total.',
			'matches',
			'matches'
		],
		['FDI represented 82.6% of US investment in Belarus in 2017.', 'matches'],
		['A third of US investment in Belarus in 2017, $66.7 million, was FDI.', 'cannot tell'],
		// what is sold, and by whom
		['Belarus’s FDI from the US was $55.1 million in 2017.', 'matches'],
		['Almost $570 million in services went from Belarus to the United States in 2017.', 'matches'],
		[
			'In 2017 Belarus exported almost $570 million in services to the US and received $66.7 million in US investment.',
			'matches',
			'matches'
		],
		[
			'In 2017 Belarus exported almost $570 million in services to the US and received $66.7 million in Latvian investment.',
			'matches',
			'not in the table'
		],
		['Belarus not only ships goods; in 2017 it sold services worth almost $570 million to the US.', 'matches'],
		['In 2017 the US invested $66.7 million not only in Belarus.', 'cannot tell'],
		['In 2017 the US invested $66.7 million in Belarus, give or take $5 million.', 'cannot tell', 'cannot tell'],
		['In 2017 Belarus exported almost $570 million worth of imported services to the US.', 'cannot tell'],
		['Belarus exported services worth almost $570 million to the US in 2017, goods included.', 'cannot tell'],
		...['Belarus', 'Latvia', 'Belarus’s park', 'Relations with Belarus'].map((before, i): [string, Verdict] => [
			`${before} grew in 2017. It exported services worth almost $570 million to the US.`,
			(['matches', 'not in the table'] as const)[i] ?? 'cannot tell'
		]),
		['In 2017 exports of lamps fell 5%, rugs 3% and tiles 2%.', ...Array<Verdict>(3).fill('cannot tell')],
		['Belarus earned almost $570 million by exporting services to the US in 2017.', 'matches'],
		['Belarus earned almost $570 million by exporting goods to the US in 2017.', 'not in the table']
	])('of %j: %s', (draft, ...expected) => expect(verdicts(draft)).toEqual(expected));

	it.each<[string, string]>([
		[
			'In 2017 Belarus exported furniture worth $5 million to the United States.',
			'the source names furniture without a value'
		],
		['The budget was $5 million in 2017.', 'the sentence does not say what this measures'],
		['In 2017 it cost 5 million pesos.', 'this amount cannot be read: whose currency it is in is not certain'],
		['In 2017 investment was $66.7 million.', 'the draft does not say of which country and with which country'],
		[
			'In 2017 Belarus’ exports of computer services to the US were $3 million.',
			'the sentence speaks of one kind of services'
		],
		[
			'In 2017 the US and Germany invested $66.7 million in Belarus.',
			'“US and Germany” are named together, and none of them alone'
		],
		['In 2016 the United States invested $60 million in Belarus.', 'no investment for this year and these parties'],
		['In 2016 the United States invested $66.7 million in Belarus.', 'the nearest is of another year, or another flow'],
		[
			'In 2017 the United States imported services worth almost $570 million from Belarus.',
			'the source gives this from the other side'
		],
		[
			'In 2017 the United States imported services worth $517 million from Belarus.',
			'the source gives this from the other side'
		],
		['In 2017 Germany invested $66.7 million in Belarus.', 'no investment for this year and these parties'],
		['In 2016 the United States invested €66.7 million in Belarus.', 'no investment for this year and these parties'],
		['In 2017 the US invested about $66.7 million in Belarus.', '“about” is yours; the source has $66.7\u00A0million'],
		[
			'In 2017 Belarus exported services worth $570 million to the US.',
			'the source hedges this: almost\u00A0$570\u00A0million'
		],
		['FDI was 75% of US investment in Belarus in 2017.', 'computed by us, 55.1 ÷ 66.7 = 82.6%: 82–83%'],
		[
			'In 2017 the United States invested $60 million in Belarus.',
			'you write $60 million; the source has $66.7\u00A0million'
		],
		[
			'In 2017 the United States invested almost $60 million in Belarus.',
			'you write almost $60 million; the source has $66.7\u00A0million'
		],
		[
			'In the first half of 2017 the United States invested $66.7 million in Belarus.',
			'“In the first half of 2017” is a part of a year'
		]
	])('of %j it says why: %s', (draft, reason) =>
		expect(check(draft).map(({ why }) => formatReason(why))).toEqual([reason])
	);

	it('names the observation or the derived value that it speaks of, and neither where it cannot tell', () => {
		const about = (draft: string) => check(draft).map(({ observation, derived }) => [observation, derived]);
		expect(about('In 2017 the United States invested $67 million in Belarus.')).toEqual([['2017-investment', null]]);
		expect(about('In 2016 the United States invested $66.7 million in Belarus.')).toEqual([['2017-investment', null]]);
		expect(about('FDI was 83% of US investment in Belarus in 2017.')).toEqual([[null, 'share:2017-fdi']]);
		expect(about('The budget was $5 million.')).toEqual([[null, null]]);
	});

	it('gives places in the draft as it was pasted', () => {
		const draft = 'One.\r\n\r\n  In 2017 the  United States\u00A0invested $66.7\u00A0million in Belarus.';
		const [amount] = check(draft);
		expect(draft.slice(amount?.start, amount?.end)).toBe('$66.7\u00A0million');
	});
});

describe('our own texts', () => {
	/** As the home page has it. */
	const description = dataset.observations.filter(hasValue).map(titleOf).join('. ');

	it('match the table: the home page’s description', () => {
		expect(check(description)).toHaveLength(3);
		expect(mismatches(description, dataset)).toEqual([]);
	});

	it('would not, with another amount in them', () =>
		expect(mismatches(description.replace('66.7', '67.7'), dataset)).toHaveLength(1));

	it('match the table: the site’s title', () => expect(mismatches(describeSite(dataset).title, dataset)).toEqual([]));

	it.each(dataset.observations.map((row) => [titleOf(row), row.id]))(
		'match the table: the title “%s”, which is of %s',
		(title, id) => {
			expect(check(title).map(({ observation }) => observation)).toEqual([id]);
			expect(mismatches(title, dataset)).toEqual([]);
		}
	);

	it.each(dataset.observations.map(({ id, quotation }) => [id, quotation]))(
		'match the table: the description of %s, its quotation',
		(_, quotation) => expect(mismatches(quotation, dataset)).toEqual([])
	);
});
