import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { readYear } from '#planning/index.ts';
import { departmentalPlanStates, departmentalPlans } from '#planning/server/index.ts';
import { shortDate } from '#platform/words/index.ts';
import { registerNames } from '../../register-names.server.ts';
import type { PageServerLoad } from './$types';

/** The published departmental plans of a year, of this one where none is named. */
export const load: PageServerLoad = async ({ url, locals: { locale, now } }) => {
  const current = today(now).year;
  const year = readYear(url.searchParams.get('year')) ?? current;
  const [published, states, names] = await Promise.all([
    departmentalPlans(['published']),
    departmentalPlanStates(year),
    registerNames(locale, today(now))
  ]);
  const years = [...new Set([current, ...published.map((plan) => plan.year)])];
  return {
    year,
    years: years
      .toSorted((one, other) => other - one)
      .map((one) => ({ href: localizeHref(`/plans?year=${one}`), text: String(one), current: one === year })),
    rows: [...states.values()]
      .filter(({ status }) => status === 'published')
      .map(({ body, meetings, others, adoptedOn }) => ({
        href: localizeHref(`/plans/${year}/${body}`),
        body: names.body(body),
        meetings,
        others,
        adoptedOn: adoptedOn ? shortDate(adoptedOn, locale) : ''
      }))
      .toSorted((one, other) => one.body.localeCompare(other.body, locale))
  };
};
