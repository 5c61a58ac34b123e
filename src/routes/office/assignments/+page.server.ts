import { filterChoices, filterQuery, readFilters } from '#follow-up/ui/promise-filters.ts';
import { promisesOf } from '#follow-up/server/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { isStaff } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { registerNames } from '../../register-names.server.ts';
import type { PageServerLoad } from './$types';

/** All assignments, the day awaited first at the top; `mine` are those of the bodies the reader works in. */
export const load: PageServerLoad = async ({ url, locals: { actor, locale, now } }) => {
  const chosen = readFilters(url.searchParams);
  const own = isStaff(actor) ? [...new Set(actor.posts.map(({ body }) => body))] : [];
  const filter = {
    region: chosen.region ?? undefined,
    body: chosen.body ?? undefined,
    state: chosen.state ?? undefined,
    bodies: chosen.mine ? own : undefined,
    hidden: true
  };
  const [list, names] = await Promise.all([
    promisesOf(filter, { now, locale }, chosen.page),
    registerNames(locale, today(now))
  ]);
  return {
    ...list,
    chosen,
    choices: filterChoices(names.regions, names.bodies),
    pageHrefs: Array.from({ length: list.pages }, (_, at) =>
      localizeHref(`/office/assignments${filterQuery(chosen, at + 1)}`)
    )
  };
};
