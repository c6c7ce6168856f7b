export { emptyQuery, type Query, type QueryIssue, type QueryPrecision } from './query-shape.ts';
export { parseQuery, QUERY_PARAMETERS } from './query-parse.ts';
export { formatQuery, formatRange } from './query-format.ts';
