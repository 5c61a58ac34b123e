import { error, json } from '@sveltejs/kit';
import { canSort } from '#sorting/index.ts';
import { boardStanding } from '#sorting/server/index.ts';
import type { RequestHandler } from './$types';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether the board is still what its page shows: `{ state, edition, progress }`. */
export const GET: RequestHandler = async ({ params, locals: { actor } }) => {
  const standing = UUID.test(params.sorting) ? await boardStanding(params.sorting) : undefined;
  if (!standing || !canSort(actor, standing)) error(404);
  const { state, edition, progress } = standing;
  return json({ state, edition, progress }, { headers: { 'cache-control': 'private, no-store' } });
};
