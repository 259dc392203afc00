import { describe, expect, it } from 'vitest';
import { fold } from '../../src/lib/text/fold.ts';
import { sentences, sentencesByParagraph } from '../../src/lib/text/sentence.ts';

const split = (text: string) => {
	const folded = fold(text).text;
	return sentences(folded).map(({ start, end }) => folded.slice(start, end));
};

describe('sentences(text)', () => {
	it.each<[string, string[]]>([
		['Exports grew. Imports fell.', ['Exports grew.', 'Imports fell.']],
		[
			'He met U.S. Assistant Secretary Mitchell. They spoke.',
			['He met U.S. Assistant Secretary Mitchell.', 'They spoke.']
		],
		['Exports to the U.S. In 2017 they grew.', ['Exports to the U.S.', 'In 2017 they grew.']],
		['It invested $66.7 million. In 2018 more.', ['It invested $66.7 million.', 'In 2018 more.']],
		['It sold 41. 5 million of them. Then none.', ['It sold 41. 5 million of them.', 'Then none.']],
		['It sold 41. Then none.', ['It sold 41.', 'Then none.']],
		['Lamps worth Rs. 41 million were sold. Then none.', ['Lamps worth Rs. 41 million were sold.', 'Then none.']],
		['It fell in May. 41 firms left.', ['It fell in May.', '41 firms left.']],
		['It closed in 2017. 5 million was lost.', ['It closed in 2017.', '5 million was lost.']],
		['“We trade.” He smiled.', ['"We trade."', 'He smiled.']],
		['Mr. Smith and Dr. Jones left.', ['Mr. Smith and Dr. Jones left.']],
		['J. Smith of Acme Inc. Paid $5 million.', ['J. Smith of Acme Inc. Paid $5 million.']],
		['Really? Yes! $5 million…', ['Really?', 'Yes!', '$5 million…']],
		['A heading\n\nA sentence', ['A heading', 'A sentence']],
		['one\nline. Two', ['one line.', 'Two']],
		['e.g. Potash. Salt.', ['e.g. Potash.', 'Salt.']],
		['It grew 5.2 times. then it fell. Really.', ['It grew 5.2 times. then it fell.', 'Really.']],
		['Wait... What? Yes.', ['Wait...', 'What?', 'Yes.']],
		['They said yes! to it. Then no.', ['They said yes! to it.', 'Then no.']],
		['Vitamin C. The rest of it.', ['Vitamin C.', 'The rest of it.']],
		['J. K. Rowling wrote. She did.', ['J. K. Rowling wrote.', 'She did.']],
		['In the U.S.A. Steel fell.', ['In the U.S.A. Steel fell.']],
		['In the U.S.A. The trade fell.', ['In the U.S.A.', 'The trade fell.']],
		['In the U.S. “The trade” fell.', ['In the U.S.', '"The trade" fell.']],
		['It ended. (Not well.) Then more.', ['It ended.', '(Not well.)', 'Then more.']],
		['It ended.   Then more.', ['It ended.', 'Then more.']],
		['He said: “No.” and left. So.', ['He said: "No." and left.', 'So.']],
		['It paid. $5 million. €3 more. 12 people.', ['It paid.', '$5 million.', '€3 more.', '12 people.']],
		['Mail a.b.c.d@example.org. Or not.', ['Mail a.b.c.d@example.org.', 'Or not.']],
		['It ended. eBay fell. Then more.', ['It ended. eBay fell.', 'Then more.']],
		['It paid (Acme Inc.) Five times.', ['It paid (Acme Inc.) Five times.']],
		['Was it Acme Inc? Steel fell.', ['Was it Acme Inc?', 'Steel fell.']],
		['He said "Acme Inc..." Steel fell.', ['He said "Acme Inc..."', 'Steel fell.']],
		['Take plan b. Steel fell.', ['Take plan b.', 'Steel fell.']],
		['In the U.S. It’ll grow.', ['In the U.S.', "It'll grow."]],
		['  \n\n \n\n', []],
		['', []]
	])('%j', (text, expected) => expect(split(text)).toEqual(expected));
});

describe('sentencesByParagraph(text)', () => {
	it('keeps the sentences of a paragraph together, each with its place', () => {
		expect(sentencesByParagraph('\n\nOne.\n\n\n\nTwo. Three.\n\n').filter((own) => own.length > 0)).toEqual([
			[{ start: 2, end: 6 }],
			[
				{ start: 10, end: 14 },
				{ start: 15, end: 21 }
			]
		]);
		expect(sentencesByParagraph('').flat()).toEqual([]);
	});
});
