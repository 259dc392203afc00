import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

describe('the commands of the README', () => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

	test.for(['README.md', 'CONTRIBUTING.md', '.ci/run', '.github/workflows/ci.yml'])(
		'%s names only scripts that exist',
		(file) => {
			const named = [...readFileSync(file, 'utf8').matchAll(/\bnpm (?:run\s+)?([a-z:]+)\b/g)].flatMap(
				([, name]) => name ?? []
			);
			const own = new Set([...Object.keys(scripts), 'ci', 'install']);
			expect(named.filter((name) => !own.has(name) && name !== 'run')).toEqual([]);
		}
	);
});
