import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';

/** Builds the site of the second dataset beside `build/`, before the tests that read it. */
export default function setup({ config }: TestProject): void {
	const { status, stderr, stdout } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
		env: { ...process.env, ...config.env, NODE_ENV: 'production' },
		encoding: 'utf8'
	});
	if (status !== 0) throw new Error(`The site of the second dataset cannot be built:\n${stdout}\n${stderr}`);
}
