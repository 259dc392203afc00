import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords, type Difference } from '../../src/lib/text/word-difference.ts';
import { fold, wordsIn } from '../../src/lib/text/fold.ts';
import { suggestionsIn } from '../../src/lib/text/suggestion.ts';

const marked = (differences: readonly Difference[]) =>
	differences
		.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
		.join('');

describe('compareWords(before, after) shows what became of a text, word by word', () => {
	it.each<[string, string, string]>([
		['almost $570 million.', 'almost $570 million.', 'almost $570 million.'],
		['of almost $570 million', 'of about $570 million', 'of[- almost-]{+ about+} $570 million'],
		['almost $570 million', 'almost $580 million', 'almost $[-570-]{+580+} million'],
		['almost $570 million', '$570 million', '[-almost-] $570 million'],
		['$570 million', 'almost $570 million', '{+almost+} $570 million'],
		['rose to $5.5 million', 'rose to $55 million', 'rose to $[-5.5-]{+55+} million'],
		['furniture, lasers, and wire.', 'furniture and wire.', 'furniture[-, lasers,-] and wire.'],
		['U.S. exports', 'US exports', '[-U.S.-]{+US+} exports'],
		['peat lasers', 'lasers peat', '[-peat-] lasers{+ peat+}'],
		['now $570 was', 'then $ 570 were', '[-now-]{+then+} $ 570[- was-]{+ were+}'],
		['', 'new words', '{+new words+}'],
		['old words', '', '[-old words-]'],
		['', '', '']
	])('%j, %j → %j', (before, after, expected) => expect(marked(compareWords(before, after))).toBe(expected));

	it('keeps as many words as can be kept in order, and gathers the rest between them', () => {
		/** How many words two lists have in common, in order: by trying everything. */
		const common = ([a, ...as]: string[], [b, ...bs]: string[]): number => {
			if (a === undefined || b === undefined) return 0;
			return a === b ? 1 + common(as, bs) : Math.max(common(as, [b, ...bs]), common([a, ...as], bs));
		};
		const words = fc.array(fc.constantFrom('exports', 'of', 'peat', 'grew'), { maxLength: 7 });
		fc.assert(
			fc.property(words, words, (before, after) => {
				const differences = compareWords(before.join(' '), after.join(' '));
				const of = (...kinds: Difference['kind'][]) =>
					differences.flatMap(({ kind, text }) => (kinds.includes(kind) ? text.trim().split(' ') : []));
				expect(of('same', 'removed')).toEqual(before);
				expect(of('same', 'added')).toEqual(after);
				expect(of('same')).toHaveLength(common(before, after));
				const kinds = differences.map(({ kind }) => kind);
				expect(kinds.filter((kind, i) => kind === kinds[i - 1])).toEqual([]);
				expect(kinds.join(' ')).not.toContain('added removed');
			})
		);
	});

	it('gathers a change: what was removed, then what was added', () => {
		const kinds = compareWords('a b c d e', 'x a y z e').map(({ kind }) => kind);
		expect(kinds).toEqual(['added', 'same', 'removed', 'added', 'same']);
	});

	it('tells nothing apart that the check takes for the same', () => {
		const differences = compareWords("Belarus' exports – “services”", 'Belarus’  exports\n- "services"');
		expect(differences).toEqual([{ kind: 'same', text: `Belarus' exports - "services"` }]);
	});

	it('same and removed are the first text, same and added the second', () => {
		const [before, after] = [
			'In 2017, exports rose to €5 million.',
			'Exports in 2017 rose (again) to about €6 million.'
		];
		const differences = compareWords(before, after);
		const without = (kind: Difference['kind']) =>
			differences
				.filter((piece) => piece.kind !== kind)
				.map(({ text }) => text)
				.join('')
				.replace(/\s/g, '');
		expect(without('added')).toBe(before.replace(/\s/g, ''));
		expect(without('removed')).toBe(after.replace(/\s/g, ''));
	});
});

const ARTICLE = `Vilnius and Berlin look back

Relations between Lithuania and Germany are good, the minister said. “We trade more than ever.”

In 2019 Lithuania’s export of services to Germany totalled about €490 million, the ministry said. The export was largely
represented by transport services.

In 2019, Lithuania’s exports to Germany included furniture and lasers. Imports comprised passenger cars.`;

