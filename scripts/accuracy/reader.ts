// everything the accuracy scripts need of the app, in one module
export { extract, findPlaceNames, toEvents } from '../../src/lib/pipeline.ts';
export { makeArticle } from '../../src/lib/text/make.ts';
export { makeGazetteer } from '../../src/lib/geo/gazetteer.ts';
