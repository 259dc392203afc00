/**
 * Sentences around the figures, as a news agency writes them: names, speech and dates, and nothing that a row could claim.
 * `*` stands for a word of its own, so that no sentence is said twice and the check has to read each.
 */
const PROSE: readonly string[] = [
	'The two sides hope that relations between Belarus and the United States will gradually improve, * or not, the agency has learned.',
	'“The fact that you are visiting the capital speaks volumes,” the minister said as he met the delegation of * on 31 October.',
	'He stressed that both countries have made serious progress, and that more is needed in the region of * today.',
	'“We want to be open to the world, pursue an open policy, and be predictable. We have never violated these principles of *.”',
	'That is why, in the words of the chairman of the * council, many countries treat one another with respect.',
	'The ambassador thanked for the hospitality and stressed the importance that Poland attaches to * and the matter.',
	'Lithuania and Germany cooperate in the areas of mutual interest, including the fight against organized crime in *.',
	'The talks began in 1992 and were resumed in the spring of 2008, when the embassies in * opened again.',
	'Three working groups were set up; the first of them meets in *, the capital, in the second week of November.',
	'The countries have agreements on economic cooperation, banking, and the exchange of students and teachers of *.',
	'Mr. Novak of *, and of the U.S. chamber of commerce, was there too – with some 40 managers of large and small companies.',
	'Both sides agreed in * to meet once more before the end of the year, and to publish what they had talked about.'
];

/** Half a dozen sentences, others for each number; `word` makes them its own. */
export const prose = (n: number, word: string): string =>
	Array.from({ length: 6 }, (_, i) => PROSE[(n + i) % PROSE.length]?.replace('*', word)).join(' ');
