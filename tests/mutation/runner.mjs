import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
	determineHitLimitReached,
	DryRunStatus,
	MutantRunStatus,
	TestStatus,
	toMutantRunResult
} from '@stryker-mutator/api/test-runner';

/**
 * `MUTATION_TESTS=quantity.test,enumeration`: only the files of tests whose names begin so, without those of random
 * input. Much quicker; what these kill all of them would, so that the score is one that it has at least.
 */
const only = process.env.MUTATION_TESTS?.split(',');
const isChosen = (file) => !only || only.some((start) => basename(file).startsWith(start));

/** Whether mutants are tried, too, that take effect while a module loads. */
const isStatic = Boolean(process.env.MUTATION_STATIC);

/** Beside those of `tests/core`, the files of tests that reach core without a build or a browser. */
const BESIDE = ['annotations', 'cases', 'changelog', 'changes', 'citations', 'csvw', 'downloads', 'metadata'];
const files = () =>
	// The working folder is the sandbox by then.
	[...readdirSync('tests/core').map((name) => `core/${name}`), ...BESIDE.map((name) => `${name}.test.ts`)]
		.filter(isChosen)
		.map((name) => resolve('tests', name));

/** Tests of speed: they take long, and what is read they do not say. */
const SLOW = /takes time by the length of the text alone|blink of an eye/;
/** What is in those files and yet asks for a command, a zip or Vitest's own files. */
const OUTSIDE = /^npm run changelog|^dataset\.zip|stands at the root of the repository/;
const RANDOM = /any list of goods|any string|any piece/;

/**
 * A test runner for Stryker that loads core and its tests once, by vitest.ts beside this file, and for each mutant runs
 * the tests that reach it until one fails, the quickest first. A mutant whose change takes effect while a module loads
 * needs a process of its own: they are left out unless MUTATION_STATIC asks for them (stryker.config.mjs).
 */
class Runner {
	/** @type {{ id: string, run: () => unknown }[]} */
	tests = [];
	/** Milliseconds that each test took before anything was mutated. */
	times = new Map();

	/** Where mutated code looks for the mutant that is on, and counts what it reaches. */
	state = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

	/** Where it cannot reload, Stryker starts a fresh process; without mutants of loading there is nothing to reload. */
	capabilities() {
		return { reloadEnvironment: !isStatic };
	}

	async init() {
		// Beforehand, so that the time it takes is not the first mutant's.
		if (!isStatic) await this.load();
	}

	async load() {
		const { register } = await import(pathToFileURL(resolve('node_modules/tsx/dist/esm/api/index.mjs')).href);
		register({ tsconfig: resolve('tests/mutation/tsconfig.json') });
		for (const file of files()) await import(pathToFileURL(file).href);
		const { tests } = await import(pathToFileURL(resolve('tests/mutation/vitest.ts')).href);
		this.tests = tests.filter(({ id }) => !SLOW.test(id) && !OUTSIDE.test(id) && !(only && RANDOM.test(id)));
	}

	async dryRun() {
		this.state.activeMutant = undefined;
		if (isStatic) await this.load();
		const results = [];
		for (const test of this.tests) {
			this.state.currentTestId = test.id;
			results.push(await this.runTest(test));
			this.state.currentTestId = undefined;
		}
		return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.state.mutantCoverage };
	}

	async mutantRun({ testFilter, activeMutant, hitLimit, mutantActivation }) {
		if (isStatic && this.tests.length === 0) {
			// What takes effect while a module loads must be on before.
			if (mutantActivation === 'static') this.state.activeMutant = activeMutant.id;
			try {
				await this.load();
			} catch (error) {
				return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: String(error), nrOfTests: 0 };
			}
		}
		const chosen = new Set(testFilter);
		const tests = this.tests.filter(({ id }) => !testFilter || chosen.has(id));
		tests.sort((a, b) => (this.times.get(a.id) ?? 0) - (this.times.get(b.id) ?? 0));
		Object.assign(this.state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
		const results = [];
		for (const test of tests) {
			const result = await this.runTest(test);
			results.push(result);
			if (result.status === TestStatus.Failed) break;
		}
		const timeout = determineHitLimitReached(this.state.hitCount, hitLimit);
		Object.assign(this.state, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
		return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results });
	}

	async runTest({ id, run }) {
		const start = performance.now();
		let failureMessage;
		try {
			await run();
		} catch (error) {
			failureMessage = String(error);
		}
		const timeSpentMs = performance.now() - start;
		if (!this.times.has(id)) this.times.set(id, timeSpentMs);
		const about = { id, name: id, timeSpentMs };
		return failureMessage === undefined
			? { ...about, status: TestStatus.Success }
			: { ...about, status: TestStatus.Failed, failureMessage };
	}
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'core', Runner)];
