import { error, json } from '@sveltejs/kit';
import { canSort } from '#sorting/index.ts';
import { progressWords } from '#sorting/board/ui/board-words.ts';
import { boardStanding } from '#sorting/server/index.ts';
import type { RequestHandler } from './$types';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether the board is still what its page shows: `{ state, edition, progress, words }`, the last one what the machine is doing. */
export const GET: RequestHandler = async ({ params, locals: { actor, locale } }) => {
  const standing = UUID.test(params.sorting) ? await boardStanding(params.sorting) : undefined;
  if (!standing || !canSort(actor, standing.owner)) error(404);
  const { state, edition, progress, stage } = standing;
  const words = progressWords({ stage, progress }, locale);
  return json({ state, edition, progress, words }, { headers: { 'cache-control': 'private, no-store' } });
};
