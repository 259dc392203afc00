/** A picture of each chart, and in the first format of each observation. It is always light; `server/pictures` draws it. */
export interface PictureFormat {
	/** "Picture, wide" */
	name: string;
	/** from the site's root; `{id}` stands for the id of the chart or the observation */
	path: string;
	/** in pixels */
	width: number;
	height: number;
}

export const PICTURES: readonly [PictureFormat, ...PictureFormat[]] = [
	{ name: 'Picture', path: 'pictures/{id}-wide.png', width: 1200, height: 630 },
	{ name: 'Square picture', path: 'pictures/{id}-square.png', width: 1080, height: 1080 },
	{ name: 'Tall picture', path: 'pictures/{id}-tall.png', width: 1080, height: 1350 },
	{ name: 'SVG', path: 'pictures/{id}.svg', width: 1200, height: 630 }
];
