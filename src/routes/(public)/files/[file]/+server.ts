import { error } from '@sveltejs/kit';
import { canReadAssignments } from '#follow-up/index.ts';
import { evidenceIsPublic } from '#follow-up/server/index.ts';
import { findFile, serveFile } from '#platform/server/files/index.ts';
import type { RequestHandler } from './$types';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Evidence: for everybody while its question is public, else for staff alone. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
  if (!ID.test(params.file)) error(404);
  const [file, shared] = await Promise.all([findFile(params.file), evidenceIsPublic(params.file)]);
  if (!file || shared === null || (!shared && !canReadAssignments(locals.actor))) error(404);
  return serveFile(file, request, shared);
};
