import { error } from '@sveltejs/kit';
import { mayReadRisk } from '#oversight/index.ts';
import { riskOfFile } from '#oversight/server/index.ts';
import { findFile, serveFile } from '#platform/server/files/index.ts';
import type { RequestHandler } from './$types';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A source of a risk, for those who read the risk; never public. */
export const GET: RequestHandler = async ({ params, request, locals }) => {
  if (!ID.test(params.file)) error(404);
  const [file, risk] = await Promise.all([findFile(params.file), riskOfFile(params.file)]);
  if (!file || !risk || !mayReadRisk(locals.actor, risk)) error(404);
  return serveFile(file, request, false);
};
