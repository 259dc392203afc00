const isStatic = Boolean(process.env.MUTATION_STATIC);

/** What Stryker changes and how: https://stryker-mutator.io/docs/stryker-js/configuration/ */
export default {
	plugins: ['./tests/mutation/runner.mjs'],
	testRunner: 'core',
	mutate: ['src/lib/core/**/*.ts'],
	ignorePatterns: ['.svelte-kit/*', '!.svelte-kit/tsconfig.json', 'build', 'static', 'reports'],
	// Each of these takes a process of its own, which loads all anew.
	ignoreStatic: !isStatic,
	coverageAnalysis: 'perTest',
	timeoutMS: isStatic ? 60_000 : 10_000,
	concurrency: 1,
	reporters: ['clear-text', 'progress-append-only'],
	clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
	// What was kept of another run says of these that they are left out.
	incremental: !isStatic
};
