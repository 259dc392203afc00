import { readDataset } from '../../src/lib/core/dataset.ts';
import { verify } from '../../src/lib/core/verify.ts';
import { HOSTILE } from './hostile.ts';
import { sampleTable } from './table.ts';

/*
 * `measure-hostile.ts NAME LENGTH ROUNDS`, run by bench/verify.ts in a process of its own, which it ends where a text
 * takes too long. Prints the seconds of one check, the least of all rounds.
 */
const [name = '', length = '0', rounds = '1'] = process.argv.slice(2);
const { files, cited } = sampleTable();
const { dataset } = readDataset(files);
const hostile = HOSTILE[name]?.(Number(length), cited) ?? '';
const text = typeof hostile === 'string' ? hostile : hostile.text;
const [first] = dataset.observations;
if (first && typeof hostile === 'object') first.quotation = hostile.quotation;

const check = (given: string) => verify(dataset, new Map([[cited.id, given]]), null);
// What is compiled while it runs is not what is measured.
for (let i = 0; i < 5; i++) check(cited.text);
let best = Infinity;
for (let round = 0; round < Number(rounds); round++) {
	const begin = performance.now();
	check(text);
	best = Math.min(best, performance.now() - begin);
}
console.log(best / 1000);
