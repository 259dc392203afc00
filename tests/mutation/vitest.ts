import { format } from 'node:util';
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

/**
 * What the tests of core use of Vitest, with Vitest's own `expect`, but kept in a list: so that thousands of mutants can
 * be tried in one process that has loaded everything once. Vitest itself starts anew for each of them.
 */

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
export const { expect } = chai;

type Body = (...given: unknown[]) => unknown;
export interface Test {
	id: string;
	run: () => unknown;
}
export const tests: Test[] = [];
const titles: string[] = [];

function add(title: string, body: Body) {
	tests.push({ id: `${[...titles, title].join(' › ')} (${tests.length})`, run: body });
}

function group(title: string, body: Body) {
	titles.push(title);
	body();
	titles.pop();
}

/** `rest` is the body, with options before or a time after it; of a table, each row is the arguments or, by `for`, the only one. */
function declare(one: (title: string, body: Body) => void) {
	const bodyOf = (rest: unknown[]) => rest.find((given): given is Body => typeof given === 'function');
	const table =
		(spread: boolean) =>
		(rows: readonly unknown[]) =>
		(title: string, ...rest: unknown[]) => {
			for (const row of rows) {
				const given: unknown[] = Array.isArray(row) ? row : [row];
				one(format(title, ...given), () => bodyOf(rest)?.(...(spread ? given : [row])));
			}
		};
	const call = (title: string, ...rest: unknown[]) => one(title, () => bodyOf(rest)?.());
	const all = Object.assign(call, { each: table(true), for: table(false) });
	const none = Object.assign(() => undefined, { each: () => none, for: () => none });
	return Object.assign(all, { skipIf: (skipped: unknown) => (skipped ? none : all) });
}

export const it = declare(add);
export const test = it;
export const describe = declare(group);
/** The tests that need something prepared run commands, and are left out. */
export const beforeAll = () => undefined;
export const afterAll = beforeAll;
