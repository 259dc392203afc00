/** A work as a reference manager knows it. A field that is not known is null. */
export interface Reference {
	/** citation key: an observation's id, or the dataset's name */
	key: string;
	kind: 'webpage' | 'dataset';
	/** an institution: no article names its author to us */
	author: string;
	title: string;
	/** ISO 8601 day */
	published: string | null;
	/** ISO 8601 day */
	accessed: string | null;
	language: string;
	version: string | null;
	url: string | null;
	note: string;
}

/** A field without control characters and line breaks: either would end it in some reader. */
export const oneLine = (value: string): string => value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
