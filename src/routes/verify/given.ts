/** A text that a reader gave. */
export interface Given {
	text: string;
	/** of the file, or null where it was pasted */
	name: string | null;
}

/** More characters than this are kept beside the field: a browser takes seconds to lay out megabytes in it. */
export const FIELD_HOLDS = 100_000;

/** A file's text, or why it has none: a sentence for the reader. */
export type FileText = { text: string } | { problem: string };

const LARGEST = 20_000_000;
/** Bytes that are read at a time. */
const PIECE = 500_000;

/** Reads the bytes of a file that a reader chose. What it holds is not changed: its SHA-256 is that of its bytes. */
export async function readFile(file: File): Promise<FileText> {
	if (file.size === 0) return { problem: `${file.name} is empty.` };
	if (file.size > LARGEST) return { problem: `${file.name} is too large for an article; is it the right file?` };
	try {
		const text = await textOf(file);
		if (!text.includes('\0')) return { text };
		return { problem: `${file.name} is not a text. Copy the article’s words and paste them instead.` };
	} catch {
		return { problem: `${file.name} is not text in UTF-8. Open it, copy its words, and paste them here instead.` };
	}
}

/** Piece by piece, so that a long file does not hold up the reader. Throws where it is not UTF-8. */
async function textOf(file: File): Promise<string> {
	// The mark of byte order is kept.
	const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	let text = '';
	for (let at = 0; at < file.size; at += PIECE) {
		text += decoder.decode(await file.slice(at, at + PIECE).arrayBuffer(), { stream: true });
	}
	return text + decoder.decode();
}

export const isHtml = ({ name, type }: Pick<File, 'name' | 'type'>) => type === 'text/html' || /\.x?html?$/i.test(name);
