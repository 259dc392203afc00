/*
 * Loaded before a program by `--import`: FS_FAULT names a call of node:fs, and what is to befall the process there.
 * `fsyncSync:before` kills it before the call, `fsyncSync:after` after it; `writeFileSync:half` writes half and kills.
 * SIGKILL, as `kill -9` sends it: nothing can be cleared away.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [name = '', when] = (process.env.FS_FAULT ?? '').split(':');
const end = () => {
	process.kill(process.pid, 'SIGKILL');
	for (;;); // The signal is on its way.
};
const original = fs[name];
fs[name] = (...args) => {
	// A program reads and writes elsewhere too, before it comes to its file.
	const isOurs = name === 'renameSync' || typeof args[0] === 'number' || String(args[0]).endsWith('.tmp');
	if (!isOurs) return original(...args);
	if (when === 'before') end();
	const result = when === 'half' ? original(args[0], args[1].slice(0, args[1].length / 2)) : original(...args);
	end();
	return result;
};
syncBuiltinESMExports();
