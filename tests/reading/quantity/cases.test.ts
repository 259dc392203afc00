import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readQuantities } from '../../../src/lib/reading/quantity/quantity.ts';
import type { Quantity } from '../../../src/lib/reading/quantity/quantity.ts';
import { readUnreadable } from '../../../src/lib/reading/quantity/unreadable.ts';

/** Invented sentences, by the kind of fault that a reader may make of them; "\n" is a line's end. */
const table = readFileSync(join(import.meta.dirname, 'cases.tsv'), 'utf8');

function inShort({ value, upper, unitMult, unit, qualifier }: Quantity): string {
	const number = upper === null ? value : `${value}–${upper}`;
	return `${number}${unitMult ? `×10^${unitMult}` : ''} ${unit}${qualifier ? ` ${qualifier.relation}` : ''}`;
}

for (const kind of table.split(/^# /m).slice(2)) {
	const [name = '', ...rows] = kind.trim().split('\n');
	describe(name, () => {
		test.each(rows.map((row) => row.split('\t')))('%s', (cell = '', read = '', unreadable = '') => {
			const text = cell.replaceAll('\\n', '\n');
			const quantities = readQuantities(text);
			expect(quantities.map(inShort).join('; ')).toBe(read);
			const told = readUnreadable(text, quantities);
			expect(told.map(({ start, end, reason }) => `${text.slice(start, end)} [${reason}]`).join('; ')).toBe(unreadable);
		});
	});
}
