import { error } from '@sveltejs/kit';
import { DEFAULT_EDITION, editions, isInScope } from '#decree/index.ts';
import { readYear } from '#planning/index.ts';
import { hasRole } from '#registry/index.ts';
import { findBody } from '#registry/server/index.ts';

/** The plan year and the central body that an address names; 404 where there is no such year or the decree does not bind it, p(1). */
export const plannedBody = async (params: { year: string; body: string }): Promise<{ year: number; body: string }> => {
  const year = readYear(params.year) ?? error(404);
  const body = await findBody(params.body);
  if (!body || !hasRole(body, 'central-body') || !isInScope(editions[DEFAULT_EDITION], body.id)) error(404);
  return { year, body: body.id };
};
