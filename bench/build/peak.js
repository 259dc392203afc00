/* Loaded before a program by `--import`: when it ends, says what it took, in the file that PEAK_FILE names. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.PEAK_FILE;
if (isMainThread && file) {
	process.once('exit', () => {
		const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
		const took = { peakBytes: maxRSS * 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
		writeFileSync(file, JSON.stringify(took));
	});
}
