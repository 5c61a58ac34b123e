import { error } from '@sveltejs/kit';
import { takeFromLimit } from '#platform/server/http/rate-limit.store.ts';
import { chainBlock } from '#platform/server/journal/index.ts';
import type { RequestHandler } from './$types';

const PER_ADDRESS = { max: 60, perSeconds: 60 };

/** A file of the chain: 10,000 rows by their position and body, and nothing of what they say. */
export const GET: RequestHandler = async ({ params: { block }, getClientAddress }) => {
  if (!/^(0|[1-9]\d{0,8})$/.test(block)) error(404);
  if (!(await takeFromLimit(`chain:${getClientAddress()}`, PER_ADDRESS))) error(429);
  const lines = await chainBlock(Number(block));
  if (lines === undefined) error(404);
  return new Response(lines, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="kezdesu-chain-${block}.txt"`
    }
  });
};
