// what the measuring scripts use of the reader
export { makeArticle } from '../../src/lib/text/make.ts';
export { makeContext } from '../../src/lib/mention/context.ts';
export { findToponyms } from '../../src/lib/mention/toponyms.ts';
export { resolveToponyms } from '../../src/lib/geo/resolve.ts';
export { toToponymResults } from '../../src/lib/geo/toponym-results.ts';
export { makeGazetteer } from '../../src/lib/geo/gazetteer.ts';
