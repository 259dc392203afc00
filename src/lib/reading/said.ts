import type { Doubt } from './doubt.ts';

/** One field of a statement: said, with where; not certain, with why; or not said, or by a word that points back. */
export type Said<T> =
	| { state: 'stated'; value: T; from: 'sentence' | 'paragraph' }
	| { state: 'uncertain'; doubt: Doubt }
	| { state: 'unsaid'; pointsBack?: true };

export const UNSAID = { state: 'unsaid' } as const;
/** Left to what was said before: "it", "the country", "its exports". */
export const BEFORE: Said<never> = { state: 'unsaid', pointsBack: true };
export const stated = <T>(value: T, from: 'sentence' | 'paragraph' = 'sentence'): Said<T> => ({
	state: 'stated',
	value,
	from
});
export const uncertain = (id: Doubt['id'], words: string): Said<never> => ({
	state: 'uncertain',
	doubt: { id, words }
});

/** Whether a field is stated, as this value, or as another field is. */
export const isStated = <T>(said: Said<T>, value: T | null): boolean => said.state === 'stated' && said.value === value;
export const isSame = <T>(a: Said<T>, b: Said<T>): boolean => b.state === 'stated' && isStated(a, b.value);
