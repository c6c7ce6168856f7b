// everything the accuracy scripts need of the app, in one module
export { toFeature } from '../../src/lib/feature/profile.ts';
export { makeGazetteer } from '../../src/lib/geo/gazetteer.ts';
export { extract, findPlaceNames, toEvents } from '../../src/lib/pipeline.ts';
export { loadBoundaries } from '../../src/lib/server/boundaries.ts';
export { loadGazetteer } from '../../src/lib/server/gazetteer.ts';
export { makeArticle } from '../../src/lib/text/make.ts';
