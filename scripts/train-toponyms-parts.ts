// what the trainer uses of the reader
export { makeArticle } from '../src/lib/text/make.ts';
export { makeContext } from '../src/lib/mention/context.ts';
export { findCandidates } from '../src/lib/mention/toponym-candidates.ts';
export { chanceFeatures, featuresOf } from '../src/lib/mention/toponym-features.ts';
export { bonusOf } from '../src/lib/mention/toponym-bonus.ts';
export { gatherChances, selectSpans } from '../src/lib/mention/toponym-model.ts';
export { makeGazetteer } from '../src/lib/geo/gazetteer.ts';
export { findToponyms } from '../src/lib/mention/toponyms.ts';
export { groupToponyms } from '../src/lib/geo/toponym-groups.ts';
export { rankingFeatures } from '../src/lib/geo/ranking.ts';
export { gatherPlaces, rankGroups } from '../src/lib/geo/resolve.ts';
export { distanceKm } from '../src/lib/geo/distance.ts';
