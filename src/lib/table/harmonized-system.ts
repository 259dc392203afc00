/** Section of the Harmonized System. */
export interface Section {
	/** roman numeral, as in the nomenclature */
	numeral: string;
	/** short title: ours, after the section's full title */
	title: string;
	/** its last chapter */
	last: number;
}

/** The 21 sections of HS 2017 (World Customs Organization, nomenclature 2017 edition), titles shortened. */
export const SECTIONS: readonly Section[] = [
	['I', 'Live animals; animal products', 5],
	['II', 'Vegetable products', 14],
	['III', 'Fats and oils', 15],
	['IV', 'Prepared foods, beverages, tobacco', 24],
	['V', 'Mineral products', 27],
	['VI', 'Chemicals', 38],
	['VII', 'Plastics and rubber', 40],
	['VIII', 'Hides, leather, furs', 43],
	['IX', 'Wood and cork', 46],
	['X', 'Pulp and paper', 49],
	['XI', 'Textiles', 63],
	['XII', 'Footwear and headgear', 67],
	['XIII', 'Stone, ceramics, glass', 70],
	['XIV', 'Pearls and precious metals', 71],
	['XV', 'Base metals', 83],
	['XVI', 'Machinery and electrical equipment', 85],
	['XVII', 'Vehicles and transport equipment', 89],
	['XVIII', 'Optical, measuring and medical instruments', 92],
	['XIX', 'Arms and ammunition', 93],
	['XX', 'Miscellaneous manufactured articles', 96],
	['XXI', 'Works of art and antiques', 97]
].map(([numeral, title, last]) => ({ numeral, title, last }) as Section);

/**
 * The headings of each chapter, from chapter 1: the number of its last heading, and after each hyphen one that it does
 * not have. HS 2017 has 1,222 (World Customs Organization), compared one by one with UN Comtrade’s list of that
 * edition; chapter 77 is reserved and has none.
 */
const HEADINGS = `
	6 10 8 10 11-3-9 4 14 14 10 8 9 14 2 4-2-3 22-19 5 4 6 5 9 6 9 9 3 30-27 21 16 53-38-48-51 42 6 5 15 7 7 7 6 7 26 26
	17 15-8-9-10-11 6-4 4 21 4 2 7 23-15 11 7 13 12 11-4 8 16 9 5 11 11 6 17 17 10 6 7-3 3 4 15 14-8 20-12 18 29 26
	19-14-16-17 8 16 0 6-3-5 7-6 7-4-5-6 13 15 11 87-69-85 48-20-24 9 16 5 8 33-9 14 9-3-4 7 6 8-1-2 20 6`
	.trim()
	.split(/\s+/)
	.map((chapter) => chapter.split('-').map(Number));

/** Whether the heading of a code of 4 or 6 digits is in HS 2017; of a code of 2 digits, whether the chapter is. */
export function isInNomenclature(code: string): boolean {
	const [last = 0, ...missing] = HEADINGS[Number(code.slice(0, 2)) - 1] ?? [];
	const heading = Number(code.slice(2, 4));
	return code.length === 2 ? last > 0 : heading > 0 && heading <= last && !missing.includes(heading);
}

/** Section of an HS 2017 code of 2, 4 or 6 digits, or null where its chapter does not exist. */
export function sectionOf(code: string): Section | null {
	const chapter = code.slice(0, 2);
	return (isInNomenclature(chapter) && SECTIONS.find(({ last }) => Number(chapter) <= last)) || null;
}
