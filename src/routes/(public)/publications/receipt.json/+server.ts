import { error } from '@sveltejs/kit';
import { takeFromLimit } from '#platform/server/http/rate-limit.store.ts';
import { receiptOf } from '#platform/server/publication/index.ts';
import { readPlaceOf } from '../publication-path.ts';
import type { RequestHandler } from './$types';

const PER_ADDRESS = { max: 60, perSeconds: 60 };

/** The receipt as a file for verify-receipt. */
export const GET: RequestHandler = async ({ url, getClientAddress }) => {
  if (!(await takeFromLimit(`receipt:${getClientAddress()}`, PER_ADDRESS))) error(429);
  const place = readPlaceOf(url.searchParams.get('of') ?? '');
  const receipt = place && (await receiptOf(place));
  if (!receipt) error(404);
  return new Response(`${JSON.stringify(receipt, null, 1)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="receipt.json"`
    }
  });
};
