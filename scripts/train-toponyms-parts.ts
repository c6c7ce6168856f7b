// what the trainer uses of the reader
export { makeArticle } from '../src/lib/text/make.ts';
export { makeContext } from '../src/lib/mention/context.ts';
export { findCandidates } from '../src/lib/mention/toponym-candidates.ts';
export { chanceFeatures, featuresOf } from '../src/lib/mention/toponym-features.ts';
export { gatherChances, selectSpans } from '../src/lib/mention/toponym-model.ts';
export { makeGazetteer } from '../src/lib/geo/gazetteer.ts';
