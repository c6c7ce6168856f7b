/** What is wrong with an input and where, as UTF-16 offsets into it; `error` means it could not be used. */
export interface Issue {
	message: string;
	from: number;
	to: number;
	severity: 'error' | 'warning';
}
