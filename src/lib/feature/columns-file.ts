export { encodeColumns } from './columns-encode.ts';
export { ColumnsReader, decodeColumns } from './columns-reader.ts';
