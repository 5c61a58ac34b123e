import { error } from '@sveltejs/kit';
import { parseQuarter } from '#follow-up/index.ts';
import { quarterlyPublication } from '#follow-up/server/index.ts';
import { versionIn } from '../[quarter]/publication-version.server.ts';
import type { RequestHandler } from './$types';

/** The frozen content itself, byte for byte: its SHA-256 is the hash shown on the page. */
export const GET: RequestHandler = async ({ params, url }) => {
  const quarter = parseQuarter(params.quarter);
  const publication = quarter && (await quarterlyPublication(params.body, quarter, versionIn(url)));
  if (!publication) error(404);
  return new Response(publication.content, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'x-content-sha256': publication.sha256 }
  });
};
