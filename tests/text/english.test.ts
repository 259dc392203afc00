import { describe, expect, test } from 'vitest';
import { looksEnglish } from '../../src/lib/text/english.ts';

const ENGLISH = 'In 2019 Lithuania’s exports of services to Germany reached about €480 million, the ministry said.';
const GERMAN =
	'Im Jahr 2019 exportierte Litauen Dienstleistungen im Wert von rund 480 Mio. Euro nach Deutschland, teilte das Ministerium mit.';
const RUSSIAN =
	'В 2019 году экспорт услуг Литвы в Германию составил около 480 млн евро, сообщило в среду министерство.';
const SPANISH =
	'En 2019 las exportaciones de servicios de Lituania a Alemania alcanzaron unos 480 millones de euros, dijo ayer.';

describe('looksEnglish(text)', () => {
	test.each([
		['an English sentence', ENGLISH, true],
		[
			'a list of goods',
			'In 2019 the exports included peat, furniture, lasers, glass, bricks, fish, wire and cars.',
			true
		],
		[
			'a menu above it',
			`Home\nNews\nPolitics\nEconomy 2019\nSports\nCulture\nHealth\nTravel\nOpinion\nVideo\nPhoto\nShop\n\n${ENGLISH}`,
			true
		],
		['a headline', 'Lithuania’s exports up 5 %', true],
		['nothing', '', true],
		['German', GERMAN, false],
		['Russian', RUSSIAN, false],
		['Spanish', SPANISH, false]
	])('%s', (_, text, english) => expect(looksEnglish(text)).toBe(english));
});
