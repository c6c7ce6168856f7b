import { ACLED } from './acled.ts';
import { CSV } from './csv-read.ts';
import type { TableFormat } from './table-format.ts';
import { UCDP } from './ucdp.ts';
import { VIINA } from './viina.ts';

// the first that fits reads; any table at all fits the last one
const FORMATS: readonly TableFormat[] = [ACLED, UCDP, VIINA, CSV];

/** The kind of a table, by its header. */
export function findTableFormat(columns: readonly string[]): TableFormat {
	return FORMATS.find((format) => format.fits(columns)) ?? CSV;
}
