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

const png = (name: string, ending: string, width: number, height: number): PictureFormat => ({
	name,
	path: `pictures/{id}-${ending}.png`,
	width,
	height
});

const wide = png('Picture', 'wide', 1200, 630);

export const PICTURES: readonly [PictureFormat, ...PictureFormat[]] = [
	wide,
	png('Square picture', 'square', 1080, 1080),
	png('Tall picture', 'tall', 1080, 1350),
	{ ...wide, name: 'SVG', path: 'pictures/{id}.svg' }
];
