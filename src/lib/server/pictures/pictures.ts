import { markOf } from '../../check/mark.ts';
import { claimOf, titleOf } from '../../figures/claim.ts';
import { PICTURES } from '../../publish/pictures.ts';
import { sourcesOf } from '../../publish/publication.ts';
import { hasValue, type Observation } from '../../table/observation.ts';
import { observationOf, publication } from '../publication.ts';
import { barsOf } from './bars.ts';
import { type Box, box, column } from './box.ts';
import { pngOf, svgOf } from './draw.ts';
import { goodsOf } from './goods.ts';
import { figure, heading, quotation, serif, sheet } from './words.ts';

/** The picture of a chart or an observation: versions with less and less in them, and a title in words. */
export function pictureFor(id: string): { title: string; versions: Box[] } {
	const { charts, dataset } = publication();
	const found = charts.get(id);
	if (found) {
		const { chart, articles } = found;
		// A chart that is too long for a picture is its title.
		const versions = [chart.kind === 'bars' ? barsOf(chart) : goodsOf(chart), [heading(chart)]];
		return { title: chart.title, versions: versions.map((content) => sheet(content, articles)) };
	}
	const row = observationOf(id);
	const articles = sourcesOf({ ...dataset, observations: [row] });
	return { title: titleOf(row), versions: [sheet(observation(row), articles)] };
}

/** What is claimed, how much, and in whose words. */
const observation = (row: Observation): Box[] => [
	column(
		{ gap: '0.4em' },
		box({ fontSize: '1.1em', fontWeight: 600 }, `${claimOf(row)}, ${row.year}`),
		hasValue(row) ? figure(row, '4em') : serif({ fontSize: '2em', fontStyle: 'italic' }, 'Named without a value')
	),
	quotation(row.quotation, [markOf(row)], '1.2em')
];

/** Each chart in every format, each observation in the first. */
export function pictures() {
	const { charts, dataset } = publication();
	const of = (id: string, format: (typeof PICTURES)[number]) => ({
		path: format.path,
		id,
		async make() {
			const { versions, title } = pictureFor(id);
			const svg = await svgOf(versions, format, title);
			return format.path.endsWith('.png') ? pngOf(svg) : svg;
		}
	});
	return [
		...[...charts.keys()].flatMap((id) => PICTURES.map((format) => of(id, format))),
		...dataset.observations.map(({ id }) => of(id, PICTURES[0]))
	];
}
