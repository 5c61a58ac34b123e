import { error } from '@sveltejs/kit';
import { findPublication } from '#platform/server/publication/index.ts';
import { readPlaceOf } from '../publication-path.ts';
import type { RequestHandler } from './$types';

/** The frozen content itself, byte for byte: its SHA-256 is the hash of the publication. */
export const GET: RequestHandler = async ({ url }) => {
  const place = readPlaceOf(url.searchParams.get('of') ?? '');
  const found = place && (await findPublication(place.kind, place.subject, place.version));
  if (!found) error(404);
  return new Response(found.content, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'x-content-sha256': found.sha256 }
  });
};