describe('suggestionsIn(text)(quotation) suggests the sentence that is most like a quotation', () => {
	const nearest = suggestionsIn(fold(ARTICLE));
	const passageIn = (text: string, quotation: string) => {
		const { start, end } = suggestionsIn(fold(text))(quotation) ?? {};
		return text.slice(start, end);
	};

	it.each<[string, string]>([
		[
			"In 2019 Lithuania's export of services to Germany reached about €480 million.",
			'In 2019 Lithuania’s export of services to Germany totalled about €490 million, the ministry said.'
		],
		[
			"In 2019, Lithuania's exports to Germany included furniture, peat, and lasers.",
			'In 2019, Lithuania’s exports to Germany included furniture and lasers.'
		],
		[
			'The export was mostly represented by transport services.',
			'The export was largely\nrepresented by transport services.'
		],
		['IMPORTS COMPRISED PASSENGER CARS', 'Imports comprised passenger cars.']
	])('%s', (quotation, expected) => {
		const passage = nearest(quotation);
		expect(ARTICLE.slice(passage?.start, passage?.end)).toBe(expected);
	});

	it.each(['Poland bought 40 locomotives from an Austrian maker.', 'in the and of', '…', ''])(
		'is null where nothing is like it: %j',
		(quotation) => expect(nearest(quotation)).toBeNull()
	);

	it('leaves out a sentence beside it that shares a word by chance', () => {
		const text =
			'Peat is sold. In 2019 exports of lasers and peat reached five million euros in Germany. Snow fell on it.';
		const changed = 'In 2019, it was said, exports of lasers and also of peat reached six million euros in Germany.';
		expect(passageIn(text, changed)).toBe('In 2019 exports of lasers and peat reached five million euros in Germany.');
	});

	it('counts a word no more often than the quotation has it, and long words for more', () => {
		const text = 'Peat, peat, peat and peat. Exports of peat grew considerably.';
		expect(passageIn(text, 'Exports of peat fell considerably.')).toBe('Exports of peat grew considerably.');
	});

	it.each([
		['Peat grew.', 'Peat wood.', true],
		['Peat grew.', 'Peat woods.', false],
		['Considerably more.', 'Considerably other lamps.', false]
	])('is null with less than half of its words, by their length up to eight letters: %s %s', (text, quotation, is) =>
		expect(suggestionsIn(fold(text))(quotation) !== null).toBe(is)
	);

	it('is the first of equals', () =>
		expect(suggestionsIn(fold('Exports fell. It snowed. Exports fell.'))('Exports fell.')?.start).toBe(0));

	it('is null in a text without words', () => expect(suggestionsIn(fold(' \n '))('any words')).toBeNull());

	it('stays at the words where no sentence ends', () => {
		const noise = 'lorem ipsum dolor sit amet '.repeat(500);
		const text = `${noise}exports of peat reached five million ${noise}`;
		expect(passageIn(text, 'Exports of peat reached six million.')).toBe('exports of peat reached five million');
		const shorter = `${noise}exported peat and lasers ${noise}`;
		expect(passageIn(shorter, 'Nobody exported peat and lasers anywhere.')).toBe('exported peat and lasers');
	});

	it('is the whole of a sentence that is not much longer than the match', () => {
		const text = `${'So it went on, '.repeat(12)}exports of peat and of lasers to Germany reached five million.`;
		expect(passageIn(text, 'Exports of peat and of lasers to Germany reached six million.')).toBe(text);
	});
});

describe('suggestionsIn(text) tells how a passage differs', () => {
	const quotation = 'Riga sold long-term lamps and longterm rugs to Tallinn.';
	it.each([
		['parted', quotation.replace(' lamps', '\n\nlamps')],
		['word', quotation.replace('rugs', 'tiles')],
		['like', quotation.replace('long-term', 'long term')]
	])('%s', (kind, text) => {
		const folded = fold(text, () => wordsIn([quotation]));
		expect(suggestionsIn(folded)(quotation)?.kind).toBe(kind);
	});
});
