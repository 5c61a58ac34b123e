import { today } from '#platform/clock.ts';
import { promisesOf } from '#follow-up/server/index.ts';
import { filterChoices, filterQuery, readFilters } from '#follow-up/ui/promise-filters.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { registerNames } from '../../register-names.server.ts';
import type { PageServerLoad } from './$types';

const A_PAGE = 20;

/** Every promise made at the meetings, narrowed by region, body and state. */
export const load: PageServerLoad = async ({ url, locals: { locale, now } }) => {
  const chosen = readFilters(url.searchParams);
  const filter = {
    region: chosen.region ?? undefined,
    body: chosen.body ?? undefined,
    state: chosen.state ?? undefined
  };
  const [list, names] = await Promise.all([
    promisesOf(filter, { now, locale }, chosen.page, A_PAGE),
    registerNames(locale, today(now))
  ]);
  return {
    ...list,
    chosen,
    choices: filterChoices(names.regions, names.bodies),
    pageHrefs: Array.from({ length: list.pages }, (_, at) => localizeHref(`/promises${filterQuery(chosen, at + 1)}`))
  };
};
