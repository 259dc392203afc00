/** A box of a picture: its style, in CSS that the renderer knows, lengths in `em`, and what is in it. */
export interface Box {
	style: Record<string, string | number>;
	children: (Box | string)[];
}

export const box = (style: Box['style'], ...children: Box['children']): Box => ({ style, children });

export const column = (style: Box['style'], ...children: Box['children']): Box =>
	box({ flexDirection: 'column', ...style }, ...children);
