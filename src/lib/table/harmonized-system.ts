/** Section of the Harmonized System: chapters `first` to `last`. */
export interface Section {
	/** roman numeral, as in the nomenclature */
	numeral: string;
	/** short title: ours, after the section's full title */
	title: string;
	first: number;
	last: number;
}

/** The 21 sections of HS 2017 (World Customs Organization, nomenclature 2017 edition), titles shortened. */
export const SECTIONS: readonly Section[] = [
	['I', 'Live animals; animal products', 1, 5],
	['II', 'Vegetable products', 6, 14],
	['III', 'Fats and oils', 15, 15],
	['IV', 'Prepared foods, beverages, tobacco', 16, 24],
	['V', 'Mineral products', 25, 27],
	['VI', 'Chemicals', 28, 38],
	['VII', 'Plastics and rubber', 39, 40],
	['VIII', 'Hides, leather, furs', 41, 43],
	['IX', 'Wood and cork', 44, 46],
	['X', 'Pulp and paper', 47, 49],
	['XI', 'Textiles', 50, 63],
	['XII', 'Footwear and headgear', 64, 67],
	['XIII', 'Stone, ceramics, glass', 68, 70],
	['XIV', 'Pearls and precious metals', 71, 71],
	['XV', 'Base metals', 72, 83],
	['XVI', 'Machinery and electrical equipment', 84, 85],
	['XVII', 'Vehicles and transport equipment', 86, 89],
	['XVIII', 'Optical, measuring and medical instruments', 90, 92],
	['XIX', 'Arms and ammunition', 93, 93],
	['XX', 'Miscellaneous manufactured articles', 94, 96],
	['XXI', 'Works of art and antiques', 97, 97]
].map(([numeral, title, first, last]) => ({ numeral, title, first, last }) as Section);

/** Chapter 77 is reserved by the nomenclature for future use; nothing is classified there. */
const RESERVED = 77;

/** Section of an HS 2017 code of 2, 4 or 6 digits, or null where its chapter does not exist. */
export function sectionOf(code: string): Section | null {
	const chapter = Number(code.slice(0, 2));
	if (chapter === RESERVED) return null;
	return SECTIONS.find(({ first, last }) => first <= chapter && chapter <= last) ?? null;
}

/** What a code names by its length: 2 digits a chapter, 4 a heading, 6 a subheading. */
export function levelOf(code: string): 'chapter' | 'heading' | 'subheading' {
	return code.length === 2 ? 'chapter' : code.length === 4 ? 'heading' : 'subheading';
}
