import { error } from '@sveltejs/kit';
import type { Actor } from '#platform/actor.ts';
import { mayReadPriorities, readYear } from '#planning/index.ts';
import { prioritiesOf, type ShownPriorities } from '#planning/server/index.ts';
import { bodiesWithPriorities } from '../../../../../region-figures.server.ts';
import { today } from '#platform/clock.ts';

type Asking = { params: { year: string; body: string }; locals: { actor: Actor; now: Temporal.Instant } };

/** The year and the body that the address names, for somebody who may read them; 404 and 403 otherwise. */
export const placeOf = async ({ params, locals: { actor, now } }: Asking): Promise<{ body: string; year: number }> => {
  const year = readYear(params.year);
  const bodies = await bodiesWithPriorities(today(now));
  if (year === undefined || !bodies.includes(params.body)) error(404);
  if (!mayReadPriorities(actor, params.body)) error(403);
  return { body: params.body, year };
};

/** The priorities of that body's year as they stand now. */
export const livePrioritiesAt = async (asking: Asking): Promise<ShownPriorities> => {
  const { body, year } = await placeOf(asking);
  return prioritiesOf(body, year);
};
