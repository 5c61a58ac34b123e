import { json } from '@sveltejs/kit';
import { health } from '#platform/server/health.ts';
import type { RequestHandler } from './$types';

/** For monitors: 200 while pages can be served, 503 when the database is gone. */
export const GET: RequestHandler = async () => {
  const found = await health();
  return json(found, { status: found.status === 'down' ? 503 : 200, headers: { 'cache-control': 'no-store' } });
};
