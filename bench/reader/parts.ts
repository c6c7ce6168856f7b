// what the bench of the reader needs of the app, in one module
export { extract, toEvents } from '../../src/lib/pipeline.ts';
export { makeArticle } from '../../src/lib/text/make.ts';
export { readArticle } from '../../src/lib/text/read.ts';
export { tokenize } from '../../src/lib/text/tokens.ts';
export { loadBoundaries } from '../../src/lib/server/boundaries.ts';
export { loadGazetteer } from '../../src/lib/server/gazetteer.ts';
