import { drawNear, picture } from '../charts/draw.ts';
import type { ChartFile } from '../charts/file.ts';
import { enlarge } from './enlarge.ts';
import { tellOfMarks } from './pointing.ts';

/** Makes the figure of a chart answer: to pointing, with a canvas once it comes near the screen, by its tools. */
export function enhanceChart(figure: HTMLElement, root: URL): void {
	const id = figure.dataset['chart'] ?? '';
	let file: Promise<ChartFile> | undefined;
	/** The chart as data, fetched once, and again after a failure. */
	const load = () => (file ??= fetchFile(new URL(`charts/${id}.json`, root)).catch((cause: unknown) => forget(cause)));
	const forget = (cause: unknown): never => {
		file = undefined;
		throw cause;
	};

	tellOfMarks(figure);
	const plot = figure.querySelector<HTMLElement>('[data-plot]');
	if (plot) drawNear(plot, load);
	enlarge(figure, load);
	figure.querySelector('[data-picture]')?.addEventListener('click', ({ currentTarget }) => {
		void savePicture(currentTarget as HTMLElement, id, load);
	});
}

async function fetchFile(address: URL): Promise<ChartFile> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address.pathname}: ${answer.status}`);
	return (await answer.json()) as ChartFile;
}

async function savePicture(button: HTMLElement, id: string, load: () => Promise<ChartFile>): Promise<void> {
	const status = button.nextElementSibling;
	const say = (words: string) => {
		if (status) status.textContent = words;
	};
	try {
		const link = document.createElement('a');
		link.href = URL.createObjectURL(await picture(await load(), button));
		link.download = `${id}.png`;
		link.click();
		URL.revokeObjectURL(link.href);
		say('Picture saved');
	} catch {
		say('The picture could not be drawn; the figures are in the table.');
	}
}
