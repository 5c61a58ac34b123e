import { error } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { maySayPopulationWish, maySetPlan } from '#planning/index.ts';
import {
  closedPeriodsOf,
  closePeriod,
  openPeriod,
  populationWishesOf,
  sayPopulationWish,
  scheduleYears,
  setPlanRule,
  setRules
} from '#planning/server/index.ts';
import { registerNames } from '../../../../../register-names.server.ts';
import { newReceipt, submit } from '../../../../../submit.server.ts';
import { yearOf } from '../../variants/variant-page.server.ts';
import { optimiserPath } from '../plan-run-lines.server.ts';
import { closedLines, populationLines, ruleLines, seasonLines } from './settings-lines.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the plan of a year is looked for by: rules, closed days, what suits the population, seasons. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale, now } = event.locals;
  const year = yearOf(event.params);
  if (!(await scheduleYears()).some((one) => one.year === year)) error(404);
  const [rules, closed, said, names] = await Promise.all([
    setRules(year),
    closedPeriodsOf(year),
    populationWishesOf(year),
    registerNames(locale, today(now))
  ]);
  const path = optimiserPath(year, 'rules');
  const asked = names.regions.find(({ value }) => value === event.url.searchParams.get('region'));
  const standing = said.find(({ region }) => region === asked?.value);
  return {
    year,
    rules: ruleLines(rules, locale),
    closed: closedLines(closed, names, locale),
    regions: names.regions,
    population: populationLines(said, names, { actor, locale, path }),
    saying:
      asked && maySayPopulationWish(actor, asked.value)
        ? {
            region: asked.value,
            name: asked.text,
            version: String(standing?.version ?? 0),
            standing: standingOf(standing)
          }
        : null,
    seasons: seasonLines(year, names, locale),
    maySet: maySetPlan(actor),
    here: localizeHref(path),
    optimiserHref: localizeHref(optimiserPath(year)),
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

type Said = Awaited<ReturnType<typeof populationWishesOf>>[number];

const standingOf = (said: Said | undefined): Record<string, string> =>
  said
    ? {
        saturday: String(said.saturday),
        evening: String(said.evening),
        source: said.source,
        asked: String(said.asked ?? ''),
        note: said.note
      }
    : {};

type Values = Record<string, string | string[]>;
const inYear = (year: string) => (values: Values) => ({ ...values, year });

export const actions: Actions = {
  rule: (event) =>
    submit(event, setPlanRule, {
      input: inYear(event.params.year),
      to: ({ year, rule }) => `${optimiserPath(year, 'rules')}?done=rule#rule-${rule}`
    }),
  close: (event) =>
    submit(event, closePeriod, {
      input: inYear(event.params.year),
      to: ({ year }) => `${optimiserPath(year, 'rules')}?done=closed#closed`
    }),
  open: (event) =>
    submit(event, openPeriod, { to: ({ year }) => `${optimiserPath(year, 'rules')}?done=opened#closed` }),
  say: (event) =>
    submit(event, sayPopulationWish, {
      input: inYear(event.params.year),
      to: ({ year }) => `${optimiserPath(year, 'rules')}?done=said#population`
    })
};
