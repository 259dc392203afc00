/**
 * A picture of each chart, and in the first format of each observation: its path from the site's root, where `{id}` stands
 * for the id of the chart or the observation, and its size in pixels. It is always light; `server/pictures` draws it.
 */
export const PICTURES = [
	{ name: 'Picture', path: 'pictures/{id}-wide.png', width: 1200, height: 630 },
	{ name: 'Square picture', path: 'pictures/{id}-square.png', width: 1080, height: 1080 },
	{ name: 'Tall picture', path: 'pictures/{id}-tall.png', width: 1080, height: 1350 },
	{ name: 'SVG', path: 'pictures/{id}.svg', width: 1200, height: 630 }
] as const;
