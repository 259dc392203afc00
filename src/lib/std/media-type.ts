const MEDIA_TYPES: Record<string, string> = {
	html: 'text/html',
	js: 'text/javascript',
	css: 'text/css',
	csv: 'text/csv',
	json: 'application/json',
	svg: 'image/svg+xml',
	png: 'image/png',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	bib: 'application/x-bibtex',
	ris: 'application/x-research-info-systems'
};

/** The media type of a file, by its ending. */
export const mediaTypeOf = (path: string): string =>
	MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
