import type { Cited, Row } from './table.ts';

/** A fault that was put in, and where a check has to find it: under this rule, at this observation (none where a row is missing). */
export interface Fault {
	rule: string;
	observation: string | null;
	article: string;
}

type Spoil = (rows: Row[], cited: Cited) => Pick<Fault, 'rule' | 'observation'>;

const rowNamed = (rows: Row[], name: string): Row => {
	const row = rows.find(({ id }) => id?.endsWith(`-${name}`));
	if (!row) throw new Error(`no row of ${name}`);
	return row;
};
const at = (rule: string, { id = '' }: Row) => ({ rule, observation: id });

/** Each kind of fault breaks one rule; the numbers of an article's flows differ, so no fault mends itself. */
const KINDS: readonly Spoil[] = [
	(rows) => {
		const row = rowNamed(rows, 'pulp');
		row['value'] = `9${row['value'] ?? ''}`;
		return at('value', row);
	},
	(rows) => {
		const row = rowNamed(rows, 'services');
		row['qualifier'] = '';
		return at('qualifier', row);
	},
	(rows) => {
		const row = rowNamed(rows, 'pulp');
		row['year'] = String(Number(row['year']) === 1999 ? 1998 : 1999);
		return at('stated', row);
	},
	(rows) => {
		const row = rowNamed(rows, 'services');
		row['quotation'] = (row['quotation'] ?? '').replace('reached', 'exceeded');
		return at('anchored', row);
	},
	(rows) => {
		const row = rowNamed(rows, 'wire');
		rows.splice(rows.indexOf(row), 1);
		return at('list', rowNamed(rows, 'pipes'));
	},
	(rows) => {
		rows.splice(rows.indexOf(rowNamed(rows, 'services')), 1);
		return { rule: 'claimed', observation: null };
	},
	(rows) => {
		const row = rowNamed(rows, 'fuel');
		row['part_of'] = '';
		return at('part', row);
	},
	(rows, cited) => {
		cited.text += `\n\n${rowNamed(rows, 'oil')['quotation'] ?? ''}`;
		return at('anchored', rowNamed(rows, 'oil'));
	}
];

/** Puts the `n`th fault into an article or its rows: each kind in turn. */
export function spoil(cited: Cited, n: number): Fault {
	const kind = KINDS[n % KINDS.length];
	if (!kind) throw new Error('no such fault');
	return { ...kind(cited.rows, cited), article: cited.id };
}
