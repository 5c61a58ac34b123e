import { error } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { mayReadPriorities, readYear } from '#planning/index.ts';
import { livePriorities } from '#planning/server/index.ts';
import { bodiesWithPriorities } from '../../../../region-figures.server.ts';
import { prioritiesList } from '../../../priorities-list.server.ts';
import type { PageServerLoad } from './$types';

/** The priorities of a year of every body that the reader may read. */
export const load: PageServerLoad = async ({ params, locals: { actor, locale, now } }) => {
  const year = readYear(params.year);
  if (year === undefined) error(404);
  const { year: current } = today(now);
  const bodies = (await bodiesWithPriorities(today(now))).filter((body) => mayReadPriorities(actor, body));
  const live = await livePriorities(bodies, year);
  const { rows, caption } = await prioritiesList({ year, path: '/office/priorities', locale, now }, live, bodies);
  return {
    rows,
    caption,
    year,
    years: [current + 1, current].map((one) => ({
      href: localizeHref(`/office/priorities/${one}`),
      text: String(one),
      current: one === year
    }))
  };
};
