import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

const CORE = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf';

export const GET: RequestHandler = () => json({ conformsTo: [`${CORE}/core`, `${CORE}/geojson`] });
