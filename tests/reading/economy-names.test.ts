import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import countries from 'world-countries';

const FILE = join(import.meta.dirname, '../../src/lib/reading/economy-names.json');

/** Of each economy by its code: its names, its people and, of a state, the capital that stands for its government. */
function table(): Record<string, string> {
	const peopleOf = (country: (typeof countries)[number]) =>
		[country.demonyms?.['eng']?.m, country.demonyms?.['eng']?.f].flatMap((words) => words?.split(/, | or /) ?? []);
	const states = countries.filter(({ independent }) => independent);
	// "Dutch" is the Netherlands', not Bonaire's; "Congolese" is nobody's alone.
	const isShared = (code: string, word: string) =>
		states.some((state) => state.cca2 !== code && [...peopleOf(state), state.name.common].includes(word));
	const economies = countries.map((country) => {
		const { cca2, name, capital, independent } = country;
		const own = (words: readonly string[]) => [...new Set(words)].filter((word) => word && !isShared(cca2, word));
		const fields = [[name.common, name.official], own(peopleOf(country)), own(independent ? capital : [])];
		return [cca2, fields.map((words) => [...new Set(words)].join(';')).join('|')];
	});
	return Object.fromEntries(economies.sort());
}

it('the names of economies are those of world-countries; UPDATE_EXPECTED=1 writes them', () => {
	const expected = `${JSON.stringify(table(), null, 2)}\n`;
	if (process.env['UPDATE_EXPECTED']) writeFileSync(FILE, expected);
	expect(readFileSync(FILE, 'utf8')).toBe(expected);
});
