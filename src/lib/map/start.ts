// all that needs MapLibre, in one piece that the page fetches after it has shown itself
export { addControls } from './controls.ts';
export { EventMap } from './event-map.ts';
export { makePictureMaker } from './picture/maker.ts';
export { prepareMapLibre } from './protocol.ts';
