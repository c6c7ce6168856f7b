import { json } from '@sveltejs/kit';
import { findPlaceChoices } from '#lib/server/place-choices.ts';
import { loadGazetteer } from '#lib/server/gazetteer.ts';
import type { RequestHandler } from './$types';

/** Places of a name, best first: `/api/places?q=Izyum`. */
export const GET: RequestHandler = ({ url }) =>
	json({ places: findPlaceChoices(url.searchParams.get('q') ?? '', loadGazetteer()) });
