import { error, redirect } from '@sveltejs/kit';
import { DEFAULT_EDITION, editions, isInScope } from '#decree/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { groupedNumber, shortDate } from '#platform/words/index.ts';
import { mayReadProposals, planStatusWords, planTone, readYear } from '#planning/index.ts';
import { departmentalPlanStates, type PlanState } from '#planning/server/index.ts';
import { type Choice, registerNames } from '../../../register-names.server.ts';
import { planDueWords, planHref, planYears } from '../asked-plan.server.ts';
import type { PageServerLoad } from './$types';

/** How the plans of all bodies stand; who reads only their own body's is led there. */
export const load: PageServerLoad = async ({ params, locals: { actor, locale, now } }) => {
  const year = readYear(params.year) ?? error(404);
  const names = await registerNames(locale, today(now));
  const read = names.bodies.filter(
    ({ value }) => isInScope(editions[DEFAULT_EDITION], value) && mayReadProposals(actor, value)
  );
  if (read.length === 0) error(403);
  if (read.length === 1 && read[0]) redirect(302, planHref(year, read[0].value));
  const states = await departmentalPlanStates(year);
  const own = read.flatMap(({ value }) => states.get(value) ?? []);
  return {
    year,
    years: await planYears(year, now, (one) => localizeHref(`/office/plans/${one}`)),
    due: planDueWords(year, now, locale),
    rows: read.map((body) => rowOf(year, body, states.get(body.value), locale)),
    figures: {
      bodies: read.length,
      adopted: own.filter(({ status }) => status !== 'draft').length,
      published: own.filter(({ status }) => status === 'published').length,
      meetings: own.reduce((sum, { meetings }) => sum + meetings, 0)
    }
  };
};

const rowOf = (year: number, { value, text }: Choice, state: PlanState | undefined, locale: Locale) => {
  const status = state?.status ?? 'none';
  return {
    href: planHref(year, value),
    body: text,
    status: planStatusWords(status, locale),
    tone: planTone(status),
    meetings: state ? groupedNumber(state.meetings, locale) : '—',
    others: state ? groupedNumber(state.others, locale) : '—',
    adoptedOn: state?.adoptedOn ? shortDate(state.adoptedOn, locale) : '—',
    late: state?.late ?? false
  };
};
